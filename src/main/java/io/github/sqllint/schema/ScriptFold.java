package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.DoBlock;
import io.github.sqllint.operation.ObjectOperation.PsqlCommand;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.ReadScript;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.source.Condition;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Guard;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs one script against a schema, step by step. */
final class ScriptFold {
  private final ReadScript script;
  private final SchemaHistory history;
  private final int migration;
  private final TransactionFold transactions;

  /** What statements change that all run only under one condition; null outside of one. */
  private List<ObjectKey> touched;

  private final Answers answers = new Answers();

  /** The conditions that certainly hold. */
  private final Set<Condition> held = new HashSet<>();

  private final Databases databases;
  private final List<Step<?>> steps = new ArrayList<>();
  private Schema schema;

  /**
   * @param history what it becomes a part of
   * @param migration the number of the script in it
   */
  ScriptFold(
      ReadScript script,
      SchemaHistory history,
      int migration,
      TransactionFold transactions,
      Databases databases) {
    this.script = script;
    this.history = history;
    this.migration = migration;
    this.transactions = transactions;
    this.databases = databases;
  }

  Migration run(Schema before) {
    boolean goesOn = transactions.goesOn(script.script().transaction());
    Schema first = goesOn ? before : before.inNewSession();
    schema = first;
    transactions.beginScript(script.script().transaction(), script.statements().size(), schema);
    run(script.statements(), 0);
    if (script.script().direction() == Direction.DOWN) {
      schema = transactions.endScript(schema);
    }
    schema = databases.endScript(schema);
    return new Migration(script.script(), migration, steps, first, schema, history);
  }

  /**
   * Runs statements, those under one condition together.
   *
   * @param depth how many conditions are around them all
   */
  private void run(List<ReadStatement> statements, int depth) {
    int end = 0;
    for (int i = 0; i < statements.size(); i = end) {
      ReadStatement first = statements.get(i);
      answers.ask(first.asked(), schema);
      end = i + 1;
      if (first.conditions().size() <= depth) {
        run(first);
        continue;
      }
      Condition condition = first.conditions().get(depth);
      while (end < statements.size() && isUnder(condition, statements.get(end), depth)) {
        end++;
      }
      List<ReadStatement> part = statements.subList(i, end);
      Optional<Boolean> holds = answers.holds(condition.guard());
      boolean innermost = first.conditions().size() == depth + 1;
      if (holds.isPresent()) {
        decided(condition, holds.get(), part, depth);
      } else if (part.size() == 1
          && innermost
          && touched == null
          && condition.guard().isUnknown()) {
        run(first);
      } else {
        perhaps(condition.guard(), () -> run(part, depth + 1));
      }
    }
  }

  /** Runs a part of which it is known whether it runs: of one that does not there are no steps. */
  private void decided(Condition condition, boolean holds, List<ReadStatement> part, int depth) {
    if (holds) {
      held.add(condition);
      run(part, depth + 1);
    } else {
      part.forEach(statement -> answers.ask(statement.asked(), schema));
    }
  }

  private static boolean isUnder(Condition condition, ReadStatement statement, int depth) {
    List<Condition> conditions = statement.conditions();
    return conditions.size() > depth && conditions.get(depth) == condition;
  }

  /** Runs a part of which it is not known whether it runs, but that it runs as a whole. */
  void perhaps(Guard guard, Runnable runs) {
    Schema before = schema;
    List<ObjectKey> outer = touched;
    touched = new ArrayList<>();
    schema = answers.given(guard, true, before);
    runs.run();
    schema = Doubt.whether(before, answers.given(guard, false, before), schema, touched);
    if (outer != null) {
      outer.addAll(touched);
    }
    touched = outer;
  }

  /** The steps are in the order of the text, what each of them meets in that of the server. */
  private void run(ReadStatement read) {
    ReadStatement statement = read.conditions().isEmpty() ? read : sure(read);
    List<Reading> readings = statement.readings();
    Transaction transaction = transactions.next(readings.get(0).operation(), schema);
    schema = schema.at(new Moment(migration, transaction));
    read.presumed().forEach(operation -> presume(operation, statement, transaction));
    List<Reading> order = ActionOrder.of(statement);
    Map<Reading, List<Step<?>>> stepsOfReading = new IdentityHashMap<>(readings.size());
    List<Reading> done = new ArrayList<>(0);
    // Parts of one statement run together or not at all.
    Schema before = schema;
    boolean together =
        touched == null && readings.size() > 1 && readings.stream().allMatch(Reading::conditional);
    touched = together ? new ArrayList<>() : touched;
    for (Reading reading : order) {
      if (done.isEmpty() || done.stream().noneMatch(reading::isConstraintIn)) {
        if (hasNoEffect(reading.operation())) {
          done.add(reading);
        }
        List<Step<?>> own = order == readings ? steps : new ArrayList<>();
        run(reading, statement, transaction, Step.Course.USUAL, own);
        stepsOfReading.put(reading, own);
      }
    }
    if (together) {
      schema = Doubt.whether(before, before, schema, touched);
      touched = null;
    }
    if (order != readings) {
      for (Reading reading : readings) {
        steps.addAll(stepsOfReading.getOrDefault(reading, List.of()));
      }
    }
  }

