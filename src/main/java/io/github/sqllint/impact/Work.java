package io.github.sqllint.impact;

import io.github.sqllint.operation.DoBlock;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.CreateSchema;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.TableOperation;
import io.github.sqllint.operation.TypeOperation;
import io.github.sqllint.operation.ViewOperation;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Sequence;
import io.github.sqllint.schema.ServerVersion;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one statement does, while it is being worked out. */
final class Work {
  private final Schema before;
  private final ReadStatement statement;
  private final Map<ObjectName, LockMode> locks = new TreeMap<>();
  private final Set<ObjectName> rewrites = new TreeSet<>();
  private final Set<ObjectName> scans = new TreeSet<>();

  /** Those that are read only for rows of other tables which no migration fills. */
  private final Set<ObjectName> scansForOthers = new TreeSet<>();

  private final Set<ObjectName> shutByIndex = new TreeSet<>();
  private final Set<ObjectName> created = new TreeSet<>();
  private final Set<String> built = new TreeSet<>();
  private boolean transactional = true;
  private boolean assumed;
  private final Foreseen foreseen;

  /**
   * @param before what the statement meets
   */
  Work(Schema before, ReadStatement statement) {
    this.before = before;
    this.statement = statement;
    foreseen = new Foreseen(before, statement);
    for (Reading reading : statement.readings()) {
      creates(reading.operation());
    }
  }

  private void creates(Operation operation) {
    if (operation instanceof TableOperation.CreateTable create) {
      creates(create.table());
    } else if (operation instanceof TableOperation.CreateTableAs create) {
      creates(create.table());
    } else if (operation instanceof ViewOperation.CreateMaterializedView create) {
      creates(create.name());
    } else if (operation instanceof DoBlock block) {
      block.body().forEach(inner -> creates(inner.operation()));
    }
  }

  /** The schema that the whole statement meets. */
  Schema before() {
    return before;
  }

  ServerVersion server() {
    return before.server();
  }

  ReadStatement statement() {
    return statement;
  }

  /** All operations of the statement, in order. */
  List<Operation> siblings() {
    return siblings(Operation.class);
  }

  /** The operations of one kind in the statement. */
  <O extends Operation> List<O> siblings(Class<O> kind) {
    List<O> found = new ArrayList<>(statement.readings().size());
    for (Reading reading : statement.readings()) {
      if (kind.isInstance(reading.operation())) {
        found.add(kind.cast(reading.operation()));
      }
    }
    return found;
  }

  /** Whether the migrations seem to tell of every object, so that an unknown one is not there. */
  boolean historyIsWhole() {
    return before.seemsComplete() && before.isFollowed() && !before.isEmpty();
  }

  private void creates(ObjectName name) {
    ObjectName place = before.placeFor(name);
    if (before.presence(place) != Presence.PRESENT) {
      created.add(place);
    }
  }

  /** Whether the statement itself, or its transaction, creates it, so that nobody else sees it. */
  boolean isNew(ObjectName name) {
    return created.contains(resolve(name)) || before.createdInThisTransaction(name);
  }

  /** The name with its schema: a table that the statement creates hides others behind it. */
  ObjectName resolve(ObjectName name) {
    if (created.isEmpty() || name.schema().isPresent()) {
      return before.resolve(name);
    }
    // Within CREATE SCHEMA that schema is looked at first.
    List<ObjectName> places = new ArrayList<>();
    for (CreateSchema schema : siblings(CreateSchema.class)) {
      places.add(ObjectName.of(schema.name(), name.name()));
    }
    places.add(before.placeFor(name));
    List<TableOperation.CreateTable> tables = siblings(TableOperation.CreateTable.class);
    return places.stream()
        .filter(place -> tables.stream().anyMatch(t -> before.placeFor(t.table()).equals(place)))
        .filter(created::contains)
        .findFirst()
        .orElseGet(() -> before.resolve(name));
  }

  /** Takes a lock; a stronger one that is held already stays. */
  void lock(ObjectName name, LockMode mode) {
    Optional<Relation> relation = before.relation(name);
    if (relation.isPresent() && relation.get() instanceof Index index) {
      lockIndex(index, mode);
      return;
    }
    boolean gone = relation.isEmpty() && before.presence(name) == Presence.ABSENT;
    if (!gone && !isNew(name) && relation.filter(Work::isTemporary).isEmpty()) {
      locks.merge(before.resolve(name), mode, Work::stronger);
    }
  }

  /** Whether the statement has the full lock on a relation already. */
  boolean isLockedFully(ObjectName name) {
    return locks.get(before.resolve(name)) == LockMode.ACCESS_EXCLUSIVE;
  }

