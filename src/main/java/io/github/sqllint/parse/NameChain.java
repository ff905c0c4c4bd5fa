package io.github.sqllint.parse;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.source.Reserved;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A name with dots in an expression: {@code a}, {@code t.a}, {@code s.f}, {@code t.*}.
 *
 * @param parts folded; {@code *} for all columns
 * @param plain whether the first part is an unquoted word
 * @param template whether a placeholder is part of it, so that the name is not known
 * @param end the index of the token behind it; where it started for no name at all
 */
record NameChain(List<String> parts, boolean plain, boolean template, int end) {
  NameChain {
    parts = List.copyOf(parts);
  }

  static NameChain at(List<Token> tokens, int start) {
    List<String> parts = new ArrayList<>(2);
    boolean template = false;
    int i = start;
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      if (!isPart(token)) {
        if (!parts.isEmpty() && token.isSymbol("*")) {
          parts.add("*");
          i++;
        }
        break;
      }
      template |= token.kind() == Kind.PLACEHOLDER;
      String part = piece(token);
      i++;
      while (i < tokens.size() && isGlued(token, tokens.get(i))) {
        token = tokens.get(i);
        template |= token.kind() == Kind.PLACEHOLDER;
        part += piece(token);
        i++;
      }
      parts.add(part);
      if (i == tokens.size() || !tokens.get(i).isSymbol(".")) {
        break;
      }
      i++;
    }
    boolean plain = tokens.get(start).kind() == Kind.WORD;
    boolean dangling = i > start && i <= tokens.size() && tokens.get(i - 1).isSymbol(".");
    return new NameChain(parts, plain, template, parts.isEmpty() || dangling ? start : i);
  }

  boolean isColumn() {
    return !parts.isEmpty() && !(plain && parts.size() == 1 && Reserved.forColumns(parts.get(0)));
  }

  boolean isFunction() {
    return isColumn() || (parts.size() == 1 && !Reserved.forFunctions(parts.get(0)));
  }

  /** Without {@code pg_catalog}, which is searched first anyway. */
  String functionName() {
    return parts.size() == 2 && parts.get(0).equals("pg_catalog") ? parts.get(1) : text();
  }

  Expression column() {
    int last = parts.size() - 1;
    if (template || parts.get(last).equals("*")) {
      return new Opaque(text(), Set.of());
    }
    return new ColumnReference(String.join(".", parts.subList(0, last)), parts.get(last));
  }

  /** As a relation's; a database in front is left out. */
  ObjectName objectName() {
    int last = parts.size() - 1;
    return last == 0
        ? ObjectName.of(parts.get(0))
        : ObjectName.of(parts.get(last - 1), parts.get(last));
  }

  String text() {
    return String.join(".", parts);
  }

  private static String piece(Token token) {
    return token.kind() == Kind.PLACEHOLDER ? token.text() : Identifier.of(token);
  }

  private static boolean isPart(Token token) {
    return Identifier.is(token) || token.kind() == Kind.PLACEHOLDER;
  }

  private static boolean isGlued(Token left, Token right) {
    return left.end() == right.start()
        && isPart(right)
        && (left.kind() == Kind.PLACEHOLDER || right.kind() == Kind.PLACEHOLDER);
  }
}
