package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Instance;
import io.github.sqllint.dsl.alembic.Value.Tool;
import io.github.sqllint.dsl.alembic.Value.Type;
import io.github.sqllint.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Classes of the file that are types of SQLAlchemy by their methods. */
final class OwnTypes {
  /** The member that holds what {@code load_dialect_impl} gives. */
  static final String IMPLEMENTATION = "__implementation__";

  /** The member that holds what {@code get_col_spec} gives. */
  static final String SPECIFICATION = "__specification__";

  private OwnTypes() {}

  /** Asks a new class what it is for PostgreSQL. */
  static void ask(Type type, Run run) {
    ask(new Instance(type, new LinkedHashMap<>()), type.members(), run);
  }

  /**
   * Asks a new object of a class, which may say more than its class.
   *
   * @param given what it was made with
   */
  static void ask(Instance made, Arguments given, Run run, Span place) {
    Type type = made.type();
    ask(made, made.fields(), run);
    boolean ownWay =
        type.member("load_dialect_impl").isPresent() || type.member("__init__").isPresent();
    if (type.isA("TypeDecorator") && !ownWay) {
      type.member("impl")
          .ifPresent(one -> made.fields().put(IMPLEMENTATION, with(one, given, place)));
    }
  }

  private static void ask(Instance object, Map<String, Value> answers, Run run) {
    Type type = object.type();
    if (type.isA("TypeDecorator")) {
      Value dialect = new Tool(Tool.Kind.DIALECT);
      ask(type, "load_dialect_impl", Arguments.of(object, dialect), run)
          .ifPresent(value -> answers.put(IMPLEMENTATION, value));
    } else if (type.isA("UserDefinedType") || type.isA("TypeEngine")) {
      ask(type, "get_col_spec", Arguments.of(object), run)
          .ifPresent(value -> answers.put(SPECIFICATION, value));
    }
  }

  private static Value with(Value implementation, Arguments given, Span place) {
    return implementation instanceof Value.Symbol
        ? new Value.Made(implementation, given, place)
        : implementation;
  }

  private static Optional<Value> ask(Type type, String method, Arguments given, Run run) {
    return type.member(method).map(function -> run.calls().call(function, given, new Span(0, 0)));
  }
}
