package io.github.sqllint.layout;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a migration file is written in. */
enum Language {
  SQL(List.of(".sql"), "", ""),
  /** A revision of Alembic. */
  PYTHON(List.of(".py"), ".*", "(?m)^(down_revision|revision)\\b\\s*([:,][^=\\n]+)?="),
  /** A migration of Knex. */
  JAVASCRIPT(
      List.of(".js", ".mjs", ".cjs", ".ts", ".mts", ".cts"),
      "\\d.*(?<!\\.d)\\.[a-z]+",
      "\\bexports?\\b[^;]*?\\b(up|down)\\b"
          + "|\\bmodule\\.exports\\s*=\\s*\\w*([Mm]igrat|[Tt]able|[Cc]olumn|[Cc]ombine)\\w*\\("),
  /** A migration of Rails. */
  RUBY(List.of(".rb"), "\\d+_.*", "\\bActiveRecord::Migration\\b|<\\s*[\\w:]*Migration\\b");

  private final List<String> endings;
  private final String names;
  private final String mark;

  /**
   * @param names a pattern for the names that migrations have
   * @param mark a pattern that is found in every migration and in little else
   */
  Language(List<String> endings, String names, String mark) {
    this.endings = endings;
    this.names = names;
    this.mark = mark;
  }

  /** The language of a file by its name's ending; empty for one that holds no migrations. */
  static Optional<Language> of(String fileName) {
    if (fileName.endsWith(".sql")) {
      return Optional.of(SQL);
    }
    for (Language language : values()) {
      if (language.endings.stream().anyMatch(fileName::endsWith)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** Whether the name is one that a migration of this language may have. */
  boolean isName(String fileName) {
    return this == SQL || Pattern.compile(names, Pattern.DOTALL).matcher(fileName).matches();
  }

  /**
   * Whether the tool takes every file in a folder of migrations for one that has the name of one:
   * Rails loads them all, and stops at one that holds none.
   */
  boolean isSoleIn(Path folder) {
    return this == RUBY && folder.endsWith("migrate");
  }

  /** Whether the text is a migration; any text is one of SQL. */
  boolean isMigration(String text) {
    return this == SQL || Pattern.compile(mark).matcher(text).find();
  }
}
