package io.github.sqllint.layout;

import io.github.sqllint.dsl.javascript.Broken;
import io.github.sqllint.dsl.knex.KnexConfiguration;
import io.github.sqllint.dsl.knex.KnexMigration;
import io.github.sqllint.layout.Problem.Weight;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Knex: files of JavaScript or TypeScript in the order of their names. All pending ones run in one
 * transaction, each is undone in its own. {@code config.transaction} may turn that off for a file;
 * then each other one of the same run has a transaction of its own. {@code disableTransactions} in
 * the project's {@code knexfile} turns it off for all files that do not say otherwise ({@code
 * Migrator.latest} of Knex 3.3). All files are taken to be of one run.
 */
final class Knex implements Layout {
  private static final List<String> CONFIGURATIONS =
      List.of(
          "knexfile.js",
          "knexfile.ts",
          "knexfile.mjs",
          "knexfile.cjs",
          "knexfile.mts",
          "knexfile.cts");

  @Override
  public String name() {
    return "knex";
  }

  @Override
  public Language language() {
    return Language.JAVASCRIPT;
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.CONTENT;
  }

  @Override
  public Sequence read(Folder folder) {
    List<Read> read = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<SqlFile> strangers = new ArrayList<>();
    Optional<Boolean> disabled = disablesTransactions(folder);
    List<SqlFile> files = new ArrayList<>(folder.files());
    files.sort((a, b) -> a.name().compareTo(b.name()));
    for (SqlFile file : files) {
      try {
        KnexMigration migration =
            KnexMigration.read(
                file.source(), disabled.map(yes -> !yes), path -> imported(folder, file, path));
        if (migration.up().isEmpty()) {
          strangers.add(file);
        } else {
          read.add(new Read(file, migration));
        }
      } catch (Broken e) {
        problems.add(file.problem(Weight.ERROR, e.offset(), e.getMessage()));
      }
    }
    return new Sequence(scripts(read, disabled), problems, strangers);
  }

  private record Read(SqlFile file, KnexMigration migration) {}

  /** Whether the project's {@code knexfile} turns transactions off; empty where it may. */
  private static Optional<Boolean> disablesTransactions(Folder folder) {
    for (String name : CONFIGURATIONS) {
      Optional<String> text = folder.projectFile(name);
      if (text.isPresent()) {
        return KnexConfiguration.disablesTransactions(
            new SourceFile(name, text.get()), path -> isNamed(folder, path));
      }
    }
    return Optional.of(false);
  }

  /** Whether a path may be that of the folder, whatever it begins at. */
  private static boolean isNamed(Folder folder, String path) {
    String[] steps = path.split("/");
    return steps.length == 0 || folder.isNamed(steps[steps.length - 1]);
  }

  private static List<Script> scripts(List<Read> read, Optional<Boolean> disabled) {
    boolean together =
        disabled.equals(Optional.of(false))
            && read.stream().noneMatch(one -> one.migration.refusesTransaction());
    List<Script> scripts = new ArrayList<>();
    read.forEach(one -> add(one.file, one.migration, together, scripts));
    return scripts;
  }

  /** A file that a migration imports, by its path from the migration's folder. */
  private static Optional<SourceFile> imported(Folder folder, SqlFile file, String path) {
    int slash = file.relative().lastIndexOf('/');
    String below = file.relative().substring(0, slash + 1);
    return folder.text(below + path).map(text -> new SourceFile(path, text));
  }

  private static void add(
      SqlFile file, KnexMigration migration, boolean together, List<Script> scripts) {
    TransactionMode down =
        migration
            .inTransaction()
            .map(inside -> inside ? TransactionMode.PER_SCRIPT : TransactionMode.NONE)
            .orElse(TransactionMode.UNKNOWN);
    boolean shared = together && down == TransactionMode.PER_SCRIPT;
    TransactionMode up = shared ? TransactionMode.PER_RUN : down;
    scripts.add(script(file, migration.up().get(), Direction.UP, up));
    if (migration.down().isPresent()) {
      scripts.add(script(file, migration.down().get(), Direction.DOWN, down));
    }
  }

  private static Script script(
      SqlFile file, SourceFile sent, Direction direction, TransactionMode transaction) {
    return new Script(
        sent,
        file.number().orElse(file.stem()),
        file.stem(),
        direction,
        transaction,
        sent.emitted().orElseThrow().regions());
  }
}
