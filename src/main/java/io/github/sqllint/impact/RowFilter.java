package io.github.sqllint.impact;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Optional;

/**
 * The WHERE of a table in a publication (PostgreSQL 15 and newer).
 *
 * @param tokens what stands between its parentheses; empty where the table has none
 */
record RowFilter(List<Token> tokens) {
  RowFilter {
    tokens = List.copyOf(tokens);
  }

  /**
   * @param definition what a statement says of a publication
   */
  static RowFilter of(String definition, ObjectName table) {
    List<Token> all = Lexer.telling(definition);
    for (int i = 0; i + 1 < all.size(); i++) {
      if (Reads.names(all.get(i), table)) {
        int next = all.get(i + 1).isSymbol("*") ? i + 2 : i + 1;
        boolean lists = next < all.size() && all.get(next).isSymbol("(");
        next = lists ? Token.closing(all, next) + 1 : next;
        if (next + 1 < all.size() && all.get(next).is("where")) {
          return new RowFilter(all.subList(next + 2, Token.closing(all, next + 1)));
        }
      }
    }
    return new RowFilter(List.of());
  }

  boolean mentions(String column) {
    return tokens.stream().anyMatch(token -> isNamed(token, column));
  }

  private static boolean isNamed(Token token, String name) {
    return token.is(name) || token.text().equals('"' + name + '"');
  }

  /** Who sends rows runs nothing that a user has made, nor what may change its mind. */
  void check(Target target, Work work) {
    Schema schema = work.before();
    for (Column column : target.table().map(t -> t.columns().all()).orElse(List.of())) {
      boolean own = column.type().flatMap(schema::type).isPresent();
      if (mentions(column.name()) && (own || VirtualColumn.is(column))) {
        work.fail("0A000", true, "A publication cannot ask for the column " + column.name() + ".");
      }
    }
    for (int i = 0; i + 2 < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.WORD && tokens.get(i + 1).isSymbol("(")) {
        ObjectName name = ObjectName.written(token.text());
        int arguments = tokens.get(i + 2).isSymbol(")") ? 0 : 1;
        Optional<Volatility> known =
            BuiltInFunctions.volatility(name.name(), arguments, work.server());
        boolean changes = known.filter(v -> v != Volatility.IMMUTABLE).isPresent();
        if (changes || (known.isEmpty() && schema.routine(name).isPresent())) {
          work.fail("0A000", true, "A publication cannot ask the function " + name + ".");
        }
      }
    }
  }
}
