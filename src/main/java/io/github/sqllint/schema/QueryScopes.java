package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The SELECTs of a query in normal form: which relations each of them reads, and which word belongs
 * to which.
 */
final class QueryScopes {
  /** What stands behind a relation's name and is no alias. */
  private static final Set<String> JOINS =
      Set.of(
          "join",
          "inner",
          "left",
          "right",
          "full",
          "cross",
          "natural",
          "on",
          "using",
          "tablesample");

  private final List<Token> tokens = new ArrayList<>();
  private final List<Scope> scopeOf = new ArrayList<>();
  private final List<Scope> all = new ArrayList<>();
  private boolean clear = true;

  /**
   * What a FROM names.
   *
   * @param name empty for what is no table or view
   */
  record Item(Optional<ObjectName> name, String alias) {}

  /** One SELECT. */
  static final class Scope {
    final Optional<Scope> outer;
    final List<Item> items = new ArrayList<>();

    Scope(Optional<Scope> outer) {
      this.outer = outer;
    }
  }

  /** What stands between two parentheses. */
  private static final class Level {
    Scope scope;
    boolean selects;
    boolean inFrom;
    boolean itemNext;

    Level(Scope scope) {
      this.scope = scope;
    }
  }

  private QueryScopes() {}

  static QueryScopes of(String text) {
    QueryScopes scopes = new QueryScopes();
    for (Token token : Lexer.tokens(text)) {
      if (!token.isTrivia()) {
        scopes.tokens.add(token);
      }
    }
    scopes.read();
    return scopes;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** Whether it is of a kind that is followed here. */
  boolean isClear() {
    return clear;
  }

  /** The SELECT that a token stands in; null outside of all. */
  Scope at(int index) {
    return scopeOf.get(index);
  }

  List<Scope> scopes() {
    return all;
  }

  static boolean isName(Token token) {
    return token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_IDENTIFIER;
  }

  static String name(Token token) {
    String text = token.text();
    return token.kind() == Kind.QUOTED_IDENTIFIER
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
        : text;
  }

  private boolean is(int index, String text) {
    return index >= 0 && index < tokens.size() && tokens.get(index).text().equals(text);
  }

  private void read() {
    Deque<Level> levels = new ArrayDeque<>();
    levels.push(new Level(null));
    int next = 0;
    while (next < tokens.size()) {
      int end = step(next, levels);
      while (next < end) {
        scopeOf.add(levels.peek().scope);
        next++;
      }
    }
  }

  /** Where the next step begins. */
  private int step(int index, Deque<Level> levels) {
    Level level = levels.peek();
    String word = tokens.get(index).text();
    if (word.equals("(")) {
      if (level.itemNext) {
        // a query of its own, or joins in parentheses
        clear &= is(index + 1, "select");
        level.scope.items.add(new Item(Optional.empty(), ""));
        level.itemNext = false;
      }
      levels.push(new Level(level.scope));
    } else if (word.equals(")") && levels.size() > 1) {
      levels.pop();
    } else if (level.itemNext && isName(tokens.get(index))) {
      return word.equals("only") ? index + 1 : item(index, level);
    } else if (tokens.get(index).kind() == Kind.WORD) {
      word(word, index, levels);
    } else if (word.equals(",")) {
      level.itemNext = level.inFrom;
    }
    return index + 1;
  }

  private void word(String word, int index, Deque<Level> levels) {
    Level level = levels.peek();
    if (word.equals("select")) {
      Optional<Scope> outer =
          levels.stream().skip(1).map(around -> around.scope).filter(s -> s != null).findFirst();
      level.scope = new Scope(outer);
      level.selects = true;
      level.inFrom = false;
      all.add(level.scope);
    } else if (word.equals("from") && level.selects && !is(index - 1, "distinct")) {
      level.inFrom = true;
      level.itemNext = true;
    } else if (Query.FROM_ENDS.contains(word)) {
      level.inFrom = false;
    } else if (word.equals("join") && level.inFrom) {
      level.itemNext = true;
    } else if (word.equals("with") || word.equals("natural") || word.equals("using")) {
      clear = false;
    } else if (word.equals("distinct") && is(index + 1, "on")) {
      clear = false;
    }
  }

  private int item(int index, Level level) {
    level.itemNext = false;
    int end = index + 1;
    Optional<String> schema = Optional.empty();
    String name = name(tokens.get(index));
    if (is(end, ".") && end + 1 < tokens.size()) {
      schema = Optional.of(name);
      name = name(tokens.get(end + 1));
      end += 2;
    }
    clear &= !is(end, "(") && !name.equals("lateral") && !name.equals("rows");
    String alias = name;
    int at = is(end, "as") ? end + 1 : end;
    boolean aliased =
        at < tokens.size()
            && isName(tokens.get(at))
            && !JOINS.contains(tokens.get(at).text())
            && !Query.FROM_ENDS.contains(tokens.get(at).text());
    if (aliased) {
      alias = name(tokens.get(at));
      end = at + 1;
      clear &= !is(end, "(");
    }
    level.scope.items.add(new Item(Optional.of(new ObjectName(schema, name)), alias));
    return end;
  }
}
