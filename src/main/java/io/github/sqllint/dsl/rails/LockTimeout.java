package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Node;
import io.github.sqllint.dsl.ruby.Parser;
import io.github.sqllint.dsl.ruby.RubySyntaxException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long the statements of all migrations of a project wait for a lock, where its files say it in
 * plain words: for the gem strong_migrations, which sets it before the first call of each, or for
 * each connection.
 */
final class LockTimeout {
  private static final String GEM = "config/initializers/strong_migrations.rb";
  private static final int MILLISECONDS = 1000;

  private static final Map<String, Integer> SECONDS =
      Map.of("second", 1, "seconds", 1, "minute", 60, "minutes", 60, "hour", 3600, "hours", 3600);

  private LockTimeout() {}

  /** The value as SQL writes it; empty where nothing sets one. */
  static Optional<String> of(Project project) {
    return project
        .text(GEM)
        .flatMap(LockTimeout::ofGem)
        .or(() -> project.text(DatabaseFile.PATH).flatMap(LockTimeout::ofConnection));
  }

  private static Optional<String> ofConnection(String yaml) {
    return DatabaseFile.read(yaml).variable("lock_timeout").map(LockTimeout::quoted);
  }

  private static Optional<String> ofGem(String ruby) {
    try {
      Node program = Parser.parse(ruby);
      List<Node> nodes =
          program instanceof Node.Sequence sequence ? sequence.nodes() : List.of(program);
      Optional<String> last = Optional.empty();
      for (Node node : nodes) {
        if (node instanceof Node.Assign assign && isIt(assign.target())) {
          last = value(assign.value());
        }
      }
      return last;
    } catch (RubySyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isIt(Node target) {
    return target instanceof Node.Call call
        && call.name().equals("lock_timeout")
        && call.receiver().orElse(null) instanceof Node.Constant module
        && module.name().equals("StrongMigrations");
  }

  /** A number of seconds, or a text that the server reads. */
  private static Optional<String> value(Node node) {
    if (node instanceof Node.Text text
        && text.pieces().size() == 1
        && text.pieces().get(0) instanceof Node.Piece.Characters characters) {
      return Optional.of(quoted(characters.text().text()));
    }
    Optional<Integer> unit =
        node instanceof Node.Call call && call.arguments().isEmpty()
            ? Optional.ofNullable(SECONDS.get(call.name()))
            : Optional.of(1);
    Node number = node instanceof Node.Call call ? call.receiver().orElse(node) : node;
    return unit.isPresent() && number instanceof Node.Number written
        ? milliseconds(written.text(), unit.get())
        : Optional.empty();
  }

  private static Optional<String> milliseconds(String number, int seconds) {
    try {
      BigDecimal given = new BigDecimal(number.replace("_", ""));
      BigDecimal all = given.multiply(BigDecimal.valueOf((long) seconds * MILLISECONDS));
      return Optional.of(all.setScale(0, RoundingMode.CEILING).toPlainString());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
