package io.github.sqllint.parse;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.IndexOperation.Key;
import io.github.sqllint.operation.IndexOperation.Reindex;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE INDEX and REINDEX. */
final class IndexReader {
  private IndexReader() {}

  /** Takes CREATE INDEX from behind INDEX. */
  static Operation create(Tokens tokens, boolean unique) {
    boolean concurrently = tokens.accept("concurrently");
    boolean ifNotExists = tokens.accept("if", "not", "exists");
    Optional<String> name =
        tokens.is("on") ? Optional.empty() : Optional.of(NameReader.column(tokens));
    tokens.expect("on");
    boolean only = tokens.is("only");
    ObjectName table = NameReader.table(tokens);
    String method = tokens.accept("using") ? NameReader.column(tokens) : "btree";
    List<Key> keys = keys(tokens.group());
    List<String> include = tokens.accept("include") ? included(tokens.group()) : List.of();
    boolean nullsNotDistinct = ConstraintReader.nullsNotDistinct(tokens);
    Optional<String> parameters = Clauses.parameterText(tokens, "with");
    if (tokens.accept("tablespace")) {
      NameReader.column(tokens);
    }
    Optional<Expression> predicate =
        tokens.accept("where") ? Optional.of(ExpressionExtent.any(tokens)) : Optional.empty();
    return new CreateIndex(
        table,
        name,
        unique,
        concurrently,
        ifNotExists,
        only,
        method,
        keys,
        include,
        nullsNotDistinct,
        parameters,
        predicate);
  }

  private static List<Key> keys(Tokens inside) {
    List<Key> keys = new ArrayList<>();
    do {
      keys.add(key(inside));
    } while (inside.acceptSymbol(","));
    inside.finish();
    return keys;
  }

  /** The columns alone: the server refuses all else that can stand there. */
  private static List<String> included(Tokens inside) {
    List<String> columns = new ArrayList<>();
    for (Key key : keys(inside)) {
      if (key.expression() instanceof ColumnReference column) {
        columns.add(column.name());
      }
    }
    return columns;
  }

  private static Key key(Tokens tokens) {
    Expression expression;
    if (tokens.isSymbol("(")) {
      expression = ExpressionExtent.inParentheses(tokens);
    } else {
      int mark = tokens.mark();
      NameChain name = tokens.chain();
      if (tokens.isSymbol("(")) {
        tokens.group();
        expression = ExpressionReader.read(tokens.since(mark));
      } else if (name.isColumn() && name.parts().size() == 1) {
        expression = new ColumnReference("", name.parts().get(0));
      } else {
        tokens.back(mark);
        throw tokens.expected("A column or an expression");
      }
    }
    return new Key(expression, keyOptions(tokens));
  }

  /** What stands behind a key: collation, operator class with its parameters, order. */
  private static String keyOptions(Tokens tokens) {
    List<String> options = new ArrayList<>();
    if (tokens.accept("collate")) {
      options.add("collate " + NameReader.relation(tokens));
    }
    if (!tokens.isDone() && !tokens.isSymbol(",") && !isOrder(tokens)) {
      int mark = tokens.mark();
      NameReader.relation(tokens);
      if (tokens.isSymbol("(")) {
        tokens.group();
      }
      options.add(tokens.text(mark));
    }
    boolean descending = tokens.accept("desc");
    if (descending) {
      options.add("desc");
    } else {
      tokens.accept("asc");
    }
    boolean first = tokens.accept("nulls", "first");
    if (first || tokens.accept("nulls", "last")) {
      boolean byDefault = first == descending;
      if (!byDefault) {
        options.add(first ? "nulls first" : "nulls last");
      }
    }
    return String.join(" ", options);
  }

  private static boolean isOrder(Tokens tokens) {
    return tokens.is("asc")
        || tokens.is("desc")
        || tokens.is("nulls", "first")
        || tokens.is("nulls", "last");
  }

  /** Takes REINDEX from its second word on. */
  static Operation reindex(Tokens tokens) {
    boolean concurrently = tokens.isSymbol("(") && Clauses.option(tokens.group(), "concurrently");
    String kind = tokens.keyword();
    concurrently |= tokens.accept("concurrently");
    return switch (kind) {
      case "index", "table" ->
          new Reindex(kind, Optional.of(NameReader.relation(tokens)), concurrently);
      case "schema" ->
          new Reindex(kind, Optional.of(ObjectName.of(NameReader.column(tokens))), concurrently);
      case "database", "system" -> {
        Optional<ObjectName> name =
            tokens.isDone() ? Optional.empty() : Optional.of(NameReader.relation(tokens));
        yield new Reindex(kind, name, concurrently);
      }
      default -> throw new NotUnderstood("REINDEX says not what it rebuilds.");
    };
  }
}
