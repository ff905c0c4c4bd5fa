package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a {@code MetaData(naming_convention=…)} names constraints that have no name, or whose name is
 * only a part of what the convention makes of it. A name in {@code op.f()} or {@code conv()} stays.
 */
public final class NamingConvention {
  private static final Pattern TOKEN = Pattern.compile("%\\((\\w+)\\)s");

  private static final Pattern NUMBERED =
      Pattern.compile("(referred_)?column_(\\d+)(_?N)?_(name|label|key)");

  private static final Map<String, String> KINDS =
      Map.of(
          "PrimaryKeyConstraint", "pk",
          "UniqueConstraint", "uq",
          "ForeignKeyConstraint", "fk",
          "CheckConstraint", "ck",
          "Index", "ix");

  private final Dictionary patterns;

  private NamingConvention(Dictionary patterns) {
    this.patterns = patterns;
  }

  /** The convention of a {@code MetaData}; empty where it has none. */
  static Optional<NamingConvention> of(Value metadata) {
    if (!Sql.name(metadata).equals("MetaData")) {
      return Optional.empty();
    }
    Optional<Value> given = Sql.arguments(metadata).given("naming_convention");
    return given.map(
        value -> {
          if (value instanceof Dictionary dictionary) {
            return new NamingConvention(dictionary);
          }
          throw Values.notKnown(value);
        });
  }

  /**
   * A constraint's parts that its name is made of.
   *
   * @param referred the table and columns of a foreign key's other side; empty for other kinds
   */
  record Named(
      String kind,
      Optional<String> schema,
      String table,
      List<String> columns,
      List<String> referred) {}

  /** The table whose constraints get names, without quotes. */
  record Owner(Optional<String> schema, String table) {
    static Owner of(Value table, Optional<Value> schema) {
      return new Owner(schema.map(Quoting::plain), Quoting.plain(table));
    }

    Named constraint(String kind, List<String> columns, List<String> referred) {
      return new Named(kind, schema, table, columns, referred);
    }
  }

  /** The name of a constraint; empty where it keeps the one it has, or has none. */
  Optional<Value> name(Optional<Value> given, Named constraint) {
    Optional<Value> pattern = patterns.at(Text.made(constraint.kind()));
    boolean none = given.filter(value -> !(value instanceof None)).isEmpty();
    if (pattern.isEmpty() || (!none && !(given.get() instanceof Text))) {
      return Optional.empty();
    }
    String text = Values.text(pattern.get()).text();
    boolean takesName = text.contains("%(constraint_name)s");
    if (!none && !takesName) {
      return Optional.empty();
    }
    if (none && takesName) {
      return Optional.empty();
    }
    Matcher matcher = TOKEN.matcher(text);
    StringBuilder name = new StringBuilder();
    while (matcher.find()) {
      String part =
          matcher.group(1).equals("constraint_name")
              ? given.get().toString()
              : token(matcher.group(1), constraint);
      matcher.appendReplacement(name, Matcher.quoteReplacement(part));
    }
    matcher.appendTail(name);
    return Optional.of(kept(name.toString()));
  }

