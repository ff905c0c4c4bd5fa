package io.github.sqllint.operation;

import io.github.sqllint.source.Script;
import java.util.List;

/** A script with its statements in order. */
public record ReadScript(Script script, List<ReadStatement> statements) {
  public ReadScript {
    statements = List.copyOf(statements);
  }
}
