package io.github.sqllint.dsl.javascript;

import io.github.sqllint.dsl.javascript.Token.Kind;
import io.github.sqllint.dsl.javascript.Token.Template;
import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.List;

/** Cuts JavaScript and TypeScript into words; every {@code >} is a word of its own. */
final class Lexer {
  private static final String[] SIGNS = {
    ">>>=", "...", "===", "!==", "**=", "<<=", "&&=", "||=", "??=", "=>", "==", "!=", "<=", "++",
    "--", "&&", "||", "??", "?.", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "**", "<<"
  };

  private final String text;
  private int at;
  private boolean newLine;
  private List<Token> tokens = new ArrayList<>();

  private Lexer(String text) {
    this.text = text;
  }

  /**
   * The words of a text, ended by an END.
   *
   * @throws Broken where a string, comment or bracket does not end
   */
  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    if (text.startsWith("\uFEFF")) {
      lexer.at = 1;
    }
    if (text.startsWith("#!", lexer.at)) {
      lexer.skipLine();
    }
    lexer.run(false);
    return lexer.tokens;
  }

  /** Reads to the end of the text, or of the hole that it stands in. */
  private void run(boolean hole) {
    List<Integer> open = new ArrayList<>();
    int from = at;
    while (true) {
      skipTrivia();
      if (at >= text.length()) {
        if (hole) {
          throw new Broken(from, "holds a template whose ${ is not closed");
        }
        if (!open.isEmpty()) {
          int bracket = open.get(open.size() - 1);
          throw new Broken(bracket, "does not close the " + text.charAt(bracket) + " that is here");
        }
        break;
      }
      char c = text.charAt(at);
      if (c == '}' && hole && open.isEmpty()) {
        break;
      }
      if (c == '(' || c == '[' || c == '{') {
        open.add(at);
      } else if (c == ')' || c == ']' || c == '}') {
        close(open, c);
      }
      word(c);
    }
    tokens.add(new Token(Kind.END, at, at, "", true, null, null));
  }

  private void close(List<Integer> open, char c) {
    int pair = "([{".indexOf(c == ')' ? '(' : c == ']' ? '[' : '{');
    if (open.isEmpty() || text.charAt(open.get(open.size() - 1)) != "([{".charAt(pair)) {
      throw new Broken(at, "closes with " + c + " what it did not open");
    }
    open.remove(open.size() - 1);
  }

  private void word(char c) {
    if (c == '"' || c == '\'') {
      string(c);
    } else if (c == '`') {
      template();
    } else if (Character.isDigit(c) || c == '.' && isDigit(at + 1)) {
      number();
    } else if (isNameStart(c) || c == '#' && at + 1 < text.length() && isNameStart(next())) {
      name(c);
    } else if (c == '/' && RegexLiteral.mayBegin(tokens)) {
      regex();
    } else {
      sign();
    }
  }

  private char next() {
    return at + 1 < text.length() ? text.charAt(at + 1) : ' ';
  }

  private boolean isDigit(int offset) {
    return offset < text.length() && Character.isDigit(text.charAt(offset));
  }

  private static boolean isNameStart(char c) {
    return Character.isJavaIdentifierStart(c) || Character.isSurrogate(c);
  }

  private void add(Kind kind, int start, String shown, HostText value, Template template) {
    tokens.add(new Token(kind, start, at, shown, newLine, value, template));
    newLine = false;
  }

  private void skipTrivia() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        newLine = true;
        at++;
      } else if (Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF') {
        at++;
      } else if (c == '/' && next() == '/') {
        skipLine();
      } else if (c == '/' && next() == '*') {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          throw new Broken(at, "holds a comment that does not end");
        }
        newLine |= text.substring(at, end).indexOf('\n') >= 0;
        at = end + 2;
      } else {
        return;
      }
    }
  }

  private void skipLine() {
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
  }

  private void name(char first) {
    int start = at++;
    while (at < text.length()
        && (Character.isJavaIdentifierPart(text.charAt(at))
            || Character.isSurrogate(text.charAt(at)))) {
      at++;
    }
    Kind kind = first == '#' ? Kind.PRIVATE_NAME : Kind.NAME;
    add(kind, start, text.substring(start, at), null, null);
  }

  private void number() {
    int start = at;
    boolean prefixed = text.charAt(at) == '0' && "xXbBoO".indexOf(next()) >= 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean exponent =
          !prefixed && (c == '+' || c == '-') && "eE".indexOf(text.charAt(at - 1)) >= 0;
      if (!Character.isLetterOrDigit(c) && c != '.' && c != '_' && !exponent) {
        break;
      }
      at++;
    }
    add(Kind.NUMBER, start, text.substring(start, at).replace("_", ""), null, null);
  }

  private void sign() {
    for (String sign : SIGNS) {
      boolean optionalNumber = sign.equals("?.") && isDigit(at + 2);
      if (text.startsWith(sign, at) && !optionalNumber) {
        int start = at;
        at += sign.length();
        add(Kind.SIGN, start, sign, null, null);
        return;
      }
    }
    if ("{}()[];,<>+-*/%&|^!~?:=.@".indexOf(text.charAt(at)) < 0) {
      throw new Broken(at, "holds " + text.charAt(at) + ", which is no sign of JavaScript");
    }
    at++;
    add(Kind.SIGN, at - 1, text.substring(at - 1, at), null, null);
  }

  private void regex() {
    int start = at;
    RegexLiteral literal = RegexLiteral.read(text, start);
    at = literal.end();
    add(Kind.REGEX, start, literal.pattern(), HostText.made(literal.flags()), null);
  }

  private void string(char quote) {
    int start = at++;
    Characters value = new Characters(text);
    while (true) {
      if (at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r') {
        throw new Broken(start, "holds a string that does not end");
      }
      char c = text.charAt(at);
      if (c == quote) {
        at++;
        break;
      }
      at = c == '\\' ? value.escape(at) : value.plain(at);
    }
    add(Kind.STRING, start, text.substring(start, at), value.value(), null);
  }

  private void template() {
    int start = at++;
    List<HostText> chunks = new ArrayList<>();
    List<HostText> raw = new ArrayList<>();
    List<List<Token>> holes = new ArrayList<>();
    Characters value = new Characters(text);
    int rawStart = at;
    while (true) {
      if (at >= text.length()) {
        throw new Broken(start, "holds a template that does not end");
      }
      char c = text.charAt(at);
      boolean hole = c == '$' && next() == '{';
      if (c == '`' || hole) {
        chunks.add(value.value());
        raw.add(HostText.copied(text.substring(rawStart, at), rawStart));
        value = new Characters(text);
        at += hole ? 2 : 1;
        if (!hole) {
          break;
        }
        holes.add(hole());
        rawStart = at;
      } else {
        at = c == '\\' ? value.escape(at) : value.plain(at);
      }
    }
    String shown = text.substring(start, at);
    add(Kind.TEMPLATE, start, shown, null, new Template(chunks, raw, holes));
  }

  private List<Token> hole() {
    List<Token> outer = tokens;
    boolean outerLine = newLine;
    tokens = new ArrayList<>();
    newLine = false;
    run(true);
    at++;
    List<Token> inner = tokens;
    tokens = outer;
    newLine = outerLine;
    return inner;
  }
}
