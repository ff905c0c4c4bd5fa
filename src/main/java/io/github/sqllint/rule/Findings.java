package io.github.sqllint.rule;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.Place;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Collects what one rule finds in one migration. */
public final class Findings {
  private final String rule;
  private final Migration migration;

  /** All that were found, which get their fingerprints when it is known what comes before them. */
  private final List<Draft> unnamed = new ArrayList<>();

  Findings(String rule, Migration migration) {
    this.rule = rule;
    this.migration = migration;
  }

  String rule() {
    return rule;
  }

  Direction direction() {
    return migration.script().direction();
  }

  boolean isEmpty() {
    return unnamed.isEmpty();
  }

  /** What was found, in the order of finding. */
  List<Finding> all(Severity severity, Fingerprints fingerprints) {
    List<Finding> all = new ArrayList<>();
    for (Draft draft : unnamed) {
      all.add(
          new Finding(
              rule,
              severity,
              draft.message.toString(),
              draft.place.file(),
              draft.place.span(),
              direction(),
              draft.relation,
              draft.related,
              draft.fingerprint.apply(fingerprints)));
    }
    return all;
  }

  /**
   * A finding on a step's clause; the message is a format with its arguments, of which one may be
   * {@link Each}.
   */
  public void add(Step<?> step, String message, Object... arguments) {
    add(step, step.span(), List.of(), message, arguments);
  }

  /** A finding on a script that has no statement: on its first line that holds something. */
  public void add(Script script, String message, Object... arguments) {
    Optional<EmittedSql> emitted = script.file().emitted();
    Optional<Span> function = emitted.flatMap(EmittedSql::whole);
    if (script.regions().isEmpty() && function.isEmpty()) {
      return;
    }
    SourceFile file = script.regions().isEmpty() ? script.file().host() : script.file();
    Span region = script.regions().isEmpty() ? function.get() : script.regions().get(0);
    String text = file.text();
    int start = region.start();
    while (start < region.end() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < region.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    Place place = file.place(new Span(start, end));
    unnamed.add(
        new Draft(
            new Message(message, arguments),
            Optional.empty(),
            place,
            Optional.empty(),
            List.of(),
            fingerprints -> fingerprints.of(rule, script.file(), script.name())));
  }

  /** A finding on a step's clause, explained by other places. */
  public void add(Step<?> step, List<RelatedPlace> related, String message, Object... arguments) {
    add(step, step.span(), related, message, arguments);
  }

  /** A finding on a place tighter than the step's clause, explained by other places. */
  public void add(
      Step<?> step, Span span, List<RelatedPlace> related, String message, Object... arguments) {
    Place place = step.statement().statement().file().place(span);
    add(step, place, related, message, arguments);
  }

  /** A finding about a step whose cause people find elsewhere. */
  public void add(Step<?> step, Place place, String message, Object... arguments) {
    add(step, place, List.of(), message, arguments);
  }

  private void add(
      Step<?> step, Place place, List<RelatedPlace> related, String message, Object... arguments) {
    Statement statement = step.statement().statement();
    Draft draft =
        new Draft(
            new Message(message, arguments),
            Optional.of(statement),
            place,
            step.operation().relation(),
            related.stream().map(RelatedPlace::inHost).toList(),
            fingerprints -> fingerprints.of(rule, statement));
    for (int i = unnamed.size() - 1; i >= 0 && unnamed.get(i).isBeside(draft); i--) {
      if (unnamed.get(i).isOneWith(draft)) {
        unnamed.set(i, unnamed.get(i).with(draft));
        return;
      }
    }
    unnamed.add(draft);
  }

  /** A finding without its fingerprint. */
  private record Draft(
      Message message,
      Optional<Statement> statement,
      Place place,
      Optional<ObjectName> relation,
      List<RelatedPlace> related,
      Function<Fingerprints, String> fingerprint) {

    /** Whether it is about the same line of the same statement or call. */
    boolean isBeside(Draft other) {
      return place.file() == other.place.file()
          && (place.span().equals(other.place.span())
              || statement.isPresent()
                  && statement.equals(other.statement)
                  && line() == other.line());
    }

    boolean isOneWith(Draft other) {
      return message.isOneWith(other.message) && relation.equals(other.relation);
    }

    private int line() {
      return place.file().position(place.span().start()).line();
    }

    /** One finding for both. */
    Draft with(Draft other) {
      Span one = place.span();
      Span two = other.place.span();
      Span both = new Span(Math.min(one.start(), two.start()), Math.max(one.end(), two.end()));
      List<RelatedPlace> places = new ArrayList<>(related);
      other.related.stream().filter(place -> !places.contains(place)).forEach(places::add);
      return new Draft(
          message.with(other.message),
          statement,
          new Place(place.file(), both),
          relation,
          places,
          fingerprint);
    }
  }

  /**
   * A sentence that may be about several things.
   *
   * @param each which argument they stand for; -1 for none
   * @param things what stands there
   */
  private record Message(String format, List<Object> arguments, int each, List<String> things) {

    Message(String format, Object... arguments) {
      this(format, List.of(arguments), index(arguments), new ArrayList<>());
      if (each >= 0) {
        things.add(((Each) arguments[each]).one());
      }
    }

    private static int index(Object... arguments) {
      for (int i = 0; i < arguments.length; i++) {
        if (arguments[i] instanceof Each) {
          return i;
        }
      }
      return -1;
    }

    boolean isOneWith(Message other) {
      return each >= 0
          && each == other.each
          && format.equals(other.format)
          && rest().equals(other.rest());
    }

    private List<Object> rest() {
      List<Object> rest = new ArrayList<>(arguments);
      rest.remove(each);
      return rest;
    }

    Message with(Message other) {
      List<String> all = new ArrayList<>(things);
      other.things.stream().filter(thing -> !all.contains(thing)).forEach(all::add);
      return new Message(format, arguments, each, all);
    }

    @Override
    public String toString() {
      Object[] filled = arguments.toArray();
      if (each >= 0) {
        filled[each] = Each.list(things);
      }
      return String.format(Locale.ROOT, format, filled);
    }
  }
}
