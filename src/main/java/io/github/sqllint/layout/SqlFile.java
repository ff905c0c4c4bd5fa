package io.github.sqllint.layout;

import io.github.sqllint.source.SourceFile;

/**
 * A SQL file of a folder.
 *
 * @param relative its path from the folder, with {@code /} between the parts
 */
record SqlFile(String relative, SourceFile source) {

  /** The last part of its path. */
  String name() {
    return relative.substring(relative.lastIndexOf('/') + 1);
  }

  /**
   * The path from the folder to the folder that holds it; empty where that is the folder itself.
   */
  String parent() {
    return relative.substring(0, Math.max(0, relative.lastIndexOf('/')));
  }

  String path() {
    return source.path();
  }

  String text() {
    return source.text();
  }

  /** Its name without {@code .sql}. */
  String stem() {
    String name = name();
    return name.endsWith(".sql") ? name.substring(0, name.length() - ".sql".length()) : name;
  }
}
