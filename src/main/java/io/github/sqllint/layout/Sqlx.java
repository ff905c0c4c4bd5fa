package io.github.sqllint.layout;

import io.github.sqllint.source.Direction;
import io.github.sqllint.source.TransactionMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * sqlx: {@code 20240101_x.sql}, or {@code .up.sql} with {@code .down.sql}, by number; a file that
 * starts with {@code -- no-transaction} is sent as one string.
 */
final class Sqlx implements Layout {
  private static final String NO_TRANSACTION = "-- no-transaction";
  private static final String SPLIT = "/* sqlx: split */";

  private static final LazyPattern NAME =
      LazyPattern.of("(\\d+)_(.*?)(?:\\.(up|down))?\\.sql", Pattern.DOTALL);

  private static final LazyPattern DEPENDENCY = LazyPattern.of("(?m)^\\s*\\[?[\\w.-]*\\bsqlx\\b");

  @Override
  public String name() {
    return "sqlx";
  }

  @Override
  public Evidence evidence(Folder folder) {
    boolean content = folder.anyFile(file -> file.text().startsWith(NO_TRANSACTION));
    boolean names =
        folder.anyFile(file -> GolangMigrate.isUp(GolangMigrate.NAME.matcher(file.name())))
            && hasProject(folder);
    return Evidence.of(content || folder.anyComment(SPLIT), names);
  }

  @Override
  public boolean hasProject(Folder folder) {
    boolean project =
        folder.projectFile("sqlx.toml").isPresent()
            || folder
                .projectFile("Cargo.toml")
                .filter(t -> DEPENDENCY.matcher(t).find())
                .isPresent();
    return project && folder.anyFile(file -> NAME.matcher(file.name()).matches());
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(NaturalOrder.NUMBERS_ONLY);
    for (SqlFile file : folder.files()) {
      Matcher name = NAME.matcher(file.name());
      if (name.matches()) {
        Direction direction = "down".equals(name.group(3)) ? Direction.DOWN : Direction.UP;
        String version = name.group(1);
        pairing.add(version, file.script(version, direction, transaction(file)));
      } else {
        pairing.addStranger(file);
      }
    }
    return pairing.sequence();
  }

  private static TransactionMode transaction(SqlFile file) {
    if (!file.text().startsWith(NO_TRANSACTION)) {
      return TransactionMode.PER_SCRIPT;
    }
    return file.text().contains(SPLIT) ? TransactionMode.NONE : TransactionMode.PER_STRING;
  }
}
