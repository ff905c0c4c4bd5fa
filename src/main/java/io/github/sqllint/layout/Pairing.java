package io.github.sqllint.layout;

import io.github.sqllint.layout.Problem.Weight;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts scripts in order, joins those of one version, and says which of them do not fit. */
final class Pairing {
  private final TreeMap<String, Pair> pairs;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Script> last = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<SqlFile> strangers = new ArrayList<>();

  private record Pair(List<Script> ups, List<Script> downs) {}

  /** A pairing of versions in this order; versions that it calls equal are one. */
  Pairing(Comparator<String> versions) {
    pairs = new TreeMap<>(versions);
  }

  /** Adds one script of a version. */
  void add(String version, Script script) {
    Pair pair = pairs.computeIfAbsent(version, v -> new Pair(new ArrayList<>(), new ArrayList<>()));
    (script.direction() == Direction.UP ? pair.ups : pair.downs).add(script);
  }

  /**
   * Adds one script of a version.
   *
   * @param line where the script's file begins to be this version
   */
  void add(String version, Script script, int line) {
    lines.put(script.file().path(), line);
    add(version, script);
  }

  /** Adds one script of the migration that is at this place of a list. */
  void addAt(int place, Script script) {
    add(String.valueOf(place), script);
  }

  /** Whether some script applies this version or an older one. */
  boolean hasUpTo(String version) {
    return pairs.headMap(version, true).values().stream().anyMatch(pair -> !pair.ups.isEmpty());
  }

  /** Adds a script that runs after all versions. */
  void addLast(Script script) {
    last.add(script);
  }

  void addStranger(SqlFile file) {
    strangers.add(file);
  }

  void report(Problem problem) {
    problems.add(problem);
  }

  /** A directive of the tool that the tool does not know is most likely a slip. */
  void reportUnknown(SqlFile file, Section section) {
    String sentence = "holds the unknown directive `" + section.head().group().strip() + "`";
    report(file.problem(Weight.ERROR, section.head().start(), sentence));
  }

  Sequence sequence() {
    List<Script> scripts = new ArrayList<>();
    pairs.forEach(
        (version, pair) -> {
          Set<String> told = new HashSet<>();
          checkSingle(version, pair.ups, told);
          checkSingle(version, pair.downs, told);
          scripts.addAll(pair.ups);
          for (Script down : pair.downs) {
            scripts.add(pair.ups.isEmpty() ? withoutUp(down) : beside(down, pair.ups));
          }
        });
    scripts.addAll(last);
    return new Sequence(scripts, problems, strangers);
  }

  private void checkSingle(String version, List<Script> scripts, Set<String> told) {
    for (Script script : scripts.subList(Math.min(1, scripts.size()), scripts.size())) {
      String path = script.file().path();
      if (told.add(path)) {
        String what = script.direction() == Direction.UP ? "is" : "undoes";
        String sentence = " version " + version + ", and so " + what + " ";
        int line = lines.getOrDefault(path, 0);
        report(new Problem(Weight.ERROR, path, line, what + sentence + scripts.get(0).file()));
      }
    }
  }

  private Script withoutUp(Script down) {
    report(Problem.warning(down.file().path(), "undoes a migration that no file applies"));
    return down;
  }

  /** A down script under the name of the up script that it undoes. */
  private static Script beside(Script down, List<Script> ups) {
    boolean alike = ups.stream().anyMatch(up -> up.name().equals(down.name()));
    return alike ? down : named(down, ups.get(0).name());
  }

  private static Script named(Script script, String name) {
    return new Script(
        script.file(),
        script.version(),
        name,
        script.direction(),
        script.transaction(),
        script.regions(),
        script.inclusions());
  }
}
