package io.github.sqllint.layout;

import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TransactionMode;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Migrations that have a folder each, named by version, with one file for each direction in it. */
final class OwnFolders {
  private OwnFolders() {}

  static boolean has(Folder folder, String fileName) {
    return folder.anyFile(file -> isInOwnFolder(file) && file.name().equals(fileName));
  }

  /**
   * Reads them.
   *
   * @param up what the file that applies a migration is called; {@code down.sql} undoes it
   * @param version from the folder's name to what orders it
   */
  static Sequence read(
      Folder folder,
      String up,
      Pairing pairing,
      UnaryOperator<String> version,
      Function<SqlFile, TransactionMode> transaction) {
    for (SqlFile file : folder.files()) {
      boolean isUp = file.name().equals(up);
      if (isInOwnFolder(file) && (isUp || file.name().equals("down.sql"))) {
        String key = version.apply(file.parent());
        pairing.add(
            key,
            new Script(
                file.source(),
                key,
                file.parent(),
                isUp ? Direction.UP : Direction.DOWN,
                transaction.apply(file),
                List.of(new Span(0, file.text().length()))));
      } else {
        pairing.addStranger(file);
      }
    }
    return pairing.sequence();
  }

  /** Reports folders that look like a migration's, and hold none of its files. */
  static void reportEmpty(Folder folder, String up, Pairing pairing) {
    Set<String> full = new HashSet<>();
    for (SqlFile file : folder.files()) {
      if (file.name().equals(up) || file.name().equals("down.sql")) {
        full.add(file.parent());
      }
    }
    for (String name : folder.names("\\d[\\d-]*_.*")) {
      boolean own = folder.directory().filter(d -> Files.isDirectory(d.resolve(name))).isPresent();
      if (own && !full.contains(name)) {
        pairing.report(Problem.error(folder.shown(name), "holds no " + up));
      }
    }
  }

  private static boolean isInOwnFolder(SqlFile file) {
    return !file.parent().isEmpty() && !file.parent().contains("/");
  }
}
