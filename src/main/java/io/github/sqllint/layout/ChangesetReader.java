package io.github.sqllint.layout;

import io.github.sqllint.layout.Problem.Weight;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TransactionMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The changesets of one file of Liquibase's formatted SQL (its class FormattedSqlChangeLogParser).
 */
final class ChangesetReader {
  private static final LazyPattern CHANGESET =
      LazyPattern.of("(?mi)^[ \\t]*--[ \\t]*changeset\\b(.*)$");

  private static final Pattern HEAD =
      Pattern.compile("\\s+(\"[^\"]+\"|[^:]+):\\s*(\"[^\"]+\"|\\S+)(.*)");

  /** With one hyphen it is no comment, and no directive either. */
  private static final Pattern SLIP =
      Pattern.compile("(?mi)^[ \\t]*-[ \\t]*(changeset|rollback|precondition)\\b.*$");

  /** The beginning of a directive with a letter too few, which is a comment to Liquibase. */
  private static final Pattern MISSPELT =
      Pattern.compile(
          "(?mi)^[ \\t]*--[ \\t]*(?!changeset\\b|rollback[ \\t])"
              + "((?=\\S{6})c?h?a?n?g?e?[-_]?s?e?ts?[ \\t]+[^\\s:]+:\\S+"
              + "|(?=\\S{6})r?o?l?l?[-_]?b?a?c?k:?[ \\t]+\\S).*$");

  private static final Pattern ROLLBACK =
      Pattern.compile("(?mi)^[ \\t]*--[ \\t]*rollback[ \\t]+(.*)$");

  private static final Pattern ROLLBACK_BLOCK =
      Pattern.compile("(?i)/\\*[ \\t]*liquibase[ \\t]*rollback[ \\t]*\\R(.*?)\\*/", Pattern.DOTALL);

  private static final Pattern IGNORED =
      Pattern.compile(
          "(?mi)^[ \\t]*--[ \\t]*ignoreLines:start[ \\t]*$(.*?)^[ \\t]*--[ \\t]*ignoreLines:end",
          Pattern.DOTALL);

  private final SqlFile file;
  private final Pairing pairing;
  private final Set<String> ids = new HashSet<>();
  private SourceFile rollbacks;

  ChangesetReader(SqlFile file, Pairing pairing) {
    this.file = file;
    this.pairing = pairing;
  }

  /** Adds the changesets from this place of the list on, and answers the place behind the last. */
  int read(int place) {
    for (MatchResult slip : SLIP.matcher(file.text()).results().toList()) {
      String sentence =
          "holds `" + slip.group().strip() + "` with one hyphen, which is no directive";
      pairing.report(file.problem(Weight.ERROR, slip.start(), sentence));
    }
    for (MatchResult slip : MISSPELT.matcher(file.text()).results().toList()) {
      String sentence = "holds the unknown directive `" + slip.group().strip() + "`";
      pairing.report(file.problem(Weight.ERROR, slip.start(), sentence));
    }
    int next = place;
    for (Section section : Section.of(file.text(), CHANGESET)) {
      Matcher head = HEAD.matcher(section.head().group(1));
      if (!head.matches()) {
        String sentence = "holds a changeset without author:id";
        pairing.report(file.problem(Weight.ERROR, section.head().start(), sentence));
      } else if (runsOnPostgresql(head.group(3))) {
        String id = unquoted(head.group(1)) + ":" + unquoted(head.group(2));
        if (!ids.add(id)) {
          String sentence = "holds a second changeset " + id + ", which Liquibase refuses";
          pairing.report(file.problem(Weight.ERROR, section.head().start(), sentence));
        }
        add(next++, section, id, head.group(3));
      }
    }
    return next;
  }

