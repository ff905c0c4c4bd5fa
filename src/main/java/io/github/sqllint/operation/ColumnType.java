package io.github.sqllint.operation;

import java.util.List;
import java.util.Optional;

/**
 * A column's type in normal form, so that two spellings of one type are equal: {@code int4} is
 * {@code integer}, {@code character varying(5)} is {@code varchar(5)}, {@code timestamp with time
 * zone} is {@code timestamptz}, {@code decimal} is {@code numeric}.
 *
 * @param schema where it was written and is not {@code pg_catalog}
 * @param name folded; {@code serial} types stay what they are; an interval's fields belong to it
 * @param modifiers what stands in parentheses, such as a length; empty where nothing does
 * @param dimensions how many array brackets; 0 for a scalar
 */
public record ColumnType(
    Optional<String> schema, String name, List<String> modifiers, int dimensions) {
  public ColumnType {
    modifiers = List.copyOf(modifiers);
  }

  /** A built-in type by its normal name. */
  public static ColumnType of(String name, String... modifiers) {
    return new ColumnType(Optional.empty(), name, List.of(modifiers), 0);
  }

  // Written out: a usual run calls it, see StartUpTest.
  @Override
  public boolean equals(Object other) {
    return other instanceof ColumnType that
        && dimensions == that.dimensions
        && name.equals(that.name)
        && schema.equals(that.schema)
        && modifiers.equals(that.modifiers);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + modifiers.hashCode();
  }

  public boolean isArray() {
    return dimensions > 0;
  }

  /** Whether the column gets a sequence of its own: {@code serial}, {@code bigserial}, … */
  public boolean isSerial() {
    return dimensions == 0 && schema.isEmpty() && name.endsWith("serial") && name.length() <= 11;
  }

  /** The type of one element; the type itself where it is no array. */
  public ColumnType element() {
    return new ColumnType(schema, name, modifiers, 0);
  }

  @Override
  public String toString() {
    return schema.map(s -> s + ".").orElse("")
        + name
        + (modifiers.isEmpty() ? "" : "(" + String.join(",", modifiers) + ")")
        + "[]".repeat(dimensions);
  }
}
