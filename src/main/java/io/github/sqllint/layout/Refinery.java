package io.github.sqllint.layout;

import io.github.sqllint.source.Direction;
import io.github.sqllint.source.TransactionMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * refinery: {@code V1__x.sql}, and {@code U1__x.sql} that may come late, by number; none is undone.
 */
final class Refinery implements Layout {
  private static final Pattern NAME = Pattern.compile("[UV](\\d+(?:\\.\\d+)?)__\\w+\\.sql");

  private static final Pattern DEPENDENCY = Pattern.compile("(?m)^\\s*\\[?[\\w.-]*\\brefinery\\b");

  @Override
  public String name() {
    return "refinery";
  }

  @Override
  public Evidence evidence(Folder folder) {
    boolean names = folder.anyFile(file -> NAME.matcher(file.name()).matches());
    return Evidence.of(false, names && isProject(folder));
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
        pairing.add(version, file.script(version, Direction.UP, TransactionMode.PER_SCRIPT));
      } else {
        pairing.addStranger(file);
      }
    }
    return pairing.sequence();
  }
}
