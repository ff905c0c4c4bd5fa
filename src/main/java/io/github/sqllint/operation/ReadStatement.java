package io.github.sqllint.operation;

import io.github.sqllint.source.Condition;
import io.github.sqllint.source.Question;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement with what it does.
 *
 * @param readings in the order of the text; never empty, for what is not understood is {@link
 *     Unrecognised}
 * @param conditions what has to hold for it to run, the outermost first: statements in a row with
 *     the same one run together or not at all
 * @param asked what a program asks the database before it
 * @param presumed what a program says of the columns that it finds, as the operations that would
 *     have made them so
 */
public record ReadStatement(
    Statement statement,
    List<Reading> readings,
    List<Condition> conditions,
    List<Question> asked,
    List<Operation> presumed) {
  /** As many words as {@code ALTER FOREIGN TABLE IF EXISTS ONLY}. */
  private static final int BEFORE_TABLE = 6;

  public ReadStatement {
    readings = List.copyOf(readings);
  }

  /** A statement that runs whatever others do. */
  public ReadStatement(Statement statement, List<Reading> readings) {
    this(statement, readings, List.of(), List.of(), List.of());
  }

  /** Whether it says ONLY before its table, which no operation tells. */
  public boolean saysOnly() {
    List<Token> tokens = statement.tokens();
    for (int i = 0; i < Math.min(tokens.size(), BEFORE_TABLE); i++) {
      if (tokens.get(i).is("only")) {
        return true;
      }
    }
    return false;
  }

  /** What of it was not understood, in the bodies of DO blocks too. */
  public List<Reading> unrecognised() {
    List<Reading> found = new ArrayList<>();
    collect(readings, found);
    return found;
  }

  /** Whether a part of the statement holds a clause that is filled in later. */
  public boolean isOpen(Span part) {
    return isOpen(part, readings);
  }

  /** As {@link #isOpen(Span)}, among the readings of a block. */
  public static boolean isOpen(Span part, List<Reading> readings) {
    for (Reading reading : readings) {
      if (reading.operation() instanceof Unrecognised unread
          && unread.isClause()
          && !unread.isPart()
          && (part.contains(reading.span()) || reading.span().contains(part))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The changes that the WITH clause of a change of data makes; the change itself comes behind
   * them.
   */
  public List<Reading> inWith() {
    int own = readings.size() - 1;
    while (own > 0 && !(readings.get(own).operation() instanceof DataOperation)) {
      own--;
    }
    boolean with = own > 0 && statement.tokens().get(0).is("with");
    return with ? readings.subList(0, own) : List.of();
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
