package io.github.sqllint.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * The settings of Flyway that decide what its files are: from {@code flyway.toml} or {@code
 * flyway.conf}, else Flyway's defaults (Flyway documentation, "Flyway Namespace").
 */
record FlywaySettings(Map<String, String> values) {
  private static final LazyPattern SETTING =
      LazyPattern.of("(?m)^\\s*(?:flyway\\.)?(\\w+)\\s*=\\s*[\\[\"']*([^\"'\\]\\r\\n]*)");

  static FlywaySettings of(Folder folder) {
    String text =
        folder
            .projectFile("flyway.toml")
            .or(() -> folder.projectFile("flyway.conf"))
            .or(() -> folder.projectFile("conf/flyway.conf"))
            .orElse("");
    return new FlywaySettings(settings(text));
  }

  /** The settings of a script's own {@code .conf} file. */
  static Map<String, String> settings(String text) {
    Map<String, String> values = new HashMap<>();
    Matcher matcher = SETTING.matcher(text);
    while (matcher.find()) {
      values.put(matcher.group(1), matcher.group(2).strip());
    }
    return values;
  }

  String versionedPrefix() {
    return values.getOrDefault("sqlMigrationPrefix", "V");
  }

  String undoPrefix() {
    return values.getOrDefault("undoSqlMigrationPrefix", "U");
  }

  String baselinePrefix() {
    return values.getOrDefault("baselineMigrationPrefix", "B");
  }

  String repeatablePrefix() {
    return values.getOrDefault("repeatableSqlMigrationPrefix", "R");
  }

  String separator() {
    return values.getOrDefault("sqlMigrationSeparator", "__");
  }

  /** Whether a migration may hold statements that refuse a transaction beside others. */
  boolean mixed() {
    return is("mixed", false);
  }

  /** Whether all pending migrations are one transaction. */
  boolean group() {
    return is("group", false);
  }

  boolean executeInTransaction() {
    return is("executeInTransaction", true);
  }

  private boolean is(String name, boolean otherwise) {
    return values.containsKey(name) ? Boolean.parseBoolean(values.get(name)) : otherwise;
  }
}
