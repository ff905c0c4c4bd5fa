package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text that an expression of constants makes: strings, {@code ||}, {@code format(…)}. */
final class ConstantText {
  private final Tokens tokens;

  private ConstantText(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Empty where something in it is known only when it runs. */
  static Optional<String> of(List<Token> expression) {
    Tokens tokens = Tokens.of(expression);
    try {
      String text = new ConstantText(tokens).text();
      tokens.finish();
      return Optional.of(text);
    } catch (NotUnderstood notConstant) {
      return Optional.empty();
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    do {
      text.append(term());
    } while (tokens.acceptSymbol("||"));
    return text.toString();
  }

  private String term() {
    if (tokens.isSymbol("(")) {
      return argument(tokens.group());
    }
    if (tokens.peek().kind() == Kind.NUMBER) {
      return tokens.next().text();
    }
    if (StringConstant.is(tokens.peek())) {
      return tokens.string();
    }
    String function = tokens.chain().functionName();
    List<String> arguments = arguments();
    return switch (function) {
      case "format" -> format(arguments);
      case "quote_ident" -> TokenText.name(only(arguments));
      case "quote_literal" -> StringConstant.quoted(only(arguments));
      case "concat" -> String.join("", arguments);
      default -> throw tokens.unexpected();
    };
  }

  private List<String> arguments() {
    Tokens inside = tokens.group();
    List<String> arguments = new ArrayList<>();
    do {
      arguments.add(argument(inside.item()));
    } while (inside.acceptSymbol(","));
    return arguments;
  }

  private static String argument(Tokens inside) {
    String text = new ConstantText(inside).text();
    inside.finish();
    return text;
  }

  private String only(List<String> arguments) {
    if (arguments.size() != 1) {
      throw tokens.unexpected();
    }
    return arguments.get(0);
  }

  /** PostgreSQL manual, 9.4.1; widths are left to the server. */
  private String format(List<String> arguments) {
    String format = arguments.get(0);
    StringBuilder text = new StringBuilder();
    int next = 1;
    int i = 0;
    while (i < format.length()) {
      char c = format.charAt(i++);
      if (c != '%') {
        text.append(c);
        continue;
      }
      int digits = i;
      while (i < format.length() && Character.isDigit(format.charAt(i))) {
        i++;
      }
      boolean positioned = i > digits && i < digits + 4 && format.startsWith("$", i);
      int position = positioned ? Integer.parseInt(format.substring(digits, i)) : next;
      i += positioned ? 1 : 0;
      char type = i < format.length() && (positioned || i == digits) ? format.charAt(i++) : ' ';
      if (type == '%') {
        text.append('%');
        continue;
      }
      if (position >= arguments.size() || position == 0) {
        throw tokens.unexpected();
      }
      text.append(formatted(type, arguments.get(position)));
      next = position + 1;
    }
    return text.toString();
  }

  private String formatted(char type, String argument) {
    return switch (type) {
      case 's' -> argument;
      case 'I' -> TokenText.name(argument);
      case 'L' -> StringConstant.quoted(argument);
      default -> throw tokens.unexpected();
    };
  }
}
