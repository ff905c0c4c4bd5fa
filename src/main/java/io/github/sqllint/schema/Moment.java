package io.github.sqllint.schema;

/**
 * When a schema holds.
 *
 * @param migration the number of the script in its history, from 0; -1 before the first
 */
record Moment(int migration, Transaction transaction) {
  static final Moment BEFORE_ALL = new Moment(-1, new Transaction(0, Transaction.Kind.UNKNOWN));
}
