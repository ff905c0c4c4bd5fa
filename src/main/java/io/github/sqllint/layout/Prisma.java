package io.github.sqllint.layout;

import io.github.sqllint.source.TransactionMode;
import java.util.Comparator;
import java.util.regex.Matcher;

/**
 * Prisma: {@code 20240101000000_x/migration.sql} by name, sent as one string; a {@code down.sql}
 * beside it is run by hand.
 */
final class Prisma implements Layout {
  private static final LazyPattern VERSION =
      LazyPattern.of("\"prisma\"\\s*:\\s*\"[^\"\\d]*(\\d{1,4})\\.(\\d{1,4})");

  @Override
  public String name() {
    return "prisma";
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.of(false, OwnFolders.has(folder, "migration.sql"));
  }

  @Override
  public Sequence read(Folder folder) {
    TransactionMode transaction = transaction(folder);
    Pairing pairing = new Pairing(Comparator.naturalOrder());
    OwnFolders.reportEmpty(folder, "migration.sql", pairing);
    return OwnFolders.read(folder, "migration.sql", pairing, name -> name, file -> transaction);
  }

  /** From version 7.4 on Prisma sends statement by statement. */
  private static TransactionMode transaction(Folder folder) {
    Matcher version = VERSION.matcher(folder.projectFile("package.json").orElse(""));
    boolean splits =
        version.find()
            && Integer.parseInt(version.group(1)) * 10_000 + Integer.parseInt(version.group(2))
                >= 70_004;
    return splits ? TransactionMode.NONE : TransactionMode.PER_STRING;
  }
}
