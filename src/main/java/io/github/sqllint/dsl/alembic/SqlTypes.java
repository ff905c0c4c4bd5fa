package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Sql.Chain;
import io.github.sqllint.dsl.alembic.Sql.Step;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types of SQLAlchemy as its dialect for PostgreSQL writes them. */
final class SqlTypes {
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("Integer", "INTEGER"),
          Map.entry("INT", "INTEGER"),
          Map.entry("SmallInteger", "SMALLINT"),
          Map.entry("BigInteger", "BIGINT"),
          Map.entry("Boolean", "BOOLEAN"),
          Map.entry("Date", "DATE"),
          Map.entry("Text", "TEXT"),
          Map.entry("UnicodeText", "TEXT"),
          Map.entry("LargeBinary", "BYTEA"),
          Map.entry("PickleType", "BYTEA"),
          Map.entry("Uuid", "UUID"),
          Map.entry("Double", "DOUBLE PRECISION"),
          Map.entry("DOUBLE_PRECISION", "DOUBLE PRECISION"),
          Map.entry("TEXT", "TEXT"));

  /** Types that are written as they are called. */
  private static final Set<String> SAME =
      Set.of(
          "INTEGER",
          "SMALLINT",
          "BIGINT",
          "BOOLEAN",
          "DATE",
          "DATETIME",
          "BYTEA",
          "BLOB",
          "CLOB",
          "REAL",
          "JSON",
          "JSONB",
          "UUID",
          "HSTORE",
          "INET",
          "CIDR",
          "MACADDR",
          "MACADDR8",
          "MONEY",
          "OID",
          "REGCLASS",
          "REGCONFIG",
          "TSVECTOR",
          "TSQUERY",
          "CITEXT",
          "INT4RANGE",
          "INT8RANGE",
          "NUMRANGE",
          "DATERANGE",
          "TSRANGE",
          "TSTZRANGE",
          "INT4MULTIRANGE",
          "INT8MULTIRANGE",
          "NUMMULTIRANGE",
          "DATEMULTIRANGE",
          "TSMULTIRANGE",
          "TSTZMULTIRANGE");

  private SqlTypes() {}

  /** The names that {@code from sqlalchemy import *} is mostly used for. */
  static List<String> names() {
    List<String> names = new ArrayList<>(SizedTypes.NAMES);
    names.addAll(SAME);
    names.addAll(PLAIN.keySet());
    names.addAll(
        List.of(
            "Column",
            "ForeignKey",
            "Table",
            "MetaData",
            "Index",
            "Sequence",
            "UniqueConstraint",
            "CheckConstraint",
            "PrimaryKeyConstraint",
            "ForeignKeyConstraint",
            "Identity",
            "Computed",
            "text",
            "func",
            "select",
            "insert",
            "update",
            "delete",
            "table",
            "column",
            "and_",
            "or_",
            "not_",
            "inspect",
            "literal",
            "cast",
            "case",
            "true",
            "false",
            "null"));
    return names;
  }

  /** Whether the value is a type rather than another argument of a column. */
  static boolean isType(Value value) {
    Value root = Chain.of(value).root();
    String name = Sql.name(root);
    return PLAIN.containsKey(name)
        || SAME.contains(name)
        || SizedTypes.has(name)
        || ForeignTypes.is(root)
        || root instanceof Type
        || root instanceof Value.Instance
        || root instanceof Value.Open
        || (root instanceof Symbol symbol && !symbol.isSql());
  }

  /** The type that PostgreSQL gets of one that may differ from database to database. */
  static Value root(Value value) {
    Chain chain = Chain.of(value);
    for (Step step : chain.steps()) {
      boolean variant =
          step.name().equals("with_variant")
              && step.arguments().allPositional().stream()
                  .anyMatch(one -> one.toString().equals("postgresql"));
      if (variant) {
        return root(step.arguments().need(0, "type_"));
      }
    }
    return chain.root();
  }

  static String of(Value value) {
    Value root = root(value);
    if (root instanceof Value.Open open) {
      return open.placeholder();
    }
    if (root instanceof Type type) {
      return own(type);
    }
    if (root instanceof Value.Instance instance) {
      return own(instance);
    }
    String name = Sql.name(root);
    boolean foreign = root instanceof Made made && foreign(made.maker()) || foreign(root);
    if (name.isEmpty() || foreign) {
      throw Values.notKnown(root);
    }
    if (ForeignTypes.is(root)) {
      return ForeignTypes.of(root);
    }
    String plain = PLAIN.getOrDefault(name, SAME.contains(name) ? name : "");
    Arguments given = Sql.arguments(root);
    String length = plain.equals("TEXT") ? SizedTypes.length(given) : "";
    return plain.isEmpty()
        ? SizedTypes.of(name, given, root)
        : plain + length + SizedTypes.collation(given);
  }

  /** Whether a type is one of another database's. */
  private static boolean foreign(Value maker) {
    return maker instanceof Symbol symbol
        && symbol.path().startsWith("sqlalchemy.dialects.")
        && !symbol.path().startsWith("sqlalchemy.dialects.postgresql.");
  }

  /** The type of an object of a class that the file defines. */
  private static String own(Value.Instance instance) {
    Value written = instance.fields().get(OwnTypes.SPECIFICATION);
    if (written != null) {
      return Values.text(written).text();
    }
    Value implementation = instance.fields().get(OwnTypes.IMPLEMENTATION);
    return implementation == null ? own(instance.type()) : of(implementation);
  }

  /** The type of a class that the file defines. */
  private static String own(Type type) {
    Optional<Value> specification = type.member(OwnTypes.SPECIFICATION);
    if (specification.isPresent()) {
      return Values.text(specification.get()).text();
    }
    Optional<Value> implementation = type.member(OwnTypes.IMPLEMENTATION);
    return of(
        implementation
            .or(() -> type.member("impl"))
            .orElseThrow(
                () -> new NotKnown("its type `" + type.name() + "` says no type of SQLAlchemy")));
  }
}
