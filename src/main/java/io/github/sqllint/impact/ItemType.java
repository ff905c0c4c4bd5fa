package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What type an item of a SELECT has, where a plain column or its outermost operator tells. */
final class ItemType {
  private static final Set<String> OF_JSON = Set.of("->", "#>");
  private static final Set<String> OF_TEXT = Set.of("->>", "#>>");

  /** Those without a length, as casts write them; both kinds of JSON are one. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("text", "text"),
          Map.entry("json", "json"),
          Map.entry("jsonb", "json"),
          Map.entry("int", "integer"),
          Map.entry("int4", "integer"),
          Map.entry("integer", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("bigint", "bigint"),
          Map.entry("bool", "boolean"),
          Map.entry("boolean", "boolean"),
          Map.entry("uuid", "uuid"),
          Map.entry("date", "date"),
          Map.entry("timestamptz", "timestamptz"));

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
    List<String> tokens = SelectItems.unwrapped(SelectItems.tokens(item));
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

  private static String known(String type) {
    return TYPES.getOrDefault(type, "");
  }

  private static boolean isOfJson(String operator) {
    return OF_JSON.contains(operator) || OF_TEXT.contains(operator);
  }
}
