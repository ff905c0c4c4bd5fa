package io.github.sqllint.lint;

import io.github.sqllint.lint.ScriptComments.Placed;
import io.github.sqllint.rule.Nearest;
import io.github.sqllint.rule.RuleCatalogue;
import io.github.sqllint.source.Directive;
import io.github.sqllint.source.Directive.Word;
import io.github.sqllint.source.DirectiveReader;
import io.github.sqllint.source.Place;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what comments allow: {@code sqllint: allow RULE[, RULE] [until DAY]: reason}.
 *
 * <p>One that is not in this form allows nothing and is a mistake.
 */
final class SuppressionReader {
  private static final String STATEMENT = "allow";
  private static final String FILE = "allow-file";

  private static final String IRREVERSIBLE = "irreversible";

  /** What a directive can ask; what the last declares is read with the scripts. */
  private static final List<String> VERBS = List.of(STATEMENT, FILE, IRREVERSIBLE);

  private final RuleCatalogue rules;
  private final List<Suppression> suppressions = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  /** A directive that cannot be obeyed; the message says why. */
  record Mistake(SourceFile file, Span span, String message) {}

  /**
   * @param rules all of them
   */
  SuppressionReader(RuleCatalogue rules) {
    this.rules = rules;
  }

  List<Suppression> suppressions() {
    return suppressions;
  }

  List<Mistake> mistakes() {
    return mistakes;
  }

  void read(Placed placed) {
    for (Directive directive : DirectiveReader.read(placed.file(), List.of(placed.comment()))) {
      String verb = directive.verb().text();
      if (verb.equals(STATEMENT) || verb.equals(FILE)) {
        allow(directive, placed);
      } else if (verb.equals(IRREVERSIBLE)) {
        if (directive.reason().isEmpty()) {
          String none = "This comment declares nothing irreversible: no ': ' and reason ends it";
          wrong(placed, directive.span(), "%s", none);
        }
      } else if (!VERBS.contains(verb)) {
        String unknown = verb.isEmpty() ? "no word" : "'" + verb + "'";
        String meant = verb.isEmpty() ? "" : Nearest.hint(verb, VERBS);
        String write = meant.isEmpty() ? "; write 'allow RULE: reason'" : meant;
        wrong(
            placed,
            directive.verb().span(),
            "A comment for sqllint says %s, which is nothing to it%s",
            unknown,
            write);
      }
    }
  }

  private void allow(Directive directive, Placed placed) {
    Day day = Day.of(directive.words());
    List<Word> names = directive.words().subList(0, day.word());
    if (directive.reason().isEmpty()) {
      wrong(placed, directive.span(), "This comment allows nothing: no ': ' and reason ends it");
    } else if (names.isEmpty()) {
      wrong(placed, directive.span(), "This comment allows nothing: it names no rule");
    } else if (day.mistake().isPresent()) {
      wrong(placed, directive.span(), "%s", day.mistake().get());
    } else {
      boolean whole = directive.verb().text().equals(FILE);
      Optional<Reach> reach = whole ? Optional.empty() : Optional.of(placed.reach());
      String reason = directive.reason().get();
      for (Word name : names) {
        if (rules.has(name.text())) {
          suppressions.add(
              new Suppression(
                  placed.file().host(),
                  Optional.of(name.text()),
                  placed.file().place(name.span()).span(),
                  day.date(),
                  reason,
                  reach));
        } else {
          String hint = Nearest.hint(name.text(), rules.ids());
          wrong(placed, name.span(), "No rule is called '%s'%s", name.text(), hint);
        }
      }
    }
  }

  private void wrong(Placed placed, Span span, String message, Object... arguments) {
    String text = String.format(message, arguments);
    Place place = placed.file().place(span);
    mistakes.add(new Mistake(place.file(), place.span(), text.endsWith("?") ? text : text + "."));
  }

  /**
   * The end of a suppression.
   *
   * @param word the index of the word {@code until}, or the number of words
   */
  private record Day(int word, Optional<LocalDate> date, Optional<String> mistake) {

    static Day of(List<Word> words) {
      for (int i = 0; i < words.size(); i++) {
        if (words.get(i).text().equals("until")) {
          if (i + 2 != words.size()) {
            String message = "This comment allows nothing: 'until' goes before one day";
            return new Day(i, Optional.empty(), Optional.of(message));
          }
          return of(i, words.get(i + 1).text());
        }
      }
      return new Day(words.size(), Optional.empty(), Optional.empty());
    }

    private static Day of(int word, String text) {
      try {
        return new Day(word, Optional.of(LocalDate.parse(text)), Optional.empty());
      } catch (DateTimeParseException e) {
        String message = "This comment allows nothing: '" + text + "' is no day such as 2027-01-31";
        return new Day(word, Optional.empty(), Optional.of(message));
      }
    }
  }
}
