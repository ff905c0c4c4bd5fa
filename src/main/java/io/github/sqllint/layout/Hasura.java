package io.github.sqllint.layout;

import io.github.sqllint.source.TransactionMode;
import java.util.regex.Pattern;

/**
 * Hasura: {@code 1700000000000_x/up.sql} and {@code down.sql} by number, each in a transaction,
 * always.
 */
final class Hasura implements Layout {
  /** Milliseconds since 1970, as its tool numbers new ones. */
  private static final LazyPattern NAME = LazyPattern.of("\\d{13}(_.*)?", Pattern.DOTALL);

  /** Keys of the project's configuration, in all versions of its form. */
  private static final LazyPattern KEY =
      LazyPattern.of("(?m)^(?:metadata|migrations)_directory[ \\t]*:");

  @Override
  public String name() {
    return "hasura";
  }

  @Override
  public boolean expectsDowns() {
    return true;
  }

  @Override
  public Evidence evidence(Folder folder) {
    boolean named =
        folder.anyFile(
            file ->
                NAME.matcher(file.parent()).matches()
                    && (file.name().equals("up.sql") || file.name().equals("down.sql")));
    return Evidence.of(false, named || (OwnFolders.has(folder, "up.sql") && isConfigured(folder)));
  }

  private static boolean isConfigured(Folder folder) {
    return folder.projectFile("config.yaml").filter(t -> KEY.matcher(t).find()).isPresent();
  }

  @Override
  public Sequence read(Folder folder) {
    return OwnFolders.read(
        folder,
        "up.sql",
        new Pairing(NaturalOrder.NUMBERS_ONLY),
        name -> name.replaceFirst("_.*", ""),
        file -> TransactionMode.PER_SCRIPT);
  }
}
