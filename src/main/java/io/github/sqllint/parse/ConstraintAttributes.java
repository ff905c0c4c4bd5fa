package io.github.sqllint.parse;

import io.github.sqllint.operation.ConstraintOperation.Deferral;

/**
 * The words behind a constraint that say when and for which rows it is checked (gram.y: {@code
 * ConstraintAttributeSpec}).
 *
 * @param notValid also for NOT ENFORCED, which no row is checked for (PostgreSQL manual, ALTER
 *     TABLE)
 */
record ConstraintAttributes(
    Deferral deferral, boolean notValid, boolean noInherit, boolean enforced) {

  static ConstraintAttributes read(Tokens tokens) {
    boolean deferrable = false;
    boolean deferred = false;
    boolean notValid = false;
    boolean noInherit = false;
    boolean enforced = true;
    while (true) {
      if (tokens.accept("not", "deferrable")) {
        deferrable = false;
      } else if (tokens.accept("deferrable")) {
        deferrable = true;
      } else if (tokens.accept("initially", "deferred")) {
        deferrable = true;
        deferred = true;
      } else if (tokens.accept("initially", "immediate")) {
        deferred = false;
      } else if (tokens.accept("not", "valid")) {
        notValid = true;
      } else if (tokens.accept("no", "inherit")) {
        noInherit = true;
      } else if (tokens.accept("not", "enforced")) {
        enforced = false;
      } else if (!tokens.accept("enforced")) {
        return new ConstraintAttributes(
            new Deferral(deferrable, deferred), notValid || !enforced, noInherit, enforced);
      }
    }
  }
}
