package io.github.sqllint.layout;

import io.github.sqllint.source.TransactionMode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Pop and Ory's popx: {@code 20240101000000_x.postgres.up.sql} by number, where a file for
 * PostgreSQL goes before one for all databases, and those for others do not count; {@code
 * .autocommit.} is sent without a transaction.
 */
final class Pop implements Layout {
  private static final LazyPattern NAME =
      LazyPattern.of(
          "(?<version>\\d+)_(?<name>[^.]+)"
              + "(?:\\.(?<database>postgres|mysql|mariadb|cockroach|sqlite3?))?"
              + "(?<alone>\\.autocommit)?\\.(?<direction>up|down)\\.sql");

  @Override
  public String name() {
    return "pop";
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
            file -> {
              Matcher name = NAME.matcher(file.name());
              return name.matches()
                  && (name.group("database") != null || name.group("alone") != null);
            }));
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(NaturalOrder.NUMBERS_ONLY);
    Set<String> particular = new HashSet<>();
    folder.files().stream()
        .map(file -> NAME.matcher(file.name()))
        .filter(name -> name.matches() && "postgres".equals(name.group("database")))
        .forEach(name -> particular.add(name.group("version") + name.group("direction")));
    for (SqlFile file : folder.files()) {
      Matcher name = NAME.matcher(file.name());
      if (!name.matches()) {
        pairing.addStranger(file);
      } else if (!isForPostgresql(name, particular)) {
        pairing.report(Problem.note(file.path(), "is for another database"));
      } else {
        TransactionMode transaction =
            name.group("alone") == null ? TransactionMode.PER_SCRIPT : TransactionMode.PER_STRING;
        pairing.add(name.group("version"), GolangMigrate.script(file, name, transaction));
      }
    }
    return pairing.sequence();
  }

  private static boolean isForPostgresql(Matcher name, Set<String> particular) {
    return name.group("database") == null
        ? !particular.contains(name.group("version") + name.group("direction"))
        : name.group("database").equals("postgres");
  }
}
