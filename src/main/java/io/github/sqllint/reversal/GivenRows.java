package io.github.sqllint.reversal;

import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.DataOperation.Update;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows as statements write them, with values by column; what is no plain value is not known. */
final class GivenRows {
  static final String NULL = "null";
  static final String UNKNOWN = "";

  /** Whose values are equal only where they are written alike. */
  private static final Set<String> PLAIN_TYPES =
      Set.of("text", "varchar", "smallint", "integer", "bigint");

  /** Words of an INSERT that does not only say its values. */
  private static final Set<String> ELSEWHERE = Set.of("select", "conflict", "overriding", "table");

  private GivenRows() {}

  /** The rows of INSERT … VALUES; empty where it does more or takes them from elsewhere. */
  static Optional<List<Map<String, String>>> inserted(Step<?> step, Table table) {
    List<Token> tokens = step.statement().statement().tokens();
    boolean plain =
        step.operation() instanceof Insert
            && tokens.get(0).is("insert")
            && tokens.stream()
                .noneMatch(t -> ELSEWHERE.contains(t.text().toLowerCase(Locale.ROOT)));
    if (!plain || !table.columnsComplete()) {
      return Optional.empty();
    }
    List<String> columns = ((Insert) step.operation()).columns();
    columns = columns.isEmpty() ? table.columns().names() : columns;
    int at = 0;
    while (at < tokens.size() && !tokens.get(at).is("values")) {
      at++;
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> values : tuples(tokens.subList(at, tokens.size()))) {
      if (values.size() > columns.size()) {
        return Optional.empty();
      }
      Map<String, String> row = new HashMap<>();
      for (Column column : table.columns()) {
        int place = columns.indexOf(column.name());
        boolean given = place >= 0 && place < values.size() && !values.get(place).equals("default");
        row.put(column.name(), given ? fitted(values.get(place), column) : ofDefault(column));
      }
      rows.add(row);
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
  }

  /** What UPDATE sets, where each is a value alone; empty where it says more. */
  static Optional<Map<String, String>> assigned(Step<?> step, Table table) {
    List<Token> tokens = step.statement().statement().tokens();
    if (!(step.operation() instanceof Update update) || !tokens.get(0).is("update")) {
      return Optional.empty();
    }
    List<List<Token>> items = assignments(tokens);
    if (update.columns().size() != items.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      List<Token> item = items.get(i);
      Optional<Column> column = table.column(update.columns().get(i));
      if (column.isEmpty() || item.size() < 3 || !item.get(1).text().equals("=")) {
        return Optional.empty();
      }
      String value = value(item.subList(2, item.size()));
      boolean usual = value.equals("default");
      values.put(
          column.get().name(), usual ? ofDefault(column.get()) : fitted(value, column.get()));
    }
    return Optional.of(values);
  }

  /** What stands between commas behind SET. */
  private static List<List<Token>> assignments(List<Token> tokens) {
    List<List<Token>> items = new ArrayList<>();
    int depth = 0;
    for (Token token : tokens) {
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      boolean outside = depth == 0;
      if (outside && !items.isEmpty() && (token.is("where") || token.is("returning"))) {
        break;
      }
      if (outside && (items.isEmpty() ? token.is("set") : token.isSymbol(","))) {
        items.add(new ArrayList<>());
      } else if (!items.isEmpty()) {
        items.get(items.size() - 1).add(token);
      }
    }
    return items;
  }

  /** The values in each pair of parentheses, as written. */
  private static List<List<String>> tuples(List<Token> tokens) {
    List<List<String>> tuples = new ArrayList<>();
    int depth = 0;
    List<Token> value = new ArrayList<>();
    for (Token token : tokens) {
      if (token.isSymbol("(") && depth++ == 0) {
        tuples.add(new ArrayList<>());
        continue;
      }
      boolean end = token.isSymbol(")") && --depth == 0;
      if (end || (depth == 1 && token.isSymbol(","))) {
        tuples.get(tuples.size() - 1).add(value(value));
        value = new ArrayList<>();
      } else if (depth > 0) {
        value.add(token);
      } else if (token.is("returning")) {
        break;
      }
    }
    return tuples;
  }

  private static String value(List<Token> tokens) {
    if (tokens.size() != 1) {
      return UNKNOWN;
    }
    Token token = tokens.get(0);
    return switch (token.kind()) {
      case NUMBER, WORD -> literal(token.text().toLowerCase(Locale.ROOT));
      case STRING -> literal(token.text());
      default -> UNKNOWN;
    };
  }

  /** A value as it is compared: strings begin with a quote, numbers are integers. */
  private static String literal(String text) {
    boolean string = text.startsWith("'") && text.indexOf('\\') < 0;
    boolean known = string || text.equals(NULL) || text.equals("default") || text.matches("-?\\d+");
    return known ? Constants.number(text) : UNKNOWN;
  }

  private static String fitted(String value, Column column) {
    boolean plain =
        column.type().filter(t -> !t.isArray() && PLAIN_TYPES.contains(t.name())).isPresent();
    if (!plain && !value.equals(NULL)) {
      return UNKNOWN;
    }
    boolean number = column.type().filter(t -> !t.name().matches("text|varchar")).isPresent();
    boolean fits = value.equals(NULL) || value.startsWith("'") != number;
    return fits ? value : UNKNOWN;
  }

  /** What a column has that an INSERT leaves out. */
  static String ofDefault(Column column) {
    if (column.identity().isPresent() || column.generated().isPresent() || !column.complete()) {
      return UNKNOWN;
    }
    return column
        .defaultValue()
        .map(d -> d instanceof Literal ? fitted(literal(d.text()), column) : UNKNOWN)
        .orElse(NULL);
  }

  /** Whether two rows have the same values, none of them NULL; empty where not known. */
  static Optional<Boolean> repeated(List<Map<String, String>> rows, List<String> columns) {
    Set<List<String>> keys = new HashSet<>();
    boolean known = true;
    for (Map<String, String> row : rows) {
      List<String> key = columns.stream().map(c -> row.getOrDefault(c, UNKNOWN)).toList();
      if (key.contains(NULL)) {
        continue;
      }
      if (key.contains(UNKNOWN)) {
        known = false;
      } else if (!keys.add(key)) {
        return Optional.of(true);
      }
    }
    return known ? Optional.of(false) : Optional.empty();
  }

  /** Whether a row fulfils a condition; empty where that is not known, or it is NULL. */
  static Optional<Boolean> fulfils(Map<String, String> row, Expression condition) {
    if (!(condition instanceof Operator operator)) {
      return Optional.empty();
    }
    List<Expression> operands = operator.operands();
    switch (operator.symbol()) {
      case "=", "in" -> {
        return isOneOf(row, operands);
      }
      case "<>", "not in" -> {
        return isOneOf(row, operands).map(one -> !one);
      }
      case "is null", "is not null" -> {
        boolean wanted = operator.symbol().equals("is null");
        return value(row, operands.get(0)).map(value -> value.equals(NULL) == wanted);
      }
      case "and", "or" -> {
        boolean and = operator.symbol().equals("and");
        boolean all = true;
        for (Expression operand : operands) {
          Optional<Boolean> one = fulfils(row, operand);
          if (one.isPresent() && one.get() != and) {
            return one;
          }
          all &= one.isPresent();
        }
        return all ? Optional.of(and) : Optional.empty();
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  private static Optional<Boolean> isOneOf(Map<String, String> row, List<Expression> operands) {
    Optional<String> own = value(row, operands.get(0));
    if (own.isEmpty() || own.get().equals(NULL)) {
      return Optional.empty();
    }
    for (Expression operand : operands.subList(1, operands.size())) {
      String other = operand instanceof Literal text ? literal(text.text()) : UNKNOWN;
      if (other.isEmpty() || other.startsWith("'") != own.get().startsWith("'")) {
        return Optional.empty();
      }
      if (other.equals(own.get())) {
        return Optional.of(true);
      }
    }
    return Optional.of(false);
  }

  private static Optional<String> value(Map<String, String> row, Expression column) {
    return column instanceof ColumnReference reference
        ? Optional.ofNullable(row.get(reference.name())).filter(value -> !value.isEmpty())
        : Optional.empty();
  }
}
