package io.github.sqllint.layout;

import io.github.sqllint.source.TransactionMode;
import java.util.Comparator;

/**
 * Diesel: {@code 2024-01-01-000000_x/up.sql} and {@code down.sql}; the version is what stands
 * before the underscore, without hyphens, ordered as text.
 */
final class Diesel implements Layout {
  private static final LazyPattern ALONE =
      LazyPattern.of("(?m)^\\s*run_in_transaction\\s*=\\s*false\\b");

  @Override
  public String name() {
    return "diesel";
  }

  @Override
  public boolean expectsDowns() {
    return true;
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.of(false, OwnFolders.has(folder, "up.sql"));
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(Comparator.naturalOrder());
    OwnFolders.reportEmpty(folder, "up.sql", pairing);
    return OwnFolders.read(
        folder,
        "up.sql",
        pairing,
        name -> name.replaceFirst("_.*", "").replace("-", ""),
        file -> transaction(file, folder));
  }

  /** Without a transaction of Diesel's the file is sent as one string. */
  private static TransactionMode transaction(SqlFile file, Folder folder) {
    String metadata = folder.text(file.parent() + "/metadata.toml").orElse("");
    return ALONE.matcher(metadata).find() ? TransactionMode.PER_STRING : TransactionMode.PER_SCRIPT;
  }
}
