package io.github.sqllint.reversal;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The columns of joined tables in a view's query: without the table before one that no other table
 * has, and all of them where {@code *} stood for them.
 */
final class JoinedNames {
  private static final Pattern USING =
      Pattern.compile(
          " from (\\w+) join \\w+ using \\( (\\w+) \\)(?! (?:as|join|left|right|full)\\b)");

  private static final Pattern STAR = Pattern.compile("(?<![\\w.\"])(?<!\\. )(\\w+) \\. \\*");

  private final View view;
  private final List<Table> tables = new ArrayList<>();

  private JoinedNames(View view) {
    this.view = view;
  }

  /** The same where not all columns of all tables are known. */
  static String normal(String text, View view, Schema schema) {
    JoinedNames names = new JoinedNames(view);
    for (ObjectName relation : view.query().relations()) {
      Optional<Table> table = schema.table(relation).filter(Table::columnsComplete);
      if (table.isEmpty() || names.tables.contains(table.get())) {
        return text;
      }
      names.tables.add(table.get());
    }
    return names.unqualified(names.withoutStar(text));
  }

  /** With the columns that the star of one table stands for. */
  static String withoutStars(String text, View view, Schema schema) {
    if (!text.contains(" . *")) {
      return text;
    }
    return STAR.matcher(text)
        .replaceAll(
            found -> {
              String item = found.group(1);
              String columns =
                  table(item, text, view, schema).stream()
                      .flatMap(table -> columns(table, view).stream())
                      .map(column -> item + " . " + column)
                      .collect(Collectors.joining(" , "));
              return Matcher.quoteReplacement(columns.isEmpty() ? found.group() : columns);
            });
  }

  /** The table that has a name in FROM. */
  private static Optional<Table> table(String item, String text, View view, Schema schema) {
    Matcher called =
        Pattern.compile("\\b(?:from|join|,) (?:\\w+ \\. )?(\\w+) (?:as )?" + item + "\\b")
            .matcher(text);
    String name = called.find() ? called.group(1) : item;
    List<ObjectName> meant =
        view.query().relations().stream().filter(r -> r.name().equals(name)).toList();
    return meant.size() == 1
        ? schema.table(meant.get(0)).filter(Table::columnsComplete)
        : Optional.empty();
  }

  /** Those that were there when the view was made. */
  private static List<String> columns(Table table, View view) {
    View.Use use = view.uses().get(table.name());
    return table.columns().names().stream()
        .filter(column -> use != null && use.mayBe(column))
        .toList();
  }

  private String withoutStar(String text) {
    boolean all = text.startsWith("select * from ") && !text.contains(" using ");
    List<String> columns = new ArrayList<>();
    for (Table table : tables) {
      columns.addAll(columns(table, view));
    }
    boolean clear = columns.stream().distinct().count() == columns.size();
    return all && clear && !text.contains(" natural ")
        ? "select " + String.join(" , ", columns) + text.substring("select *".length())
        : text;
  }

  private String unqualified(String text) {
    Map<String, Long> owners =
        tables.stream()
            .flatMap(table -> table.columns().names().stream())
            .collect(Collectors.groupingBy(column -> column, Collectors.counting()));
    String plain = text;
    for (Table table : tables) {
      plain =
          without(
              table.name().name(),
              plain,
              column ->
                  table.column(column).isPresent()
                      && owners.get(column) == 1
                      && !text.contains(" as " + column));
    }
    Matcher using = USING.matcher(plain);
    return using.find() ? without(using.group(1), plain, using.group(2)::equals) : plain;
  }

  /** Without the table before those of its columns that are meant. */
  private static String without(String table, String text, Predicate<String> meant) {
    if (!text.contains(table)) {
      return text;
    }
    return Pattern.compile("(?<![\\w.\"])" + Pattern.quote(table) + " ?\\. ?(\\w+)")
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    meant.test(found.group(1)) ? found.group(1) : found.group()));
  }
}
