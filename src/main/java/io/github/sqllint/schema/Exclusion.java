package io.github.sqllint.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the definition of an exclusion constraint says.
 *
 * @param definition what follows EXCLUDE, in normal form: {@code using gist (room with =)}
 */
record Exclusion(String definition) {
  private static final Pattern METHOD = Pattern.compile("^\\s*using\\s+(\\w+)");
  private static final Pattern FIRST_NAME = Pattern.compile("^\\s*\\(*\\s*\"?([^\\s\"(),]+)");

  String method() {
    Matcher method = METHOD.matcher(definition);
    return method.find() ? method.group(1) : "btree";
  }

  /** The columns' part of its generated name: a column, or an expression's function. */
  List<String> elementNames() {
    List<String> names = new ArrayList<>();
    for (String element : elements()) {
      Matcher name = FIRST_NAME.matcher(element);
      names.add(name.find() ? name.group(1) : "expr");
    }
    return names;
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
