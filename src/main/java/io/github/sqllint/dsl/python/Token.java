package io.github.sqllint.dsl.python;

import io.github.sqllint.source.Span;

/**
 * A word of Python.
 *
 * @param text as the file holds it; empty for the kinds that only shape the text
 */
record Token(Kind kind, Span span, String text) {
  enum Kind {
    NAME,
    NUMBER,
    STRING,
    OPERATOR,
    /** The end of a logical line. */
    NEWLINE,
    INDENT,
    DEDENT,
    END
  }

  boolean is(String operatorOrKeyword) {
    return (kind == Kind.OPERATOR || kind == Kind.NAME) && text.equals(operatorOrKeyword);
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
