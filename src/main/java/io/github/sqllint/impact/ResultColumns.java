package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.OutputTypes;
import io.github.sqllint.schema.OutputTypes.Output;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The types of the columns that a query gives. */
final class ResultColumns {
  /** Their values may have a length or a precision that belongs to the type. */
  private static final Set<String> WITH_LENGTHS =
      Set.of(
          "varchar",
          "char",
          "numeric",
          "bit",
          "varbit",
          "time",
          "timetz",
          "timestamp",
          "timestamptz",
          "interval");

  private final List<List<Output>> branches;
  private final Schema schema;
  private final Coercion coercion;

  private ResultColumns(List<List<Output>> branches, Schema schema) {
    this.branches = branches;
    this.schema = schema;
    coercion = new Coercion(schema.server());
  }

  static ResultColumns of(Query query, Schema schema) {
    return of(OutputTypes.of(query, schema), schema);
  }

  /** Those of the query of an INSERT. */
  static ResultColumns inserted(List<Token> statement, Schema schema) {
    return of(OutputTypes.inserted(statement, schema), schema);
  }

  private static ResultColumns of(List<List<Output>> branches, Schema schema) {
    boolean known = branches.stream().noneMatch(List::isEmpty);
    return new ResultColumns(known ? branches : List.of(), schema);
  }

  /** How many they are; none where that is not known. */
  int size() {
    return branches.stream().mapToInt(List::size).min().orElse(0);
  }

  /** Refuses SELECTs whose columns have types that do not go together. */
  void mustGoTogether(Work work) {
    for (int i = 0; branches.size() > 1 && i < size(); i++) {
      List<String> types = types(i);
      if (coercion.common(types).isEmpty()) {
        ValueTypes.refuse(
            "42804", "A UNION has no type for " + String.join(" and ", types) + ".", schema, work);
      }
    }
  }

  /** As {@link Coercion} names it. */
  String type(int column) {
    return coercion.common(types(column)).orElse(Coercion.ANY);
  }

  /** The type of a column's values; empty where it is not known, or may still become another. */
  Optional<ColumnType> valueType(int column) {
    Optional<ColumnType> exact = exactType(column);
    boolean string = branches.size() == 1 && types(column).contains(Coercion.LITERAL);
    return exact.isPresent() || string ? exact : TypeWords.columnType(type(column));
  }

  /** The constant string that a column is and that becomes what it is put into. */
  Optional<String> string(int column) {
    List<String> text = branches.size() == 1 ? branches.get(0).get(column).text() : List.of();
    return text.size() == 1
        ? Optional.of(text.get(0)).filter(t -> t.startsWith("'"))
        : Optional.empty();
  }

  private List<String> types(int column) {
    List<String> types = new ArrayList<>();
    for (List<Output> branch : branches) {
      Output output = branch.get(column);
      types.add(
          output
              .type()
              .map(type -> TypeWords.named(type, schema))
              .orElseGet(
                  () -> types(output, (s, r) -> {}).of(NormalExpression.read(output.text()))));
    }
    return types;
  }

  /** Whether a column has the type that another query's has; empty where that is not known. */
  Optional<Boolean> hasSame(ResultColumns other, int column) {
    Optional<ColumnType> exact = exactType(column);
    Optional<ColumnType> otherExact = other.exactType(column);
    if (exact.isPresent() && otherExact.isPresent()) {
      return Optional.of(exact.equals(otherExact));
    }
    String type = type(column);
    String otherType = other.type(column);
    boolean known = !type.equals(Coercion.ANY) && !otherType.equals(Coercion.ANY);
    boolean same = type.equals(otherType);
    return !known || (same && WITH_LENGTHS.contains(type)) ? Optional.empty() : Optional.of(same);
  }

  private ValueTypes types(Output output, BiConsumer<String, String> refusals) {
    return new ValueTypes(schema, c -> output.typeOf(c.qualifier(), c.name()), refusals);
  }

  /** Refuses values and conditions in a query that have no operators or functions. */
  static void mustBeThere(Query query, Schema schema, Work work) {
    for (Output value : OutputTypes.values(query, schema)) {
      Expression expression = NormalExpression.read(value.text());
      ValueTypes types = new ValueTypes(schema, c -> value.typeOf(c.qualifier(), c.name()), work);
      if (value.isCondition()) {
        types.condition(expression, "A condition");
      } else {
        types.of(expression);
      }
      Calls.mustExist(expression, schema, work);
    }
  }

  /** With its length, of a plain column alone. */
  private Optional<ColumnType> exactType(int column) {
    return branches.size() == 1
        ? branches.get(0).get(column).type().map(ResultColumns::stored)
        : Optional.empty();
  }

  private static ColumnType stored(ColumnType type) {
    return type.isSerial() ? ColumnType.of(Casts.base(type)) : type;
  }
}
