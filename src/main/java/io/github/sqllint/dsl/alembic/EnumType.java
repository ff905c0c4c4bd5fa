package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Truth;
import io.github.sqllint.dsl.alembic.Value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An enumeration of SQLAlchemy.
 *
 * @param name quoted, with its schema; empty where it has none
 * @param isNative whether PostgreSQL has a type for it
 * @param withTable whether creating a table creates the type
 * @param asksFirst whether {@code create()} looks first whether the type is there, unless told not
 *     to
 * @param length of the texts where PostgreSQL has no type for it; negative where it is not known
 * @param open whether there are labels that are not known
 */
record EnumType(
    Optional<String> name,
    List<String> labels,
    boolean isNative,
    boolean withTable,
    boolean asksFirst,
    int length,
    boolean open) {
  private static final int UNKNOWN = -1;

  /** Whether the value is one. */
  static boolean is(Value value) {
    String name = Sql.name(value);
    return name.equals("Enum") || name.equals("ENUM");
  }

  static EnumType of(Value value) {
    Arguments given = Sql.arguments(value);
    boolean dialect = Sql.name(value).equals("ENUM");
    List<String> labels = new ArrayList<>();
    Optional<String> name =
        given.given("name").map(one -> Quoting.in(given.given("schema"), Quoting.of(one)));
    boolean open = false;
    for (Value one : given.allPositional()) {
      open |= one instanceof Value.Open;
      if (one instanceof Type type && PythonEnums.isEnum(type)) {
        labels.addAll(labels(type, given));
        name = name.or(() -> Optional.of(type.name().toLowerCase(Locale.ROOT)));
      } else if (one instanceof Value.Items items) {
        Values.elements(items).forEach(label -> labels.add(Values.text(label).text()));
      } else if (!(one instanceof Value.Open)) {
        labels.add(Values.text(one).text());
      }
    }
    boolean isNative = !given.at("native_enum").equals(Optional.of(new Truth(false)));
    boolean creates = !given.at("create_type").equals(Optional.of(new Truth(false)));
    boolean metadata = given.given("metadata").isPresent();
    int longest =
        labels.stream().mapToInt(label -> label.codePointCount(0, label.length())).max().orElse(0);
    int length = given.given("length").map(Values::integer).orElse(open ? UNKNOWN : longest);
    return new EnumType(
        name,
        labels,
        isNative || dialect,
        (!dialect || creates) && !metadata,
        dialect,
        length,
        open);
  }

  private static List<String> labels(Type type, Arguments given) {
    List<String> labels = new ArrayList<>();
    Optional<Value> values = given.given("values_callable");
    if (values.isPresent()) {
      Values.elements(values.get()).forEach(label -> labels.add(Values.text(label).text()));
      return labels;
    }
    for (Value member : PythonEnums.members(type)) {
      labels.add(Printing.str(((Value.Instance) member).fields().get("name")).text());
    }
    return labels;
  }

  /** How a column of it is written. */
  String column() {
    return isNative ? needed() : "VARCHAR(" + (length == UNKNOWN ? "${length}" : length) + ")";
  }

  String needed() {
    return name.orElseThrow(() -> new NotKnown("its enumeration has no name"));
  }

  String create() {
    return "CREATE TYPE "
        + needed()
        + " AS ENUM ("
        + (open ? "${labels}" : Sql.list(labels.stream().map(Literals::text).toList()))
        + ")";
  }

  String drop() {
    return "DROP TYPE " + needed();
  }
}
