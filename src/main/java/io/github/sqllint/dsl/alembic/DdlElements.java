package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** SQLAlchemy's objects for statements, such as {@code CreateSequence(…)}, and its own calls. */
final class DdlElements {
  private DdlElements() {}

  /** The statements of such an object; empty for anything else. */
  static Optional<List<String>> statements(Value element) {
    Arguments given = Sql.arguments(element);
    String name = Sql.name(element);
    boolean absent = given.at("if_not_exists").flatMap(Values::isTrue).orElse(false);
    String present =
        given.at("if_exists").flatMap(Values::isTrue).orElse(false) ? "IF EXISTS " : "";
    return switch (name) {
      case "CreateSequence" -> one(Sequences.create(given.need(0, "element"), absent));
      case "DropSequence" ->
          one("DROP SEQUENCE " + present + Sequences.name(given.need(0, "element")));
      case "CreateSchema" ->
          one(
              "CREATE SCHEMA "
                  + (absent ? "IF NOT EXISTS " : "")
                  + Quoting.of(given.need(0, "name")));
      case "DropSchema" ->
          one(
              "DROP SCHEMA "
                  + present
                  + Quoting.of(given.need(0, "name"))
                  + (given.flag("cascade") ? " CASCADE" : ""));
      case "CreateTable" -> {
        List<String> all = table(given.need(0, "element")).statements(new HashSet<>());
        yield one(
            all.stream().filter(sql -> sql.startsWith("CREATE TABLE")).findFirst().orElseThrow());
      }
      case "DropTable" -> one("DROP TABLE " + present + Tables.name(given.need(0, "element")));
      case "CreateEnumType" -> one(EnumType.of(given.need(0, "type_")).create());
      case "DropEnumType" -> one(EnumType.of(given.need(0, "type_")).drop());
      case "CreateIndex" -> one(index(given.need(0, "element")));
      case "DropIndex" -> one(dropIndex(given.need(0, "element")));
      case "DDL" -> one(ddl(given));
      case "SetTableComment", "DropTableComment", "AddConstraint", "DropConstraint" ->
          throw Values.notKnown(element);
      default -> Optional.empty();
    };
  }

  /** A text with Python's places for what its context holds. */
  private static String ddl(Arguments given) {
    Value text = given.need(0, "statement");
    Optional<Value> context = given.given("context");
    return context.isEmpty()
        ? Values.text(text).text().replace("%%", "%")
        : Values.text(Operators.binary("%", text, context.get())).text();
  }

  private static Optional<List<String>> one(String sql) {
    return Optional.of(List.of(sql));
  }

  static NewTable table(Value table) {
    if (!Sql.name(table).equals("Table")) {
      throw Values.notKnown(table);
    }
    Arguments given = Sql.arguments(table);
    List<Value> parts = new ArrayList<>(given.from(1).allPositional());
    if (table instanceof Value.Made made) {
      parts.addAll(made.attached());
    }
    Optional<NamingConvention> convention =
        given.all().flatMap(one -> NamingConvention.of(one).stream()).findFirst();
    parts.removeIf(DdlElements::isMetadata);
    Value name = given.need(0, "name");
    if (convention.isEmpty()) {
      return new NewTable(name, parts, given);
    }
    NamingConvention.Owner owner = NamingConvention.Owner.of(name, given.given("schema"));
    return new NewTable(name, new NamedConstraints(convention.get()).parts(parts, owner), given);
  }

  private static boolean isMetadata(Value value) {
    return Sql.name(value).equals("MetaData")
        || (value instanceof Member member && member.name().equals("metadata"));
  }

  /** The table that an index names by a column of it. */
  private static String index(Value index) {
    Arguments given = Sql.arguments(index);
    for (Value column : given.from(1).allPositional()) {
      if (column instanceof Member member && member.object() instanceof Member columns) {
        Value table = columns.object();
        String plain = Quoting.plain(Sql.arguments(table).need(0, "name"));
        return Indexes.of(index, plain, Tables.name(table), Sql.arguments(table).given("schema"));
      }
    }
    Value table =
        Attachments.table((Value.Made) index)
            .orElseThrow(() -> new NotKnown("its index names no table"));
    String plain = Quoting.plain(Sql.arguments(table).need(0, "name"));
    return Indexes.of(index, plain, Tables.name(table), Sql.arguments(table).given("schema"));
  }

  private static String dropIndex(Value index) {
    Arguments given = Sql.arguments(index);
    return Indexes.drop(given.need(0, "name"), Optional.empty(), given);
  }

  /**
   * What a method of an object sends that is given a connection, as {@code type.create(bind)}.
   *
   * @param statements gets what is sent
   * @param types names of types that were created for tables
   * @return whether it asks the database first whether it is to do anything
   */
  static boolean act(
      String method, Value object, Arguments given, List<String> statements, Set<String> types) {
    boolean create = method.equals("create");
    if (!create && !method.equals("drop")) {
      throw new NotKnown("`" + method + "()` does with the connection what is not followed");
    }
    if (object instanceof Member member
        && member.name().equals("__table__")
        && member.object() instanceof Value.Type model) {
      return act(method, Models.table(model), given, statements, types);
    }
    String name = Sql.name(object);
    boolean first = !name.matches("Enum|Table|Index");
    boolean asks = given.at(1, "checkfirst").map(v -> Values.isTrue(v).orElse(true)).orElse(first);
    if (EnumType.is(object)) {
      EnumType type = EnumType.of(object);
      if (type.isNative()) {
        statements.add(create ? type.create() : type.drop());
      }
      return asks;
    }
    if (name.equals("Sequence")) {
      statements.add(
          create ? Sequences.create(object, false) : "DROP SEQUENCE " + Sequences.name(object));
      return asks;
    }
    if (name.equals("Table")) {
      if (create) {
        statements.addAll(table(object).statements(types));
      } else {
        statements.add("DROP TABLE " + Tables.name(object));
        statements.addAll(table(object).dropsOfTypes());
      }
      return asks;
    }
    if (name.equals("Index")) {
      statements.add(create ? index(object) : dropIndex(object));
      return asks;
    }
    throw Values.notKnown(object);
  }
}
