package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Combined;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Member;
import java.util.Map;

/** The opposite of a condition: SQLAlchemy turns the operator where it can. */
final class Negation {
  private static final Map<String, String> OPERATORS =
      Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");

  private static final Map<String, String> METHODS =
      Map.ofEntries(
          Map.entry("is_", "is_not"),
          Map.entry("is_not", "is_"),
          Map.entry("isnot", "is_"),
          Map.entry("in_", "not_in"),
          Map.entry("not_in", "in_"),
          Map.entry("notin_", "in_"),
          Map.entry("like", "not_like"),
          Map.entry("not_like", "like"),
          Map.entry("notlike", "like"),
          Map.entry("ilike", "not_ilike"),
          Map.entry("not_ilike", "ilike"),
          Map.entry("notilike", "ilike"),
          Map.entry("is_distinct_from", "is_not_distinct_from"),
          Map.entry("is_not_distinct_from", "is_distinct_from"));

  /** Methods by the word that they are written with, in front of which their opposite has a NOT. */
  private static final Map<String, String> WORDS =
      Map.of(
          "startswith",
          " LIKE ",
          "endswith",
          " LIKE ",
          "contains",
          " LIKE ",
          "between",
          " BETWEEN ");

  private Negation() {}

  static String of(Value condition, Columns tables) {
    if (condition instanceof Combined combined && OPERATORS.containsKey(combined.operator())) {
      String turned = OPERATORS.get(combined.operator());
      return SqlText.of(new Combined(turned, combined.left(), combined.right()), tables);
    }
    if (condition instanceof Made made
        && made.maker() instanceof Member method
        && METHODS.containsKey(method.name())) {
      Member turned = new Member(method.object(), METHODS.get(method.name()));
      return SqlText.of(new Made(turned, made.arguments(), made.call()), tables);
    }
    if (condition instanceof Made made
        && made.maker() instanceof Member method
        && WORDS.containsKey(method.name())) {
      String word = WORDS.get(method.name());
      return SqlText.of(condition, tables).replaceFirst(word, " NOT" + word);
    }
    return "NOT " + SqlText.operand(condition, tables);
  }
}
