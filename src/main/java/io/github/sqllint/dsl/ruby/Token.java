package io.github.sqllint.dsl.ruby;

import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import java.util.List;

/**
 * A token of Ruby.
 *
 * @param text what stands in the file; of a label the name without its colon, of a symbol or string
 *     nothing
 * @param spaceBefore whether white space stands before it
 * @param words the parts of a string, symbol or pattern as one word; several for {@code %w}
 */
record Token(Kind kind, String text, Span span, boolean spaceBefore, List<List<Part>> words) {

  enum Kind {
    IDENTIFIER,
    CONSTANT,
    KEYWORD,
    /** With a sigil: {@code @x}, {@code @@x}, {@code $x}. */
    VARIABLE,
    NUMBER,
    STRING,
    SYMBOL,
    WORDS,
    SYMBOLS,
    PATTERN,
    /** What a shell would run. */
    COMMAND,
    LABEL,
    OPERATOR,
    NEWLINE,
    END
  }

  /** A part of a literal. */
  sealed interface Part {

    /** Characters, escape sequences already turned into what they mean. */
    record Text(HostText text) implements Part {}

    /** Code whose value is put in. */
    record Code(List<Token> tokens) implements Part {}
  }

  boolean is(Kind kind, String text) {
    return this.kind == kind && this.text.equals(text);
  }

  boolean isOperator(String text) {
    return is(Kind.OPERATOR, text);
  }

  boolean isKeyword(String text) {
    return is(Kind.KEYWORD, text);
  }

  /** Whether it is a name or a literal, which is a value alone. */
  boolean isOperand() {
    return switch (kind) {
      case IDENTIFIER,
          CONSTANT,
          VARIABLE,
          NUMBER,
          STRING,
          SYMBOL,
          WORDS,
          SYMBOLS,
          PATTERN,
          COMMAND ->
          true;
      case LABEL, KEYWORD, OPERATOR, NEWLINE, END -> false;
    };
  }

  /** Whether a value may end here, so that what follows is an operator rather than a value. */
  boolean endsValue() {
    return switch (kind) {
      case OPERATOR -> text.equals(")") || text.equals("]") || text.equals("}");
      case KEYWORD -> Keywords.isValue(text);
      default -> isOperand();
    };
  }
}
