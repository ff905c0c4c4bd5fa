package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Sql.Chain;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Text;
import java.util.Optional;
import java.util.Set;

/** Methods of SQLAlchemy's expressions as SQL. */
final class SqlMethods {
  private final Columns tables;

  SqlMethods(Columns tables) {
    this.tables = tables;
  }

  String call(Member method, Arguments given, Made made) {
    Value object = method.object();
    String name = method.name();
    return switch (name) {
      case "desc" -> text(object) + " DESC";
      case "asc" -> text(object) + " ASC";
      case "nullsfirst", "nulls_first" -> text(object) + " NULLS FIRST";
      case "nullslast", "nulls_last" -> text(object) + " NULLS LAST";
      case "is_", "isnot", "is_not" -> is(object, name, given.need(0, "other"));
      case "in_" -> in(object, given.need(0, "other"));
      case "notin_", "not_in" -> notIn(object, given.need(0, "other"));
      case "between" ->
          operand(object)
              + (given.flag("symmetric") ? " BETWEEN SYMMETRIC " : " BETWEEN ")
              + text(given.need(0, "cleft"))
              + " AND "
              + text(given.need(1, "cright"));
      case "op" -> throw new NotKnown("it is made of `op()` without a right side");
      case "label", "self_group", "alias", "execution_options", "with_only_columns" -> text(object);
      case "cast" -> "CAST(" + text(object) + " AS " + SqlTypes.of(given.need(0, "type_")) + ")";
      case "collate" -> operand(object) + " COLLATE " + Quoting.of(given.need(0, "collation"));
      case "distinct" -> "DISTINCT " + text(object);
      case "astext" -> text(object);
      default -> other(method, given, made);
    };
  }

  private String is(Value object, String name, Value other) {
    String operator = name.equals("is_") ? " IS " : " IS NOT ";
    return operand(object) + operator + (other instanceof None ? "NULL" : text(other));
  }

  private String other(Member method, Arguments given, Made made) {
    String infix =
        switch (method.name()) {
          case "like" -> " LIKE ";
          case "ilike" -> " ILIKE ";
          case "notlike", "not_like" -> " NOT LIKE ";
          case "notilike", "not_ilike" -> " NOT ILIKE ";
          case "concat" -> " || ";
          case "regexp_match" -> " ~ ";
          case "is_distinct_from" -> " IS DISTINCT FROM ";
          case "is_not_distinct_from", "isnot_distinct_from" -> " IS NOT DISTINCT FROM ";
          case "overlaps", "overlap" -> " && ";
          case "contained_by" -> " <@ ";
          default -> "";
        };
    if (!infix.isEmpty()) {
      boolean likes = infix.endsWith("LIKE ");
      String other = operand(only(given, likes ? Set.of("escape") : Set.of()));
      return operand(method.object()) + infix + other + escape(given);
    }
    if (method.name().matches("startswith|endswith|contains")) {
      return edge(method, given);
    }
    if (method.name().equals("next_value") && Sql.name(method.object()).equals("Sequence")) {
      return "nextval(" + Literals.text(Sequences.name(method.object())) + ")";
    }
    Value root = Chain.of(made).root();
    if (method.object() instanceof Symbol) {
      throw Values.notKnown(root);
    }
    if (DataStatements.is(made)) {
      return "(" + DataStatements.query(made, tables) + ")";
    }
    if (Sql.name(root).equals("exists")) {
      return "EXISTS (" + Selects.existing(Chain.of(made), tables) + ")";
    }
    if (Sql.name(root).equals("text")) {
      return TextClause.of(made, Arguments.NONE).text();
    }
    throw new NotKnown("it is made of `." + method.name() + "()`, which is not followed");
  }

  /** SQLAlchemy 1.4 has a condition that fails for an empty list. */
  private String in(Value object, Value list) {
    return isEmpty(list)
        ? "(" + operand(object) + " IN (NULL) AND (1 != 1))"
        : operand(object) + " IN " + SqlText.list(list, tables);
  }

  private String notIn(Value object, Value list) {
    return isEmpty(list)
        ? "(" + operand(object) + " NOT IN (NULL) OR (1 = 1))"
        : "(" + operand(object) + " NOT IN " + SqlText.list(list, tables) + ")";
  }

  private static boolean isEmpty(Value list) {
    return list instanceof Items items && items.elements().isEmpty();
  }

  /** The one argument of a method. */
  private static Value only(Arguments given, Set<String> others) {
    boolean more =
        given.positional().size() > 1
            || given.named().keySet().stream()
                .anyMatch(name -> !name.equals("other") && !others.contains(name));
    if (more) {
      throw new NotKnown("it is made of a method with more arguments than are followed");
    }
    return given.need(0, "other");
  }

  /** LIKE with a pattern that begins or ends with what is given. */
  private String edge(Member method, Arguments given) {
    String before = method.name().equals("startswith") ? "" : "'%' || ";
    String behind = method.name().equals("endswith") ? "" : " || '%'";
    Value other = only(given, Set.of("escape", "autoescape"));
    Arguments escaping = given;
    if (given.flag("autoescape")) {
      escaping = given.with("escape", Optional.of(given.given("escape").orElse(Text.made("/"))));
      String sign = Values.text(escaping.need(-1, "escape")).text();
      String plain = Values.text(other).text();
      other =
          Text.made(
              plain.replace(sign, sign + sign).replace("%", sign + "%").replace("_", sign + "_"));
    }
    String pattern = before + operand(other) + behind + escape(escaping);
    return "(" + operand(method.object()) + " LIKE " + pattern + ")";
  }

  private static String escape(Arguments given) {
    return given
        .given("escape")
        .map(sign -> " ESCAPE " + Literals.text(Values.text(sign).text()))
        .orElse("");
  }

  private String text(Value value) {
    return SqlText.of(value, tables);
  }

  private String operand(Value value) {
    return SqlText.operand(value, tables);
  }
}
