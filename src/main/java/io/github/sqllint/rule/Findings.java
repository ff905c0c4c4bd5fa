package io.github.sqllint.rule;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.source.Place;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Collects what one rule finds in one migration. */
public final class Findings {
  private final String rule;
  private final Supplier<Severity> severity;
  private final Migration migration;

  /** All that were found, which get their fingerprints when it is known what comes before them. */
  private final List<Function<Fingerprints, Finding>> unnamed = new ArrayList<>();

  Findings(String rule, Supplier<Severity> severity, Migration migration) {
    this.rule = rule;
    this.severity = severity;
    this.migration = migration;
  }

  String rule() {
    return rule;
  }

  boolean isEmpty() {
    return unnamed.isEmpty();
  }

  /** What was found, in the order of finding. */
  List<Finding> all(Fingerprints fingerprints) {
    List<Finding> all = new ArrayList<>();
    for (Function<Fingerprints, Finding> finding : unnamed) {
      all.add(finding.apply(fingerprints));
    }
    return all;
  }

  /** A finding on a step's clause; the message is a format with its arguments. */
  public void add(Step<?> step, String message, Object... arguments) {
    add(step, step.span(), List.of(), message, arguments);
  }

  /** A finding on a script that has no statement: on its first line that holds something. */
  public void add(Script script, String message, Object... arguments) {
    if (script.regions().isEmpty()) {
      return;
    }
    Span region = script.regions().get(0);
    String text = script.file().text();
    int start = region.start();
    while (start < region.end() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < region.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    Place place = script.file().place(new Span(start, end));
    add(
        String.format(Locale.ROOT, message, arguments),
        place,
        Optional.empty(),
        List.of(),
        fingerprints -> fingerprints.of(rule, script.file(), script.name()));
  }

  /** A finding on a step's clause, explained by other places. */
  public void add(Step<?> step, List<RelatedPlace> related, String message, Object... arguments) {
    add(step, step.span(), related, message, arguments);
  }

  /** A finding on a place tighter than the step's clause, explained by other places. */
  public void add(
      Step<?> step, Span span, List<RelatedPlace> related, String message, Object... arguments) {
    Statement statement = step.statement().statement();
    add(
        String.format(Locale.ROOT, message, arguments),
        statement.file().place(span),
        step.operation().relation(),
        related.stream().map(RelatedPlace::inHost).toList(),
        fingerprints -> fingerprints.of(rule, statement));
  }

  private void add(
      String message,
      Place place,
      Optional<ObjectName> relation,
      List<RelatedPlace> related,
      Function<Fingerprints, String> fingerprint) {
    unnamed.add(
        fingerprints ->
            new Finding(
                rule,
                severity.get(),
                message,
                place.file(),
                place.span(),
                migration.script().direction(),
                relation,
                related,
                fingerprint.apply(fingerprints)));
  }
}
