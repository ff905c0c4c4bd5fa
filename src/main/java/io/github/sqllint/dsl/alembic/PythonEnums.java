package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Instance;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Classes that derive from Python's {@code enum.Enum}. */
final class PythonEnums {
  private PythonEnums() {}

  static boolean isEnum(Type type) {
    return type.isA("Enum") || type.isA("StrEnum") || type.isA("IntEnum");
  }

  /** A class's members in the order in which they are written. */
  static List<Value> members(Type type) {
    List<Value> members = new ArrayList<>();
    Value last = Value.Number.of(0);
    for (Map.Entry<String, Value> member : type.members().entrySet()) {
      if (isMember(member)) {
        Value given = member.getValue();
        last = isAuto(given) ? next(type, member.getKey(), last) : given;
        members.add(instance(type, member.getKey(), last));
      }
    }
    return members;
  }

  /** {@code enum.auto()} as it is called. */
  static final Value AUTO = new Value.Symbol("enum.auto()");

  private static boolean isAuto(Value value) {
    return value.equals(AUTO);
  }

  /** What {@code auto()} gives a member behind one with a value. */
  private static Value next(Type type, String name, Value last) {
    if (type.isA("StrEnum")) {
      return Text.made(name.toLowerCase(Locale.ROOT));
    }
    boolean counted = last instanceof Value.Number number && number.whole() && !type.isA("str");
    return counted
        ? Value.Number.of(Values.integer(last) + 1L)
        : new Value.Unknown("`enum.auto` is known only when it runs");
  }

  private static boolean isMember(Map.Entry<String, Value> member) {
    Value value = member.getValue();
    boolean method = value instanceof Value.Function || value instanceof Value.Bound;
    return !member.getKey().startsWith("_") && !method;
  }

  private static Instance instance(Type type, String name, Value value) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("name", Text.made(name));
    fields.put("value", value);
    return new Instance(type, fields);
  }

  static Optional<Value> member(Type type, String name) {
    return members(type).stream()
        .filter(one -> ((Instance) one).fields().get("name").toString().equals(name))
        .findFirst();
  }
}
