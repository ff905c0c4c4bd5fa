package io.github.sqllint.reversal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a query selects, as its text has it with one space between all tokens. */
final class SelectList {
  private static final Pattern ALIAS = Pattern.compile("(.*) as (\\w+|\"[^\"]*\")");
  private static final Pattern SETS = Pattern.compile(" (union|intersect|except) ");

  private SelectList() {}

  /**
   * A query whose columns have these names, as if they had been written in it; the same where the
   * text does not tell which is which.
   */
  static String named(String query, List<String> names) {
    if (names.isEmpty() || !query.startsWith("select ") || SETS.matcher(query).find()) {
      return query;
    }
    List<String> items = new ArrayList<>();
    int end = items(query, items);
    boolean star = items.stream().anyMatch(item -> item.equals("*") || item.endsWith(". *"));
    if (star || items.size() < names.size() || items.get(0).startsWith("distinct")) {
      return query;
    }
    for (int i = 0; i < names.size(); i++) {
      Matcher alias = ALIAS.matcher(items.get(i));
      String value = alias.matches() ? alias.group(1) : items.get(i);
      items.set(i, value + " as " + names.get(i));
    }
    return "select " + String.join(" , ", items) + query.substring(end);
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
      if (depth == 0 && (token.equals(",") || token.equals("from"))) {
        items.add(query.substring(start, at - 1));
        start = next + 1;
        if (token.equals("from")) {
          return at - 1;
        }
      }
      at = next + 1;
    }
    items.add(query.substring(Math.min(start, query.length())));
    return query.length();
  }
}
