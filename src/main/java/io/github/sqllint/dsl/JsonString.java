package io.github.sqllint.dsl;

import java.util.function.IntPredicate;

/** A string as Python, JavaScript and Ruby write it in JSON, which differ in what they escape. */
public final class JsonString {
  private JsonString() {}

  /**
   * A text in quotation marks.
   *
   * @param escaped which characters are written by their numbers, besides those that must be
   */
  public static String quoted(String text, IntPredicate escaped) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < ' ' || escaped.test(c)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
