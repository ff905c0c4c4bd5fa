package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A query without the casts of constants to the type of the column that they are compared with. */
final class ComparedCasts {
  private static final Pattern COMPARED =
      Pattern.compile(
          "\\b((\\w+) (?:=|<>|<|>|<=|>=) )('(?:[^']|'')*+'|\\( -?\\d+ \\)|\\d+) :: (\\w+(?: precision)?)"
              + "(?! ?[\\[(]|\\w)");

  /** They take an integer as one of their own. */
  private static final Set<String> FROM_INTEGERS = Set.of("numeric", "real", "double precision");

  private ComparedCasts() {}

  /**
   * @param text in normal form
   */
  static String without(String text, List<ObjectName> relations, Schema schema) {
    if (!text.contains(" :: ")) {
      return text;
    }
    return COMPARED
        .matcher(text)
        .replaceAll(
            found -> {
              String value = found.group(3);
              boolean string = value.startsWith("'");
              boolean own =
                  type(found.group(2), relations, schema)
                      .filter(type -> type.name().equals(TypeWords.usual(found.group(4))))
                      .filter(type -> string || FROM_INTEGERS.contains(type.name()))
                      .isPresent();
              String bare = value.replace("( ", "").replace(" )", "");
              return Matcher.quoteReplacement(
                  own ? found.group(1) + (string ? value : bare) : found.group());
            });
  }

  /** Empty where the relations do not have one column of this name in all. */
  private static Optional<ColumnType> type(
      String column, List<ObjectName> relations, Schema schema) {
    List<Column> found =
        relations.stream()
            .distinct()
            .flatMap(relation -> schema.table(relation).filter(Table::columnsComplete).stream())
            .flatMap(table -> table.column(column).stream())
            .toList();
    return found.size() == 1
        ? found
            .get(0)
            .type()
            .filter(
                type ->
                    !type.isArray() && type.modifiers().isEmpty()
                        || !type.isArray() && type.name().equals("numeric"))
        : Optional.empty();
  }
}
