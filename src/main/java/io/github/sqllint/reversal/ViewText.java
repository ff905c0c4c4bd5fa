package io.github.sqllint.reversal;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.QueryLookup;
import io.github.sqllint.schema.QueryOutputs;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** A name that says nothing new. */
  private static final Pattern SAME_NAME =
      Pattern.compile("(?<!:: )(?<![\\w\"])(\\w+|\"[^\"]+\") as \\1(?![\\w\"])");

  /** A function in FROM sees what stands before it anyway. */
  private static final Pattern LATERAL = Pattern.compile("(?<=(?:,|join) )lateral (?=\\w+ \\()");

  private static final Pattern ELSE_NULL =
      Pattern.compile(" else null(?: :: [\\w ]+?)?(?= end(?: |$))");

  private static final Pattern TEXT = Pattern.compile("('[^']*') :: text\\b(?! \\[)");

  /** What gives one of several values, which are made to be of one type. */
  private static final Pattern CHOICE =
      Pattern.compile("\\b(?:coalesce|case|greatest|least|nullif|array)\\b");

  /** The server shows OFFSET first. */
  private static final Pattern OFFSET = Pattern.compile("\\b(offset \\d+) (limit \\d+)\\b");

  private static final Pattern FETCH =
      Pattern.compile("\\bfetch (?:first|next) (\\d+) rows? only\\b");

  private static final Pattern CAST =
      Pattern.compile(
          "\\bcast \\( ((?:(?! as )[^()]|\\([^()]*\\))++) as ((?:[^()]|\\( [\\d ,]+ \\))++)\\)");

  private static final Pattern TYPED =
      Pattern.compile("\\b(date|timestamp|timestamptz|time|interval|uuid|jsonb) ('[^']*')");

  /** How a query sorts, and what is quoted, where the same words say nothing of it. */
  private static final Pattern ORDER =
      Pattern.compile(
          "'[^']*'|\"[^\"]*\"| desc nulls (?:first|last)\\b| asc(?= nulls first\\b)"
              + "| (?:asc nulls last|asc|nulls last)(?= [,)]| [a-z]|$)");

  /** What a cast may follow as it is. */
  private static final Pattern OPERAND =
      Pattern.compile("(?:\\w+ \\. )*\\w+(?: \\([^()]*\\))?|'[^']*'|\\([^()]*\\)");

  private static final Pattern CAST_TYPE = Pattern.compile("(?<=:: )\\w+(?: \\w+)*");

  /** The name of a query in FROM, with AS. */
  private static final Pattern SUBQUERY =
      Pattern.compile(
          "\\) as (\\w+)(?= (?:where|group|having|order|limit|join|left|right|full|cross|on)\\b"
              + "| \\( [a-z_]\\w*(?: , [a-z_]\\w*)* \\))");

  private static final Pattern JOINS =
      Pattern.compile("\\b(from) \\( (?!select\\b|values\\b|with\\b)");

  /** What follows joins that have no name together. */
  private static final Pattern BEHIND_JOINS =
      Pattern.compile(
          "$| (?:\\)|,|(?:join|left|right|full|cross|natural|where|group|having|window|order|limit"
              + "|offset|fetch|for|union|intersect|except)\\b)");

  private static final Pattern POSITION = Pattern.compile("\\b((?:group|order) by )(\\d{1,3})\\b");

  private static final Pattern LAST = Pattern.compile("(.* from \\( .* \\)) as (\\w+)");

  /** The name of a CASE, without AS. */
  private static final Pattern END = Pattern.compile("\\bend (?!as\\b)(\\w+)(?= ,| from )");

  private ViewText() {}

  static String normal(View view, Schema schema) {
    List<ObjectName> relations = view.query().relations();
    String text =
        ListText.normal(
            JoinedNames.withoutStars(plain(named(view), relations, schema), view, schema),
            column ->
                relations.stream()
                    .flatMap(relation -> schema.table(relation).stream())
                    .anyMatch(table -> TableInventory.isOfLength(table, column)));
    text = ComparedCasts.without(withoutFirstJoins(text), relations, schema);
    text = QueryLookup.unqualified(ConditionText.normal(text), schema);
    if (relations.size() != 1) {
      return JoinedNames.normal(text, view, schema);
    }
    String table = relations.get(0).name();
    String unqualified = unqualified(text, table);
    return view.query().star()
        ? schema
            .table(relations.get(0))
            .map(t -> unqualified.replaceFirst("\\*", columns(view, t.columns().names())))
            .orElse(unqualified)
        : unqualified;
  }

  /** In ORDER BY the table tells a column from an item that is called as it is. */
  private static String unqualified(String query, String table) {
    QueryOutputs outputs = QueryOutputs.of(query);
    List<String> sources = outputs.sources();
    List<String> names = outputs.names();
    int order = query.lastIndexOf(" order by ");
    Matcher owned =
        Pattern.compile("(?<![\\w.\"])" + Pattern.quote(table) + " ?\\. ?(?=(\\w+|\"[^\"]*\"|\\*))")
            .matcher(query);
    return owned.replaceAll(
        found -> {
          int item = names.indexOf(found.group(1));
          boolean known = item >= 0 && item < sources.size();
          boolean other = known && !found.group(1).equals(sources.get(item));
          boolean kept = other && order >= 0 && found.start() > order;
          return Matcher.quoteReplacement(kept ? found.group() : "");
        });
  }

  /** With the names that the view gives its columns, or that the first SELECT of a UNION does. */
  private static String named(View view) {
    String query = view.query().text();
    QueryOutputs outputs = QueryOutputs.of(query);
    List<String> own = outputs.names();
    List<String> names = new ArrayList<>(view.columns());
    if (names.size() < own.size()) {
      names.addAll(own.subList(names.size(), own.size()));
    }
    return outputs.called(names).orElse(query);
  }

  /** Words that say nothing, and the schema of a table that is found without it. */
  private static String plain(String query, List<ObjectName> relations, Schema schema) {
    String text = withoutIdleWords(query);
    if (text.contains(" as ")) {
      text = ALIAS.matcher(SAME_NAME.matcher(text).replaceAll("$1")).replaceAll("$1 ");
    }
    if (!tellsText(text, relations, schema)) {
      text = TEXT.matcher(text).replaceAll("$1");
    }
    text = FETCH.matcher(text).replaceAll("limit $1");
    text = OFFSET.matcher(text).replaceAll("$2 $1");
    text = withUsualCasts(text);
    if (text.contains("order by ")) {
      text = sortedAsUsual(text);
    }
    text = END.matcher(SUBQUERY.matcher(text).replaceAll(") $1")).replaceAll("end as $1");
    text = withoutPositions(text);
    if (text.contains(" from ( ")) {
      Matcher last = LAST.matcher(text);
      text = last.matches() ? last.group(1) + " " + last.group(2) : text;
    }
    text = text.replace(":: public . ", ":: ");
    for (ObjectName relation : relations) {
      ObjectName bare = ObjectName.of(relation.name());
      Optional<String> place = schema.resolve(relation).schema();
      if (place.isPresent() && schema.resolve(bare).equals(schema.resolve(relation))) {
        text =
            text.replaceAll(
                "(?<![\\w.\"])"
                    + Pattern.quote(place.get())
                    + " ?\\. ?(?="
                    + Pattern.quote(relation.name())
                    + "\\b)",
                "");
      }
    }
    return text;
  }

  private static String withoutIdleWords(String query) {
    String text =
        query
            .replace(" inner join ", " join ")
            .replace(" != ", " <> ")
            .replace(" outer join ", " join ")
            .replace("select all ", "select ")
            .replace(" union distinct ", " union ")
            .replace(" = any ( select ", " in ( select ");
    if (text.contains(" lateral ")) {
      text = LATERAL.matcher(text).replaceAll("");
    }
    return text.contains(" else null ") ? ELSE_NULL.matcher(text).replaceAll("") : text;
  }

  /** Whether a string that is said to be text may be another one beside some column. */
  private static boolean tellsText(String query, List<ObjectName> relations, Schema schema) {
    if (!query.contains(":: text")) {
      return false;
    }
    boolean chosen = CHOICE.matcher(query).find();
    return relations.stream()
        .flatMap(relation -> schema.table(relation).stream())
        .flatMap(table -> table.columns().all().stream())
        .flatMap(column -> column.type().stream())
        .anyMatch(type -> type.name().equals("char") || chosen && type.name().equals("varchar"));
  }

  private static String withUsualCasts(String query) {
    String text =
        CAST.matcher(TYPED.matcher(query).replaceAll("$2 :: $1"))
            .replaceAll(
                cast -> {
                  boolean bare = OPERAND.matcher(cast.group(1)).matches();
                  String value = bare ? cast.group(1) : "( " + cast.group(1) + " )";
                  return Matcher.quoteReplacement(value + " :: " + cast.group(2).strip());
                });
    return CAST_TYPE
        .matcher(text)
        .replaceAll(type -> Matcher.quoteReplacement(TypeWords.usual(type.group())));
  }

  /** Without the order that holds anyway. */
  private static String sortedAsUsual(String query) {
    return ORDER
        .matcher(query)
        .replaceAll(
            found -> {
              boolean quoted = !found.group().startsWith(" ");
              boolean kept = quoted || found.group().equals(" desc nulls last");
              boolean falls = found.group().startsWith(" desc");
              return Matcher.quoteReplacement(kept ? found.group() : falls ? " desc" : "");
            });
  }

  /** Without parentheses around joins that are the first of a FROM, which are made first anyway. */
  private static String withoutFirstJoins(String query) {
    String text = query;
    Matcher found = JOINS.matcher(text);
    int from = 0;
    while (found.find(from)) {
      int close = closing(text, found.end() - 2);
      boolean bare =
          close > 0 && BEHIND_JOINS.matcher(text).region(close + 1, text.length()).lookingAt();
      from = bare ? found.start() : found.end(1);
      if (bare) {
        text =
            text.substring(0, found.end() - 2)
                + text.substring(found.end(), close - 1)
                + text.substring(close + 1);
        found = JOINS.matcher(text);
      }
    }
    return text;
  }

  /** The place of the parenthesis that closes the one at a place; -1 where there is none. */
  private static int closing(String text, int open) {
    int depth = 0;
    boolean quoted = false;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '\'';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** A column that GROUP BY or ORDER BY tells by its number is told by its name. */
  private static String withoutPositions(String query) {
    List<String> names = QueryOutputs.of(query).names();
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
