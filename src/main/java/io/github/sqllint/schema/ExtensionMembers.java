package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What well-known extensions bring along (each one's page in appendix F of the PostgreSQL manual).
 *
 * @param types that columns can have
 * @param operatorClasses that indexes can name
 * @param functions that defaults, indexes and checks can call
 */
public record ExtensionMembers(
    Set<String> types, Set<String> operatorClasses, Set<String> functions) {
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
                  Set.of(), Set.of("gin_trgm_ops", "gist_trgm_ops"), Set.of("similarity"))),
          Map.entry(
              "uuid-ossp",
              functions("uuid_generate_v1", "uuid_generate_v1mc", "uuid_generate_v4", "uuid_nil")),
          Map.entry("pgcrypto", functions("crypt", "gen_salt", "digest", "hmac")),
          Map.entry("unaccent", functions("unaccent")));

  public ExtensionMembers {
    types = Set.copyOf(types);
    operatorClasses = Set.copyOf(operatorClasses);
    functions = Set.copyOf(functions);
  }

  private static ExtensionMembers types(String... types) {
    return new ExtensionMembers(Set.of(types), Set.of(), Set.of());
  }

  private static ExtensionMembers functions(String... functions) {
    return new ExtensionMembers(Set.of(), Set.of(), Set.of(functions));
  }

  /** Empty for an extension that is not known here. */
  public static Optional<ExtensionMembers> of(String extension) {
    return Optional.ofNullable(KNOWN.get(extension));
  }

  public boolean hasType(ColumnType type) {
    return types.contains(type.name());
  }

  /** Whether an index names one of its operator classes or calls one of its functions. */
  public boolean serves(Index index) {
    return index.keys().stream()
            .anyMatch(key -> operatorClasses.stream().anyMatch(key.options()::contains))
        || index.keys().stream().anyMatch(key -> calls(key.expression()));
  }

  /** Whether an expression calls one of its functions. */
  public boolean calls(Expression expression) {
    boolean here =
        expression instanceof Expression.Call call
            && functions.contains(call.name().substring(call.name().lastIndexOf('.') + 1));
    return here || expression.operands().stream().anyMatch(this::calls);
  }
}
