package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.IndexOperation.Key;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An index's keys without the operator classes and collations that they have anyway. */
final class IndexKeys {
  /** The default operator classes of btree and hash (manual, 11.10). */
  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("smallint", "int2_ops"),
          Map.entry("integer", "int4_ops"),
          Map.entry("bigint", "int8_ops"),
          Map.entry("text", "text_ops"),
          Map.entry("varchar", "text_ops"),
          Map.entry("char", "bpchar_ops"),
          Map.entry("boolean", "bool_ops"),
          Map.entry("uuid", "uuid_ops"),
          Map.entry("date", "date_ops"),
          Map.entry("timestamp", "timestamp_ops"),
          Map.entry("timestamptz", "timestamptz_ops"),
          Map.entry("numeric", "numeric_ops"),
          Map.entry("jsonb", "jsonb_ops"),
          Map.entry("bytea", "bytea_ops"));

  private IndexKeys() {}

  static List<String> normal(Index index, Schema schema) {
    return index.keys().stream().map(key -> normal(key, index, schema)).toList();
  }

  private static String normal(Key key, Index index, Schema schema) {
    Optional<Column> column =
        key.expression() instanceof ColumnReference reference
            ? schema.column(index.table(), reference.name())
            : Optional.empty();
    if (!(key.expression() instanceof ColumnReference)) {
      String text =
          Normal.of(
              key.expression(), name -> schema.column(index.table(), name).flatMap(Column::type));
      return (text + " " + key.options()).strip();
    }
    if (column.isEmpty() || key.options().isEmpty()) {
      return key.toString();
    }
    Optional<ColumnType> type = column.get().type();
    String options = (" " + key.options() + " ").replace(" collate pg_catalog.", " collate ");
    String collation = column.get().collation().orElse("default");
    options =
        options
            .replace(" collate " + collation + " ", " ")
            .replace(" collate \"" + collation + "\" ", " ");
    boolean array = type.filter(ColumnType::isArray).isPresent();
    String usual = array ? "array_ops" : type.map(t -> CLASSES.get(t.name())).orElse(null);
    options = usual == null ? options : options.replace(" " + usual + " ", " ");
    return new Key(key.expression(), options.strip()).toString();
  }
}
