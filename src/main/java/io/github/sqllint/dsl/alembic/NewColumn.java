package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column of SQLAlchemy.
 *
 * @param name without quotes
 * @param parts what stands behind the type, such as foreign keys
 */
record NewColumn(
    String name, Value quotedName, Optional<Value> type, List<Value> parts, Arguments given) {
  private static final Set<String> INTEGERS =
      Set.of("Integer", "INTEGER", "INT", "SmallInteger", "SMALLINT", "BigInteger", "BIGINT");

  static boolean is(Value value) {
    return Sql.name(Sql.Chain.of(value).root()).equals("Column");
  }

  static NewColumn of(Value value) {
    if (!is(value)) {
      throw Values.notKnown(value);
    }
    Arguments given = Sql.arguments(Sql.Chain.of(value).root());
    List<Value> parts = new ArrayList<>(given.allPositional());
    Optional<Value> name = given.given("name");
    if (name.isEmpty() && !parts.isEmpty() && isName(parts.get(0))) {
      name = Optional.of(parts.remove(0));
    }
    Optional<Value> type = given.given("type_");
    if (!parts.isEmpty() && parts.get(0) instanceof None) {
      parts.remove(0);
    } else if (type.isEmpty() && !parts.isEmpty() && SqlTypes.isType(parts.get(0))) {
      type = Optional.of(parts.remove(0));
    }
    Value called = name.orElseThrow(() -> new NotKnown("its column has no name"));
    for (Value part : parts) {
      if (!(part instanceof Made) && Sql.name(part).isEmpty()) {
        throw Values.notKnown(part);
      }
    }
    return new NewColumn(Quoting.plain(called), called, type, parts, given);
  }

  private static boolean isName(Value value) {
    return value instanceof Text
        || value instanceof Value.Unknown
        || Sql.name(value).equals("quoted_name");
  }

  String quoted() {
    return Quoting.of(quotedName);
  }

  /** The parts that some function of SQLAlchemy makes. */
  List<Value> parts(String maker) {
    return parts.stream().filter(part -> Sql.name(part).equals(maker)).toList();
  }

  Optional<Value> part(String maker) {
    return parts(maker).stream().findFirst();
  }

  boolean flag(String option) {
    return given.flag(option);
  }

  Optional<String> comment() {
    return given.given("comment").map(value -> Values.text(value).text());
  }

  /** Whether it may be a serial column if it is the only one of the primary key. */
  boolean canCount() {
    Optional<Value> counting = given.at("autoincrement");
    boolean off = counting.equals(Optional.of(new Truth(false)));
    boolean on = counting.equals(Optional.of(new Truth(true)));
    boolean integer = type.filter(one -> INTEGERS.contains(integerName(one))).isPresent();
    boolean references = !parts("ForeignKey").isEmpty();
    boolean ignores = counting.filter(one -> one.toString().equals("ignore_fk")).isPresent();
    boolean preset = given.given("server_default").isPresent() || hasDefault();
    return integer
        && !off
        && (on || ignores || !references)
        && !preset
        && part("Identity").isEmpty();
  }

  /** Whether the program gives the values; a sequence does not count where it is optional. */
  private boolean hasDefault() {
    return given.given("default").isPresent()
        || parts("Sequence").stream().anyMatch(one -> !Sql.arguments(one).flag("optional"))
        || !parts("ColumnDefault").isEmpty();
  }

  boolean countsAlways() {
    return given.at("autoincrement").equals(Optional.of(new Truth(true)));
  }

  private static String integerName(Value type) {
    Value root = SqlTypes.root(type);
    if (root instanceof Value.Type own) {
      return own.member("impl").map(NewColumn::integerName).orElse("");
    }
    return Sql.name(root);
  }

  /**
   * Its definition.
   *
   * @param inKey whether the table's primary key holds it
   * @param serial whether it counts by itself
   */
  String definition(boolean inKey, boolean serial) {
    StringBuilder text = new StringBuilder(quoted()).append(' ');
    Optional<Value> identity = part("Identity");
    if (serial) {
      text.append(serialType());
    } else {
      text.append(SqlTypes.of(type.orElseThrow(() -> new NotKnown("its column has no type"))));
      serverDefault().ifPresent(value -> text.append(" DEFAULT ").append(value));
    }
    part("Computed").ifPresent(computed -> text.append(' ').append(Generated.computed(computed)));
    identity.ifPresent(one -> text.append(' ').append(Generated.identity(one)));
    boolean nullable = nullable(inKey, identity.isPresent());
    if (identity.isEmpty()) {
      text.append(nullable ? "" : " NOT NULL");
    } else if (nullable) {
      text.append(" NULL");
    }
    parts("CheckConstraint").forEach(check -> text.append(' ').append(Constraints.of(check)));
    return text.toString();
  }

  private boolean nullable(boolean inKey, boolean identity) {
    Optional<Value> given = given().at("nullable");
    if (given.isPresent()) {
      return Values.isTrue(given.get()).orElseThrow(() -> Arguments.unclear(given.get()));
    }
    return !inKey && !flag("primary_key") && !identity;
  }

  private String serialType() {
    String name = integerName(type.orElseThrow());
    return switch (name) {
      case "BigInteger", "BIGINT" -> "BIGSERIAL";
      case "SmallInteger", "SMALLINT" -> "SMALLSERIAL";
      default -> "SERIAL";
    };
  }

  private Optional<String> serverDefault() {
    for (Value part : parts("DefaultClause")) {
      return Optional.of(Generated.preset(Sql.arguments(part).need(0, "arg")));
    }
    return given.given("server_default").flatMap(NewColumn::preset);
  }

  private static Optional<String> preset(Value value) {
    boolean elsewhere = Sql.name(value).equals("FetchedValue");
    boolean generated = Sql.name(value).equals("Identity") || Sql.name(value).equals("Computed");
    return elsewhere || generated ? Optional.empty() : Optional.of(Generated.preset(value));
  }
}
