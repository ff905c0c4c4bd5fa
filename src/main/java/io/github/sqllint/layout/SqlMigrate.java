package io.github.sqllint.layout;

import io.github.sqllint.layout.Problem.Weight;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TransactionMode;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * sql-migrate: files by the number that their names begin with, then by name, cut by {@code --
 * +migrate Up} and {@code -- +migrate Down}.
 */
final class SqlMigrate implements Layout {
  private static final LazyPattern DIRECTIVE =
      LazyPattern.of("(?m)^-- \\+migrate[ \\t]+(\\S+)(.*)$");

  private static final LazyPattern NUMBER = LazyPattern.of("\\d+");

  private static final Set<String> OTHERS = Set.of("StatementBegin", "StatementEnd");

  @Override
  public String name() {
    return "sql-migrate";
  }

  @Override
  public boolean expectsDowns() {
    return true;
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.of(folder.anyComment("-- +migrate "), false);
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(SqlMigrate::compare);
    for (SqlFile file : folder.files()) {
      if (DIRECTIVE.matcher(file.text()).find()) {
        read(file, pairing);
      } else {
        pairing.addStranger(file);
      }
    }
    return pairing.sequence();
  }

  /**
   * By the numbers that two names begin with where both do, else, or where they are one, as text.
   */
  private static int compare(String a, String b) {
    Matcher left = NUMBER.matcher(a);
    Matcher right = NUMBER.matcher(b);
    boolean both = left.lookingAt() && right.lookingAt();
    int order = both ? new BigInteger(left.group()).compareTo(new BigInteger(right.group())) : 0;
    return order == 0 ? a.compareTo(b) : order;
  }

  private static void read(SqlFile file, Pairing pairing) {
    DirectedParts parts = new DirectedParts(file, pairing);
    List<Section> sections = Section.of(file.text(), DIRECTIVE);
    parts.add(null, new Span(0, sections.get(0).head().start()));
    Direction direction = null;
    for (Section section : sections) {
      String word = section.word(1);
      if (word.equals("Up") || word.equals("Down")) {
        direction = word.equals("Up") ? Direction.UP : Direction.DOWN;
        boolean alone = List.of(section.word(2).split("\\s+")).contains("notransaction");
        parts.start(direction, alone ? TransactionMode.NONE : TransactionMode.PER_SCRIPT);
      } else if (!OTHERS.contains(word)) {
        pairing.reportUnknown(file, section);
      }
      parts.add(direction, section.body());
    }
    parts.finish(file.stem(), "-- +migrate Up");
    // Other programs run files of this form too, and do not all cut them so.
    new LineCuts(file, pairing, "-- +migrate", Weight.WARNING).check(sections);
  }
}
