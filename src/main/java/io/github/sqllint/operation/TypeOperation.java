package io.github.sqllint.operation;

import java.util.List;
import java.util.Optional;

/** A change to a type or a domain. */
public sealed interface TypeOperation extends Operation {
  ObjectName name();

  /**
   * @param kind {@code enum}, {@code composite}, {@code range}, {@code base} or {@code shell}
   * @param values an enum's, in order
   * @param attributes a composite type's, in order
   */
  record CreateType(
      ObjectName name, String kind, List<String> values, List<ColumnDefinition> attributes)
      implements TypeOperation {
    public CreateType {
      values = List.copyOf(values);
      attributes = List.copyOf(attributes);
    }
  }

  /**
   * @param position {@code before x}, {@code after x} or empty for the end
   */
  record AddEnumValue(ObjectName name, String value, boolean ifNotExists, String position)
      implements TypeOperation {}

  record RenameEnumValue(ObjectName name, String value, String newValue) implements TypeOperation {}

  /**
   * @param action in normal form, such as {@code ADD ATTRIBUTE a integer}
   */
  record AlterType(ObjectName name, String action, boolean cascade) implements TypeOperation {}

  record DropType(ObjectName name, boolean ifExists, boolean cascade) implements TypeOperation {}

  record CreateDomain(
      ObjectName name,
      ColumnType type,
      Optional<String> collation,
      boolean notNull,
      Optional<Expression> defaultValue,
      List<DomainCheck> checks)
      implements TypeOperation {
    public CreateDomain {
      checks = List.copyOf(checks);
    }
  }

  /** A CHECK of a domain; the value is the column {@code value}. */
  record DomainCheck(Optional<String> name, Expression condition, boolean notValid) {}

  /**
   * @param action what is done; for the rest the text in normal form says it
   * @param constraint the constraint that it names
   * @param check what ADD CONSTRAINT adds
   */
  record AlterDomain(
      ObjectName name,
      DomainAction action,
      String text,
      Optional<String> constraint,
      Optional<DomainCheck> check)
      implements TypeOperation {}

  /** What ALTER DOMAIN does. */
  enum DomainAction {
    ADD_CHECK,
    ADD_NOT_NULL,
    SET_NOT_NULL,
    DROP_NOT_NULL,
    SET_DEFAULT,
    DROP_DEFAULT,
    VALIDATE_CONSTRAINT,
    DROP_CONSTRAINT,
    RENAME_CONSTRAINT,
    OTHER
  }
}
