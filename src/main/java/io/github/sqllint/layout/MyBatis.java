package io.github.sqllint.layout;

import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TransactionMode;
import java.util.List;
import java.util.regex.Matcher;

/**
 * MyBatis Migrations: {@code 20240101120000_x.sql} by number, {@code bootstrap.sql} before them,
 * cut by {@code -- //@UNDO}; {@code onabort.sql} runs only where one of them failed.
 */
final class MyBatis implements Layout {
  private static final LazyPattern UNDO = LazyPattern.of("(?m)^[ \\t]*--[ \\t]*//[ \\t]*@UNDO.*$");

  private static final LazyPattern AUTO_COMMIT =
      LazyPattern.of("(?mi)^\\s*auto_commit\\s*[=:]\\s*true\\s*$");

  @Override
  public String name() {
    return "mybatis";
  }

  @Override
  public boolean expectsDowns() {
    return true;
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.of(
        folder.anyComment("@UNDO") && folder.anyFile(file -> UNDO.matcher(file.text()).find()),
        false);
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(NaturalOrder.NUMBERS_ONLY);
    TransactionMode transaction = transaction(folder);
    for (SqlFile file : folder.files()) {
      if (file.name().equals("bootstrap.sql")) {
        pairing.add("0", file.script("", Direction.UP, transaction));
      } else if (file.number().isPresent()) {
        add(file, file.number().get(), transaction, pairing);
      } else if (!file.name().equals("onabort.sql")) {
        pairing.addStranger(file);
      }
    }
    return pairing.sequence();
  }

  /** What each statement, or else each script, commits, where the environment tells. */
  private static TransactionMode transaction(Folder folder) {
    String environment = folder.projectFile("environments/development.properties").orElse("");
    return AUTO_COMMIT.matcher(environment).find()
        ? TransactionMode.NONE
        : TransactionMode.PER_SCRIPT;
  }

  private static void add(
      SqlFile file, String version, TransactionMode transaction, Pairing pairing) {
    Matcher undo = UNDO.matcher(file.text());
    boolean both = undo.find();
    int end = file.text().length();
    Span up = new Span(0, both ? undo.start() : end);
    pairing.add(version, file.script(version, Direction.UP, transaction, List.of(up)));
    if (both) {
      Span down = new Span(undo.end(), end);
      pairing.add(version, file.script(version, Direction.DOWN, transaction, List.of(down)));
    }
  }
}
