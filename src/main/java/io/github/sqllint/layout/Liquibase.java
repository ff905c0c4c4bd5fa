package io.github.sqllint.layout;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Liquibase's formatted SQL: each changeset is a migration of its own; files in the order of the
 * changelog that includes them, else by name.
 */
final class Liquibase implements Layout {
  private static final LazyPattern FIRST_LINE =
      LazyPattern.of("\\A\\uFEFF?\\s*--\\s*liquibase\\s*formatted.*", Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "liquibase";
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.of(folder.anyFile(Liquibase::isFormatted), false);
  }

  @Override
  public boolean readsSubfolders() {
    return true;
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(NaturalOrder.NUMBERS_ONLY);
    List<SqlFile> files = new LiquibaseIncludes(folder, pairing).inOrder();
    int place = 0;
    for (SqlFile file : files) {
      if (isFormatted(file)) {
        place = new ChangesetReader(file, pairing).read(place);
      } else {
        pairing.addStranger(file);
      }
    }
    return pairing.sequence();
  }

  private static boolean isFormatted(SqlFile file) {
    return FIRST_LINE.matcher(file.text()).lookingAt();
  }
}
