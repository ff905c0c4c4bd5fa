package io.github.sqllint.schema;

import io.github.sqllint.operation.BuiltInTypes;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.IndexOperation.Key;
import io.github.sqllint.operation.ObjectName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What well-known extensions bring along (each one's page in appendix F of the PostgreSQL manual).
 *
 * @param types that columns can have
 * @param operatorClasses that indexes can name
 * @param functions that defaults, indexes and checks can call
 * @param method of indexes for which it brings operators of plain types; empty where none
 */
public record ExtensionMembers(
    Set<String> types, Set<String> operatorClasses, Set<String> functions, String method) {
  /** What btree_gin and btree_gist bring operators for (PostgreSQL manual, F.7 and F.8). */
  private static final Set<String> PLAIN =
      Set.of(
          "smallint",
          "integer",
          "bigint",
          "real",
          "double precision",
          "numeric",
          "money",
          "boolean",
          "text",
          "varchar",
          "char",
          "\"char\"",
          "name",
          "bytea",
          "bit",
          "varbit",
          "date",
          "time",
          "timetz",
          "timestamp",
          "timestamptz",
          "interval",
          "uuid",
          "oid",
          "inet",
          "cidr",
          "macaddr",
          "macaddr8");

  private static final Map<String, ExtensionMembers> KNOWN =
      Map.ofEntries(
          Map.entry("citext", types("citext")),
          Map.entry("hstore", types("hstore")),
          Map.entry("ltree", types("ltree", "lquery", "ltxtquery")),
          Map.entry("intarray", types("query_int")),
          Map.entry("cube", types("cube")),
          Map.entry("seg", types("seg")),
          Map.entry("isn", types("isbn", "issn", "ean13", "upc")),
          Map.entry("postgis", types("geometry", "geography", "raster")),
          Map.entry("vector", types("vector", "halfvec", "sparsevec")),
          Map.entry(
              "pg_trgm",
              new ExtensionMembers(
                  Set.of(), Set.of("gin_trgm_ops", "gist_trgm_ops"), Set.of("similarity"), "")),
          Map.entry("btree_gist", new ExtensionMembers(Set.of(), Set.of(), Set.of(), "gist")),
          Map.entry("btree_gin", new ExtensionMembers(Set.of(), Set.of(), Set.of(), "gin")),
          Map.entry(
              "uuid-ossp",
              functions("uuid_generate_v1", "uuid_generate_v1mc", "uuid_generate_v4", "uuid_nil")),
          Map.entry("pgcrypto", functions("crypt", "gen_salt", "digest", "hmac")),
          Map.entry("unaccent", functions("unaccent")));

  /** They have operators for their own types alone, or none. */
  private static final Set<String> APART =
      Set.of(
          "plpgsql",
          "citext",
          "hstore",
          "ltree",
          "postgis",
          "vector",
          "uuid-ossp",
          "pgcrypto",
          "unaccent",
          "fuzzystrmatch",
          "btree_gin",
          "pg_stat_statements");

  public ExtensionMembers {
    types = Set.copyOf(types);
    operatorClasses = Set.copyOf(operatorClasses);
    functions = Set.copyOf(functions);
  }

  private static ExtensionMembers types(String... types) {
    return new ExtensionMembers(Set.of(types), Set.of(), Set.of(), "");
  }

  private static ExtensionMembers functions(String... functions) {
    return new ExtensionMembers(Set.of(), Set.of(), Set.of(functions), "");
  }

  /** Empty for an extension that is not known here. */
  public static Optional<ExtensionMembers> of(String extension) {
    return Optional.ofNullable(KNOWN.get(extension));
  }

  /** Whether an extension may bring operators and functions for the server's own types. */
  public static boolean mayExtendBuiltIn(String extension) {
    return !APART.contains(extension);
  }

  /** Whether gist and gin know the values of a type by an extension alone. */
  public static boolean isPlain(ColumnType type) {
    return !type.isArray() && PLAIN.contains(BuiltInTypes.base(type));
  }

  public boolean hasType(ColumnType type) {
    return types.contains(type.name());
  }

  /** Whether an index uses one of its operator classes or calls one of its functions. */
  public boolean serves(Index index, Schema schema) {
    return index.keys().stream()
        .anyMatch(
            key ->
                operatorClasses.stream().anyMatch(key.options()::contains)
                    || calls(key.expression())
                    || (index.method().equals(method) && isOfPlain(key, index.table(), schema)));
  }

  private static boolean isOfPlain(Key key, ObjectName table, Schema schema) {
    return key.options().isEmpty()
        && key.expression() instanceof Expression.ColumnReference column
        && schema
            .column(table, column.name())
            .flatMap(Column::type)
            .filter(ExtensionMembers::isPlain)
            .isPresent();
  }

  /** Whether an expression calls one of its functions. */
  public boolean calls(Expression expression) {
    boolean here =
        expression instanceof Expression.Call call
            && functions.contains(call.name().substring(call.name().lastIndexOf('.') + 1));
    return here || expression.operands().stream().anyMatch(this::calls);
  }
}
