package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.DataType;
import io.github.sqllint.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Which type an expression has, and whether the operators and functions are there for it. */
final class ValueTypes {
  private static final String CATALOGUE = "pg_catalog.";
  private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", ">", "<=", ">=");
  private static final Set<String> CHOICES = Set.of("coalesce", "greatest", "least");

  private final Schema schema;
  private final Function<ColumnReference, Optional<ColumnType>> columns;
  private final BiConsumer<String, String> refusals;
  private final Coercion coercion;

  /**
   * @param columns the types of those that may be named
   */
  ValueTypes(Schema schema, Function<ColumnReference, Optional<ColumnType>> columns, Work work) {
    this(schema, columns, (sqlstate, reason) -> refuse(sqlstate, reason, schema, work));
  }

  /**
   * As above.
   *
   * @param refusals takes the SQLSTATE and the reason
   */
  ValueTypes(
      Schema schema,
      Function<ColumnReference, Optional<ColumnType>> columns,
      BiConsumer<String, String> refusals) {
    this.schema = schema;
    this.columns = columns;
    this.refusals = refusals;
    coercion = new Coercion(schema.server());
  }

  /** Of an expression over the columns of one table. */
  static ValueTypes of(Target target, Schema schema, Work work) {
    return new ValueTypes(
        schema,
        column -> schema.column(target.name(), column.name()).flatMap(found -> found.type()),
        work);
  }

  /** Refuses a condition that is neither true nor false. */
  void condition(Expression expression, String where) {
    truth(of(expression), where);
  }

  private void truth(String type, String where) {
    if (!coercion.isImplicit(type, "boolean")) {
      refuse("42804", where + " is true or false, and not " + type + ".");
    }
  }

  /** The type as {@link Coercion} names it; refuses what has no operator or function. */
  String of(Expression expression) {
    if (expression instanceof ColumnReference column) {
      return columns.apply(column).map(this::named).orElse(Coercion.ANY);
    } else if (expression instanceof Literal literal) {
      return TypeWords.ofLiteral(literal.text());
    } else if (expression instanceof Cast cast) {
      return ofCast(cast);
    } else if (expression instanceof Call call) {
      return ofCall(call);
    } else if (expression instanceof Operator operator) {
      return ofOperator(operator);
    }
    return Coercion.ANY;
  }

  /** The same as the type of a column; empty where it is not known, or a string's. */
  Optional<ColumnType> typeOf(Expression expression) {
    return TypeWords.columnType(of(expression));
  }

  private String named(ColumnType written) {
    return TypeWords.named(written, schema);
  }

  private String ofCast(Cast cast) {
    String from = of(cast.value());
    String to = named(cast.type());
    new OwnTypes(schema, columns)
        .castless(cast, from, to)
        .ifPresent(what -> refuse("42846", "No cast turns " + what + " into " + cast.type() + "."));
    return ofCast(from, to);
  }

  private String ofCast(String from, String to) {
    boolean known =
        !from.equals(Coercion.ANY)
            && !from.equals(Coercion.LITERAL)
            && !to.equals(Coercion.ANY)
            && !from.endsWith("[]")
            && !to.endsWith("[]")
            && !from.equals(to);
    if (known
        && !Casts.isString(ColumnType.of(from))
        && Casts.find(ColumnType.of(from), ColumnType.of(to), schema.server()).isEmpty()) {
      refuse("42846", "No cast turns " + from + " into " + to + ".");
    }
    return to;
  }

  private String ofCall(Call call) {
    List<String> arguments = all(call.operands());
    String name = call.name();
    if (name.startsWith(CATALOGUE)) {
      name = name.substring(CATALOGUE.length());
    }
    if (call.operands().isEmpty() && TypeWords.VALUES.containsKey(name)) {
      return TypeWords.VALUES.get(name);
    }
    if (CHOICES.contains(name)) {
      return choice(arguments, name);
    }
    if (name.equals("nullif") && arguments.size() == 2) {
      operation("=", arguments);
      return arguments.get(0);
    }
    if (schema.routine(ObjectName.written(name)).isPresent()
        || Casts.isBuiltIn(ColumnType.of(name))) {
      return Coercion.ANY;
    }
    Optional<String> usual = UsualValues.ofCall(name, arguments);
    if (usual.isPresent()) {
      return usual.get();
    }
    List<Signatures.Signature> known = Signatures.of(name, schema.server());
    if (known.isEmpty()) {
      return Coercion.ANY;
    }
    Optional<String> given = coercion.resolve(known, arguments);
    if (given.isEmpty()) {
      refuse("42883", "No function " + name + " takes " + listed(arguments) + ".");
    }
    return given.orElse(Coercion.ANY);
  }

  private List<String> all(List<Expression> expressions) {
    List<String> types = new ArrayList<>(expressions.size());
    for (Expression expression : expressions) {
      types.add(of(expression));
    }
    return types;
  }

