package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The tables that a file gives to each {@code MetaData}. */
final class Metadata {
  /** The parts of a column's name with its schema. */
  private static final int PLACED = 3;

  private final List<Made> tables = new ArrayList<>();
  private final List<Type> models = new ArrayList<>();
  private boolean open;

  void add(Made table) {
    tables.add(table);
  }

  /** A class that SQLAlchemy maps to a table of its own. */
  void add(Type model) {
    models.add(model);
  }

  /** Notes that metadata may have gotten tables that the file does not tell. */
  void open() {
    open = true;
  }

  /**
   * Refuses, as SQLAlchemy does, to create a table whose foreign keys name tables that its metadata
   * does not have.
   *
   * @throws NotKnown if it is such a table
   */
  void check(Value value) {
    if (open || !(value instanceof Made table) || !Sql.name(table).equals("Table")) {
      return;
    }
    Optional<Value> metadata =
        table.arguments().all().filter(one -> Sql.name(one).equals("MetaData")).findFirst();
    if (metadata.isEmpty() || !Sql.arguments(metadata.get()).named().isEmpty()) {
      return;
    }
    List<String> there = new ArrayList<>();
    for (Made other : tables) {
      if (other.arguments().all().anyMatch(metadata.get()::equals)) {
        if (other.arguments().named().keySet().stream().anyMatch(one -> one.startsWith("auto"))) {
          return;
        }
        there.add(Tables.name(other));
      }
    }
    models.stream()
        .filter(model -> Models.metadata(model).filter(metadata.get()::equals).isPresent())
        .forEach(model -> there.add(Tables.name(model)));
    for (Value target : targets(table)) {
      if (target instanceof Text && !there.contains(Constraints.Reference.of(target).table())) {
        throw new NotKnown("SQLAlchemy finds no table in its metadata for `" + target + "`");
      }
    }
  }

  /**
   * What a table is made with, in the schema that its metadata has where it names none itself. Its
   * foreign keys go there as well where they name none, which is not followed.
   */
  static Arguments placed(Arguments table) {
    Optional<Value> schema =
        table
            .all()
            .filter(one -> Sql.name(one).equals("MetaData"))
            .flatMap(one -> Sql.arguments(one).given(1, "schema").stream())
            .findFirst();
    if (schema.isEmpty() || table.given("schema").isPresent()) {
      return table;
    }
    Arguments placed = table.with("schema", schema);
    boolean follow =
        targets(table).stream()
            .anyMatch(
                key -> !(key instanceof Text) || key.toString().split("\\.").length != PLACED);
    return follow
        ? new Arguments(
            placed.positional(),
            placed.named(),
            Optional.of(new Value.Unknown("the schema of its metadata goes to its foreign keys")))
        : placed;
  }

  /**
   * The tables that {@code create_all} and {@code drop_all} are about, each behind those that its
   * foreign keys need.
   */
  List<Made> tables(Value metadata, Arguments given) {
    Optional<Value> chosen = given.given(1, "tables");
    List<Made> found = new ArrayList<>();
    for (Made table : tables) {
      boolean wanted = chosen.isEmpty() || Values.elements(chosen.get()).contains(table);
      if (wanted && table.arguments().all().anyMatch(metadata::equals)) {
        found.add(table);
      }
    }
    for (Type model : models) {
      boolean wanted =
          chosen.isEmpty()
              || Values.elements(chosen.get()).contains(new Value.Member(model, "__table__"));
      if (wanted) {
        if (Models.metadata(model).filter(metadata::equals).isPresent()) {
          found.add(Models.table(model));
        }
      }
    }
    if (found.isEmpty()) {
      throw new NotKnown("the tables of the metadata stand in another file");
    }
    found.sort(Comparator.comparing(Tables::name));
    List<Made> ordered = new ArrayList<>();
    while (!found.isEmpty()) {
      List<String> pending = found.stream().map(Tables::name).toList();
      Made next =
          found.stream()
              .filter(table -> needed(table).stream().noneMatch(pending::contains))
              .findFirst()
              .orElse(found.get(0));
      ordered.add(next);
      found.remove(next);
    }
    return ordered;
  }

  /** The tables that a table's foreign keys refer to. */
  private static List<String> needed(Made table) {
    List<String> names = new ArrayList<>();
    targets(table).forEach(target -> names.add(Constraints.Reference.of(target).table()));
    names.remove(Tables.name(table));
    return names;
  }

  private static List<Value> targets(Made table) {
    return targets(table.arguments());
  }

  /** The columns that the foreign keys of a table with these arguments refer to. */
  private static List<Value> targets(Arguments table) {
    List<Value> targets = new ArrayList<>();
    for (Value part : table.positional()) {
      if (NewColumn.is(part)) {
        NewColumn.of(part).parts("ForeignKey").stream()
            .map(key -> Sql.arguments(key).need(0, "column"))
            .forEach(targets::add);
      } else if (Sql.name(part).equals("ForeignKeyConstraint")) {
        targets.addAll(Values.elements(Sql.arguments(part).need(1, "refcolumns")));
      }
    }
    return targets;
  }
}
