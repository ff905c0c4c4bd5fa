package io.github.sqllint.layout;

import io.github.sqllint.layout.Problem.Weight;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TransactionMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/**
 * Atlas: files ordered as text by name, each in a transaction unless its header says {@code --
 * atlas:txmode none}; an archive ({@code -- atlas:txtar}) has its down script in it.
 */
final class Atlas implements Layout {
  private static final LazyPattern DIRECTIVE = LazyPattern.of("(?m)^--[ \\t]*atlas:(\\w+)(.*)$");

  /** Comments at the very top that a blank line parts from what follows (sql/migrate/dir.go). */
  private static final LazyPattern HEADER =
      LazyPattern.of("\\A((?:(?:--|#).*\\R)*)(?:(?=\\R)|(?:(?:--|#).*)?\\z)");

  /** The directives that Atlas documents. */
  private static final Set<String> KNOWN =
      Set.of(
          "assert",
          "baseline",
          "checkpoint",
          "delimiter",
          "import",
          "nolint",
          "sum",
          "txmode",
          "txtar");

  /** Said to its linter, in the folders of other tools too, whose files it lints as they are. */
  private static final String FOR_LINTER = "nolint";

  private static final Set<String> MODES = Set.of("none", "file", "all");

  /** A line of {@code atlas.sum}: a file and its sum. */
  private static final LazyPattern SUM = LazyPattern.of("(?m)^(\\S+\\.sql) h1:");

  /** The file's entries, such as {@code -- migration.sql --}. */
  private static final LazyPattern ENTRY = LazyPattern.of("(?m)^-- (\\S+\\.sql) --[ \\t]*$");

  @Override
  public String name() {
    return "atlas";
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.of(directs(folder, word -> !word.equals(FOR_LINTER)), false);
  }

  @Override
  public boolean hasProject(Folder folder) {
    return folder.text("atlas.sum").isPresent() || directs(folder, FOR_LINTER::equals);
  }

  /** Whether some file holds a directive with such a word. */
  private static boolean directs(Folder folder, Predicate<String> word) {
    return folder.anyComment("atlas:")
        && folder.anyFile(
            file -> DIRECTIVE.matcher(file.text()).results().map(m -> m.group(1)).anyMatch(word));
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(Comparator.naturalOrder());
    boolean first = true;
    List<SqlFile> files =
        folder.files().stream().sorted((a, b) -> a.relative().compareTo(b.relative())).toList();
    checkSums(folder, files, pairing);
    for (SqlFile file : files) {
      checkDirectives(file, pairing);
      if (!first && header(file, "checkpoint").isPresent()) {
        pairing.report(
            Problem.warning(
                file.path(),
                "is a checkpoint of the files before it, which are there too; only they were"
                    + " read"));
      } else {
        add(file, pairing);
      }
      first = false;
    }
    return pairing.sequence();
  }

  private static void checkSums(Folder folder, List<SqlFile> files, Pairing pairing) {
    Set<String> there = new HashSet<>();
    Map<String, SqlFile> versions = new HashMap<>();
    for (SqlFile file : files) {
      there.add(file.name());
      SqlFile other = versions.putIfAbsent(version(file), file);
      if (other != null) {
        String sentence = "is version " + version(file) + ", and so is " + other.path();
        pairing.report(Problem.error(file.path(), sentence));
      }
    }
    Matcher sums = SUM.matcher(folder.text("atlas.sum").orElse(""));
    while (sums.find()) {
      if (!there.contains(sums.group(1))) {
        String sentence = "names " + sums.group(1) + ", but there is no such file";
        pairing.report(Problem.error(folder.shown("atlas.sum"), sentence));
      }
    }
  }

  private static void checkDirectives(SqlFile file, Pairing pairing) {
    Matcher matcher = DIRECTIVE.matcher(file.text());
    int header = headerEnd(file);
    while (matcher.find()) {
      String value = matcher.group(2).strip();
      boolean mode = matcher.group(1).equals("txmode");
      if (!KNOWN.contains(matcher.group(1)) || (mode && !MODES.contains(value))) {
        String sentence = "holds the unknown directive `" + matcher.group().strip() + "`";
        pairing.report(file.problem(Weight.ERROR, matcher.start(), sentence));
      } else if (mode && matcher.start() >= header) {
        String sentence =
            "holds a txmode that Atlas takes for a remark on a statement: it goes at the very top,"
                + " with a blank line below";
        pairing.report(file.problem(Weight.WARNING, matcher.start(), sentence));
      }
    }
  }

  private static String version(SqlFile file) {
    return file.stem().replaceFirst("_.*", "");
  }

  private static void add(SqlFile file, Pairing pairing) {
    String version = version(file);
    TransactionMode transaction =
        switch (header(file, "txmode").orElse("file")) {
          case "none" -> TransactionMode.NONE;
          case "all" -> TransactionMode.PER_RUN;
          default -> TransactionMode.PER_SCRIPT;
        };
    if (header(file, "delimiter").isPresent()) {
      String sentence =
          "sets a delimiter of its own; it was read as if semicolons ended statements";
      pairing.report(file.problem(Weight.WARNING, 0, sentence));
    }
    if (header(file, "txtar").isPresent()) {
      List<Span> up = new ArrayList<>();
      List<Span> down = new ArrayList<>();
      for (Section entry : Section.of(file.text(), ENTRY)) {
        if (entry.word(1).equals("migration.sql")) {
          up.add(entry.body());
        } else if (entry.word(1).equals("down.sql")) {
          down.add(entry.body());
        }
      }
      pairing.add(file.stem(), file.script(version, Direction.UP, transaction, up));
      if (!down.isEmpty()) {
        pairing.add(file.stem(), file.script(version, Direction.DOWN, transaction, down));
      }
    } else {
      pairing.add(file.stem(), file.script(version, Direction.UP, transaction));
    }
  }

  private static int headerEnd(SqlFile file) {
    Matcher header = HEADER.matcher(file.text());
    return header.lookingAt() ? header.end() : 0;
  }

  /** A directive for the whole file. */
  private static Optional<String> header(SqlFile file, String directive) {
    Matcher matcher = DIRECTIVE.matcher(file.text()).region(0, headerEnd(file));
    while (matcher.find()) {
      if (matcher.group(1).equals(directive)) {
        return Optional.of(matcher.group(2).strip());
      }
    }
    return Optional.empty();
  }
}