  private void add(int place, Section section, String id, String attributes) {
    TransactionMode transaction = transaction(attributes);
    String name = file.stem() + " " + id;
    List<Span> ups = without(section.body(), attribute(attributes, "endDelimiter"));
    pairing.addAt(place, new Script(file.source(), id, name, Direction.UP, transaction, ups));
    String body = file.source().text(section.body());
    boolean hasDown = ROLLBACK.matcher(body).find() || ROLLBACK_BLOCK.matcher(body).find();
    if (hasDown) {
      rollbacks = rollbacks == null ? onlyRollbacks() : rollbacks;
      List<Span> downs = List.of(section.body());
      pairing.addAt(place, new Script(rollbacks, id, name, Direction.DOWN, transaction, downs));
    }
  }

  /**
   * Without a transaction of Liquibase's, its statements are sent one by one unless told not to.
   */
  private static TransactionMode transaction(String attributes) {
    if (!attribute(attributes, "runInTransaction").orElse("true").equalsIgnoreCase("false")) {
      return TransactionMode.PER_SCRIPT;
    }
    return attribute(attributes, "splitStatements").orElse("true").equalsIgnoreCase("false")
        ? TransactionMode.PER_STRING
        : TransactionMode.NONE;
  }

  private static boolean runsOnPostgresql(String attributes) {
    if (attribute(attributes, "ignore").orElse("").equalsIgnoreCase("true")) {
      return false;
    }
    List<String> dbms =
        List.of(
            attribute(attributes, "dbms")
                .orElse("all")
                .toLowerCase(Locale.ROOT)
                .split("\\s*,\\s*"));
    boolean excluded = dbms.contains("!postgresql") || dbms.contains("none");
    boolean included =
        dbms.contains("postgresql")
            || dbms.contains("all")
            || dbms.stream().allMatch(name -> name.startsWith("!"));
    return included && !excluded;
  }

  private static Optional<String> attribute(String attributes, String name) {
    Matcher matcher = Pattern.compile("(?i)\\b" + name + ":(\"[^\"]*\"|\\S+)").matcher(attributes);
    return matcher.find() ? Optional.of(unquoted(matcher.group(1))) : Optional.empty();
  }

  private static String unquoted(String text) {
    String stripped = text.strip();
    return stripped.startsWith("\"") && stripped.endsWith("\"") && stripped.length() > 1
        ? stripped.substring(1, stripped.length() - 1)
        : stripped;
  }

  /** A body without its ignored lines and without the delimiters that are no SQL. */
  private List<Span> without(Span body, Optional<String> delimiter) {
    String cuts = IGNORED.pattern();
    if (delimiter.isPresent() && !delimiter.get().equals(";")) {
      cuts += "|" + Pattern.quote(delimiter.get()) + "[ \\t]*$";
    }
    Matcher cut =
        Pattern.compile(cuts, Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(file.text())
            .region(body.start(), body.end())
            .useAnchoringBounds(false);
    List<Span> spans = new ArrayList<>();
    int start = body.start();
    while (cut.find()) {
      spans.add(new Span(start, cut.start()));
      start = cut.end();
    }
    spans.add(new Span(start, body.end()));
    return spans;
  }

  /**
   * The file with its rollbacks as the only text and blanks for all the rest: they stand in
   * comments, often a statement over several of them, and everything keeps its place.
   */
  private SourceFile onlyRollbacks() {
    StringBuilder text = new StringBuilder(file.text());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        text.setCharAt(i, ' ');
      }
    }
    for (Pattern rollback : List.of(ROLLBACK, ROLLBACK_BLOCK)) {
      Matcher matcher = rollback.matcher(file.text());
      while (matcher.find()) {
        if (!isEmptyRollback(matcher.group(1))) {
          text.replace(matcher.start(1), matcher.end(1), matcher.group(1));
        }
      }
    }
    return new SourceFile(file.path(), text.toString());
  }

  /** Liquibase documentation, "Automatic and custom rollbacks": nothing to do, and said so. */
  private static boolean isEmptyRollback(String sql) {
    String word = sql.strip().replaceFirst(";$", "").toLowerCase(Locale.ROOT);
    return word.equals("empty") || word.equals("not required") || word.startsWith("changesetid:");
  }
}
