package io.github.sqllint.layout;

import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.TransactionMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * golang-migrate: {@code 000002_x.up.sql} and {@code 000002_x.down.sql} by number, each sent to the
 * server as one string.
 */
final class GolangMigrate implements Layout {
  static final LazyPattern NAME =
      LazyPattern.of("(?<version>\\d+)_(?<name>.*)\\.(?<direction>up|down)\\.sql", Pattern.DOTALL);

  @Override
  public String name() {
    return "golang-migrate";
  }

  @Override
  public boolean expectsDowns() {
    return true;
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.of(false, folder.anyFile(file -> isUp(NAME.matcher(file.name()))));
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(NaturalOrder.NUMBERS_ONLY);
    for (SqlFile file : folder.files()) {
      Matcher name = NAME.matcher(file.name());
      if (name.matches()) {
        pairing.add(name.group("version"), script(file, name, TransactionMode.PER_STRING));
      } else {
        pairing.addStranger(file);
      }
    }
    return pairing.sequence();
  }

  static boolean isUp(Matcher name) {
    return name.matches() && name.group("direction").equals("up");
  }

  static Script script(SqlFile file, Matcher name, TransactionMode transaction) {
    return Script.whole(
        file.source(),
        name.group("version"),
        name.group("version") + "_" + name.group("name"),
        isUp(name) ? Direction.UP : Direction.DOWN,
        transaction);
  }
}
