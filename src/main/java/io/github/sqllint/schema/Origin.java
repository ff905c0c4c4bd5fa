package io.github.sqllint.schema;

import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;

/**
 * Where an object was created.
 *
 * @param file the one that the statement stands in, which the script may only include
 * @param migration the number of the script in the history
 * @param certain false where IF NOT EXISTS may have found an older one that no migration shows
 */
public record Origin(
    Script script,
    SourceFile file,
    Span span,
    int migration,
    Transaction transaction,
    boolean certain) {
  /** Whether it is where a step of the same script is. */
  public boolean isOf(Step<?> step) {
    return file == step.statement().statement().file() && span.equals(step.span());
  }

  // Written out: a usual run calls it, see StartUpTest.
  @Override
  public boolean equals(Object other) {
    return other instanceof Origin that
        && migration == that.migration
        && certain == that.certain
        && span.equals(that.span)
        && file == that.file
        && script.equals(that.script)
        && transaction.number() == that.transaction.number();
  }

  @Override
  public int hashCode() {
    return 31 * migration + span.hashCode();
  }
}
