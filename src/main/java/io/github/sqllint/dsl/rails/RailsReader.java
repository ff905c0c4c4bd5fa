package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.ClassValue;
import io.github.sqllint.dsl.ruby.Inflector;
import io.github.sqllint.dsl.ruby.Interpreter;
import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Leaving;
import io.github.sqllint.dsl.ruby.Node;
import io.github.sqllint.dsl.ruby.Parser;
import io.github.sqllint.dsl.ruby.RubySyntaxException;
import io.github.sqllint.dsl.ruby.Value;
import io.github.sqllint.source.EmittedSql.OneWay;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the migrations of a project in the order in which Rails runs them. */
public final class RailsReader {
  private static final Pattern KEY_CHANGE =
      Pattern.compile("(?is)(change_column|\\.change\\b|alter\\s+table).{0,100}?\\bid\\b");

  private final Memory memory = new Memory();
  private final Touches touches = new Touches();
  private final Optional<Dump> dump;
  private final Project project;
  private final Optional<String> lockTimeout;
  private final Optional<NeverThere> neverThere;
  private Optional<Memory> dumped = Optional.empty();
  private Optional<Memory> pending = Optional.empty();

  /** Whether no migration seems to change the type of a key. */
  private final boolean keysStay;

  /**
   * @param dump which holds what some of the migrations do; empty where there is none
   * @param files the migrations that will be read
   * @param project what they may require
   */
  public RailsReader(Optional<Dump> dump, Collection<SourceFile> files, Project project) {
    this.dump = dump;
    this.project = project;
    this.lockTimeout = LockTimeout.of(project);
    this.neverThere = dump.map(all -> new NeverThere(all, files));
    this.keysStay =
        dump.isPresent()
            && files.stream().noneMatch(file -> KEY_CHANGE.matcher(file.text()).find());
  }

  /**
   * A migration.
   *
   * @param up what it sends; a file of {@link SourceFile#emitted()}
   * @param down what taking it back sends; empty where Rails cannot, or where nobody has said how
   * @param transaction whether Rails puts a transaction around each direction
   * @param type where its class begins in the file
   */
  public record Migration(
      SourceFile up, Optional<SourceFile> down, boolean transaction, int type) {}

  /**
   * Reads a file; empty where it defines no migration.
   *
   * @param stem the file's name without number and ending, as {@code create_users}
   * @param version its number
   */
  public Optional<Migration> read(SourceFile file, String stem, String version)
      throws RubySyntaxException {
    Node program = Parser.parse(file.text());
    boolean inDump = dump.filter(all -> all.holds(version)).isPresent();
    Memory known = inDump || dump.isEmpty() ? memory : pending();
    Memory after = inDump ? known.layer(touches) : known.layer();
    Predicate<String> hasBigKey = inDump ? this::hasBigKey : table -> false;
    Optional<Run> up = run(program, file, stem, after, hasBigKey);
    Predicate<String> lacks =
        table -> inDump && neverThere.filter(all -> all.holds(table)).isPresent();
    if (up.isEmpty()) {
      return Optional.empty();
    }
    up.get().emission.knowAbsent(lacks);
    up.get().direction("up", reason -> {});
    known.keep(after);
    Optional<SourceFile> down =
        run(program, file, stem, known.layer(), hasBigKey)
            .flatMap(
                run -> {
                  run.emission.knowAbsent(lacks);
                  return run.direction("down", up.get().emission::oneWay);
                });
    return Optional.of(
        new Migration(
            up.get().emission.file(), down, up.get().transaction, up.get().type.span().start()));
  }

  /** What a migration begins with that the dump does not hold: it comes after the dump. */
  private Memory pending() {
    if (pending.isEmpty()) {
      pending = Optional.of(dumped().layer());
    }
    return pending.get();
  }

  private Memory dumped() {
    if (dumped.isEmpty()) {
      dumped = Optional.of(new Memory());
      dump.ifPresent(all -> all.tell(dumped.get(), memory));
    }
    return dumped.get();
  }

