package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The relations that each SELECT of a query names, or the change of rows that the statement is, and
 * which word belongs to which; {@link QueryScopes} follows more of queries, and no changes.
 */
final class StatementScopes {
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
          "tablesample",
          "set",
          "values",
          "default",
          "overriding",
          "returning",
          "select");

  private final QueryTokens tokens;
  private final List<Scope> scopeOf = new ArrayList<>();
  private final List<Scope> all = new ArrayList<>();
  private boolean clear = true;

  /** Whether the last step went over the name of a relation, which is no value. */
  private boolean named;

  /**
   * What a FROM names.
   *
   * @param name empty for what is no table or view
   */
  record Item(Optional<ObjectName> name, String alias) {}

  /** One SELECT, UPDATE, DELETE or INSERT. */
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

    /** Where rows are changed. */
    Scope change;

    boolean selects;
    boolean inFrom;
    boolean itemNext;

    Level(Scope scope) {
      this.scope = scope;
    }
  }

  private StatementScopes(QueryTokens tokens) {
    this.tokens = tokens;
  }

  static StatementScopes of(QueryTokens tokens) {
    StatementScopes scopes = new StatementScopes(tokens);
    scopes.read();
    return scopes;
  }

  QueryTokens tokens() {
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

  /** Whether it is not the name of something else or an alias. */
  boolean isValue(int index) {
    return at(index) != null && tokens.isValue(index);
  }

  /** Whether a value may stand in the place of the name that a token ends. */
  boolean mayBeValue(int index) {
    return at(index) != null && tokens.mayBeValue(index);
  }

  private void read() {
    Deque<Level> levels = new ArrayDeque<>();
    levels.push(new Level(null));
    int next = 0;
    while (next < tokens.size()) {
      named = false;
      int end = step(next, levels);
      while (next < end) {
        scopeOf.add(named ? null : levels.peek().scope);
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
        clear &= tokens.is(index + 1, "select");
        level.scope.items.add(new Item(Optional.empty(), ""));
        level.itemNext = false;
      }
      levels.push(new Level(level.scope));
    } else if (word.equals(")") && levels.size() > 1) {
      levels.pop();
    } else if (level.itemNext && tokens.isName(index)) {
      named = !word.equals("only");
      return named ? item(index, level) : index + 1;
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
    } else if (isFrom(word, index) && level.selects) {
      level.inFrom = true;
      level.itemNext = true;
    } else if (Query.FROM_ENDS.contains(word)) {
      level.inFrom = false;
    } else if (word.equals("join") && level.inFrom) {
      level.itemNext = true;
    } else if (changes(word, index)) {
      change(word, level);
    } else if (level.change != null && level.scope == level.change && word.equals("using")) {
      level.inFrom = true;
      level.itemNext = true;
    } else if (level.change != null && (word.equals("conflict") || word.equals("returning"))) {
      level.scope = level.change;
      level.inFrom = false;
    } else if (level.change != null && word.equals("values")) {
      level.scope = null;
    } else if (word.equals("with") || word.equals("natural") || word.equals("using")) {
      clear = false;
    } else if (word.equals("distinct") && tokens.is(index + 1, "on")) {
      clear = false;
    }
  }

  /** Whether relations follow a word. */
  private boolean isFrom(String word, int index) {
    return word.equals("from") && !tokens.is(index - 1, "distinct")
        || word.equals("into") && tokens.is(index - 1, "insert");
  }

  /** Whether a word begins a change of rows. */
  private boolean changes(String word, int index) {
    return index == 0 && (word.equals("update") || word.equals("delete") || word.equals("insert"));
  }

  private void change(String word, Level level) {
    level.scope = new Scope(Optional.empty());
    level.change = level.scope;
    level.selects = true;
    level.itemNext = word.equals("update");
    all.add(level.scope);
  }

  private int item(int index, Level level) {
    level.itemNext = false;
    int end = index + 1;
    Optional<String> schema = Optional.empty();
    String name = tokens.name(index);
    if (tokens.is(end, ".") && end + 1 < tokens.size()) {
      schema = Optional.of(name);
      name = tokens.name(end + 1);
      end += 2;
    }
    boolean target = level.scope == level.change && level.scope.items.isEmpty();
    clear &= (target || !tokens.is(end, "(")) && !name.equals("lateral") && !name.equals("rows");
    String alias = name;
    int at = tokens.is(end, "as") ? end + 1 : end;
    boolean aliased =
        tokens.isName(at)
            && !JOINS.contains(tokens.get(at).text())
            && !Query.FROM_ENDS.contains(tokens.get(at).text());
    if (aliased) {
      alias = tokens.name(at);
      end = at + 1;
      clear &= target || !tokens.is(end, "(");
    }
    level.scope.items.add(new Item(Optional.of(new ObjectName(schema, name)), alias));
    return end;
  }
}
