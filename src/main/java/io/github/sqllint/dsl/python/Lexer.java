package io.github.sqllint.dsl.python;

import io.github.sqllint.dsl.python.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A text to its words, with the indentation that makes blocks (Python reference, chapter 2). */
final class Lexer {
  private static final String[] OPERATORS = {
    "**=", "//=", ">>=", "<<=", "...", "!=", "==", "<=", ">=", "->", ":=", "+=", "-=", "*=", "/=",
    "%=", "&=", "|=", "^=", "@=", "**", "//", "<<", ">>", "<>"
  };
  private static final String SINGLE = "+-*/%@&|^~<>()[]{},:.;=!`$?";
  private static final int TAB = 8;

  private final String text;
  private final int end;
  private final List<Token> tokens = new ArrayList<>();
  private final Deque<Integer> indents = new ArrayDeque<>(List.of(0));
  private final Deque<Integer> brackets = new ArrayDeque<>();
  private int at;

  private Lexer(String text, int start, int end) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  /** The words of a whole file. */
  static List<Token> file(String text) {
    return new Lexer(text, text.startsWith("\uFEFF") ? 1 : 0, text.length()).lines();
  }

  /** The words of an expression that may go over lines, as in the braces of an f-string. */
  static List<Token> expression(String text, Span span) {
    Lexer lexer = new Lexer(text, span.start(), span.end());
    lexer.brackets.push(span.start());
    while (lexer.at < lexer.end) {
      lexer.word();
    }
    lexer.add(Kind.END, lexer.end);
    return lexer.tokens;
  }

  private List<Token> lines() {
    while (at < end) {
      if (indentation()) {
        line();
      }
    }
    if (!brackets.isEmpty()) {
      throw new PythonSyntaxException(
          brackets.peek(), "has a `" + text.charAt(brackets.peek()) + "` that is never closed");
    }
    while (indents.pop() > 0) {
      add(Kind.DEDENT, end);
    }
    add(Kind.END, end);
    return tokens;
  }

  /** Reads the blanks that begin a line; false where nothing stands on it. */
  private boolean indentation() {
    int start = at;
    int width = 0;
    for (; at < end && " \t\f".indexOf(text.charAt(at)) >= 0; at++) {
      char c = text.charAt(at);
      width = c == '\t' ? (width / TAB + 1) * TAB : c == '\f' ? 0 : width + 1;
    }
    if (at >= end || "\r\n#".indexOf(text.charAt(at)) >= 0) {
      skipLine();
      return false;
    }
    if (width > indents.peek()) {
      indents.push(width);
      add(Kind.INDENT, start);
    }
    while (width < indents.peek()) {
      indents.pop();
      add(Kind.DEDENT, at);
    }
    if (width != indents.peek()) {
      throw new PythonSyntaxException(at, "is indented like no line above");
    }
    return true;
  }

  private void skipLine() {
    while (at < end && "\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    at = Math.min(end, at + lineEnd());
  }

  /** Reads the words of a logical line, which brackets and backslashes lead over line ends. */
  private void line() {
    while (at < end) {
      if (brackets.isEmpty() && lineEnd() > 0) {
        break;
      }
      word();
    }
    add(Kind.NEWLINE, Math.min(at, end));
    at = Math.min(end, at + lineEnd());
  }

  private int lineEnd() {
    if (at < end && text.charAt(at) == '\r') {
      return at + 1 < end && text.charAt(at + 1) == '\n' ? 2 : 1;
    }
    return at < end && text.charAt(at) == '\n' ? 1 : 0;
  }

  private void add(Kind kind, int offset) {
    tokens.add(new Token(kind, new Span(offset, offset), ""));
  }

  private void add(Kind kind, int start, int stop) {
    tokens.add(new Token(kind, new Span(start, stop), text.substring(start, stop)));
    at = stop;
  }

  /** Reads one word, or the blanks, comment or line end that stand here. */
  private void word() {
    char c = text.charAt(at);
    if (" \t\f\r\n".indexOf(c) >= 0) {
      at++;
    } else if (c == '#') {
      while (at < end && "\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
    } else if (c == '\\') {
      continuation();
    } else if (StringScan.startsAt(text, at, end)) {
      add(Kind.STRING, at, StringScan.end(text, at, end));
    } else if (Character.isUnicodeIdentifierStart(c) || c == '_' || Character.isSurrogate(c)) {
      add(Kind.NAME, at, nameEnd());
    } else if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
      add(Kind.NUMBER, at, numberEnd());
    } else {
      operator();
    }
  }

  private void continuation() {
    int start = at++;
    int length = lineEnd();
    if (length == 0 && at < end) {
      throw new PythonSyntaxException(start, "has a backslash that no line end follows");
    }
    at += length;
  }

  private int nameEnd() {
    int stop = at + 1;
    while (stop < end
        && (Character.isUnicodeIdentifierPart(text.charAt(stop))
            || Character.isSurrogate(text.charAt(stop)))) {
      stop++;
    }
    return stop;
  }

  private boolean isDigit(int offset) {
    return offset < end && text.charAt(offset) >= '0' && text.charAt(offset) <= '9';
  }

  private int numberEnd() {
    boolean radix =
        text.charAt(at) == '0' && at + 1 < end && "xXoObB".indexOf(text.charAt(at + 1)) >= 0;
    int stop = at + 1;
    for (; stop < end; stop++) {
      char c = text.charAt(stop);
      boolean exponentSign =
          !radix && (c == '+' || c == '-') && "eE".indexOf(text.charAt(stop - 1)) >= 0;
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '.' && !exponentSign) {
        break;
      }
    }
    return stop;
  }

  private void operator() {
    char c = text.charAt(at);
    for (String operator : OPERATORS) {
      if (at + operator.length() <= end && text.startsWith(operator, at)) {
        add(Kind.OPERATOR, at, at + operator.length());
        return;
      }
    }
    if (SINGLE.indexOf(c) < 0) {
      throw new PythonSyntaxException(at, "has the character `" + c + "`, which Python lacks");
    }
    if ("([{".indexOf(c) >= 0) {
      brackets.push(at);
    } else if (")]}".indexOf(c) >= 0) {
      close(c);
    }
    add(Kind.OPERATOR, at, at + 1);
  }

  private void close(char c) {
    char open = brackets.isEmpty() ? ' ' : text.charAt(brackets.peek());
    boolean fits = open == (c == ')' ? '(' : c == ']' ? '[' : '{');
    if (!fits) {
      throw new PythonSyntaxException(at, "has a `" + c + "` that closes nothing");
    }
    brackets.pop();
  }
}
