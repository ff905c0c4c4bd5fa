package io.github.sqllint.layout;

import io.github.sqllint.layout.Problem.Weight;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TransactionMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** goose: {@code 00001_x.sql} by number, cut by {@code -- +goose Up} and {@code -- +goose Down}. */
final class Goose implements Layout {
  private static final LazyPattern DIRECTIVE =
      LazyPattern.of("(?mi)^--[ \\t]*\\+goose[ \\t]+(.*)$");

  private static final LazyPattern NO_TRANSACTION =
      LazyPattern.of("(?mi)^--[ \\t]*\\+goose[ \\t]+NO TRANSACTION[ \\t]*$");

  /** What does not change the direction. */
  private static final Set<String> OTHERS =
      Set.of(
          "no transaction",
          "statementbegin",
          "statementend",
          "envsub on",
          "envsub off",
          "envsubst on",
          "envsubst off");

  @Override
  public String name() {
    return "goose";
  }

  @Override
  public boolean expectsDowns() {
    return true;
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.of(folder.anyComment("+goose ") && folder.anyFile(Goose::isMigration), false);
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(NaturalOrder.NUMBERS_ONLY);
    for (SqlFile file : folder.files()) {
      if (file.number().isPresent() && isMigration(file)) {
        read(file, pairing);
      } else {
        pairing.addStranger(file);
      }
    }
    reportGo(folder, pairing);
    return pairing.sequence();
  }

  /** Migrations that goose runs between those that are read. */
  private static void reportGo(Folder folder, Pairing pairing) {
    List<String> names = folder.names("\\d+_.*(?<!_test)\\.go");
    if (!names.isEmpty()) {
      int others = names.size() - 1;
      String more = others == 0 ? "" : " and " + others + (others == 1 ? " other" : " others");
      String sentence = "holds migrations in Go, which were not read: " + names.get(0) + more;
      pairing.report(Problem.warning(folder.shown(), sentence));
    }
  }

  private static boolean isMigration(SqlFile file) {
    return DIRECTIVE.matcher(file.text()).find();
  }

  private static void read(SqlFile file, Pairing pairing) {
    boolean alone = NO_TRANSACTION.matcher(file.text()).find();
    TransactionMode transaction = alone ? TransactionMode.NONE : TransactionMode.PER_SCRIPT;
    DirectedParts parts = new DirectedParts(file, pairing);
    List<Section> sections = Section.of(file.text(), DIRECTIVE);
    parts.add(null, new Span(0, sections.get(0).head().start()));
    Direction direction = null;
    for (Section section : sections) {
      String word = section.word(1).toLowerCase(Locale.ROOT);
      if (word.equals("up") || word.equals("down")) {
        direction = word.equals("up") ? Direction.UP : Direction.DOWN;
        parts.startOnce(direction, section, transaction);
      } else if (!OTHERS.contains(word)) {
        pairing.reportUnknown(file, section);
      }
      parts.add(direction, section.body());
    }
    parts.finish(file.number().orElseThrow(), "-- +goose Up");
    new LineCuts(file, pairing, "-- +goose", Weight.ERROR).check(sections);
  }
}
