package io.github.sqllint.impact;

import io.github.sqllint.schema.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the server calls the column of an item of a SELECT (FigureColname of its source). */
public final class ItemName {
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_$]*|\"[^\"]+\"");
  private static final Set<String> OPERATORS =
      Set.of(
          "+", "-", "*", "/", "%", "||", "=", "<", ">", "<=", ">=", "<>", "!=", "and", "or", "not",
          "is", "in", "between", "like", "ilike", "similar", "->", "->>", "#>", "#>>", "@>", "<@");

  /** What looks like a call and is called otherwise, or is no value. */
  private static final Set<String> NO_CALLS =
      Set.of("cast", "trim", "treat", "any", "all", "some", "interval", "case", "not", "distinct");

  /** What is no name of a column at the end of an item. */
  private static final Set<String> WORDS =
      Set.of("null", "true", "false", "end", "default", "precision", "zone", "isnull", "notnull");

  private final ServerVersion server;

  public ItemName(ServerVersion server) {
    this.server = server;
  }

  /** An empty one where it is not known. */
  public String of(String item) {
    List<String> tokens = ItemTokens.of(item);
    int last = tokens.size() - 1;
    String end = tokens.get(last);
    if (last == 0 && (end.startsWith("'") || Character.isDigit(end.charAt(0)))) {
      return "?column?";
    }
    boolean named = NAME.matcher(end).matches() && !WORDS.contains(end);
    if (last == 0 || (last > 0 && tokens.get(last - 1).equals("."))) {
      return last == 0 || tokens.stream().noneMatch(OPERATORS::contains)
          ? column(item, end, named)
          : "?column?";
    }
    if (named && tokens.get(last - 1).equals("as")) {
      return plain(end);
    }
    List<String> outside = outside(tokens);
    if (outside.contains("collate") || outside.contains("at")) {
      return "";
    }
    if (outside.contains("::")) {
      return outside.stream().anyMatch(OPERATORS::contains) ? "?column?" : cast(tokens);
    }
    if (named && !OPERATORS.contains(tokens.get(last - 1))) {
      return outside.size() > 2 ? "" : plain(end);
    }
    return outside.stream().anyMatch(OPERATORS::contains) ? "?column?" : call(tokens, outside);
  }

  /** A cast is called as what it casts, if that is a column and the type one word. */
  private static String cast(List<String> tokens) {
    int cast = tokens.indexOf("::");
    boolean plain = cast > 0 && cast % 2 == 1 && cast == tokens.size() - 2;
    return plain
        ? column(String.join(" ", tokens.subList(0, cast)), tokens.get(cast - 1), true)
        : "";
  }

  private static String column(String item, String end, boolean named) {
    return named && item.matches("[\\w$\". ]+") && !item.contains("(") ? plain(end) : "";
  }

  /** Of a call over all of the item, perhaps with FILTER and OVER. */
  private String call(List<String> tokens, List<String> outside) {
    if (tokens.get(0).equals("case")) {
      return isNamedByElse(tokens) ? "" : "case";
    }
    int open = tokens.indexOf("(");
    if (open < 0) { // A constant with its type before it.
      return "";
    }
    boolean called = open > 0 && open % 2 == 1 && NAME.matcher(tokens.get(open - 1)).matches();
    for (int i = 1; called && i < open; i += 2) {
      called = i + 1 > open - 1 || tokens.get(i).equals(".");
    }
    if (!called) {
      return "";
    }
    boolean more =
        outside.stream()
            .skip(open)
            .anyMatch(t -> !Set.of("filter", "over", "within", "group").contains(t));
    if (more || NO_CALLS.contains(tokens.get(open - 1))) {
      return "";
    }
    String name = plain(tokens.get(open - 1));
    return name.equals("extract") && !server.since(14) ? "date_part" : name;
  }

  /** Whether a CASE may be called as what it gives otherwise: a constant gives it no name. */
  private static boolean isNamedByElse(List<String> tokens) {
    int otherwise = tokens.lastIndexOf("else");
    String constant = otherwise < 0 ? "" : tokens.get(otherwise + 1);
    boolean bare =
        otherwise == tokens.size() - 3 && constant.matches("'.*'|\\d[\\d.]*|null|true|false");
    return otherwise >= 0 && !bare;
  }

  /** The tokens that stand in no parentheses and in no CASE. */
  static List<String> outside(List<String> tokens) {
    List<String> found = new ArrayList<>();
    int depth = 0;
    for (String token : tokens) {
      depth -= ItemTokens.closes(token) ? 1 : 0;
      if (depth == 0 && !ItemTokens.closes(token) && !ItemTokens.opens(token)) {
        found.add(token);
      }
      depth += ItemTokens.opens(token) ? 1 : 0;
    }
    return found;
  }

  static boolean isOperator(String token) {
    return OPERATORS.contains(token);
  }

  private static String plain(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1)
        : name.toLowerCase(Locale.ROOT);
  }
}
