package io.github.sqllint.layout;

import io.github.sqllint.layout.Problem.Weight;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TransactionMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * sqitch: {@code deploy/x.sql} and {@code revert/x.sql} in the order of {@code sqitch.plan}, run by
 * psql without a transaction but their own. The scripts in {@code verify} change nothing.
 */
final class Sqitch implements Layout {
  private static final String PLAN = "sqitch.plan";
  private static final LazyPattern SPACE = LazyPattern.of("\\s+");
  private static final LazyPattern REQUIRED = LazyPattern.of("^\\S+\\s+\\[([^\\]]*)\\]");

  /**
   * A change that was reworked stands in the plan again, and its older script is named by a tag.
   */
  private record Change(String name, int line, List<String> tagsUntilReworked) {}

  @Override
  public String name() {
    return "sqitch";
  }

  @Override
  public boolean expectsDowns() {
    return true;
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.of(folder.text(PLAN).isPresent(), false);
  }

  @Override
  public boolean hasProject(Folder folder) {
    return folder.text(PLAN).isPresent();
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(NaturalOrder.NUMBERS_ONLY);
    Map<String, SqlFile> files = new HashMap<>();
    folder.files().forEach(file -> files.put(file.relative(), file));
    List<Change> changes = changes(folder.text(PLAN).orElse(""), folder, pairing);
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      boolean deployed = add(change, i, Direction.UP, "deploy", files, pairing);
      if (deployed) {
        add(change, i, Direction.DOWN, "revert", files, pairing);
      } else {
        String script = "deploy/" + change.name + ".sql";
        report(
            change, "names " + change.name + ", but there is no script " + script, folder, pairing);
      }
    }
    files.values().stream()
        .filter(file -> !file.relative().startsWith("verify/"))
        .forEach(pairing::addStranger);
    return pairing.sequence();
  }

  private static boolean add(
      Change change,
      int place,
      Direction direction,
      String directory,
      Map<String, SqlFile> files,
      Pairing pairing) {
    List<String> names = new ArrayList<>();
    change.tagsUntilReworked.forEach(tag -> names.add(change.name + tag));
    names.add(change.name);
    for (String name : names) {
      SqlFile file = files.remove(directory + "/" + name + ".sql");
      if (file != null) {
        Span whole = new Span(0, file.text().length());
        pairing.addAt(
            place,
            new Script(file.source(), name, name, direction, TransactionMode.NONE, List.of(whole)));
        return true;
      }
    }
    return false;
  }

  private static List<Change> changes(String plan, Folder folder, Pairing pairing) {
    List<Change> changes = new ArrayList<>();
    Set<String> untagged = new HashSet<>();
    Map<String, Change> newest = new HashMap<>();
    List<Change> open = new ArrayList<>();
    String[] lines = plan.split("\\R");
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (line.startsWith("@")) {
        String tag = SPACE.pattern().split(line)[0];
        open.forEach(change -> change.tagsUntilReworked.add(tag));
        untagged.clear();
      } else if (!line.isEmpty() && !line.startsWith("%") && !line.startsWith("#")) {
        Change change =
            new Change(
                SPACE.pattern().split(line.replaceFirst("^\\+\\s*", ""))[0],
                i + 1,
                new ArrayList<>());
        checkRequired(line, change, newest.keySet(), folder, pairing);
        if (untagged.add(change.name)) {
          open.remove(newest.put(change.name, change));
          open.add(change);
          changes.add(change);
        } else {
          report(change, "names " + change.name + " a second time", folder, pairing);
        }
      }
    }
    // A change that was never reworked keeps its plain name.
    open.forEach(change -> change.tagsUntilReworked.clear());
    return changes;
  }

  /** What a change requires, between brackets, is planned before it, or of another project. */
  private static void checkRequired(
      String line, Change change, Set<String> planned, Folder folder, Pairing pairing) {
    Matcher required = REQUIRED.matcher(line);
    if (required.find()) {
      for (String name : SPACE.pattern().split(required.group(1).strip())) {
        String plain = name.replaceFirst("@.*", "");
        boolean here = !plain.isEmpty() && !plain.startsWith("!") && !plain.contains(":");
        if (here && !planned.contains(plain)) {
          String sentence = "lets " + change.name + " require " + name;
          report(change, sentence + ", which no line before it names", folder, pairing);
        }
      }
    }
  }

  private static void report(Change change, String sentence, Folder folder, Pairing pairing) {
    pairing.report(new Problem(Weight.ERROR, folder.shown(PLAN), change.line, sentence));
  }
}
