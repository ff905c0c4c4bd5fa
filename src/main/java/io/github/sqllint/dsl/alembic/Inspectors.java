package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Tool;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.source.Question;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Questions to the database through SQLAlchemy. An inspector remembers what it has listed once
 * (SQLAlchemy 1.4, {@code Inspector.info_cache}), and from 2.0 on whether there is a table.
 */
final class Inspectors {
  private final Emitter emitter;
  private final Map<Tool, Map<List<Object>, Integer>> asked = new IdentityHashMap<>();

  Inspectors(Emitter emitter) {
    this.emitter = emitter;
  }

  /** A call of a method of an inspector. */
  Value call(Tool inspector, String name, Arguments given) {
    return switch (name) {
      case "has_table" -> table(inspector, given);
      case "get_table_names" -> listed(inspector, Question.Kind.TABLE, given);
      case "get_columns" -> listed(inspector, Question.Kind.COLUMN, given);
      case "get_indexes" -> listed(inspector, Question.Kind.INDEX, given);
      case "get_unique_constraints" -> listed(inspector, Question.Kind.UNIQUE_CONSTRAINT, given);
      case "get_foreign_keys" -> listed(inspector, Question.Kind.FOREIGN_KEY, given);
      case "get_check_constraints" -> listed(inspector, Question.Kind.CHECK, given);
      case "clear_cache" -> {
        asked.remove(inspector);
        yield Values.NONE;
      }
      default -> new Unknown(Listed.REASON);
    };
  }

  /** {@code dialect.has_table(connection, …)}. */
  Value dialect(Arguments given) {
    return answer(given.at(1, "table_name"), given.at(2, "schema"));
  }

  private Value table(Tool inspector, Arguments given) {
    Optional<Value> name = given.at(0, "table_name");
    Optional<Value> schema = given.at(1, "schema");
    int moment = moment(inspector, List.of("table", key(name), key(schema)));
    return moment == emitter.moment() ? answer(name, schema) : new Unknown(Listed.REASON);
  }

  private Value answer(Optional<Value> name, Optional<Value> schema) {
    Optional<Optional<String>> in = schema(schema);
    if (!(name.orElse(Values.NONE) instanceof Text text) || in.isEmpty()) {
      return new Unknown(Listed.REASON);
    }
    Listed now = new Listed(Question.Kind.TABLE, in.get(), "", emitter.moment(), true);
    return now.holds(text.toString(), emitter);
  }

  private Value listed(Tool inspector, Question.Kind kind, Arguments given) {
    boolean tables = kind == Question.Kind.TABLE;
    Optional<Value> table = tables ? Optional.of(Text.made("")) : given.at(0, "table_name");
    Optional<Value> schema = given.at(tables ? 0 : 1, "schema");
    Optional<Optional<String>> in = schema(schema);
    if (!(table.orElse(Values.NONE) instanceof Text text) || in.isEmpty()) {
      return new Unknown(Listed.REASON);
    }
    int moment = moment(inspector, List.of(kind, key(table), key(schema)));
    return new Listed(kind, in.get(), text.toString(), moment, tables);
  }

  private static Object key(Optional<Value> value) {
    return value.map(Values::key).orElse("");
  }

  /** When an inspector was asked something first. */
  private int moment(Tool inspector, List<Object> what) {
    Map<List<Object>, Integer> known = asked.computeIfAbsent(inspector, key -> new HashMap<>());
    return known.computeIfAbsent(what, key -> emitter.moment());
  }

  /** The schema that is asked for; empty where it is not known. */
  private static Optional<Optional<String>> schema(Optional<Value> given) {
    if (given.isEmpty() || given.get() instanceof None) {
      return Optional.of(Optional.empty());
    }
    return given.get() instanceof Text text
        ? Optional.of(Optional.of(text.toString()))
        : Optional.empty();
  }
}
