package io.github.sqllint.reversal;

import io.github.sqllint.impact.NormalExpression;
import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.DataOperation.Update;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.math.BigDecimal;
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
    Schema schema = step.before();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> values : tuples(tokens.subList(at, tokens.size()))) {
      if (values.size() > columns.size()) {
        return Optional.empty();
      }
      Map<String, String> row = new HashMap<>();
      for (Column column : table.columns()) {
        int place = columns.indexOf(column.name());
        boolean given = place >= 0 && place < values.size() && !values.get(place).equals("default");
        row.put(
            column.name(),
            given ? fitted(values.get(place), column, schema) : ofDefault(column, schema));
      }
      rows.add(row);
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
  }

  /** What UPDATE sets, by column; empty where it does not say it one by one. */
  static Optional<Map<String, List<Token>>> assigned(Step<?> step) {
    List<Token> tokens = step.statement().statement().tokens();
    if (!(step.operation() instanceof Update update) || !tokens.get(0).is("update")) {
      return Optional.empty();
    }
    List<List<Token>> items = assignments(tokens);
    Map<String, List<Token>> values = new HashMap<>();
    for (int i = 0; i < items.size() && items.size() == update.columns().size(); i++) {
      List<Token> item = items.get(i);
      if (item.size() > 2 && item.get(1).text().equals("=")) {
        values.put(update.columns().get(i), item.subList(2, item.size()));
      }
    }
    return values.size() == update.columns().size() ? Optional.of(values) : Optional.empty();
  }

  /** The value that a row gets in a column. */
  static String assigned(
      List<Token> written, Map<String, String> row, Column column, Schema schema) {
    if (written.size() == 1 && written.get(0).is("default")) {
      return ofDefault(column, schema);
    }
    return fitted(new RowValue(row, schema).of(read(written)), column, schema);
  }

  private static Expression read(List<Token> written) {
    List<String> tokens = new ArrayList<>();
    for (Token token : written) {
      boolean word = token.kind() == Kind.WORD;
      tokens.add(word ? token.text().toLowerCase(Locale.ROOT) : token.text());
    }
    return NormalExpression.read(tokens);
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

  /** A constant, with a sign or as a string of a type. */
  private static String value(List<Token> tokens) {
    boolean typed =
        tokens.size() == 3
            && tokens.get(0).kind() == Kind.STRING
            && tokens.get(1).text().equals("::")
            && tokens.get(2).kind() == Kind.WORD;
    if (tokens.size() == 1 || typed) {
      Token token = tokens.get(0);
      String word = token.text().toLowerCase(Locale.ROOT);
      return switch (token.kind()) {
        case NUMBER, WORD -> word.equals("default") ? word : literal(word);
        case STRING -> literal(token.text());
        default -> UNKNOWN;
      };
    }
    boolean signed = tokens.size() == 2 && tokens.get(0).text().equals("-");
    return signed && tokens.get(1).kind() == Kind.NUMBER
        ? literal("-" + tokens.get(1).text())
        : UNKNOWN;
  }

  /** A value as it is compared. */
  static String literal(String text) {
    boolean known =
        text.startsWith("'")
            ? text.indexOf('\\') < 0
            : text.equals(NULL) || text.equals("true") || text.equals("false");
    return known ? text : RowCasts.isNumber(text) ? RowCasts.number(new BigDecimal(text)) : UNKNOWN;
  }

  private static String fitted(String value, Column column, Schema schema) {
    String fitted =
        column.type().map(type -> new RowCasts(schema, false).cast(value, type)).orElse(UNKNOWN);
    return fitted.equals(RowCasts.REFUSED) ? UNKNOWN : fitted;
  }

  /** What a column has that an INSERT leaves out. */
  private static String ofDefault(Column column, Schema schema) {
    if (column.identity().isPresent() || column.generated().isPresent() || !column.complete()) {
      return UNKNOWN;
    }
    return column
        .defaultValue()
        .map(d -> fitted(new RowValue(Map.of(), schema).of(d), column, schema))
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

  /** Whether a row fulfils a condition; empty where that is not known. */
  static Optional<Boolean> fulfils(Map<String, String> row, Expression condition, Schema schema) {
    return switch (new RowValue(row, schema).of(condition)) {
      case "true" -> Optional.of(true);
      case "false", NULL -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
