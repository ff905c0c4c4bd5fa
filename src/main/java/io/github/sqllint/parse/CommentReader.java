package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Comment;
import io.github.sqllint.operation.Operation;
import java.util.Optional;

/** COMMENT ON. */
final class CommentReader {
  private CommentReader() {}

  /** Takes the statement from its second word on. */
  static Operation read(Tokens tokens) {
    tokens.expect("on");
    if (tokens.accept("column")) {
      NameReader.ColumnName column = NameReader.columnOfTable(tokens);
      return comment(tokens, "column", Optional.of(column.table()), ObjectName.of(column.column()));
    }
    if (tokens.accept("constraint")) {
      ObjectName name = ObjectName.of(NameReader.column(tokens));
      tokens.expect("on");
      boolean domain = tokens.accept("domain");
      ObjectName owner = NameReader.routine(tokens);
      String kind = domain ? Comment.OF_DOMAIN : "constraint";
      return comment(tokens, kind, Optional.of(owner), name);
    }
    ObjectKind kind = ObjectKind.expect(tokens);
    if (kind.naming() == ObjectKind.Naming.ON_RELATION) {
      ObjectName name = ObjectName.of(NameReader.column(tokens));
      tokens.expect("on");
      return comment(tokens, kind.words(), Optional.of(NameReader.relation(tokens)), name);
    }
    return comment(tokens, kind.words(), Optional.empty(), ObjectNames.read(tokens, kind).name());
  }

  private static Operation comment(
      Tokens tokens, String kind, Optional<ObjectName> table, ObjectName name) {
    tokens.expect("is");
    Optional<String> text = tokens.accept("null") ? Optional.empty() : Optional.of(tokens.string());
    return new Comment(kind, table, name, text);
  }
}
