package io.github.sqllint.dsl.javascript;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a program calls the database that it runs on where its settings say so, as in {@code
 * config.db.type}. What is read here runs on PostgreSQL, and so that is what such a setting names;
 * how it is written is not known.
 */
final class Engine {
  private static final Set<String> OWN =
      Set.of("pg", "postgres", "postgresql", "pgnative", "pg-native");

  private static final Set<String> OTHERS =
      Set.of(
          "mysql",
          "mysql2",
          "mariadb",
          "sqlite",
          "sqlite3",
          "better-sqlite3",
          "mssql",
          "sqlserver",
          "tedious",
          "oracle",
          "oracledb",
          "cockroachdb",
          "redshift",
          "mongodb");

  /** A setting whose own name says that it names a database engine, as {@code DB_CLIENT}. */
  private static final Pattern WHOLE =
      Pattern.compile("(db|database|knex)_?(client|type|dialect|engine|driver)|dialect");

  private static final Pattern OWNER = Pattern.compile("db|database|knex");
  private static final Pattern PART = Pattern.compile("client|type|engine|driver");

  private Engine() {}

  /** Whether a text names another engine than PostgreSQL. */
  static boolean isOther(Text text) {
    return OTHERS.contains(text.toString().toLowerCase(Locale.ROOT));
  }

  /**
   * A property of settings that are not known.
   *
   * @param owner the name of what it is a property of; empty where that has none
   * @param value what is known of it
   */
  static Value of(String owner, String name, Value value) {
    boolean open = value instanceof Unknown unknown && unknown.alternatives().isEmpty();
    String whole = name.toLowerCase(Locale.ROOT);
    boolean engine =
        WHOLE.matcher(whole).matches()
            || PART.matcher(whole).matches()
                && OWNER.matcher(owner.toLowerCase(Locale.ROOT)).matches();
    return open && engine ? new Alias(value, OWN) : value;
  }
}