  private String choice(List<String> types, String where) {
    Optional<String> common = coercion.common(types);
    if (common.isEmpty()) {
      refuse("42804", "The values of " + where + " are of types that do not go together.");
    }
    // Where all of them are strings, it is a text.
    return common.map(type -> type.equals(Coercion.LITERAL) ? "text" : type).orElse(Coercion.ANY);
  }

  private String ofOperator(Operator operator) {
    String symbol = operator.symbol();
    List<Expression> operands = operator.operands();
    if (symbol.equals("case") || symbol.equals("case of")) {
      return ofCase(operands);
    }
    List<String> types = all(operands);
    if (WordOperators.TRUTHS.contains(symbol)) {
      for (String type : types) {
        truth(type, "What is combined by " + symbol);
      }
      return "boolean";
    }
    if (WordOperators.CONDITIONS.contains(symbol)) {
      return "boolean";
    }
    if (symbol.startsWith("collate ")) {
      return types.get(0);
    }
    return switch (symbol) {
      case "array" -> ofArray(operands, types);
      case "[]" -> types.get(0).endsWith("[]") ? TypeWords.element(types.get(0)) : Coercion.ANY;
      case "row", "any", "all", "some" -> Coercion.ANY;
      default -> ofWords(symbol, operands, types);
    };
  }

  private String ofWords(String symbol, List<Expression> operands, List<String> types) {
    String word = WordOperators.SYMBOLS.get(symbol);
    if (word != null) {
      int last = symbol.endsWith("like") ? 2 : types.size();
      for (int i = 1; i < last; i++) {
        mustBeReadable(operands.get(i), operands.get(0), types.get(0));
        operation(word, List.of(types.get(0), types.get(i)));
      }
      return "boolean";
    }
    if (operands.size() == 2 && operands.get(1) instanceof Operator group && isQuantified(group)) {
      quantified(symbol, types.get(0), group);
      return "boolean";
    }
    if (types.size() == 2 && COMPARISONS.contains(symbol)) {
      mustBeReadable(operands.get(0), operands.get(1), types.get(1));
      mustBeReadable(operands.get(1), operands.get(0), types.get(0));
    }
    return types.size() <= 2 ? operation(symbol, types) : Coercion.ANY;
  }

  /** Refuses a string that the type of what it is compared with cannot read. */
  private void mustBeReadable(Expression value, Expression other, String type) {
    Optional<DataType> own =
        other instanceof ColumnReference column
            ? columns.apply(column).filter(t -> !t.isArray()).flatMap(schema::type)
            : Optional.empty();
    if (value instanceof Literal string && Inputs.isRefused(string, type, own)) {
      refuse("22P02", "Its type has no value " + string.text() + ".");
    }
  }

  private static boolean isQuantified(Operator operator) {
    return operator.symbol().equals("any") || operator.symbol().equals("all");
  }

  private void quantified(String symbol, String left, Operator group) {
    if (group.operands().size() != 1 || group.operands().get(0) instanceof Opaque) {
      return;
    }
    String array = of(group.operands().get(0));
    if (array.endsWith("[]")) {
      operation(symbol, List.of(left, TypeWords.element(array)));
    } else if (!array.equals(Coercion.ANY) && !array.equals(Coercion.LITERAL)) {
      refuse("42809", "What stands behind ANY or ALL is an array, and not " + array + ".");
    }
  }

  private String ofCase(List<Expression> operands) {
    List<String> results = new ArrayList<>();
    for (int i = 0; i + 1 < operands.size(); i += 2) {
      truth(of(operands.get(i)), "What stands behind WHEN");
      results.add(of(operands.get(i + 1)));
    }
    if (operands.size() % 2 == 1) {
      results.add(of(operands.get(operands.size() - 1)));
    }
    return choice(results, "CASE");
  }

  private String ofArray(List<Expression> operands, List<String> types) {
    if (operands.isEmpty() || operands.get(0) instanceof Opaque) {
      return Coercion.ANY;
    }
    boolean strings = types.stream().allMatch(Coercion.LITERAL::equals);
    String common = strings ? Coercion.LITERAL : choice(types, "an array");
    return common.isEmpty() || common.endsWith("[]") ? common : common + "[]";
  }

  private String operation(String symbol, List<String> types) {
    Optional<String> usual = UsualValues.ofOperator(symbol, types);
    if (usual.isPresent()) {
      return usual.get();
    }
    List<Signatures.Signature> known = Signatures.of(symbol, schema.server());
    if (known.isEmpty()) {
      return Coercion.ANY;
    }
    Optional<String> given = coercion.resolve(known, types);
    if (given.isEmpty()) {
      refuse("42883", "No operator " + symbol + " takes " + listed(types) + ".");
    }
    return given.orElse(Coercion.ANY);
  }

  private static String listed(List<String> types) {
    return types.isEmpty() ? "no values" : String.join(" and ", types);
  }

  private void refuse(String sqlstate, String reason) {
    refusals.accept(sqlstate, reason);
  }

  static void refuse(String sqlstate, String reason, Schema schema, Work work) {
    if (!BroughtOperators.mayBe(schema)) {
      work.fail(sqlstate, NamedObjects.isAllTold(work), reason);
    }
  }
}
