package io.github.sqllint.operation;

import io.github.sqllint.source.Statement;
import java.util.ArrayList;
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

  /** What of it was not understood, in the bodies of DO blocks too. */
  public List<Reading> unrecognised() {
    List<Reading> found = new ArrayList<>();
    collect(readings, found);
    return found;
  }

  private static void collect(List<Reading> readings, List<Reading> found) {
    for (Reading reading : readings) {
      if (reading.operation() instanceof Unrecognised) {
        found.add(reading);
      } else if (reading.operation() instanceof DoBlock block) {
        collect(block.body(), found);
      }
    }
  }
}
