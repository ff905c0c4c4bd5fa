package io.github.sqllint.layout;

import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * SQL that a tool prints instead of running it: {@code alembic upgrade head --sql}, whose revisions
 * are migrations, and {@code manage.py sqlmigrate} of Django.
 */
final class Generated implements Layout {
  private static final LazyPattern ALEMBIC =
      LazyPattern.of("(?m)^(BEGIN;\\s+)?-- Running (upgrade|downgrade) (\\S*) *-> *([^\\s,]*).*$");

  /** What begins the one transaction of all revisions, before the table of versions. */
  private static final LazyPattern FIRST_BEGIN = LazyPattern.of("\\A\\s*BEGIN;\\s+");

  private static final LazyPattern LAST_COMMIT = LazyPattern.of("(?m)^COMMIT;\\s*\\z");

  /** The comment above each operation of Django, in a box of empty comments. */
  private static final LazyPattern DJANGO =
      LazyPattern.of(
          "\\A\\s*(BEGIN;\\s*)?--\\R-- ("
              + "(Create|Add|Alter|Remove|Delete|Rename|Validate|Concurrently create"
              + "|Concurrently remove|Create not validated) "
              + "(model|table|field|index|constraint|unique_together|index_together"
              + "|order_with_respect_to|extension|collation)"
              + "|Change (Meta options|managers)|Creates extension|Custom state/database"
              + "|Raw SQL operation|Raw Python operation).*\\R--(\\R|\\z)");

  @Override
  public String name() {
    return "generated";
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.of(folder.anyFile(Generated::isGenerated), false);
  }

  private static boolean isGenerated(SqlFile file) {
    String text = file.text();
    return file.commented()
        && ((text.contains("-- Running ") && ALEMBIC.matcher(text).find())
            || DJANGO.matcher(text).lookingAt());
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(NaturalOrder.TOTAL);
    int place = 0;
    for (SqlFile file : folder.files()) {
      if (ALEMBIC.matcher(file.text()).find()) {
        for (Script revision : revisions(file)) {
          pairing.addAt(place++, revision);
        }
      } else if (isGenerated(file)) {
        pairing.addAt(place++, file.script(file.stem(), Direction.UP, TransactionMode.NONE));
      } else {
        pairing.addStranger(file);
      }
    }
    return pairing.sequence();
  }

  /**
   * The output says BEGIN and COMMIT itself: around each revision, or around all of them, which is
   * one transaction for the run. What creates the table of versions goes with the first revision.
   * Downgrades that nobody upgraded to are what runs next, and so lead on.
   */
  private static List<Script> revisions(SqlFile file) {
    List<MatchResult> heads = ALEMBIC.matcher(file.text()).results().toList();
    Matcher begin = FIRST_BEGIN.matcher(file.text());
    boolean together = heads.size() > 1 && !begins(heads.get(1)) && begin.lookingAt();
    boolean anyUp = heads.stream().anyMatch(Generated::isUpgrade);
    TransactionMode transaction = together ? TransactionMode.PER_RUN : TransactionMode.NONE;
    List<Script> scripts = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      MatchResult head = heads.get(i);
      int first = together ? begin.end() : 0;
      int start = i == 0 ? first : together ? head.end() : head.start();
      int end = i + 1 < heads.size() ? heads.get(i + 1).start() : file.text().length();
      Span region =
          together && i + 1 == heads.size() ? beforeCommit(file, start, end) : new Span(start, end);
      boolean up = isUpgrade(head);
      String revision = head.group(up ? 4 : 3);
      scripts.add(
          new Script(
              file.source(),
              revision,
              revision,
              up || !anyUp ? Direction.UP : Direction.DOWN,
              transaction,
              List.of(region)));
    }
    return scripts;
  }

  private static boolean isUpgrade(MatchResult head) {
    return head.group(2).equals("upgrade");
  }

  private static boolean begins(MatchResult head) {
    return head.group(1) != null;
  }

  private static Span beforeCommit(SqlFile file, int start, int end) {
    Matcher commit = LAST_COMMIT.matcher(file.text()).region(start, end);
    return new Span(start, commit.find() ? commit.start() : end);
  }
}
