package io.github.sqllint.layout;

import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.TransactionMode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of no tool that is known: in natural order of their paths; {@code x.down.sql} undoes {@code
 * x.sql} and {@code x.up.sql}, and {@code x_down.sql} does where one of its partners is there.
 */
final class Plain implements Layout {
  private static final LazyPattern DIRECTION =
      LazyPattern.of(
          "(?<name>.+)(?<separator>[._-])(?:(?<up>up|deploy)|down|rollback|revert|undo)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.NONE;
  }

  @Override
  public boolean readsSubfolders() {
    return true;
  }

  @Override
  public Sequence read(Folder folder) {
    Set<String> stems = new HashSet<>();
    folder.files().forEach(file -> stems.add(inParent(file, file.stem())));
    Pairing pairing = new Pairing(NaturalOrder.TOTAL);
    for (SqlFile file : folder.files()) {
      Matcher matcher = DIRECTION.matcher(file.stem());
      boolean directed = matcher.matches() && hasMeaning(file, matcher, stems);
      String name = inParent(file, directed ? matcher.group("name") : file.stem());
      Direction direction = directed && matcher.group("up") == null ? Direction.DOWN : Direction.UP;
      pairing.add(
          name, Script.whole(file.source(), name, name, direction, TransactionMode.UNKNOWN));
    }
    return pairing.sequence();
  }

  /** A file called {@code sign_up} or {@code cool_down} on its own says nothing of a direction. */
  private static boolean hasMeaning(SqlFile file, Matcher matcher, Set<String> stems) {
    String stem = inParent(file, matcher.group("name"));
    String separator = matcher.group("separator");
    boolean up = matcher.group("up") != null;
    return separator.equals(".")
        || (up
            ? stems.contains(stem + separator + "down")
            : stems.contains(stem)
                || stems.contains(stem + separator + "up")
                || stems.contains(stem + separator + "deploy"));
  }

  private static String inParent(SqlFile file, String stem) {
    return file.parent().isEmpty() ? stem : file.parent() + "/" + stem;
  }
}
