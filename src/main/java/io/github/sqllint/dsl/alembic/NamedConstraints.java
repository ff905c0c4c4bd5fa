package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.NamingConvention.Named;
import io.github.sqllint.dsl.alembic.NamingConvention.Owner;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Truth;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Constraints and indexes with the names that a naming convention gives them. */
final class NamedConstraints {
  private static final Map<String, String> KINDS =
      Map.of(
          "PrimaryKeyConstraint", "pk",
          "UniqueConstraint", "uq",
          "ForeignKeyConstraint", "fk",
          "CheckConstraint", "ck",
          "Index", "ix");

  private final NamingConvention convention;

  NamedConstraints(NamingConvention convention) {
    this.convention = convention;
  }

  /** A call of {@code op} with the name that its constraint or index gets. */
  Arguments call(String call, Arguments given) {
    String kind = kind(call, given);
    if (kind.isEmpty()) {
      return given;
    }
    boolean refers = kind.equals("fk");
    Value table = given.need(1, refers ? "source_table" : "table_name");
    Owner owner = Owner.of(table, given.given(refers ? "source_schema" : "schema"));
    List<String> columns =
        switch (kind) {
          case "ck" -> List.of();
          case "fk" -> columnNames(given.need(3, "local_cols"));
          default -> columnNames(given.need(2, "columns"));
        };
    List<String> referred = new ArrayList<>();
    if (refers) {
      referred.add(Quoting.plain(given.need(2, "referent_table")));
      referred.addAll(columnNames(given.need(4, "remote_cols")));
    }
    String option = kind.equals("ix") ? "index_name" : "constraint_name";
    return convention
        .name(given.at(0, option), owner.constraint(kind, columns, referred))
        .map(name -> replaced(given, 0, option, name))
        .orElse(given);
  }

  /** What a call of {@code op} makes or drops; empty where it is nothing that gets a name. */
  private static String kind(String call, Arguments given) {
    return switch (call) {
      case "create_primary_key" -> "pk";
      case "create_unique_constraint" -> "uq";
      case "create_check_constraint" -> "ck";
      case "create_foreign_key" -> "fk";
      case "create_index" -> "ix";
      case "drop_constraint" ->
          given.at(2, "type_").filter(type -> type.toString().equals("check")).isPresent()
              ? "ck"
              : "";
      default -> "";
    };
  }

  private static List<String> columnNames(Value columns) {
    List<Value> all = columns instanceof Text ? List.of(columns) : Values.elements(columns);
    return all.stream().map(NamedConstraints::columnName).toList();
  }

  private static String columnName(Value column) {
    return column instanceof Text text
        ? text.toString()
        : NewColumn.is(column) ? NewColumn.of(column).name() : "";
  }

  /** The parts of a table with the names that they get. */
  List<Value> parts(List<Value> parts, Owner owner) {
    List<Value> named = new ArrayList<>();
    List<String> key = new ArrayList<>();
    List<Value> more = new ArrayList<>();
    boolean hasKey = false;
    for (Value part : parts) {
      if (NewColumn.is(part)) {
        NewColumn column = NewColumn.of(part);
        if (column.flag("primary_key")) {
          key.add(column.name());
        }
        named.add(column(part, column, owner, more));
      } else {
        hasKey |= Sql.name(part).equals("PrimaryKeyConstraint");
        named.add(part(part, owner));
      }
    }
    if (!hasKey && !key.isEmpty()) {
      convention
          .name(Optional.empty(), owner.constraint("pk", key, List.of()))
          .ifPresent(name -> named.add(primaryKey(key, name)));
    }
    named.addAll(more);
    return named;
  }

  private static Value primaryKey(List<String> columns, Value name) {
    List<Value> given = columns.stream().map(one -> (Value) Text.made(one)).toList();
    return made("PrimaryKeyConstraint", given, Map.of("name", name));
  }

