package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The SELECTs of a query or change of rows, and that change itself: which relations each of them
 * reads, and which word belongs to which.
 */
final class QueryScopes {
  /** A power of two; few statements have a query, and of one of them many things are asked. */
  private static final int REMEMBERED = 1 << 8;

  /** The last reading of each place. Whoever misses what another thread wrote reads again. */
  private static final Reading[] LAST = new Reading[REMEMBERED];

  final QueryTokens tokens;
  final Scope[] scopeOf;
  final List<Scope> all = new ArrayList<>();

  /** That of an INSERT is its query; nothing for another change of rows. */
  Body root = new Body();

  /** Whether all of it was understood. */
  boolean read = true;

  /** Whether it has nothing that hides which column has another name. */
  boolean clear = true;

  /** What was read of a text. */
  private record Reading(String text, QueryScopes scopes) {}

  /**
   * What a FROM names.
   *
   * @param name empty for what is no table or view
   * @param columns the names behind the alias
   * @param body the query that it is, in parentheses or by a name that WITH gives it
   */
  record Item(Optional<ObjectName> name, String alias, List<String> columns, Optional<Body> body) {}

  /** The SELECTs that set operators put together. */
  static final class Body {
    final List<Scope> branches = new ArrayList<>();

    /** The names that WITH gives its columns. */
    List<String> columns = List.of();
  }

  /** Some tokens in a row. */
  record Range(int start, int end) {}

  /**
   * A join that merges columns.
   *
   * @param left where its items begin among those of its SELECT
   * @param right where those of its right side begin
   * @param columns the list behind USING; empty for NATURAL
   */
  record Merge(int left, int right, int end, Optional<List<String>> columns) {}

  /** One SELECT, one TABLE, the rows of VALUES, or a change of rows with its target first. */
  static final class Scope {
    final Optional<Scope> outer;
    final List<Item> items = new ArrayList<>();
    final List<Merge> merges = new ArrayList<>();
    final List<Range> selected = new ArrayList<>();
    final List<Range> distinct = new ArrayList<>();
    final List<Range> grouped = new ArrayList<>();
    final List<Range> having = new ArrayList<>();
    final List<Range> ordered = new ArrayList<>();

    /** Behind WHERE, and behind ON in its FROM. */
    final List<Range> conditions = new ArrayList<>();

    /** Whether it is TABLE, with all columns of its only item. */
    boolean whole;

    /** How many columns VALUES has. */
    int values;

    Scope(Optional<Scope> outer) {
      this.outer = outer;
    }

    /** What a part of it sees that does not see all items. */
    Scope seeing(List<Item> some) {
      Scope scope = new Scope(outer);
      scope.items.addAll(some);
      return scope;
    }
  }

  QueryScopes(QueryTokens tokens) {
    this.tokens = tokens;
    scopeOf = new Scope[tokens.size()];
  }

  /**
   * @param text in normal form
   */
  static QueryScopes of(String text) {
    int place = text.hashCode() & (REMEMBERED - 1);
    Reading last = LAST[place];
    if (last == null || !text.equals(last.text)) {
      last = new Reading(text, of(QueryTokens.of(text)));
      LAST[place] = last;
    }
    return last.scopes;
  }

  static QueryScopes of(QueryTokens tokens) {
    return ScopeReader.read(tokens);
  }

  QueryTokens tokens() {
    return tokens;
  }

  /** Whether a column can get another name in its text. */
  boolean isClear() {
    return clear && read;
  }

  /** Whether it is known of each token where it stands. */
  boolean isRead() {
    return read;
  }

  /** The SELECT that a token of an expression stands in; null outside of all. */
  Scope at(int index) {
    return scopeOf[index];
  }

  /** Whether it is not the name of something else or an alias. */
  boolean isValue(int index) {
    return at(index) != null && tokens.isValue(index);
  }

  /** Whether a value may stand in the place of the name that a token ends. */
  boolean mayBeValue(int index) {
    return at(index) != null && tokens.mayBeValue(index);
  }

  List<Scope> scopes() {
    return all;
  }

  Body root() {
    return root;
  }
}
