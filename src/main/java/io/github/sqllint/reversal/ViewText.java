package io.github.sqllint.reversal;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.OutputNames;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A view's query as the server keeps it, as far as text can tell: without the table before a column
 * where there is only one, with the columns that {@code *} stood for, and with the names that the
 * view gives its columns.
 */
final class ViewText {
  /** AS between a relation and its name says nothing. */
  private static final Pattern ALIAS =
      Pattern.compile("(\\b(?:from|join) (?:\\w+|\"[^\"]+\")(?: \\. (?:\\w+|\"[^\"]+\"))?) as ");

  private static final Pattern FETCH =
      Pattern.compile("\\bfetch (?:first|next) (\\d+) rows? only\\b");

  /** Parentheses around a whole condition. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "\\b(on|where) \\( ([^()]*) \\)(?="
              + " (?:join|left|right|full|cross|natural|where|group|having|order|limit|union)\\b|$)");

  /** The name of a query in FROM, with AS. */
  private static final Pattern SUBQUERY =
      Pattern.compile(
          "\\) as (\\w+)(?= (?:where|group|having|order|limit|join|left|right|full|cross|on)\\b)");

  private static final Pattern POSITION = Pattern.compile("\\b((?:group|order) by )(\\d{1,3})\\b");

  private static final Pattern LAST = Pattern.compile("(.* from \\( .* \\)) as (\\w+)");

  /** The name of a CASE, without AS. */
  private static final Pattern END = Pattern.compile("\\bend (?!as\\b)(\\w+)(?= ,| from )");

  private ViewText() {}

  static String normal(View view, Schema schema) {
    List<ObjectName> relations = view.query().relations();
    String text =
        ListText.normal(
            plain(named(view), relations, schema),
            column ->
                relations.stream()
                    .flatMap(relation -> schema.table(relation).stream())
                    .anyMatch(table -> TableInventory.isOfLength(table, column)));
    if (relations.size() != 1) {
      return text;
    }
    String table = relations.get(0).name();
    String unqualified =
        text.replaceAll("(?<![\\w.\"])" + Pattern.quote(table) + " ?\\. ?(?=[\\w\"*])", "");
    return view.query().star()
        ? schema
            .table(relations.get(0))
            .map(t -> unqualified.replaceFirst("\\*", columns(view, t.columns().names())))
            .orElse(unqualified)
        : unqualified;
  }

  /** With the names that the view gives its columns, or that the first SELECT of a UNION does. */
  private static String named(View view) {
    String query = view.query().text();
    List<String> own = OutputNames.of(query);
    List<String> names = new ArrayList<>(view.columns());
    if (names.size() < own.size()) {
      names.addAll(own.subList(names.size(), own.size()));
    }
    return OutputNames.in(query, names).orElse(query);
  }

  /** Words that say nothing, and the schema of a table that is found without it. */
  private static String plain(String query, List<ObjectName> relations, Schema schema) {
    String text =
        query
            .replace(" inner join ", " join ")
            .replace(" != ", " <> ")
            .replace(" outer join ", " join ")
            .replaceAll("(?<!:: )(?<![\\w\"])(\\w+|\"[^\"]+\") as \\1(?![\\w\"])", "$1")
            .replaceAll("('[^']*') :: text\\b", "$1");
    text = FETCH.matcher(ALIAS.matcher(text).replaceAll("$1 ")).replaceAll("limit $1");
    text = WHOLE.matcher(text).replaceAll("$1 $2");
    text = END.matcher(SUBQUERY.matcher(text).replaceAll(") $1")).replaceAll("end as $1");
    text = withoutPositions(text);
    Matcher last = LAST.matcher(text);
    text = last.matches() ? last.group(1) + " " + last.group(2) : text;
    for (ObjectName relation : relations) {
      ObjectName bare = ObjectName.of(relation.name());
      boolean found = schema.resolve(bare).equals(schema.resolve(relation));
      if (relation.schema().isPresent() && found) {
        text =
            text.replaceAll(
                "(?<![\\w.\"])"
                    + Pattern.quote(relation.schema().get())
                    + " ?\\. ?(?="
                    + Pattern.quote(relation.name())
                    + "\\b)",
                "");
      }
    }
    return text;
  }

  /** A column that GROUP BY or ORDER BY tells by its number is told by its name. */
  private static String withoutPositions(String query) {
    List<String> names = OutputNames.of(query.replaceFirst("^select distinct ", "select "));
    return POSITION
        .matcher(query)
        .replaceAll(
            place -> {
              int number = Integer.parseInt(place.group(2));
              boolean known =
                  number > 0 && number <= names.size() && !names.get(number - 1).isEmpty();
              return Matcher.quoteReplacement(
                  known ? place.group(1) + names.get(number - 1) : place.group());
            });
  }

  /** Those that the view was created with; later ones do not belong to it. */
  private static String columns(View view, List<String> now) {
    List<String> used =
        now.stream()
            .filter(c -> view.uses().values().stream().anyMatch(use -> use.mayBe(c)))
            .toList();
    return Matcher.quoteReplacement(String.join(" , ", used));
  }
}
