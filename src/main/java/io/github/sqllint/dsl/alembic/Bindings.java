package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Combined;
import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Entry;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values that a row of parameters gives to the {@code bindparam}s of a statement. */
final class Bindings {
  private final Map<String, Value> values;
  private final Set<String> used = new HashSet<>();

  private Bindings(Map<String, Value> values) {
    this.values = values;
  }

  /**
   * Writes a statement that changes or reads rows, once for each row of parameters that it is
   * executed with.
   */
  static List<String> statements(Value what, Arguments parameters) {
    List<String> statements = new ArrayList<>();
    for (Arguments row : rows(what, parameters)) {
      Map<String, Value> values = new LinkedHashMap<>();
      TextClause.parameters(row, values);
      Bindings bindings = new Bindings(values);
      Value filled = bindings.filled(what);
      statements.addAll(DataStatements.of(filled, bindings.used.isEmpty() ? row : bindings.rest()));
    }
    return statements;
  }

  /** An INSERT takes several rows at once where nothing in it waits for them. */
  private static List<Arguments> rows(Value what, Arguments parameters) {
    List<Value> given = parameters.allPositional();
    boolean several = given.size() == 1 && given.get(0) instanceof Items;
    if (!several || DataStatements.outline(what).kind().equals("insert")) {
      return List.of(parameters);
    }
    return Values.elements(given.get(0)).stream().map(Arguments::of).toList();
  }

  private Arguments rest() {
    Map<String, Value> rest = new LinkedHashMap<>(values);
    rest.keySet().removeAll(used);
    return new Arguments(List.of(), rest, Optional.empty());
  }

  private Value filled(Value value) {
    if (value instanceof Made made) {
      return made(made);
    }
    if (value instanceof Combined combined) {
      return new Combined(
          combined.operator(), filled(combined.left()), combined.right().map(this::filled));
    }
    if (value instanceof Items items) {
      return new Items(items.kind(), items.elements().stream().map(this::filled).toList());
    }
    if (value instanceof Dictionary dictionary) {
      Dictionary row = new Dictionary();
      for (Entry entry : dictionary.entries().values()) {
        row.put(entry.key(), filled(entry.value()));
      }
      return row;
    }
    return value;
  }

  private Value made(Made made) {
    if (Sql.name(made).equals("bindparam")) {
      String name = made.arguments().need(0, "key").toString();
      used.add(name);
      return values.getOrDefault(name, made);
    }
    boolean statement = made.maker() instanceof Member || !Tables.is(made);
    if (!statement || NewColumn.is(made)) {
      return made;
    }
    Value maker =
        made.maker() instanceof Member member && member.object() instanceof Made
            ? new Member(filled(member.object()), member.name())
            : made.maker();
    Arguments given = made.arguments();
    Map<String, Value> named = new LinkedHashMap<>();
    given.named().forEach((name, value) -> named.put(name, filled(value)));
    List<Value> positional = given.positional().stream().map(this::filled).toList();
    return new Made(maker, new Arguments(positional, named, given.rest()), made.call());
  }
}
