package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.ClassValue;
import io.github.sqllint.dsl.ruby.Interpreter;
import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Value;
import java.util.List;
import java.util.Optional;

/** Classes that are migrations, and how Rails runs them. */
final class MigrationType {
  private static final String CLASS = "ActiveRecord::Migration";

  private MigrationType() {}

  /** Whether a class of the program is a migration: of Rails, or of a class of the application. */
  static boolean is(ClassValue type) {
    Value parent = type.superclass();
    if (parent instanceof ClassValue known && known != type) {
      return is(known);
    }
    String name = parent instanceof Value.Named named ? named.name() : "";
    int release = name.indexOf('[');
    return name.substring(0, release < 0 ? name.length() : release).endsWith("Migration");
  }

  /** The release whose defaults a migration has. */
  static Release release(ClassValue type) {
    Value parent = type.superclass();
    if (parent instanceof ClassValue known && known != type) {
      return release(known);
    }
    String name = parent instanceof Value.Named named ? named.name() : "";
    if (name.equals(CLASS)) {
      return Release.BEFORE_NAMES;
    }
    return name.startsWith(CLASS + "[")
        ? Release.of(name.substring(CLASS.length() + 1, name.length() - 1)).orElse(Release.R6_1)
        : Release.R6_1;
  }

  /** Whether there is a way in a direction, which is {@code up} or {@code down}. */
  static boolean has(ClassValue type, String direction) {
    return type.defines("change") || type.defines(direction) || type.definesOnClass(direction);
  }

  /** Runs a migration in a direction that it has. */
  static void run(
      Interpreter interpreter, MigrationObject self, ClassValue type, String direction) {
    boolean change = type.defines("change");
    if (change && direction.equals("down")) {
      self.revert(() -> interpreter.callMethod(self, type, "change", List.of()));
    } else if (change || type.defines(direction)) {
      interpreter.callMethod(self, type, change ? "change" : direction, List.of());
    } else {
      interpreter.callClassMethod(
          self,
          type,
          new Invocation(
              direction, List.of(), Value.Table.empty(), Optional.empty(), type.span(), true));
    }
  }
}
