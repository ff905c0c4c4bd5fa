package io.github.sqllint.layout;

import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TransactionMode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * node-pg-migrate's SQL migrations: by the number that their names begin with, cut by {@code -- Up
 * Migration} and {@code -- Down Migration} or in two files; all pending ones in one transaction.
 */
final class NodePgMigrate implements Layout {
  private static final LazyPattern DIRECTIVE =
      LazyPattern.of("(?mi)^[ \\t]*--[\\s-]*(up|down)[ \\t]+migration.*$");

  private static final LazyPattern DEPENDENCY = LazyPattern.of("\"node-pg-migrate\"\\s*:");

  @Override
  public String name() {
    return "node-pg-migrate";
  }

  @Override
  public boolean expectsDowns() {
    return true;
  }

  @Override
  public Evidence evidence(Folder folder) {
    // In one of two files the words are a remark, as in Ory's "-- Down migrations are not
    // available".
    boolean content =
        folder.anyFile(
            file ->
                file.number().isPresent()
                    && !GolangMigrate.NAME.matcher(file.name()).matches()
                    && DIRECTIVE.matcher(file.text()).find());
    boolean names =
        folder.anyFile(file -> GolangMigrate.isUp(GolangMigrate.NAME.matcher(file.name())))
            && hasProject(folder);
    return Evidence.of(content, names);
  }

  @Override
  public boolean hasProject(Folder folder) {
    return folder
            .projectFile("package.json")
            .filter(text -> DEPENDENCY.matcher(text).find())
            .isPresent()
        && folder.anyFile(file -> file.number().isPresent());
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(NaturalOrder.TOTAL);
    for (SqlFile file : folder.files()) {
      Matcher name = GolangMigrate.NAME.matcher(file.name());
      if (name.matches()) {
        pairing.add(
            name.group("version") + "_" + name.group("name"),
            GolangMigrate.script(file, name, TransactionMode.PER_RUN));
      } else if (file.number().isPresent()) {
        add(file, pairing);
      } else {
        pairing.addStranger(file);
      }
    }
    return pairing.sequence();
  }

  /** Each direction reaches from its first directive to the first one of the other. */
  private static void add(SqlFile file, Pairing pairing) {
    int end = file.text().length();
    int up = start(file, "up");
    int down = start(file, "down");
    Span upPart = up < 0 ? new Span(0, end) : new Span(up, down > up ? down : end);
    String version = file.number().orElseThrow();
    pairing.add(
        file.stem(), file.script(version, Direction.UP, TransactionMode.PER_RUN, List.of(upPart)));
    if (down >= 0) {
      Span downPart = new Span(down, up > down ? up : end);
      pairing.add(
          file.stem(),
          file.script(version, Direction.DOWN, TransactionMode.PER_RUN, List.of(downPart)));
    }
  }

  private static int start(SqlFile file, String direction) {
    return DIRECTIVE
        .matcher(file.text())
        .results()
        .filter(match -> match.group(1).equalsIgnoreCase(direction))
        .mapToInt(MatchResult::start)
        .findFirst()
        .orElse(-1);
  }
}
