package io.github.sqllint.schema;

import io.github.sqllint.operation.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of a query's columns, in its text with one space between all tokens. */
public final class OutputNames {
  private static final String NAME = "(\\w+|\"(?:[^\"]|\"\")*\")";
  private static final Pattern ALIAS = Pattern.compile("(.*) as " + NAME);
  private static final Pattern COLUMN = Pattern.compile("(?:" + NAME + " \\. )*" + NAME);

  private OutputNames() {}

  /** A part of a query up to the next UNION, INTERSECT or EXCEPT. */
  private record Branch(List<String> items, String rest) {
    boolean isList() {
      return items.stream().noneMatch(item -> item.equals("*") || item.endsWith(". *"))
          && !items.get(0).startsWith("distinct");
    }
  }

  /** In order, an empty one where the text does not tell it; none where it tells no columns. */
  public static List<String> of(String query) {
    List<Branch> branches = branches(query);
    if (branches.isEmpty() || !branches.get(0).isList()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String item : branches.get(0).items) {
      Matcher alias = ALIAS.matcher(item);
      Matcher column = COLUMN.matcher(item);
      names.add(
          alias.matches() ? plain(alias.group(2)) : column.matches() ? plain(column.group(2)) : "");
    }
    return names;
  }

  /**
   * The column that each column of a query without UNION is, an empty one for what is more; none
   * where the text tells no columns.
   */
  public static List<String> sources(String query) {
    List<Branch> branches = branches(query);
    if (branches.size() != 1 || !branches.get(0).isList()) {
      return List.of();
    }
    List<String> sources = new ArrayList<>();
    for (String item : branches.get(0).items) {
      Matcher alias = ALIAS.matcher(item);
      Matcher column = COLUMN.matcher(alias.matches() ? alias.group(1) : item);
      sources.add(column.matches() ? plain(column.group(2)) : "");
    }
    return sources;
  }

  private static String plain(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }

  /**
   * A query whose columns have these names, as if they had been written in it; the server shows
   * them in each part of a UNION. Empty where the text does not tell which is which.
   *
   * @param names without quotes; empty where the text tells it
   */
  public static Optional<String> in(String query, List<String> names) {
    List<Branch> branches = branches(query);
    if (names.isEmpty() || branches.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    for (Branch branch : branches) {
      if (!branch.isList() || branch.items.size() < names.size()) {
        return Optional.empty();
      }
      List<String> items = new ArrayList<>(branch.items);
      for (int i = 0; i < names.size(); i++) {
        Matcher alias = ALIAS.matcher(items.get(i));
        String value = alias.matches() ? alias.group(1) : items.get(i);
        if (!names.get(i).isEmpty()) {
          items.set(i, value + " as " + RenamedQuery.spelled(names.get(i)));
        }
      }
      out.append("select ").append(String.join(" , ", items)).append(branch.rest);
    }
    return Optional.of(out.toString());
  }

  private static List<Branch> branches(String query) {
    List<Branch> branches = new ArrayList<>();
    String rest = query;
    while (rest.startsWith("select ")) {
      List<String> items = new ArrayList<>();
      int from = items(rest, items);
      int next = nextSelect(rest, from);
      branches.add(new Branch(items, rest.substring(from, next)));
      rest = rest.substring(next);
    }
    return rest.isEmpty() ? branches : List.of();
  }

  /** Takes what stands between commas up to FROM, and answers where that is. */
  private static int items(String query, List<String> items) {
    int depth = 0;
    int start = "select ".length();
    int at = start;
    while (at < query.length()) {
      int space = query.indexOf(' ', at);
      int next = space < 0 ? query.length() : space;
      String token = query.substring(at, next);
      depth += token.equals("(") || token.equals("[") ? 1 : 0;
      depth -= token.equals(")") || token.equals("]") ? 1 : 0;
      boolean ends = token.equals("from") || Query.SET_OPERATORS.contains(token);
      if (depth == 0 && (token.equals(",") || ends)) {
        items.add(query.substring(start, at - 1));
        start = next + 1;
        if (ends) {
          return at - 1;
        }
      }
      at = next + 1;
    }
    items.add(query.substring(Math.min(start, query.length())));
    return query.length();
  }

  /** Where the part behind the next UNION, INTERSECT or EXCEPT begins; the end where none is. */
  private static int nextSelect(String query, int from) {
    int depth = 0;
    boolean united = false;
    int at = from;
    while (at < query.length()) {
      int space = query.indexOf(' ', at);
      int next = space < 0 ? query.length() : space;
      String token = query.substring(at, next);
      depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
      united |= depth == 0 && Query.SET_OPERATORS.contains(token);
      if (united && depth == 0 && token.equals("select")) {
        return at;
      }
      at = next + 1;
    }
    return query.length();
  }
}
