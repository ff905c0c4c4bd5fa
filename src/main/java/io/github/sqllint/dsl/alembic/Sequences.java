package io.github.sqllint.dsl.alembic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sequences of SQLAlchemy. */
final class Sequences {
  private Sequences() {}

  static String name(Value sequence) {
    Arguments given = Sql.arguments(sequence);
    return Quoting.table(given.need(0, "name"), given.given("schema"));
  }

  static String create(Value sequence, boolean ifAbsent) {
    Arguments given = Sql.arguments(sequence);
    String options =
        options(
            given.given("start").isPresent()
                ? given
                : given.with("start", Optional.of(Value.Number.of(1))));
    String type = given.given("data_type").map(value -> " AS " + SqlTypes.of(value)).orElse("");
    return "CREATE SEQUENCE "
        + (ifAbsent ? "IF NOT EXISTS " : "")
        + name(sequence)
        + type
        + (options.isEmpty() ? "" : " " + options);
  }

  /** The options as SQLAlchemy's compiler orders them. */
  static String options(Arguments given) {
    List<String> options = new ArrayList<>();
    number(given, "increment", "INCREMENT BY", options);
    number(given, "start", "START WITH", options);
    number(given, "minvalue", "MINVALUE", options);
    number(given, "maxvalue", "MAXVALUE", options);
    flag(given, "nominvalue", "NO MINVALUE", "", options);
    flag(given, "nomaxvalue", "NO MAXVALUE", "", options);
    number(given, "cache", "CACHE", options);
    flag(given, "cycle", "CYCLE", "NO CYCLE", options);
    return String.join(" ", options);
  }

  private static void number(Arguments given, String name, String word, List<String> options) {
    given.given(name).ifPresent(value -> options.add(word + " " + Values.integer(value)));
  }

  private static void flag(
      Arguments given, String name, String on, String off, List<String> options) {
    Optional<Value> value = given.given(name);
    if (value.isPresent()) {
      boolean is = Values.isTrue(value.get()).orElseThrow(() -> Values.notKnown(value.get()));
      String word = is ? on : off;
      if (!word.isEmpty()) {
        options.add(word);
      }
    }
  }
}
