package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Sql.Chain;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Symbol;

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
      case "in_" -> operand(object) + " IN " + SqlText.list(given.need(0, "other"), tables);
      case "notin_", "not_in" ->
          "(" + operand(object) + " NOT IN " + SqlText.list(given.need(0, "other"), tables) + ")";
      case "between" ->
          operand(object)
              + " BETWEEN "
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
      return operand(method.object()) + infix + operand(given.need(0, "other"));
    }
    if (method.name().matches("startswith|endswith|contains")) {
      String before = method.name().equals("startswith") ? "" : "'%' || ";
      String behind = method.name().equals("endswith") ? "" : " || '%'";
      String other = operand(given.need(0, "other"));
      return "(" + operand(method.object()) + " LIKE " + before + other + behind + ")";
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

  private String text(Value value) {
    return SqlText.of(value, tables);
  }

  private String operand(Value value) {
    return SqlText.operand(value, tables);
  }
}
