package io.github.sqllint.layout;

import io.github.sqllint.layout.Problem.Weight;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TransactionMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Atlas: files ordered as text by name, each in a transaction unless its header says {@code --
 * atlas:txmode none}; an archive ({@code -- atlas:txtar}) has its down script in it.
 */
final class Atlas implements Layout {
  private static final Pattern DIRECTIVE = Pattern.compile("(?m)^--[ \\t]*atlas:(\\w+)(.*)$");

  /** The file's entries, such as {@code -- migration.sql --}. */
  private static final Pattern ENTRY = Pattern.compile("(?m)^-- (\\S+\\.sql) --[ \\t]*$");

  @Override
  public String name() {
    return "atlas";
  }

  @Override
  public Evidence evidence(Folder folder) {
    boolean content =
        folder.anyText("atlas:") && folder.anyFile(file -> DIRECTIVE.matcher(file.text()).find());
    return Evidence.of(content, false);
  }

  @Override
  public boolean hasProject(Folder folder) {
    return folder.text("atlas.sum").isPresent();
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(Comparator.naturalOrder());
    boolean first = true;
    List<SqlFile> files =
        folder.files().stream().sorted(Comparator.comparing(SqlFile::relative)).toList();
    for (SqlFile file : files) {
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

  private static void add(SqlFile file, Pairing pairing) {
    String version = file.stem().replaceFirst("_.*", "");
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

  /** A directive for the whole file: one among the comments at its top. */
  private static Optional<String> header(SqlFile file, String directive) {
    Matcher matcher = DIRECTIVE.matcher(file.text());
    while (matcher.find() && !file.hasStatement(new Span(0, matcher.start()))) {
      if (matcher.group(1).equals(directive)) {
        return Optional.of(matcher.group(2).strip());
      }
    }
    return Optional.empty();
  }
}
