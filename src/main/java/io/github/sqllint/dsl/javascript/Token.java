package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import java.util.List;

/**
 * A word of JavaScript or TypeScript.
 *
 * @param text as written, without quotes where it is a regular expression's pattern
 * @param newLine whether a line ends before it
 * @param value what a string says; null for anything else
 * @param template what a template holds; null for anything else
 */
record Token(
    Kind kind,
    int start,
    int end,
    String text,
    boolean newLine,
    HostText value,
    Template template) {

  enum Kind {
    NAME,
    PRIVATE_NAME,
    NUMBER,
    STRING,
    TEMPLATE,
    REGEX,
    SIGN,
    END
  }

  /**
   * The parts of a template.
   *
   * @param chunks what stands between the holes, one more than them, with escapes resolved
   * @param raw the same as written
   * @param holes the words in each <code>${…}</code>, each list ended by an END
   */
  record Template(List<HostText> chunks, List<HostText> raw, List<List<Token>> holes) {}

  Span span() {
    return new Span(start, end);
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isName(String name) {
    return kind == Kind.NAME && text.equals(name);
  }
}