  private Value part(Value part, Owner owner) {
    String kind = KINDS.get(Sql.name(part));
    if (kind == null) {
      return part;
    }
    Arguments given = Sql.arguments(part);
    int place = kind.equals("ix") ? 0 : kind.equals("fk") ? 2 : kind.equals("ck") ? 1 : -1;
    Named constraint = owner.constraint(kind, columns(kind, given), referred(kind, given));
    return convention
        .name(given.at(place, "name"), constraint)
        .map(name -> renamed((Made) part, place, name))
        .orElse(part);
  }

  private static List<String> columns(String kind, Arguments given) {
    List<Value> columns =
        switch (kind) {
          case "fk" -> Values.elements(given.need(0, "columns"));
          case "ix" -> given.from(1).allPositional();
          case "ck" -> List.of();
          default -> given.allPositional();
        };
    return columns.stream().map(NamedConstraints::columnName).toList();
  }

  private static List<String> referred(String kind, Arguments given) {
    return kind.equals("fk") ? referred(Values.elements(given.need(1, "refcolumns"))) : List.of();
  }

  /** The table and the columns that texts such as {@code app.users.id} name. */
  private static List<String> referred(List<Value> targets) {
    List<String> names = new ArrayList<>();
    for (Value target : targets) {
      String[] words = Values.text(target).text().split("\\.");
      if (words.length < 2) {
        throw new NotKnown("its foreign key names no column of another table");
      }
      if (names.isEmpty()) {
        names.add(words[words.length - 2]);
      }
      names.add(words[words.length - 1]);
    }
    return names;
  }

  /**
   * A column whose foreign keys have names, and whose other constraints stand by themselves.
   *
   * @param more gets what stands by itself
   */
  private Value column(Value part, NewColumn column, Owner owner, List<Value> more) {
    Made made = (Made) Sql.Chain.of(part).root();
    List<Value> positional = new ArrayList<>(made.arguments().positional());
    positional.replaceAll(one -> inColumn(one, column, owner));
    Map<String, Value> options = new LinkedHashMap<>(made.arguments().named());
    Value itself = Text.made(column.name());
    boolean indexed = column.flag("index");
    boolean unique = column.flag("unique");
    if (indexed || unique) {
      Named constraint = owner.constraint(indexed ? "ix" : "uq", List.of(column.name()), List.of());
      Optional<Value> name = convention.name(Optional.empty(), constraint);
      if (name.isPresent()) {
        options.remove("unique");
        options.remove("index");
        more.add(
            indexed
                ? made("Index", List.of(name.get(), itself), Map.of("unique", new Truth(unique)))
                : made("UniqueConstraint", List.of(itself), Map.of("name", name.get())));
      }
    }
    return new Made(
        made.maker(), new Arguments(positional, options, made.arguments().rest()), made.call());
  }

  private Value inColumn(Value one, NewColumn column, Owner owner) {
    if (Sql.name(one).equals("ForeignKey")) {
      Arguments given = Sql.arguments(one);
      List<Value> target = List.of(given.need(0, "column"));
      if (!(target.get(0) instanceof Text)) {
        return one;
      }
      Named key = owner.constraint("fk", List.of(column.name()), referred(target));
      return convention
          .name(given.at("name"), key)
          .map(name -> renamed((Made) one, -1, name))
          .orElse(one);
    }
    return Sql.name(one).equals("CheckConstraint") ? part(one, owner) : one;
  }

  private static Value renamed(Made part, int place, Value name) {
    return new Made(part.maker(), replaced(part.arguments(), place, "name", name), part.call());
  }

  private static Arguments replaced(Arguments given, int place, String option, Value value) {
    if (place < 0 || place >= given.positional().size()) {
      return given.with(option, Optional.of(value));
    }
    List<Value> positional = new ArrayList<>(given.positional());
    positional.set(place, value);
    return new Arguments(positional, given.named(), given.rest());
  }

  private static Value made(String what, List<Value> given, Map<String, Value> options) {
    Arguments arguments = new Arguments(given, options, Optional.empty());
    return new Made(new Symbol("sqlalchemy." + what), arguments, new Span(0, 0));
  }
}
