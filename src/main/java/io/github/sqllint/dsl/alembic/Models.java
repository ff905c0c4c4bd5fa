package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Classes that SQLAlchemy maps to tables. */
final class Models {
  private Models() {}

  static boolean isModel(Type type) {
    return type.member("__tablename__").isPresent() || type.member("__table__").isPresent();
  }

  /** The {@code metadata} to which a model's table belongs; empty where its base is not seen. */
  static Optional<Value> metadata(Type type) {
    for (Value base : type.bases()) {
      if (base instanceof Made made) {
        return Optional.of(new Member(made, "metadata"));
      }
      Optional<Value> above = base instanceof Type parent ? metadata(parent) : Optional.empty();
      if (above.isPresent()) {
        return above;
      }
    }
    return Optional.empty();
  }

  /** The table of a model, as {@code Table()} would make it. */
  static Made table(Type type) {
    Optional<Value> own = type.member("__table__");
    if (own.isPresent() && own.get() instanceof Made made) {
      return made;
    }
    List<Made> columns = new ArrayList<>();
    columns(type, columns);
    columns.sort(Comparator.comparingInt(column -> column.call().start()));
    List<Value> parts =
        new ArrayList<>(List.of(type.member("__tablename__").orElseThrow(Models::unnamed)));
    parts.addAll(columns);
    Value arguments = type.member("__table_args__").orElse(Values.NONE);
    Map<String, Value> options = new LinkedHashMap<>();
    for (Value part : arguments instanceof Items items ? items.elements() : List.of(arguments)) {
      if (part instanceof Dictionary dictionary) {
        dictionary
            .entries()
            .values()
            .forEach(option -> options.put(option.key().toString(), option.value()));
      } else if (!(part instanceof None)) {
        parts.add(part);
      }
    }
    settings(type).ifPresent(parts::add);
    Arguments given = new Arguments(parts, options, Optional.empty());
    return new Made(new Symbol("sqlalchemy.Table"), Metadata.placed(given), null);
  }

  /** The {@code MetaData} itself to which a model's table belongs; empty where it is not seen. */
  private static Optional<Value> settings(Type type) {
    Optional<Value> own = type.member("metadata");
    Optional<Value> made =
        metadata(type)
            .map(value -> ((Member) value).object())
            .flatMap(base -> Sql.arguments(base).given("metadata"));
    return own.or(() -> made).filter(value -> Sql.name(value).equals("MetaData"));
  }

  private static NotKnown unnamed() {
    return new NotKnown("its table has no name");
  }

  /** The columns that a class and those above give it, by the names of their attributes. */
  private static void columns(Type type, List<Made> columns) {
    for (Value base : type.bases()) {
      if (base instanceof Type above) {
        columns(above, columns);
      }
    }
    type.members()
        .forEach(
            (name, value) -> {
              if (!NewColumn.is(value) || !(value instanceof Made made)) {
                return;
              }
              Arguments given = made.arguments();
              boolean named =
                  given.given("name").isPresent()
                      || !given.positional().isEmpty() && given.positional().get(0) instanceof Text;
              Arguments complete = named ? given : given.after(Text.made(name));
              columns.add(new Made(made.maker(), complete, made.call()));
            });
  }

  /** The schema that a model's {@code __table_args__} name. */
  static Optional<Value> schema(Type type) {
    Value arguments = type.member("__table_args__").orElse(Values.NONE);
    if (arguments instanceof Items items && !items.elements().isEmpty()) {
      arguments = items.elements().get(items.elements().size() - 1);
    }
    return arguments instanceof Dictionary dictionary
        ? dictionary.at(Text.made("schema"))
        : Optional.empty();
  }
}