  /**
   * Locks an index; readers of its table wait for one that shuts them out, for they plan with it,
   * with those of partitioned tables since PostgreSQL 16.
   */
  void lockIndex(Index index, LockMode mode) {
    boolean planned =
        server().since(16) || before.table(index.table()).filter(Table::isPartitioned).isEmpty();
    if (mode.blocksReads() && planned && !before.createdInThisTransaction(index.name())) {
      shutByIndex.add(index.table());
    }
  }

  /** Writes the storage anew: reads all rows and builds every index. */
  void rewrite(ObjectName name) {
    replaceStorage(name);
    scan(name);
    before.indexesOn(name).forEach(this::rebuild);
  }

  /** Puts new storage in the place of the old one, without a look at rows. */
  void replaceStorage(ObjectName name) {
    if (!isNew(name) && hasStorage(name)) {
      rewrites.add(before.resolve(name));
    }
  }

  /** Reads all rows, if there can be any. */
  void scan(ObjectName name) {
    if (!isNew(name) && hasStorage(name) && before.mayHoldRows(name)) {
      scans.add(before.resolve(name));
      scansForOthers.remove(before.resolve(name));
    }
  }

  /** Reads all rows, if there can be any, to find what the rows of other tables ask for. */
  void scanFor(List<ObjectName> others, ObjectName name) {
    ObjectName resolved = before.resolve(name);
    boolean known = scans.contains(resolved);
    scan(name);
    if (!known && others.stream().noneMatch(before::holdsRows)) {
      scansForOthers.add(resolved);
    }
  }

  /** Builds the storage of an index that is there. */
  void rebuild(Index index) {
    lockIndex(index, LockMode.ACCESS_EXCLUSIVE);
    built.add(index.name().name());
  }

  /** Builds a new index. */
  void build(String index) {
    built.add(index);
  }

  boolean isTransactional() {
    return transactional;
  }

  /** Whether the statement changes a type itself. */
  boolean isAbout(ObjectName type) {
    return siblings().stream()
        .anyMatch(
            operation ->
                operation instanceof TypeOperation changed
                    && changed.name().name().equals(type.name()));
  }

  void refuseTransaction() {
    transactional = false;
  }

  /** What follows is of this step, which may not run where it has a condition. */
  void turnTo(Step<?> step) {
    foreseen.turnTo(step);
  }

  /** Something that is not known was taken at its worst. */
  void assume() {
    assumed = true;
  }

  /** The server refuses the statement; what is certain counts more than what is not. */
  void fail(String sqlstate, boolean certain, String reason) {
    foreseen.note(new Failure(sqlstate, certain, reason, Optional.empty()));
  }

  /** The server refuses the statement, for something that it names is not there. */
  void miss(String sqlstate, boolean certain, Missing missing) {
    String reason = "T" + missing.toString().substring(1) + " does not exist.";
    foreseen.note(new Failure(sqlstate, certain, reason, Optional.of(missing)));
  }

  /** The statement uses what the server has only from a major on. */
  void needs(int major, String feature) {
    if (!server().since(major)) {
      String reason = "PostgreSQL " + server().major() + " has no " + feature + ".";
      foreseen.keep(new Failure("42601", true, reason, Optional.empty()));
    }
  }

  private boolean hasStorage(ObjectName name) {
    Optional<Relation> relation = before.relation(name);
    if (relation.isPresent() && relation.get() instanceof Table table) {
      return !table.isPartitioned() && table.kind().equals("table");
    }
    return relation.isEmpty() || isMaterialized(relation);
  }

  Impact impact() {
    List<Effect> effects = new ArrayList<>();
    Waiting waiting = new Waiting(before);
    locks.forEach(
        (relation, lock) -> {
          boolean rewrite = rewrites.contains(relation);
          boolean scan = scans.contains(relation);
          boolean filled = before.holdsRows(relation) && !scansForOthers.contains(relation);
          effects.add(new Effect(relation, lock, rewrite, scan, filled));
          waiting.behind(lock, relation);
        });
    shutByIndex.stream().filter(table -> !isNew(table)).forEach(waiting::behindIndexOf);
    return new Impact(
        effects,
        waiting.readers(),
        waiting.writers(),
        built,
        transactional,
        assumed,
        foreseen.failure());
  }

  static boolean isMaterialized(Optional<Relation> relation) {
    return relation.filter(r -> r instanceof View view && view.materialized()).isPresent();
  }

  private static boolean isTemporary(Relation relation) {
    return (relation instanceof Table table && table.isTemporary())
        || (relation instanceof Sequence sequence && sequence.temporary());
  }

  private static LockMode stronger(LockMode one, LockMode other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
