package io.github.sqllint.layout;

import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TransactionMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;

/**
 * Drizzle: {@code 0000_x.sql} in the order of {@code meta/_journal.json}, or {@code
 * 20240101000000_x/migration.sql} by name; all pending ones in one transaction, without an opt-out.
 */
final class Drizzle implements Layout {
  private static final String JOURNAL = "meta/_journal.json";
  private static final LazyPattern TAG = LazyPattern.of("\"tag\"\\s*:\\s*\"([^\"]+)\"");

  /** Drizzle cuts here, semicolon or not. */
  private static final String BREAKPOINT = "--> statement-breakpoint";

  private static final LazyPattern BREAKPOINTS = LazyPattern.of(BREAKPOINT);

  @Override
  public String name() {
    return "drizzle";
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.of(folder.anyComment(BREAKPOINT) || folder.text(JOURNAL).isPresent(), false);
  }

  @Override
  public boolean hasProject(Folder folder) {
    return folder.text(JOURNAL).isPresent();
  }

  @Override
  public Sequence read(Folder folder) {
    Optional<String> journal = folder.text(JOURNAL);
    Pairing pairing = new Pairing(NaturalOrder.TOTAL);
    if (journal.isPresent()) {
      List<String> tags =
          TAG.matcher(journal.get()).results().map(match -> match.group(1)).toList();
      readJournal(folder, tags, pairing);
    } else {
      for (SqlFile file : folder.files()) {
        boolean own = file.name().equals("migration.sql");
        add(file, own ? file.parent() : file.stem(), pairing);
      }
    }
    return pairing.sequence();
  }

  private static void readJournal(Folder folder, List<String> tags, Pairing pairing) {
    Map<String, SqlFile> files = new HashMap<>();
    folder.files().forEach(file -> files.put(file.relative(), file));
    Set<String> missing = new HashSet<>();
    for (int i = 0; i < tags.size(); i++) {
      String tag = tags.get(i);
      SqlFile file = files.remove(tag + ".sql");
      if (file != null) {
        pairing.addAt(i, script(file, tag));
      } else if (missing.add(tag)) {
        String sentence = "names " + tag + ", but there is no file " + tag + ".sql";
        pairing.report(Problem.error(folder.shown(JOURNAL), sentence));
      }
    }
    files.values().forEach(pairing::addStranger);
  }

  private static void add(SqlFile file, String name, Pairing pairing) {
    pairing.add(name, script(file, name));
  }

  private static Script script(SqlFile file, String name) {
    List<Span> regions = new ArrayList<>();
    int start = 0;
    for (MatchResult match : BREAKPOINTS.matcher(file.text()).results().toList()) {
      regions.add(new Span(start, match.start()));
      start = match.end();
    }
    regions.add(new Span(start, file.text().length()));
    return new Script(file.source(), name, name, Direction.UP, TransactionMode.PER_RUN, regions);
  }
}
