package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.source.Lookup;
import io.github.sqllint.source.Token;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A query for rows of the server's catalogue, as far as it looks for one object by its name
 * (PostgreSQL manual, chapters 37 and 53).
 */
final class CatalogueQuery {
  /** What a column of the catalogue tells. */
  private enum Role {
    SCHEMA,
    RELATION,
    NAME,
    TYPE,
    NULLABLE
  }

  /** Words that make more or fewer rows than the condition says. */
  private static final Set<String> OTHER_CLAUSES =
      Set.of("or", "group", "having", "union", "intersect", "except", "offset", "left", "right");

  private final Tokens tokens;
  private final Map<Role, String> told = new EnumMap<>(Role.class);
  private CatalogueTable main;
  private int relations;
  private boolean understood = true;

  private CatalogueQuery(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * @param query from SELECT on
   * @param counts whether it is asked how many rows there are
   * @return empty for any other query
   */
  static Optional<Lookup> read(Tokens query, boolean counts) {
    return new CatalogueQuery(query).lookup(counts);
  }

  private Optional<Lookup> lookup(boolean counts) {
    tokens.expect("select");
    boolean aggregate = tokens.is("count") && tokens.peek(1).isSymbol("(");
    if (aggregate != counts) {
      return Optional.empty();
    }
    until(Set.of("from"));
    tokens.expect("from");
    from();
    while (tokens.acceptSymbol(",") || tokens.accept("join") || tokens.accept("inner", "join")) {
      from();
    }
    tokens.expect("where");
    List<Token> condition = until(Set.of("limit", "order"));
    boolean other =
        condition.stream().anyMatch(t -> OTHER_CLAUSES.contains(Identifier.folded(t.text())))
            || tokens.since(0).stream().anyMatch(t -> t.is("union"));
    if (main == null || other) {
      return Optional.empty();
    }
    GuardReader.split(condition, "and").forEach(this::condition);
    return understood && isWhole() ? Optional.of(result()) : Optional.empty();
  }

  private boolean isWhole() {
    boolean primary =
        main.kind() == Lookup.Kind.CONSTRAINT
            && told.containsKey(Role.RELATION)
            && told.containsKey(Role.TYPE);
    boolean ofTable = main.kind() == Lookup.Kind.COLUMN || main.kind() == Lookup.Kind.ENUM_VALUE;
    return (told.containsKey(Role.NAME) || primary)
        && (!ofTable || told.containsKey(Role.RELATION))
        && (!told.containsKey(Role.NULLABLE) || main.kind() == Lookup.Kind.COLUMN);
  }

  private Lookup result() {
    String type = told.getOrDefault(Role.TYPE, main.letters());
    boolean notNull = "NO".equals(told.get(Role.NULLABLE));
    return new Lookup(
        notNull ? Lookup.Kind.NOT_NULL_COLUMN : main.kind(),
        Optional.ofNullable(told.get(Role.SCHEMA)),
        Optional.ofNullable(told.get(Role.RELATION)),
        Optional.ofNullable(told.get(Role.NAME)),
        type.isEmpty() ? Optional.empty() : Optional.of(type));
  }

  /** Takes the tokens before one of the words outside of brackets. */
  private List<Token> until(Set<String> words) {
    int mark = tokens.mark();
    while (!tokens.isDone() && !words.contains(Identifier.folded(tokens.peek().text()))) {
      if (tokens.isSymbol("(")) {
        tokens.group();
      } else {
        tokens.next();
      }
    }
    return tokens.since(mark);
  }

  /** A table with what joins it, which is taken to be what belongs together. */
  private void from() {
    List<String> parts = tokens.chain().parts();
    boolean standard = parts.size() == 2 && parts.get(0).equals("information_schema");
    String table = parts.get(parts.size() - 1);
    Optional<CatalogueTable> found = CatalogueTable.of(standard, table);
    understood &= found.isPresent();
    relations += table.equals("pg_class") ? 1 : 0;
    understood &= relations < 2;
    if (found.isPresent() && (main == null || found.get().rank() < main.rank())) {
      main = found.get();
    }
    tokens.accept("as");
    if (!tokens.is("where") && !tokens.is("on") && !tokens.is("join") && !tokens.is("inner")) {
      if (Identifier.is(tokens.peek())) {
        tokens.next();
      }
    }
    if (tokens.accept("on")) {
      GuardReader.split(until(Set.of("where", "join", "inner", "left", "right")), "and")
          .forEach(this::condition);
    }
  }

  private void condition(List<Token> part) {
    Tokens one = Tokens.of(part);
    if (one.accept("not")) {
      String column = last(one.chain());
      understood &= column.equals("attisdropped") || column.equals("tgisinternal");
      understood &= one.isDone();
      return;
    }
    List<String> chain = one.chain().parts();
    String column = chain.get(chain.size() - 1);
    if (one.isSymbol("(")) {
      understood &= column.endsWith("_is_visible");
      return;
    }
    if (column.equals("attnum") || column.endsWith("_catalog")) {
      return;
    }
    cast(one);
    value(column, one);
  }

  private static String last(NameChain chain) {
    return chain.parts().get(chain.parts().size() - 1);
  }

  private void value(String column, Tokens one) {
    if (one.accept("in")) {
      Tokens list = one.group();
      StringBuilder all = new StringBuilder();
      do {
        all.append(list.string());
      } while (list.acceptSymbol(","));
      understood &= column.equals("relkind") && one.isDone();
      told.put(Role.TYPE, all.toString());
      return;
    }
    one.expectSymbol("=");
    if (StringConstant.is(one.peek())) {
      String value = one.string();
      String as = cast(one);
      understood &= one.isDone();
      tell(column, value, as);
      return;
    }
    List<String> chain = one.chain().parts();
    String other = chain.get(chain.size() - 1);
    if (other.equals("current_schema")) {
      tell(column, "", "");
    } else {
      understood &= chain.size() == 2 && one.isDone();
    }
  }

  /** Takes casts; the name of the first one's type. */
  private static String cast(Tokens one) {
    String first = "";
    while (one.acceptSymbol("::")) {
      String type = last(one.chain());
      first = first.isEmpty() ? type : first;
    }
    return first;
  }

  private void tell(String column, String value, String as) {
    Role role = role(column);
    if (role == null || GuardReader.isFilledIn(value)) {
      understood = false;
    } else if (as.equals("regclass") || as.equals("regtype") || as.equals("regnamespace")) {
      ObjectName name = GuardReader.name(value);
      name.schema().ifPresent(schema -> told.put(Role.SCHEMA, schema));
      told.put(role, name.name());
    } else {
      String before = told.put(role, role == Role.TYPE ? type(value) : value);
      understood &= before == null || before.equals(value);
    }
  }

  private Role role(String column) {
    return switch (column) {
      case "nspname" -> main.kind() == Lookup.Kind.SCHEMA ? Role.NAME : Role.SCHEMA;
      case "table_schema",
          "schemaname",
          "constraint_schema",
          "sequence_schema",
          "trigger_schema",
          "event_object_schema",
          "routine_schema",
          "typnamespace",
          "relnamespace",
          "connamespace",
          "pronamespace" ->
          Role.SCHEMA;
      case "table_name", "relname", "tablename" -> ofRelation(column);
      case "typname" -> main.kind() == Lookup.Kind.ENUM_VALUE ? Role.RELATION : Role.NAME;
      case "conrelid", "attrelid", "tgrelid", "polrelid", "enumtypid", "event_object_table" ->
          Role.RELATION;
      case "relkind", "contype", "constraint_type", "data_type", "typtype" -> Role.TYPE;
      case "is_nullable" -> Role.NULLABLE;
      case "column_name",
          "constraint_name",
          "schema_name",
          "trigger_name",
          "routine_name",
          "sequence_name",
          "viewname",
          "matviewname",
          "indexname",
          "sequencename",
          "policyname",
          "attname",
          "conname",
          "tgname",
          "polname",
          "proname",
          "enumlabel",
          "extname" ->
          Role.NAME;
      default -> null;
    };
  }

  private Role ofRelation(String column) {
    boolean itself =
        main.kind() == Lookup.Kind.RELATION
            && !(main.letters().startsWith("i") && column.equals("tablename"));
    return itself ? Role.NAME : Role.RELATION;
  }

  private static String type(String value) {
    return switch (value) {
      case "PRIMARY KEY" -> "p";
      case "FOREIGN KEY" -> "f";
      case "UNIQUE" -> "u";
      case "CHECK" -> "c";
      default -> value;
    };
  }
}
