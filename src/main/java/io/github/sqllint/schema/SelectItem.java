package io.github.sqllint.schema;

import io.github.sqllint.schema.QueryScopes.Range;
import io.github.sqllint.source.Token.Kind;
import java.util.Set;

/** One of the things that a query lists behind SELECT. */
record SelectItem(QueryTokens tokens, Range range) {
  /** Values that look like columns. */
  private static final Set<String> VALUES = Set.of("null", "true", "false");

  /** Whether it stands for all columns of some relations. */
  boolean isStar() {
    int star = range.end() - 1;
    return tokens.is(star, "*") && (star == range.start() || tokens.is(star - 1, "."));
  }

  /** What it is called; empty where it is no column and has no alias. */
  String label() {
    int last = range.end() - 1;
    boolean called = isColumn(range) || isOfRow() || value().end() < range.end();
    return called && tokens.isName(last) ? tokens.name(last) : "";
  }

  /** The column that it is, by whatever name; empty where it is something else. */
  String column() {
    return isColumn(value()) ? tokens.name(value().end() - 1) : "";
  }

  /** What stands before its alias. */
  Range value() {
    int last = range.end() - 1;
    boolean alias = last > range.start() && tokens.isName(last);
    int end =
        alias && tokens.is(last - 1, "as") ? last - 1 : alias && isAlias(last) ? last : range.end();
    return new Range(range.start(), end);
  }

  private boolean isColumn(Range value) {
    int last = value.end() - 1;
    return tokens.isName(last)
        && tokens.first(last) == value.start()
        && !tokens.isAnyOf(last, VALUES);
  }

  /** {@code (t).a} */
  private boolean isOfRow() {
    int last = range.end() - 1;
    return last == range.start() + 4 && tokens.is(last - 1, ".") && tokens.is(last - 2, ")");
  }

  /** Whether a name without AS is an alias, not the end of a type or an expression. */
  private boolean isAlias(int index) {
    int before = index - 1;
    if (tokens.is(index, "end")) {
      return false;
    }
    boolean literal = tokens.isOfKind(before, Kind.STRING) || tokens.isOfKind(before, Kind.NUMBER);
    return tokens.is(before, ")")
        || tokens.is(before, "]")
        || tokens.is(before, "end")
        || (literal && !tokens.is(before - 1, "interval"))
        || (tokens.isName(before) && tokens.isValue(before));
  }
}
