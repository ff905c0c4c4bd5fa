package io.github.sqllint.layout;

import io.github.sqllint.source.Direction;
import io.github.sqllint.source.TransactionMode;
import java.util.regex.Matcher;

/**
 * refinery: {@code V1__x.sql}, and {@code U1__x.sql} that may come late, by number, also in folders
 * below; none is undone, and {@code -- refinery:noTransaction} takes one out of its transaction.
 */
final class Refinery implements Layout {
  private static final LazyPattern NAME = LazyPattern.of("[UV](\\d+(?:\\.\\d+)?)__\\w+\\.sql");

  /** refinery 0.9, refinery_core/src/util.rs. */
  private static final LazyPattern NO_TRANSACTION =
      LazyPattern.of("(?m)^-{2,}\\s?refinery:noTransaction$");

  private static final LazyPattern DEPENDENCY =
      LazyPattern.of("(?m)^\\s*\\[?[\\w.-]*\\brefinery\\b");

  @Override
  public String name() {
    return "refinery";
  }

  @Override
  public Evidence evidence(Folder folder) {
    boolean names = folder.anyFile(file -> NAME.matcher(file.name()).matches());
    boolean content = names && folder.anyComment("refinery:noTransaction");
    return Evidence.of(content, names && isProject(folder));
  }

  @Override
  public boolean readsSubfolders() {
    return true;
  }

  private static boolean isProject(Folder folder) {
    return folder.projectFile("refinery.toml").isPresent()
        || folder.projectFile("Cargo.toml").filter(t -> DEPENDENCY.matcher(t).find()).isPresent();
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(NaturalOrder.NUMBERS_ONLY);
    for (SqlFile file : folder.files()) {
      Matcher name = NAME.matcher(file.name());
      if (name.matches()) {
        String version = name.group(1);
        pairing.add(version, file.script(version, Direction.UP, transaction(file)));
      } else {
        pairing.addStranger(file);
      }
    }
    return pairing.sequence();
  }

  /** Without a transaction of refinery's the file is sent as one string. */
  private static TransactionMode transaction(SqlFile file) {
    return NO_TRANSACTION.matcher(file.text()).find()
        ? TransactionMode.PER_STRING
        : TransactionMode.PER_SCRIPT;
  }
}
