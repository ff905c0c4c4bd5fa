package io.github.sqllint.reversal;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.Literal;
import java.util.List;
import java.util.Set;

/** What the server's functions make of the types of their arguments. */
final class TextFunctions {
  /** Functions that there are for text, and not for strings with a length besides. */
  private static final Set<String> OF_TEXT =
      Set.of(
          "btrim",
          "char_length",
          "initcap",
          "left",
          "length",
          "lower",
          "ltrim",
          "md5",
          "right",
          "rtrim",
          "substring",
          "trim",
          "upper");

  /** Functions of text search, whose first of two arguments is a configuration. */
  private static final Set<String> OF_SEARCH =
      Set.of(
          "phraseto_tsquery",
          "plainto_tsquery",
          "to_tsquery",
          "to_tsvector",
          "websearch_to_tsquery");

  private TextFunctions() {}

  static boolean areOfText(String name) {
    return OF_TEXT.contains(name);
  }

  static boolean areConfigured(String name, List<Expression> arguments) {
    return OF_SEARCH.contains(name) && arguments.size() == 2;
  }

  /** A string as the weight of a text search vector has the type of one. */
  static Expression weight(String function, Expression argument) {
    boolean cast =
        function.equals("setweight")
            && argument instanceof Cast typed
            && typed.value() instanceof Literal
            && typed.type().name().equals("\"char\"");
    return cast ? ((Cast) argument).value() : argument;
  }

  /** A string in this place is a configuration's name, and is looked up at once. */
  static Expression configuration(Expression argument) {
    boolean cast = argument instanceof Cast typed && typed.type().name().equals("regconfig");
    Expression value = cast ? ((Cast) argument).value() : argument;
    return value instanceof Literal name
        ? new Literal(name.text().replace("'pg_catalog.", "'"))
        : argument;
  }
}
