package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectOperation.PsqlCommand;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.source.PsqlLine;
import io.github.sqllint.source.Token;
import java.util.Optional;

/** A line that psql obeys itself: {@code \connect shop}. */
final class PsqlReader {
  private PsqlReader() {}

  /** What a line does, without the file that it may include. */
  static Operation read(Token token) {
    PsqlLine line = PsqlLine.of(token);
    return line.includes() ? notRead(line, "is not followed here") : command(line);
  }

  static Operation command(PsqlLine line) {
    return new PsqlCommand(line.command(), line.argument());
  }

  /**
   * A file that is included but not read, which can do anything.
   *
   * @param problem why it is not, as the end of a sentence
   */
  static Operation notRead(PsqlLine line, String problem) {
    String file = line.argument().isEmpty() ? "a file" : line.argument();
    String reason = "What \\" + line.command() + " runs from " + file + " " + problem + ".";
    return new Unrecognised(reason, "", Optional.empty());
  }
}
