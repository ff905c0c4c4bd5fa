package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Inflector;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the application's file of a model tells of its table.
 *
 * @param table empty where it is not known
 * @param narrowed whether a scope that is always there leaves some rows only
 * @param assumption what is taken for granted of it, a sentence; empty where the file tells
 */
record ApplicationModel(String table, boolean narrowed, Optional<String> assumption) {
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");
  private static final Pattern TABLE =
      Pattern.compile("\\bself\\.table_name\\s*=\\s*(?:[\"']([\\w.]+)[\"']|:(\\w+))?");
  private static final Pattern PREFIX =
      Pattern.compile("\\btable_name_prefix\\b(?:\\s*=?\\s*[\"'](\\w+)[\"'])?");
  private static final Pattern SCOPE =
      Pattern.compile("(?m)^\\s*(default_scope|acts_as_paranoid|acts_as_tenant)\\b");

  /** A class that is a row of a table of its own. */
  private static final Pattern PARENT =
      Pattern.compile("\\bclass\\s+[\\w:]+\\s*<\\s*(::)?(ApplicationRecord|ActiveRecord::Base)\\b");

  static ApplicationModel of(String path, Project project) {
    Optional<String> file = text(path, project);
    boolean nested = path.contains("::");
    if (file.isEmpty()) {
      String table = nested ? "" : Inflector.table(path);
      String assumption =
          "The project has no file of the model `%s`: its table is taken to be `%s`, without a"
              + " scope that is always there.";
      return new ApplicationModel(
          table, false, nested ? Optional.empty() : Optional.of(assumption.formatted(path, table)));
    }
    boolean narrowed = SCOPE.matcher(file.get()).find();
    Matcher given = TABLE.matcher(file.get());
    if (given.find()) {
      String table = given.group(1) != null ? given.group(1) : given.group(2);
      return new ApplicationModel(table == null ? "" : table, narrowed, Optional.empty());
    }
    boolean usual = PARENT.matcher(file.get()).find() && !PREFIX.matcher(file.get()).find();
    Optional<String> prefix = nested ? prefix(path, project) : Optional.of("");
    String table = usual ? prefix.map(begin -> begin + Inflector.table(path)).orElse("") : "";
    return new ApplicationModel(table, narrowed, Optional.empty());
  }

  /** What a module around a model has its tables begin with; empty where it is not known. */
  private static Optional<String> prefix(String path, Project project) {
    String outer = path.substring(0, path.lastIndexOf("::"));
    String file = text(outer, project).orElse("");
    Matcher prefix = PREFIX.matcher(file);
    boolean isModel = PARENT.matcher(file).find();
    if (prefix.find()) {
      return Optional.ofNullable(prefix.group(1));
    }
    return isModel || outer.contains("::") ? Optional.empty() : Optional.of("");
  }

  private static Optional<String> text(String path, Project project) {
    return project
        .text("app/models/" + Inflector.underscored(path) + ".rb")
        .map(text -> COMMENT.matcher(text).replaceAll(""));
  }
}
