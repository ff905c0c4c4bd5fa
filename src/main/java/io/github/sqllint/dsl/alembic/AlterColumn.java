package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code op.alter_column}: a statement for each aspect, whatever the order of the arguments. */
final class AlterColumn {
  private AlterColumn() {}

  static List<String> statements(Arguments given) {
    String table = Quoting.table(given.need(0, "table_name"), given.given("schema"));
    String column = Quoting.of(given.need(1, "column_name"));
    String alter = "ALTER TABLE " + table + " ALTER COLUMN " + column + " ";
    List<String> statements = new ArrayList<>(changesOfType(table, column, given));
    Optional<Value> nullable = given.given(2, "nullable");
    if (nullable.isPresent()) {
      boolean is =
          Values.isTrue(nullable.get()).orElseThrow(() -> Arguments.unclear(nullable.get()));
      statements.add(alter + (is ? "DROP NOT NULL" : "SET NOT NULL"));
    }
    given
        .at(4, "server_default")
        .filter(value -> !value.equals(new Truth(false)))
        .ifPresent(value -> statements.add(alter + preset(value, given)));
    given
        .at(3, "comment")
        .filter(value -> !value.equals(new Truth(false)))
        .map(
            value ->
                value instanceof None
                    ? Optional.<String>empty()
                    : Optional.of(Values.text(value).text()))
        .ifPresent(text -> statements.add(TableComments.column(table, column, text)));
    given
        .given(5, "new_column_name")
        .ifPresent(
            name ->
                statements.add(
                    "ALTER TABLE " + table + " RENAME " + column + " TO " + Quoting.of(name)));
    given
        .given(6, "type_")
        .flatMap(one -> NewTable.typeCheck(column, one))
        .ifPresent(check -> statements.add("ALTER TABLE " + table + " ADD " + check));
    return statements;
  }

  /**
   * What a call says of the column as it finds it, as the statements that would have made it so: on
   * PostgreSQL Alembic sends nothing of it, but for the check of an old type.
   */
  static List<String> presumed(Arguments given) {
    try {
      String table = Quoting.table(given.need(0, "table_name"), given.given("schema"));
      String column = Quoting.of(given.need(1, "column_name"));
      String alter = "ALTER TABLE " + table + " ALTER COLUMN " + column + " ";
      List<String> presumed = new ArrayList<>();
      given
          .given("existing_type")
          .filter(type -> !isLoose(type))
          .flatMap(AlterColumn::written)
          .ifPresent(type -> presumed.add(alter + "TYPE " + type));
      if (given.at("existing_nullable").equals(Optional.of(new Truth(false)))) {
        presumed.add(alter + "SET NOT NULL");
      }
      return presumed;
    } catch (NotKnown e) {
      return List.of();
    }
  }

  private static Optional<String> written(Value type) {
    try {
      return Optional.of(SqlTypes.of(type));
    } catch (NotKnown e) {
      return Optional.empty();
    }
  }

  /**
   * Whether people write a type without its length where the column has one: reflected types are
   * written as SQL writes them.
   */
  private static boolean isLoose(Value type) {
    Value root = SqlTypes.root(type);
    Arguments given = Sql.arguments(root);
    return Set.of("String", "Unicode", "Numeric", "DateTime", "Time", "Float", "Enum")
            .contains(Sql.name(root))
        && given.positional().isEmpty()
        && given.named().isEmpty();
  }

  /** The new type, and before it the end of the check that the old one brought. */
  private static List<String> changesOfType(String table, String column, Arguments given) {
    List<String> statements = new ArrayList<>();
    String alter = "ALTER TABLE " + table + " ";
    Optional<Value> type = given.given(6, "type_");
    Optional<Value> old = given.given("existing_type");
    if (type.isPresent() && old.isPresent() && NewTable.typeCheck(column, old.get()).isPresent()) {
      Value name = Sql.arguments(SqlTypes.root(old.get())).need(-1, "name");
      statements.add(alter + "DROP CONSTRAINT " + Quoting.of(name));
    }
    Optional<Value> using = given.given("postgresql_using");
    if (type.isPresent()) {
      String with = using.map(one -> " USING " + Values.text(one).text()).orElse("");
      statements.add(alter + "ALTER COLUMN " + column + " TYPE " + SqlTypes.of(type.get()) + with);
    } else if (using.isPresent()) {
      throw new NotKnown("its `postgresql_using` has no `type_`, which Alembic refuses");
    }
    return statements;
  }

  private static String preset(Value value, Arguments given) {
    Optional<Value> said = given.at("existing_server_default");
    boolean saidNone = said.filter(None.class::isInstance).isPresent();
    Optional<Value> existing =
        given.given("existing_server_default").filter(one -> !one.equals(new Truth(false)));
    boolean identity = Sql.name(value).equals("Identity");
    boolean wasIdentity = existing.map(Sql::name).filter("Identity"::equals).isPresent();
    if (Sql.name(value).equals("Computed")
        || existing.map(Sql::name).filter("Computed"::equals).isPresent()) {
      throw new NotKnown("its default is computed, which Alembic cannot alter");
    }
    if (value instanceof None) {
      return wasIdentity ? "DROP IDENTITY" : "DROP DEFAULT";
    }
    if (identity && saidNone) {
      return "ADD " + Generated.identity(value);
    }
    if (identity || wasIdentity) {
      return changedIdentity(
          Sql.arguments(value), existing.map(Sql::arguments).orElse(Arguments.NONE));
    }
    return "SET DEFAULT " + Generated.preset(value);
  }

  /** What differs between two identities, attribute by attribute. */
  private static String changedIdentity(Arguments now, Arguments before) {
    List<String> changes = new ArrayList<>();
    for (String attribute :
        List.of("always", "cache", "cycle", "increment", "maxvalue", "minvalue", "start")) {
      int position = attribute.equals("always") ? 0 : -1;
      Optional<Value> value = now.at(position, attribute);
      Optional<Value> old = before.at(position, attribute);
      if (attribute.equals("always")) {
        boolean always = value.flatMap(Values::isTrue).orElse(false);
        if (always != old.flatMap(Values::isTrue).orElse(false)) {
          changes.add("SET GENERATED " + (always ? "ALWAYS" : "BY DEFAULT"));
        }
        continue;
      }
      boolean same = Values.equal(value.orElse(Values.NONE), old.orElse(Values.NONE)).orElse(false);
      if (!same && value.isPresent()) {
        changes.add("SET " + Sequences.options(Arguments.NONE.with(attribute, value)));
      }
    }
    if (changes.isEmpty()) {
      throw new NotKnown("it changes nothing of the identity that is followed");
    }
    return String.join(" ", changes);
  }
}
