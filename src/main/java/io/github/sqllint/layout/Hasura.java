package io.github.sqllint.layout;

import io.github.sqllint.source.TransactionMode;
import java.util.regex.Pattern;

/** Hasura: {@code 1700000000000_x/up.sql} and {@code down.sql}, each in a transaction, always. */
final class Hasura implements Layout {
  /** Milliseconds since 1970. */
  private static final LazyPattern NAME = LazyPattern.of("\\d{13}(_.*)?", Pattern.DOTALL);

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
    return Evidence.of(
        false,
        folder.anyFile(
            file ->
                NAME.matcher(file.parent()).matches()
                    && (file.name().equals("up.sql") || file.name().equals("down.sql"))));
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
