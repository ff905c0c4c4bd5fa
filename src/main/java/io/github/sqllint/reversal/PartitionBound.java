package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key of a partitioned table, and bounds with their constants as the key's types read them. */
final class PartitionBound {
  private static final Pattern KEY = Pattern.compile("(?i)(range|list) \\((.*)\\)", Pattern.DOTALL);
  private static final Pattern VALUES = Pattern.compile("\\(([^()]*)\\)");

  private static final Pattern CAST = Pattern.compile("(?:(\\w+) )?('[^']*')(?: ?:: ?(\\w+))?");

  private PartitionBound() {}

  /** By what a table is partitioned, where a call has parentheses of its own or none. */
  static String key(String written) {
    return TextCasts.without(written).replaceAll("(?<=[(,] ?)\\((\\w+ ?\\([^()]*\\))\\)", "$1");
  }

  static String normal(Table partition, Schema schema) {
    String bound = partition.lineage().bound().orElse("none");
    Optional<Table> parent = partition.lineage().partitionOf().flatMap(schema::table);
    Matcher key = KEY.matcher(parent.flatMap(t -> t.lineage().partitionBy()).orElse(""));
    if (!key.matches()) {
      return bound;
    }
    boolean list = key.group(1).equalsIgnoreCase("list");
    List<Optional<ColumnType>> types = new ArrayList<>();
    for (String column : key.group(2).split(",")) {
      types.add(parent.flatMap(t -> t.column(column.strip())).flatMap(Column::type));
    }
    return VALUES
        .matcher(bound)
        .replaceAll(
            group -> Matcher.quoteReplacement("(" + values(group.group(1), types, list)) + ")");
  }

  /** What is cast to the type of the key is a constant of that type anyway. */
  private static String withoutCast(String value, ColumnType type) {
    Matcher cast = CAST.matcher(value);
    if (!cast.matches() || (cast.group(1) == null) == (cast.group(3) == null)) {
      return value;
    }
    String to = cast.group(1) == null ? cast.group(3) : cast.group(1);
    return to.equalsIgnoreCase(type.name()) ? cast.group(2) : value;
  }

  private static String values(String written, List<Optional<ColumnType>> types, boolean list) {
    List<String> values = new ArrayList<>();
    for (String value : written.split(",(?=(?:[^']*'[^']*')*[^']*$)")) {
      int place = list ? 0 : values.size();
      Optional<ColumnType> type = place < types.size() ? types.get(place) : Optional.empty();
      String constant = type.map(t -> withoutCast(value.strip(), t)).orElse(value.strip());
      boolean string = constant.length() > 1 && constant.startsWith("'") && constant.endsWith("'");
      values.add(string && type.isPresent() ? Constants.normal(constant, type.get()) : constant);
    }
    return String.join(", ", values);
  }
}
