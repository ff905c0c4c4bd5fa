package io.github.sqllint.reversal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the statement that made an aggregate, an operator, a cast or a range type says, in one
 * spelling: types by their usual names, options sorted.
 */
final class Definition {
  private static final Set<String> WITH_OPTIONS =
      Set.of("aggregate", "operator", "range", "base", "text search dictionary");

  /** Of aggregates: what holds where it is not said. */
  private static final Set<String> USUAL =
      Set.of(
          "parallel = unsafe",
          "finalfunc_modify = read_only",
          "mfinalfunc_modify = read_only",
          "sspace = 0");

  private Definition() {}

  /**
   * @param text with one space between all tokens
   */
  static String normal(String kind, String text) {
    String plain =
        TypeWords.usual(text)
            .replaceAll("\\bprocedure\\b", "function")
            .replaceAll("\\b(public|pg_catalog) \\. ", "");
    return WITH_OPTIONS.contains(kind) && plain.endsWith(" )")
        ? sorted(withoutUsualName(plain))
        : plain;
  }

  /** The name that the multirange of a range type gets by itself. */
  private static String withoutUsualName(String text) {
    return text.replaceFirst(
        "^(create type (?:(\\w*)range(\\w*)) as range \\(.*?) , multirange_type_name = \\2multirange\\3(?= )",
        "$1");
  }

  private static String sorted(String text) {
    int depth = 0;
    int open = text.length() - 1;
    List<String> options = new ArrayList<>();
    for (int end = open; open > 0; open--) {
      char c = text.charAt(open);
      depth += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (depth == 0 || (depth == 1 && c == ',')) {
        options.add(text.substring(open + 1, end).strip());
        end = open;
      }
      if (depth == 0) {
        break;
      }
    }
    options.removeIf(USUAL::contains);
    options.sort(null);
    return text.substring(0, open) + options;
  }
}
