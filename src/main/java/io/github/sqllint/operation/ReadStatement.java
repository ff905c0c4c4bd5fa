package io.github.sqllint.operation;

import io.github.sqllint.source.Statement;
import java.util.List;

/**
 * A statement with what it does.
 *
 * @param readings in the order of the text; never empty, for what is not understood is {@link
 *     Unrecognised}
 */
public record ReadStatement(Statement statement, List<Reading> readings) {
  public ReadStatement {
    readings = List.copyOf(readings);
  }
}
