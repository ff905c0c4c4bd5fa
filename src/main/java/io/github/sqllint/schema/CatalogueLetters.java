package io.github.sqllint.schema;

/** The letters by which the server's catalogue tells kinds (PostgreSQL manual, chapter 53). */
final class CatalogueLetters {
  private CatalogueLetters() {}

  /** As {@code pg_class.relkind} has it. */
  static char of(Relation relation, Schema schema) {
    if (relation instanceof Table table) {
      return table.isForeign() ? 'f' : table.isPartitioned() ? 'p' : 'r';
    }
    if (relation instanceof View view) {
      return view.materialized() ? 'm' : 'v';
    }
    if (relation instanceof Index index) {
      boolean whole = schema.table(index.table()).filter(Table::isPartitioned).isPresent();
      return whole ? 'I' : 'i';
    }
    return relation instanceof Sequence ? 'S' : '?';
  }

  /** As {@code pg_constraint.contype} has it. */
  static char of(Constraint constraint) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> 'p';
      case UNIQUE -> 'u';
      case FOREIGN_KEY -> 'f';
      case CHECK -> 'c';
      case EXCLUSION -> 'x';
      case NOT_NULL -> 'n';
    };
  }
}
