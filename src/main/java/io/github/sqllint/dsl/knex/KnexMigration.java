package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Bool;
import io.github.sqllint.dsl.javascript.Broken;
import io.github.sqllint.dsl.javascript.Callable;
import io.github.sqllint.dsl.javascript.Program;
import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Unknown;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a migration file of Knex sends to PostgreSQL.
 *
 * @param up what its {@code up} sends; empty where it exports none
 * @param down what its {@code down} sends; empty where it exports none, or one that only throws an
 *     error to say that there is no way back
 * @param inTransaction whether Knex runs it in a transaction; empty where that is not known
 * @param refusesTransaction whether it says itself that it does not run in one
 */
public record KnexMigration(
    Optional<SourceFile> up,
    Optional<SourceFile> down,
    Optional<Boolean> inTransaction,
    boolean refusesTransaction) {

  private static final Set<String> QUERY_METHODS =
      Set.of("insert", "del", "truncate", "batchInsert", "raw", "withSchema", "onConflict");

  /**
   * Reads a file.
   *
   * @throws Broken where a string, comment or bracket does not end, or what should export {@code
   *     up} is not understood
   */
  public static KnexMigration read(SourceFile file) {
    return read(file, Optional.of(true), path -> Optional.empty());
  }

  /**
   * Reads a file.
   *
   * @param inTransaction whether it runs in a transaction unless it says otherwise; empty where
   *     that is not known
   * @param files the text of a file of the project by its path from the migration's folder
   * @throws Broken as {@link #read(SourceFile)} does
   */
  public static KnexMigration read(
      SourceFile file,
      Optional<Boolean> inTransaction,
      Function<String, Optional<SourceFile>> files) {
    Program program = Program.read(file);
    Walk up = new Walk(file, program, "up", inTransaction, files);
    Optional<Broken> broken = program.notUnderstood();
    if (up.sent.isEmpty() && broken.isPresent()) {
      throw broken.get();
    }
    Walk down = new Walk(file, program, "down", inTransaction, files);
    return new KnexMigration(up.sent, down.sent, up.inTransaction, up.refusesTransaction);
  }

  private static boolean isToolMethod(String name) {
    return SchemaBuilder.isMethod(name) || QUERY_METHODS.contains(name);
  }

  /** A walk through the file in one direction. */
  private static final class Walk {
    private final Optional<SourceFile> sent;
    private final Optional<Boolean> inTransaction;
    private final boolean refusesTransaction;

    Walk(
        SourceFile file,
        Program program,
        String direction,
        Optional<Boolean> usually,
        Function<String, Optional<SourceFile>> files) {
      Sending[] sending = new Sending[1];
      boolean[] inside = {direction.equals("up")};
      Run run =
          new Run(
              (call, reason) -> {
                if (inside[0]) {
                  sending[0].gap(call, reason);
                }
              },
              KnexMigration::isToolMethod,
              files);
      sending[0] = Sending.of(run);
      Program.Exports exports = program.run(run);
      inside[0] = true;
      Value said = exports.named("config").property("transaction");
      refusesTransaction = said == Bool.FALSE;
      boolean open = said instanceof Unknown;
      inTransaction = open ? Optional.empty() : said instanceof Bool ? said.truth() : usually;
      boolean whole = inTransaction.orElse(true);
      Value function = exports.named(direction);
      if (function instanceof Callable called) {
        if (!whole) {
          sending[0].useAnyConnection();
        }
        Connection knex = new Connection(sending[0], whole, false);
        Optional<String> error = exports.call(direction, List.of(knex, Program.promises()), run);
        if (error.isPresent() && direction.equals("up")) {
          Span place = called.place().orElse(new Span(0, 0));
          sending[0].gap(place, "It ends with an error: " + error.get());
        }
        SourceFile built = sending[0].built(file, called.place());
        boolean refuses =
            error.isPresent()
                && direction.equals("down")
                && built.emitted().orElseThrow().pieces().isEmpty();
        sent = refuses ? Optional.empty() : Optional.of(built);
      } else if (function instanceof Unknown unknown) {
        sending[0].gap(exports.file(), NotKnown.of(unknown).reason());
        sent = Optional.of(sending[0].built(file, Optional.empty()));
      } else {
        sent = Optional.empty();
      }
    }
  }
}
