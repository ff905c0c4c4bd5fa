package io.github.sqllint.dsl.python;

import io.github.sqllint.dsl.python.Expression.Field;
import io.github.sqllint.dsl.python.Expression.Formatted;
import io.github.sqllint.dsl.python.Expression.Text;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What string literals mean: prefixes, escape sequences, and the fields of f-strings. */
final class LiteralReader {
  private final String text;

  LiteralReader(String text) {
    this.text = text;
  }

  /** Literals side by side as the one that they are. */
  Expression join(Span span, List<Token> literals) {
    List<Expression> parts = new ArrayList<>();
    HostText plain = HostText.made("");
    boolean formatted = false;
    for (Token literal : literals) {
      int at = literal.span().start();
      int quote = at + StringScan.prefix(text, at, literal.span().end());
      String prefix = text.substring(at, quote).toLowerCase(Locale.ROOT);
      int quotes = StringScan.quotes(text, quote, literal.span().end());
      Span body = new Span(quote + quotes, literal.span().end() - quotes);
      if (prefix.contains("b")) {
        return new Expression.Bytes(span);
      }
      boolean raw = prefix.contains("r");
      if (StringScan.isFormatted(text, at, quote)) {
        formatted = true;
        parts.add(new Text(body, plain));
        plain = HostText.made("");
        parts.addAll(parts(body, raw, text.substring(quote, quote + quotes), false));
      } else {
        plain = plain.plus(decode(body, raw));
      }
    }
    if (!formatted) {
      return new Text(span, plain);
    }
    parts.add(new Text(span, plain));
    return new Formatted(span, parts);
  }

  private HostText decode(Span body, boolean raw) {
    return raw
        ? HostText.copied(text.substring(body.start(), body.end()), body.start())
        : Escapes.read(text, body);
  }

  /** The texts and fields of an f-string, or of the format behind a field's colon. */
  private List<Expression> parts(Span body, boolean raw, String close, boolean format) {
    List<Expression> parts = new ArrayList<>();
    int start = body.start();
    int i = start;
    while (i < body.end()) {
      char c = text.charAt(i);
      boolean doubled =
          !format && (c == '{' || c == '}') && i + 1 < body.end() && text.charAt(i + 1) == c;
      if (c == '\\' && !raw) {
        i += text.startsWith("\\N{", i) ? text.indexOf('}', i) - i + 1 : 2;
      } else if (doubled) {
        parts.add(plain(new Span(start, i + 1), raw));
        i += 2;
        start = i;
      } else if (c == '{') {
        parts.add(plain(new Span(start, i), raw));
        int end = Math.min(body.end(), StringScan.fieldEnd(text, i, body.end(), close));
        parts.add(field(new Span(i, end), raw, close));
        i = end;
        start = i;
      } else {
        i++;
      }
    }
    parts.add(plain(new Span(start, body.end()), raw));
    return parts;
  }

  private Text plain(Span part, boolean raw) {
    return new Text(part, decode(part, raw));
  }

  private Field field(Span field, boolean raw, String close) {
    Span inner = new Span(field.start() + 1, Math.max(field.start() + 1, field.end() - 1));
    int stop = expressionEnd(inner);
    Span code = new Span(inner.start(), stop);
    String echo = "";
    String written = text.substring(code.start(), code.end());
    if (written.stripTrailing().endsWith("=") && !written.stripTrailing().endsWith("==")) {
      echo = written;
      code = new Span(code.start(), code.start() + written.lastIndexOf('='));
    }
    Cursor words = new Cursor(text, Lexer.expression(text, code));
    Expression value = new ExpressionParser(words).several();
    if (!words.is(Token.Kind.END)) {
      throw words.unexpected("the end of the f-string's field");
    }
    String conversion = "";
    if (stop < inner.end() && text.charAt(stop) == '!') {
      conversion = text.substring(stop + 1, Math.min(stop + 2, inner.end()));
      stop = Math.min(stop + 2, inner.end());
    }
    Optional<Formatted> format = Optional.empty();
    if (stop < inner.end() && text.charAt(stop) == ':') {
      Span part = new Span(stop + 1, inner.end());
      format = Optional.of(new Formatted(part, parts(part, raw, close, true)));
    }
    return new Field(field, value, conversion, format, echo);
  }

  /** Where a field's expression ends: at a {@code !} or {@code :} outside of brackets. */
  private int expressionEnd(Span inner) {
    int depth = 0;
    int i = inner.start();
    while (i < inner.end()) {
      char c = text.charAt(i);
      if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      } else if (c == '"' || c == '\'') {
        i = StringScan.end(text, i, inner.end()) - 1;
      } else if (depth == 0 && (c == ':' || (c == '!' && !text.startsWith("!=", i)))) {
        return i;
      }
      i++;
    }
    return inner.end();
  }
}
