package io.github.sqllint.operation;

import io.github.sqllint.operation.ColumnDefinition.Generated;
import io.github.sqllint.operation.ColumnDefinition.Identity;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ConstraintOperation.Deferral;
import io.github.sqllint.operation.IndexOperation.Key;
import io.github.sqllint.operation.ObjectOperation.OwnedBy;
import io.github.sqllint.operation.ObjectOperation.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What programs are told of an operation: the components of its record in order, then its facts.
 *
 * <p>Names, types, expressions and queries are their text. A component that does not apply is
 * absent; booleans are always there. Equal operations have equal members. The body of a DO block is
 * left out: its readings have lines of their own.
 */
public final class Members {
  private Members() {}

  /**
   * @return strings, booleans, lists and maps of these, by the name of the member
   */
  public static Map<String, Object> of(Operation operation) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (operation instanceof DoBlock block) {
      members.put("language", block.language());
    } else if (operation instanceof AddColumn add) {
      members.put("table", add.table().toString());
      members.putAll(definition(add.definition()));
      members.put("ifNotExists", add.ifNotExists());
    } else {
      for (RecordComponent component : operation.getClass().getRecordComponents()) {
        put(members, component.getName(), component(operation, component));
      }
      // The body of a routine tells them already.
      members.remove("queries");
    }
    members.putAll(operation.facts());
    return members;
  }

  /** The same of a column alone, whether its table is created with it or gets it later. */
  public static Map<String, Object> of(ObjectName table, ColumnDefinition column) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("table", table.toString());
    members.putAll(definition(column));
    return members;
  }

  private static Object component(Object object, RecordComponent component) {
    try {
      return component.getAccessor().invoke(object);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void put(Map<String, Object> members, String name, Object value) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(present -> put(members, name, present));
    } else if (value instanceof Collection<?> list) {
      if (!list.isEmpty() || name.equals("columns")) {
        members.put(name, list.stream().map(Members::element).toList());
      }
    } else if (!value.equals(Deferral.NONE)) {
      members.put(name, plain(value));
    }
  }

  /** A table's columns are their names; whoever asks for more reads the operation itself. */
  private static Object element(Object value) {
    return value instanceof ColumnDefinition column ? column.name() : plain(value);
  }

  private static Object plain(Object value) {
    if (value instanceof Boolean || value instanceof Integer || value instanceof String) {
      return value;
    }
    if (value instanceof Expression expression) {
      return expression.text();
    }
    if (hasText(value)) {
      return value.toString();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    Map<String, Object> members = new LinkedHashMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      put(members, component.getName(), component(value, component));
    }
    return members;
  }

  private static boolean hasText(Object value) {
    return value instanceof ObjectName
        || value instanceof ColumnType
        || value instanceof Query
        || value instanceof Key
        || value instanceof OwnedBy
        || value instanceof Parameter
        || value instanceof LockMode;
  }

  private static Map<String, Object> definition(ColumnDefinition column) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("column", column.name());
    members.put("type", column.type().toString());
    members.put("notNull", column.notNull());
    members.put("hasDefault", column.defaultValue().isPresent());
    members.put("generated", column.generated().isPresent());
    members.put("identity", column.identity().isPresent());
    column.defaultValue().ifPresent(value -> members.put("default", value.text()));
    column.generated().ifPresent(generated -> members.putAll(generated(generated)));
    column.identity().ifPresent(identity -> members.putAll(identity(identity)));
    column.notNullName().ifPresent(name -> members.put("notNullName", name));
    column.collation().ifPresent(collation -> members.put("collation", collation));
    members.putAll(new TreeMap<>(column.storage()));
    return members;
  }

  private static Map<String, Object> generated(Generated generated) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("generatedExpression", generated.expression().text());
    members.put("stored", generated.stored());
    return members;
  }

  private static Map<String, Object> identity(Identity identity) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("identityAlways", identity.always());
    if (!identity.options().isEmpty()) {
      members.put("identityOptions", identity.options());
    }
    return members;
  }
}
