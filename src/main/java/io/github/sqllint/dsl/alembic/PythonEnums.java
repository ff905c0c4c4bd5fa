package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Instance;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    for (Map.Entry<String, Value> member : type.members().entrySet()) {
      if (isMember(member)) {
        members.add(instance(type, member.getKey(), member.getValue()));
      }
    }
    return members;
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
