package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Leaving;
import io.github.sqllint.dsl.ruby.Texts;
import io.github.sqllint.dsl.ruby.Value;
import java.util.Optional;

/**
 * {@code ActiveRecord::IrreversibleMigration}, which a migration raises that cannot be taken back,
 * or an error of this class.
 *
 * @param message what is said of it; nil for nothing
 */
record IrreversibleMigration(String name, Value message) implements Value.Named, Value.Receiver {

  /** Whether a class of this name is it. */
  static boolean is(String path) {
    return path.endsWith("IrreversibleMigration");
  }

  @Override
  public Value send(Invocation call) {
    return switch (call.name()) {
      case "new", "exception" -> new IrreversibleMigration(name, call.argument(0));
      default -> new Value.Unknown("`" + name + "." + call.name() + "`");
    };
  }

  /** What the migration says where it raises this. */
  String reason(Leaving left, String direction) {
    Value given = left.raise().map(call -> call.argument(1)).orElse(Value.NIL);
    return Optional.ofNullable(Texts.plain(given instanceof Value.Nil ? message : given))
        .map(text -> text.strip().replaceAll("\\s+", " "))
        .filter(text -> !text.isEmpty())
        .orElse("its `" + direction + "` raises `" + name + "`");
  }
}
