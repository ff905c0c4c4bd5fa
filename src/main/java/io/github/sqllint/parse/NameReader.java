package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.source.Reserved;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names of columns, tables, routines and roles where a statement's frame holds them. */
final class NameReader {
  private NameReader() {}

  /** A name without dots that no reserved word can be. */
  static String column(Tokens tokens) {
    int mark = tokens.mark();
    NameChain chain = tokens.chain();
    if (chain.parts().size() != 1 || !chain.isColumn()) {
      tokens.back(mark);
      throw tokens.expectedName();
    }
    return chain.parts().get(0);
  }

  /** A list of names in parentheses. */
  static List<String> columns(Tokens tokens) {
    Tokens inside = tokens.group();
    List<String> names = list(inside);
    inside.finish();
    return names;
  }

  /** Names with commas between them. */
  static List<String> list(Tokens tokens) {
    List<String> names = new ArrayList<>();
    do {
      names.add(column(tokens));
    } while (tokens.acceptSymbol(","));
    return names;
  }

  /** A name with an optional schema; a database before it is the current one. */
  static ObjectName relation(Tokens tokens) {
    int mark = tokens.mark();
    NameChain chain = tokens.chain();
    if (!chain.isColumn()) {
      tokens.back(mark);
      throw tokens.expectedName();
    }
    return name(chain, tokens, mark);
  }

  /** As {@link #relation}, for routines, whose names some reserved words can be. */
  static ObjectName routine(Tokens tokens) {
    int mark = tokens.mark();
    NameChain chain = tokens.chain();
    if (!chain.isFunction()) {
      tokens.back(mark);
      throw tokens.expectedName();
    }
    return name(chain, tokens, mark);
  }

  static List<ObjectName> relations(Tokens tokens) {
    List<ObjectName> names = new ArrayList<>();
    do {
      names.add(relation(tokens));
    } while (tokens.acceptSymbol(","));
    return names;
  }

  /** A table with or without the tables that inherit from it: {@code ONLY t}, {@code t *}. */
  static ObjectName table(Tokens tokens) {
    if (tokens.accept("only")) {
      if (tokens.isSymbol("(")) {
        Tokens inside = tokens.group();
        ObjectName name = relation(inside);
        inside.finish();
        return name;
      }
      return relation(tokens);
    }
    ObjectName name = relation(tokens);
    tokens.acceptSymbol("*");
    return name;
  }

  /** A column with its table before it: {@code s.t.c}. */
  static ColumnName columnOfTable(Tokens tokens) {
    int mark = tokens.mark();
    List<String> parts = tokens.chain().parts();
    int last = parts.size() - 1;
    if (last < 1 || last > 3) {
      tokens.back(mark);
      throw tokens.expected("A table with a column");
    }
    Optional<String> schema = last == 1 ? Optional.empty() : Optional.of(parts.get(last - 2));
    return new ColumnName(new ObjectName(schema, parts.get(last - 1)), parts.get(last));
  }

  record ColumnName(ObjectName table, String column) {}

  /** A role, or a word such as CURRENT_USER that stands for one. */
  static String role(Tokens tokens) {
    Token token = tokens.peek();
    if (token.is("current_user") || token.is("session_user") || token.is("current_role")) {
      return tokens.keyword();
    }
    boolean word = token.kind() == Token.Kind.WORD && !isGlued(tokens);
    return word && !Reserved.forFunctions(Identifier.of(token))
        ? Identifier.of(tokens.next())
        : column(tokens);
  }

  /** Whether a placeholder goes on with the word that comes next. */
  private static boolean isGlued(Tokens tokens) {
    Token next = tokens.peek(1);
    return next.kind() == Token.Kind.PLACEHOLDER && next.start() == tokens.peek().end();
  }

  private static ObjectName name(NameChain chain, Tokens tokens, int mark) {
    List<String> parts = chain.parts();
    int last = parts.size() - 1;
    if (last > 2 || parts.get(last).equals("*")) {
      tokens.back(mark);
      throw tokens.expectedName();
    }
    return new ObjectName(
        last == 0 ? Optional.empty() : Optional.of(parts.get(last - 1)), parts.get(last));
  }
}