  private Optional<Run> run(
      Node program, SourceFile file, String stem, Memory memory, Predicate<String> hasBigKey) {
    AtomicReference<Release> release = new AtomicReference<>(Release.R6_1);
    Emission emission = new Emission(file, memory);
    Compatibility compatibility = new Compatibility(release::get, hasBigKey);
    MigrationObject self = new MigrationObject(emission, compatibility, memory);
    RailsWorld world = new RailsWorld(self, project);
    Interpreter interpreter = new Interpreter(world, file.text().length());
    emission.follow(interpreter);
    lockTimeout.ifPresent(emission::limitLockWait);
    Optional<ClassValue> type = Run.migration(interpreter.run(program), stem, file);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    release.set(MigrationType.release(type.get()));
    boolean transaction = type.get().setting("disable_ddl_transaction!").isEmpty();
    if (transaction) {
      emission.isInTransaction();
    }
    return Optional.of(new Run(interpreter, type.get(), self, emission, transaction));
  }

  /** Whether the dump tells that the key of a table has 64 bits, and no migration made it so. */
  private boolean hasBigKey(String table) {
    return keysStay && dumped().hasBigKey(table);
  }

  /** The tables that were there before the migrations that were read; empty where none is known. */
  public Optional<SourceFile> beginning() {
    return dump.flatMap(all -> all.beginning(touches));
  }

  /** One evaluation of a file, for one direction. */
  private record Run(
      Interpreter interpreter,
      ClassValue type,
      MigrationObject self,
      Emission emission,
      boolean transaction) {

    private static Optional<ClassValue> migration(
        List<ClassValue> defined, String stem, SourceFile file) {
      List<ClassValue> found = new ArrayList<>(defined);
      found.removeIf(type -> type.span().start() >= file.text().length());
      found.removeIf(type -> !MigrationType.is(type));
      String name = Inflector.camelized(stem);
      Optional<ClassValue> named =
          found.stream().filter(type -> type.name().equals(name)).findFirst();
      return named.isPresent()
          ? named
          : found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** Runs a direction; empty where there is no way in it, for a reason that is told. */
    Optional<SourceFile> direction(String direction, Consumer<OneWay> reason) {
      if (!MigrationType.has(type, direction)) {
        reason.accept(new OneWay("it has no `" + direction + "`", Optional.empty(), false));
        return Optional.empty();
      }
      emission.isWithin(type.span());
      if (direction.equals("down")) {
        emission.endWithError();
      }
      try {
        MigrationType.run(interpreter, self, type, direction);
      } catch (Irreversible e) {
        int line = emission.line(e.span());
        String opposite = "Rails knows no opposite of " + e.getMessage() + " on line " + line;
        reason.accept(new OneWay(opposite, own(e.span()), false));
        return Optional.empty();
      } catch (StackOverflowError e) {
        emission.gap(type.span(), "The migration nests deeper than is followed.");
      } catch (Leaving left) {
        if (left.how().equals("raise") && !(left.value() instanceof Emission.Stop)) {
          reason.accept(raised(left, direction));
          return Optional.empty();
        }
      }
      return Optional.of(emission.file());
    }

    private OneWay raised(Leaving left, String direction) {
      Optional<Span> call = left.raise().map(Invocation::span).flatMap(this::own);
      if (left.value() instanceof IrreversibleMigration error) {
        return new OneWay(error.reason(left, direction), call, true);
      }
      String error =
          left.value() instanceof Value.Named named ? "`" + named.name() + "`" : "an error";
      return new OneWay("its `" + direction + "` raises " + error, call, false);
    }

    /** A place of the migration's own file. */
    private Optional<Span> own(Span place) {
      boolean own = place.end() <= emission.host().text().length();
      return own ? Optional.of(place) : Optional.empty();
    }
  }
}
