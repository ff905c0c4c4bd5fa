package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.schema.Domain;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** Why adding a column rewrites a table that others use. */
enum RewriteCause {
  /** Each row gets a number of its own. */
  NUMBERING,
  /** Each row gets a computed value. */
  GENERATED,
  /** A domain is checked for each row. */
  DOMAIN,
  /** Each row gets the default. */
  DEFAULT;

  /** Empty where nothing is rewritten, or nobody is there to wait. */
  static Optional<RewriteCause> of(Step<AddColumn> step) {
    boolean nobodyWaits = !step.before().mayBeInUse(step.operation().table());
    if (nobodyWaits || !Impact.of(step).rewrites(step.operation().table())) {
      return Optional.empty();
    }
    ColumnDefinition column = step.operation().definition();
    if (column.type().isSerial() || column.identity().isPresent()) {
      return Optional.of(NUMBERING);
    }
    if (column.generated().isPresent()) {
      return Optional.of(GENERATED);
    }
    boolean constrained =
        DomainOf.column(column, step.before()).filter(Domain::isConstrained).isPresent();
    return Optional.of(constrained ? DOMAIN : DEFAULT);
  }
}
