package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Query;
import io.github.sqllint.operation.TypeNames;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Schema;
import java.util.List;
import java.util.Set;

/** What type an item of a SELECT has, where a plain column or its outermost operator tells. */
final class ItemType {
  private static final Set<String> OF_JSON = Set.of("->", "#>");
  private static final Set<String> OF_TEXT = Set.of("->>", "#>>");

  /** Of those with a length no more than the name is looked at. */
  private static final Set<String> FOLLOWED =
      Set.of(
          "text",
          "varchar",
          "json",
          "jsonb",
          "smallint",
          "integer",
          "bigint",
          "numeric",
          "boolean",
          "uuid",
          "date",
          "timestamptz",
          "timestamp");

  /** A length makes another type of each of them. */
  private static final Set<String> OF_LENGTH =
      Set.of("varchar", "numeric", "timestamptz", "timestamp");

  private final Query query;
  private final Schema schema;

  ItemType(Query query, Schema schema) {
    this.query = query;
    this.schema = schema;
  }

  /**
   * The type's name; empty where it is not known.
   *
   * @param item in normal text, without what it is called
   */
  String of(String item) {
    List<String> tokens = ItemTokens.unwrapped(ItemTokens.of(item));
    List<String> outside = ItemName.outside(tokens);
    int cast = outside.lastIndexOf("::");
    if (cast >= 0 && outside.stream().noneMatch(ItemName::isOperator)) {
      return known(String.join(" ", outside.subList(cast + 1, outside.size())));
    }
    List<String> operators = outside.stream().filter(ItemName::isOperator).toList();
    if (operators.isEmpty()) {
      boolean plain = tokens.size() == 1 || (tokens.size() == 3 && tokens.get(1).equals("."));
      return plain ? ofColumn(tokens.get(tokens.size() - 1)) : "";
    }
    if (!operators.stream().allMatch(ItemType::isOfJson)) {
      return "";
    }
    if (OF_TEXT.contains(operators.get(operators.size() - 1))) {
      return "text";
    }
    // hstore has such an operator too.
    return isJson(tokens.get(tokens.indexOf(operators.get(0)) - 1)) ? "json" : "";
  }

  /** Whether two types of this name are one. */
  static boolean isExact(String type) {
    return !OF_LENGTH.contains(type);
  }

  /** Whether all columns of this name are JSON that the query may mean. */
  private boolean isJson(String column) {
    List<String> types =
        query.relations().stream()
            .flatMap(relation -> schema.column(relation, column).stream())
            .map(found -> found.type().map(ColumnType::name).map(ItemType::known).orElse(""))
            .distinct()
            .toList();
    return types.equals(List.of("json"));
  }

  /** Of the one relation that the query reads. */
  private String ofColumn(String name) {
    boolean one = query.relations().size() == 1 && query.text().split("\\bselect\\b").length == 2;
    return one
        ? schema
            .column(query.relations().get(0), name)
            .flatMap(Column::type)
            .filter(type -> !type.isArray() && type.schema().isEmpty())
            .map(ColumnType::name)
            .map(ItemType::known)
            .orElse("")
        : "";
  }

  /** Both kinds of JSON are one. */
  private static String known(String type) {
    String normal = TypeNames.normal(type);
    return normal.equals("jsonb") ? "json" : FOLLOWED.contains(normal) ? normal : "";
  }

  private static boolean isOfJson(String operator) {
    return OF_JSON.contains(operator) || OF_TEXT.contains(operator);
  }
}