  /** A call of {@code op} with the name that its constraint or index gets. */
  Arguments named(String call, Arguments given) {
    String kind =
        switch (call) {
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
    if (kind.isEmpty()) {
      return given;
    }
    String schema = kind.equals("fk") ? "source_schema" : "schema";
    Value table = given.need(1, kind.equals("fk") ? "source_table" : "table_name");
    Owner owner = Owner.of(table, given.given(schema));
    List<String> columns =
        switch (kind) {
          case "ck" -> List.of();
          case "fk" -> columnNames(given.need(3, "local_cols"));
          default -> columnNames(given.need(2, "columns"));
        };
    List<String> referred = new ArrayList<>();
    if (kind.equals("fk")) {
      referred.add(Quoting.plain(given.need(2, "referent_table")));
      referred.addAll(columnNames(given.need(4, "remote_cols")));
    }
    String option = kind.equals("ix") ? "index_name" : "constraint_name";
    return name(given.at(0, option), owner.constraint(kind, columns, referred))
        .map(name -> replaced(given, 0, option, name))
        .orElse(given);
  }

  private static List<String> columnNames(Value columns) {
    List<Value> all = columns instanceof Text ? List.of(columns) : Values.elements(columns);
    return all.stream().map(NamingConvention::columnName).toList();
  }

  /** A name that no convention changes. */
  static Value kept(String name) {
    return new Made(new Symbol("sqlalchemy.conv"), Arguments.of(Text.made(name)), new Span(0, 0));
  }

  private String token(String token, Named constraint) {
    if (token.equals("table_name")) {
      return constraint.table();
    }
    if (token.equals("referred_table_name") && !constraint.referred().isEmpty()) {
      return constraint.referred().get(0);
    }
    Matcher matcher = NUMBERED.matcher(token);
    if (!matcher.matches()) {
      throw new NotKnown("its naming convention has `" + token + "`, which is not followed");
    }
    List<String> columns = constraint.columns();
    if (matcher.group(1) != null) {
      int size = constraint.referred().size();
      columns = constraint.referred().subList(Math.min(1, size), size);
    }
    String owner = constraint.schema().map(schema -> schema + "_").orElse("") + constraint.table();
    String before = matcher.group(4).equals("label") ? owner + "_" : "";
    List<String> named = columns.stream().map(column -> before + column).toList();
    if (matcher.group(3) != null) {
      return String.join(matcher.group(3).equals("_N") ? "_" : "", named);
    }
    int place = Integer.parseInt(matcher.group(2));
    if (place >= named.size()) {
      throw new NotKnown("its naming convention names a column that the constraint has not");
    }
    return named.get(place);
  }

  /** The parts of a table with the names that they get. */
  List<Value> named(List<Value> parts, Owner owner) {
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
      name(Optional.empty(), owner.constraint("pk", key, List.of()))
          .ifPresent(name -> named.add(made("PrimaryKeyConstraint", key, name)));
    }
    named.addAll(more);
    return named;
  }

  private Value part(Value part, Owner owner) {
    String kind = KINDS.get(Sql.name(part));
    if (kind == null) {
      return part;
    }
    Arguments given = Sql.arguments(part);
    int place = kind.equals("ix") ? 0 : kind.equals("fk") ? 2 : kind.equals("ck") ? 1 : -1;
    Named constraint = owner.constraint(kind, columns(kind, given), referred(kind, given));
    return name(given.at(place, "name"), constraint)
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
    return columns.stream().map(NamingConvention::columnName).toList();
  }

  private static String columnName(Value column) {
    return column instanceof Text text
        ? text.toString()
        : NewColumn.is(column) ? NewColumn.of(column).name() : "";
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

  /** A column whose foreign keys have names, and whose other constraints stand by themselves. */
  private Value column(Value part, NewColumn column, Owner owner, List<Value> more) {
    Made made = (Made) Sql.Chain.of(part).root();
    List<Value> positional = new ArrayList<>(made.arguments().positional());
    positional.replaceAll(one -> inColumn(one, column, owner));
    Map<String, Value> options = new LinkedHashMap<>(made.arguments().named());
    List<String> itself = List.of(column.name());
    boolean indexed = column.flag("index");
    boolean unique = column.flag("unique");
    if (indexed || unique) {
      Named constraint = owner.constraint(indexed ? "ix" : "uq", itself, List.of());
      Optional<Value> name = name(Optional.empty(), constraint);
      if (name.isPresent()) {
        options.remove("unique");
        options.remove("index");
        more.add(
            indexed
                ? index(name.get(), itself, unique)
                : made("UniqueConstraint", itself, name.get()));
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
      return name(given.at("name"), key).map(name -> renamed((Made) one, -1, name)).orElse(one);
    }
    return Sql.name(one).equals("CheckConstraint") ? part(one, owner) : one;
  }

  private static Value made(String what, List<String> columns, Value name) {
    List<Value> names = columns.stream().map(one -> (Value) Text.made(one)).toList();
    Arguments given = new Arguments(names, Map.of("name", name), Optional.empty());
    return new Made(new Symbol("sqlalchemy." + what), given, new Span(0, 0));
  }

  private static Value index(Value name, List<String> columns, boolean unique) {
    List<Value> given = new ArrayList<>(List.of(name));
    columns.forEach(column -> given.add(Text.made(column)));
    Map<String, Value> options = Map.of("unique", new Value.Truth(unique));
    return new Made(
        new Symbol("sqlalchemy.Index"),
        new Arguments(given, options, Optional.empty()),
        new Span(0, 0));
  }
}
