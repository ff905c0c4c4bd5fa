package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnOperation.ChangeColumnType;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.EnumType;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values of a column on their way through the casts of USING.
 *
 * @param type what they are now
 * @param labels the only ones that there can be, where an enum's definition tells
 */
record Conversion(ColumnType type, List<String> labels) {
  private static final Set<String> STRINGS =
      Set.of("text", "varchar", "char", "bpchar", "citext", "name");

  private static final int MOST_NAMED = 3;

  /** The type that takes the first letter of any text. */
  private static final String FIRST_LETTER = "\"char\"";

  private static final Set<String> DOCUMENTS = Set.of("json", "jsonb");

  /** Which values make a change of type fail, as the end of a sentence; empty for none known. */
  static Optional<String> refused(Step<ChangeColumnType> step) {
    return step.operation().using().flatMap(using -> refused(using, step));
  }

  private static Optional<String> refused(Expression value, Step<ChangeColumnType> step) {
    if (!(value instanceof Cast cast)) {
      return Optional.empty();
    }
    return refused(cast.value(), step)
        .or(
            () ->
                of(cast.value(), step)
                    .flatMap(before -> before.refusedBy(cast.type(), step.before())));
  }

  /** Empty where an expression is more than casts of the column, or its type is not known. */
  private static Optional<Conversion> of(Expression value, Step<ChangeColumnType> step) {
    ChangeColumnType change = step.operation();
    if (value instanceof ColumnReference column && column.name().equals(change.column())) {
      return step.before()
          .column(change.table(), change.column())
          .flatMap(Column::type)
          .map(type -> new Conversion(type, labels(type, step.before())));
    }
    return value instanceof Cast cast
        ? of(cast.value(), step).map(before -> before.to(cast.type()))
        : Optional.empty();
  }

  private static List<String> labels(ColumnType type, Schema schema) {
    return enumOf(type, schema).filter(EnumType::complete).map(EnumType::values).orElse(List.of());
  }

  private static Optional<EnumType> enumOf(ColumnType type, Schema schema) {
    return type.isArray()
        ? Optional.empty()
        : schema.enumType(new ObjectName(type.schema(), type.name()));
  }

  private Conversion to(ColumnType target) {
    boolean kept = isString(target) && target.modifiers().isEmpty();
    return new Conversion(target, kept ? labels : List.of());
  }

  private Optional<String> refusedBy(ColumnType target, Schema schema) {
    Optional<EnumType> goal = enumOf(target, schema);
    if (goal.isPresent() && !labels.isEmpty()) {
      List<String> missing =
          labels.stream().filter(l -> goal.get().presence(l) == Presence.ABSENT).toList();
      return missing.isEmpty() ? Optional.empty() : Optional.of("is " + anyOf(missing));
    }
    boolean reads =
        type.isArray() == target.isArray()
            ? isRead(type.element(), target.element())
            : isString(type) && target.isArray();
    return reads ? Optional.of("cannot be cast") : Optional.empty();
  }

  private static String anyOf(List<String> labels) {
    List<String> named = labels.subList(0, Math.min(MOST_NAMED, labels.size()));
    int more = labels.size() - named.size();
    return "'"
        + String.join("' or '", named)
        + "'"
        + (more > 0 ? " or one of " + more + " more" : "");
  }

  /** Whether the text of a value is looked at to see whether it is one of the new type. */
  private static boolean isRead(ColumnType from, ColumnType target) {
    return isString(from) && !isString(target) && !target.name().equals(FIRST_LETTER)
        || DOCUMENTS.contains(from.name())
            && !isString(target)
            && !DOCUMENTS.contains(target.name());
  }

  private static boolean isString(ColumnType type) {
    return !type.isArray() && type.schema().isEmpty() && STRINGS.contains(type.name());
  }
}