  /** Takes up what is said of a column of which the migrations do not tell it. */
  private void presume(Operation operation, ReadStatement statement, Transaction transaction) {
    SourceFile file = statement.statement().file();
    Span span = statement.statement().span();
    Origin origin = new Origin(script.script(), file, span, migration, transaction, true);
    Draft draft = new Draft(schema, statement, origin);
    Presumptions.take(operation, draft);
    schema = draft.schema();
    if (touched != null) {
      touched.addAll(draft.touched());
    }
  }

  /** A statement whose conditions all hold as one without any. */
  private ReadStatement sure(ReadStatement read) {
    boolean sure =
        held.containsAll(read.conditions())
            && read.readings().stream()
                .noneMatch(r -> r.operation() instanceof Unrecognised unread && !unread.isJudged());
    return !sure
        ? read
        : new ReadStatement(
            read.statement(),
            read.readings().stream()
                .map(reading -> new Reading(reading.operation(), reading.span(), false))
                .toList());
  }

  Schema schema() {
    return schema;
  }

  /** A moment to come back to, from which on a block that fails has done nothing. */
  Runnable mark(List<Step<?>> out) {
    Schema before = schema;
    int done = out.size();
    List<ObjectKey> keys = touched == null ? null : new ArrayList<>(touched);
    return () -> {
      schema = before;
      out.subList(done, out.size()).clear();
      touched = keys;
    };
  }

  /** Runs one operation of a statement. */
  void run(
      Reading reading,
      ReadStatement statement,
      Transaction transaction,
      Step.Course course,
      List<Step<?>> out) {
    Operation operation = reading.operation();
    out.add(
        new Step<>(
            operation,
            statement,
            reading.span(),
            reading.conditional(),
            course,
            schema,
            transaction));
    SourceFile file = statement.statement().file();
    Origin origin = new Origin(script.script(), file, reading.span(), migration, transaction, true);
    Draft draft = new Draft(schema, statement, origin);
    Changes.ALL.apply(draft, operation);
    if (touched != null) {
      touched.addAll(draft.touched());
      schema = draft.schema();
    } else {
      schema =
          reading.conditional()
              ? Doubt.whether(schema, draft)
              : transactions.after(operation, draft.schema());
    }
    if (operation instanceof PsqlCommand command) {
      command.otherDatabase().ifPresent(this::connect);
    }
    if (operation instanceof DoBlock block) {
      if (block.parts().isEmpty()) {
        body(block.body(), statement, transaction, out);
      } else {
        new BlockFold(new BlockRun(this, statement, transaction, out)).run(block.parts());
      }
    }
  }

  private void body(
      List<Reading> body, ReadStatement statement, Transaction transaction, List<Step<?>> out) {
    int end = 0;
    for (int i = 0; i < body.size(); i = end) {
      int number = body.get(i).together();
      end = i + 1;
      while (number > 0 && end < body.size() && body.get(end).together() == number) {
        end++;
      }
      List<Reading> part = body.subList(i, end);
      Runnable runs =
          () -> part.forEach(inner -> run(inner, statement, transaction, Step.Course.USUAL, out));
      if (part.size() > 1 || (touched != null && part.get(0).conditional())) {
        perhaps(Guard.UNKNOWN, runs);
      } else {
        runs.run();
      }
    }
  }

  private void connect(String database) {
    schema = databases.connect(database, transactions.endScript(schema));
    transactions.endSession(schema);
  }

  /** Whether IF NOT EXISTS finds what it asks for. */
  boolean hasNoEffect(Operation operation) {
    if (operation instanceof CreateTable create) {
      return create.ifNotExists()
          && schema.presence(schema.session().placeFor(create.table())) == Presence.PRESENT;
    }
    return operation instanceof AddColumn add
        && add.ifNotExists()
        && schema.columnPresence(add.table(), add.column()) == Presence.PRESENT;
  }
}
