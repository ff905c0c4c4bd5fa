package io.github.sqllint.impact;

import io.github.sqllint.operation.ObjectName;
import java.util.Optional;

/**
 * What a statement names and the server does not find.
 *
 * @param kind in lower case, such as {@code relation} or {@code column}
 * @param name a part's without its table
 * @param table whose part it would be
 */
public record Missing(String kind, ObjectName name, Optional<ObjectName> table) {

  static Missing of(String kind, ObjectName name) {
    return new Missing(kind, name, Optional.empty());
  }

  static Missing partOf(ObjectName table, String kind, String name) {
    return new Missing(kind, ObjectName.of(name), Optional.of(table));
  }

  /** For people, such as {@code the column age of users}. */
  @Override
  public String toString() {
    return "the " + kind + " " + name + table.map(t -> " of " + t).orElse("");
  }
}
