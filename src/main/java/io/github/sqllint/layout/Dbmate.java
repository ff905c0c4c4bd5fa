package io.github.sqllint.layout;

import io.github.sqllint.layout.Problem.Weight;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TransactionMode;
import java.util.List;

/**
 * dbmate: {@code 20240101_x.sql} by number, cut by {@code -- migrate:up} and {@code --
 * migrate:down}, once or several times.
 */
final class Dbmate implements Layout {
  private static final LazyPattern DIRECTIVE =
      LazyPattern.of("(?m)^--[ \\t]*migrate:(\\w+)([ \\t].*)?$");

  @Override
  public String name() {
    return "dbmate";
  }

  @Override
  public boolean expectsDowns() {
    return true;
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.of(
        folder.anyComment("migrate:up") && folder.anyFile(Dbmate::isMigration), false);
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(NaturalOrder.TOTAL);
    for (SqlFile file : folder.files()) {
      if (file.number().isPresent() && isMigration(file)) {
        read(file, pairing);
      } else {
        pairing.addStranger(file);
      }
    }
    return pairing.sequence();
  }

  private static boolean isMigration(SqlFile file) {
    return DIRECTIVE.matcher(file.text()).find();
  }

  private static void read(SqlFile file, Pairing pairing) {
    String version = file.number().orElseThrow();
    List<Section> sections = Section.of(file.text(), DIRECTIVE);
    Span before = new Span(0, sections.get(0).head().start());
    if (file.hasStatement(before)) {
      pairing.report(
          file.problem(Weight.ERROR, 0, "holds a statement before its first migrate:up"));
    }
    if (sections.stream().noneMatch(section -> section.word(1).equals("up"))) {
      pairing.report(Problem.error(file.path(), "has no line `-- migrate:up`"));
    }
    int pair = 0;
    for (Section section : sections) {
      boolean up = section.word(1).equals("up");
      pair += up ? 1 : 0;
      if (up || section.word(1).equals("down")) {
        Direction direction = up ? Direction.UP : Direction.DOWN;
        // A block is sent whole, so that without a transaction of dbmate's it is one string.
        TransactionMode transaction =
            section.word(2).contains("transaction:false")
                ? TransactionMode.PER_STRING
                : TransactionMode.PER_SCRIPT;
        pairing.add(
            pair > 1 ? version + " " + pair : version,
            file.script(version, direction, transaction, List.of(section.body())));
      } else {
        pairing.reportUnknown(file, section);
      }
    }
  }
}
