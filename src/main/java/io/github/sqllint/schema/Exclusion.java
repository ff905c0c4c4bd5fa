package io.github.sqllint.schema;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.IndexOperation.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the definition of an exclusion constraint says.
 *
 * @param definition what follows EXCLUDE, in normal form: {@code using gist (room with =)}
 */
record Exclusion(String definition) {
  private static final Pattern METHOD = Pattern.compile("^\\s*using\\s+(\\w+)");
  private static final Pattern ELEMENT =
      Pattern.compile("^\\s*(?:\"([^\"]+)\"|([^\\s\"(),]+))(\\()?.*", Pattern.DOTALL);

  String method() {
    Matcher method = METHOD.matcher(definition);
    return method.find() ? method.group(1) : "btree";
  }

  /**
   * The keys of its index: a plain column, a call of a function, or something else in parentheses.
   *
   * @param columns every name in it that may be a column's
   */
  List<Key> keys(List<String> columns) {
    return elements().stream().map(element -> new Key(expression(element, columns), "")).toList();
  }

  private static Expression expression(String element, List<String> columns) {
    Matcher name = ELEMENT.matcher(element);
    if (!name.matches()) {
      return new Expression.Opaque(element, mentioned(element, columns));
    }
    String first = name.group(1) == null ? name.group(2) : name.group(1);
    return name.group(3) == null
        ? new Expression.ColumnReference("", first)
        : new Expression.Call(
            first, List.of(new Expression.Opaque(element, mentioned(element, columns))));
  }

  private static Set<String> mentioned(String element, List<String> columns) {
    return columns.stream().filter(element::contains).collect(Collectors.toSet());
  }

  private List<String> elements() {
    List<String> elements = new ArrayList<>();
    int depth = 0;
    int start = definition.indexOf('(') + 1;
    for (int i = start; i < definition.length() && depth >= 0; i++) {
      char c = definition.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
      if (depth < 0 || depth == 0 && c == ',') {
        elements.add(definition.substring(start, i));
        start = i + 1;
      }
    }
    return elements;
  }
}
