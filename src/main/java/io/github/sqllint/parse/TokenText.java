package io.github.sqllint.parse;

import io.github.sqllint.source.Reserved;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tokens as text in the normal form, for what is not taken apart. */
final class TokenText {
  private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_$]*");

  private TokenText() {}

  /** Words folded, literals in one spelling, one space between the tokens. */
  static String normal(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      if (!text.isEmpty()) {
        text.append(' ');
      }
      text.append(normal(token));
    }
    return text.toString();
  }

  static String normal(Token token) {
    return switch (token.kind()) {
      case WORD -> Identifier.folded(token.text());
      case QUOTED_IDENTIFIER -> name(Identifier.of(token));
      case STRING, DOLLAR_STRING ->
          StringConstant.value(token).map(StringConstant::quoted).orElse(token.text());
      case NUMBER -> token.text().toLowerCase(Locale.ROOT);
      default -> token.text();
    };
  }

  /** A folded name, in quotes where it would not be read as the same without. */
  static String name(String name) {
    boolean plain = PLAIN_NAME.matcher(name).matches() && !Reserved.forColumns(name);
    return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** Every name that may be a column's. */
  static Set<String> possibleColumns(List<Token> tokens) {
    Set<String> names = new LinkedHashSet<>();
    for (Token token : tokens) {
      if (Identifier.is(token)) {
        String name = Identifier.of(token);
        if (token.kind() == Kind.QUOTED_IDENTIFIER || !Reserved.forColumns(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
