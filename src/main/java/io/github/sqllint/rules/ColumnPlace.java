package io.github.sqllint.rules;

import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Origin;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.StatementSplitter;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Optional;

/** Where a column was defined. */
final class ColumnPlace {
  private ColumnPlace() {}

  /** None where no migration defines it. */
  static List<RelatedPlace> of(Optional<Column> column, String remark) {
    Optional<Origin> origin = column.flatMap(Column::origin);
    return origin
        .map(o -> List.of(new RelatedPlace(o.file(), definition(o, column.get().name()), remark)))
        .orElse(List.of());
  }

  /** The column's part of CREATE TABLE; the whole clause where it is not found there. */
  private static Span definition(Origin origin, String name) {
    int depth = 0;
    int start = -1;
    boolean first = false;
    for (Statement statement : StatementSplitter.split(origin.file(), List.of(origin.span()))) {
      for (Token token : statement.tokens()) {
        boolean ends = depth == 1 && (token.isSymbol(",") || token.isSymbol(")"));
        if (ends && start >= 0) {
          return new Span(start, token.start());
        }
        if (first && isNamed(token, name)) {
          start = token.start();
        }
        first = depth == 1 && token.isSymbol(",") || depth == 0 && token.isSymbol("(");
        depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      }
    }
    return origin.span();
  }

  private static boolean isNamed(Token token, String name) {
    return token.kind() == Token.Kind.QUOTED_IDENTIFIER
        ? token.text().equals('"' + name.replace("\"", "\"\"") + '"')
        : token.text().equalsIgnoreCase(name);
  }
}
