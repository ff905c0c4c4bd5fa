package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements that operations keep as text alone. */
final class OtherImpact {
  private static final Pattern NAME =
      Pattern.compile("((?:[a-z_][\\w$]*|\"[^\"]+\")(?:\\.(?:[a-z_][\\w$]*|\"[^\"]+\"))?)");

  private static final Pattern CONSTRAINTS =
      Pattern.compile("(?is)set constraints (.*) (?:deferred|immediate)");

  private OtherImpact() {}

  static void run(Step<Other> step, Work work) {
    Other other = step.operation();
    String text = other.text().strip();
    switch (other.kind()) {
      case "select", "table", "values" -> select(other, work);
      case "copy" -> copyTo(other, work);
      case "analyze" -> analyze(text, step.before(), work);
      case "vacuum" -> vacuum(text, step.before(), work);
      case "cluster" -> cluster(step.before(), work);
      case "explain", "declare" -> {
        Reads.plan(other.reads(), work);
        RowLocks.take(other.text(), other.reads(), work);
        changes(other, true, work);
      }
      case "prepare" -> {
        Reads.rewrite(other.reads(), work);
        changes(other, false, work);
      }
      case "discard" -> discard(text, work);
      case "alter system" -> work.refuseTransaction();
      case "alter index all in tablespace" ->
          step.before()
              .tables()
              .forEach(t -> TableImpact.lockIndexes(t.name(), LockMode.ACCESS_EXCLUSIVE, work));
      case "alter table all in tablespace" -> moveAll(text, step.before(), work);
      case "reassign owned" -> reassign(text, step.before(), work);
      case "import foreign schema" -> serverMustExist(text, work);
      case "raise" -> work.fail("P0001", true, "It raises an exception.");
      case "set constraints" -> constraints(text, step, work);
      case "call" -> call(text, step.before(), work);
      default -> {}
    }
  }

  /** The tables that a statement which does not run yet would change. */
  private static void changes(Other other, boolean below, Work work) {
    for (ObjectName name : other.reads()) {
      if (Mentions.isWritten(other.text(), name)) {
        Target target = Target.find(work, name, false);
        target.lock(work, LockMode.ROW_EXCLUSIVE);
        if (below && !other.text().toLowerCase(Locale.ROOT).contains("insert into")) {
          target.family(work.before()).forEach(table -> work.lock(table, LockMode.ROW_EXCLUSIVE));
        }
      }
    }
  }

  private static void select(Other other, Work work) {
    NamedColumns.ofStatement(work);
    Reads.all(Reads.unchanged(other.reads(), work), work);
    RowLocks.take(other.text(), other.reads(), work);
    RoutineRuns.calledIn(other.text(), work);
    for (ObjectName sequence : Sequences.calledIn(other.text(), work.before())) {
      Target.find(work, sequence, false).lock(work, LockMode.ROW_EXCLUSIVE);
    }
  }

  /** A table's own rows, without those of the tables below it (PostgreSQL manual, COPY). */
  private static void copyTo(Other other, Work work) {
    if (other.text().strip().matches("(?is)copy\\s*\\(.*")) {
      Reads.all(other.reads(), work);
      return;
    }
    Reads.lock(other.reads(), work);
    for (ObjectName name : other.reads()) {
      Target target = Target.find(work, name, false);
      Optional<View> view = work.before().view(target.name());
      boolean filled = view.filter(v -> v.materialized() && work.server().since(18)).isPresent();
      if (target.isPartitioned() || (view.isPresent() && !filled)) {
        work.fail("42809", true, "COPY reads no rows of " + target.name() + " but by a query.");
      } else if (target.isThere()) {
        CopyColumns.check(target, work);
        work.scan(target.name());
      }
    }
  }

  /** Reads every table for a sample; in a transaction block too (table/analyze*). */
  private static void analyze(String text, Schema schema, Work work) {
    List<ObjectName> named =
        names(text.replaceFirst("(?i)^(analy[sz]e)?\\s*(\\([^)]*\\)|verbose)?\\s*(only )?", ""));
    if (named.isEmpty()) {
      all(schema).forEach(relation -> sample(relation.name(), work));
      return;
    }
    if (AlterTable.isOnly(work)) {
      work.needs(18, "ANALYZE ONLY");
    }
    for (ObjectName name : named) {
      Target target = Target.find(work, name, false);
      if (target.isThere() && !TableImpact.isPassedOver(target)) {
        sample(target.name(), work);
        SampledColumns.check(name, target, work);
        boolean own =
            (target.isPartitioned() || work.server().since(18)) && !AlterTable.isOnly(work);
        for (Table child : schema.descendantsOf(target.name())) {
          if (!own && child.isPartitioned()) {
            continue; // It is let go at once, for it has no rows.
          }
          work.lock(child.name(), own ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_SHARE);
          work.scan(child.name());
        }
      }
    }
  }

  private static void sample(ObjectName table, Work work) {
    work.lock(table, LockMode.SHARE_UPDATE_EXCLUSIVE);
    work.scan(table);
  }

  private static void vacuum(String text, Schema schema, Work work) {
    work.refuseTransaction();
    boolean full = text.toLowerCase(Locale.ROOT).matches("(?s).*\\bfull\\b.*");
    for (Relation relation : all(schema)) {
      TableImpact.vacuum(relation.name(), full, work);
    }
  }

  /** All tables that have been clustered before. */
  private static void cluster(Schema schema, Work work) {
    work.refuseTransaction();
    for (Table table : schema.tables()) {
      if (table.settings().value("cluster on").isPresent()) {
        TableImpact.rewriteAll(table.name(), work);
      }
    }
  }

  private static void discard(String text, Work work) {
    if (text.toLowerCase(Locale.ROOT).endsWith("all")) {
      work.refuseTransaction();
    }
  }

  private static void moveAll(String text, Schema schema, Work work) {
    Matcher words =
        Pattern.compile("(?is).*?tablespace (\\S+) .*set tablespace (\\S+).*").matcher(text);
    String from = words.matches() ? words.group(1) : "pg_default";
    for (Table table : schema.tables()) {
      String space = table.settings().value("tablespace").orElse("pg_default");
      if (space.equals(from) && !table.isPartitioned()) {
        work.lock(table.name(), LockMode.ACCESS_EXCLUSIVE);
        work.replaceStorage(table.name());
      }
    }
  }

  private static void reassign(String text, Schema schema, Work work) {
    Matcher words = Pattern.compile("(?is).*\\bby (.+?) to .*").matcher(text);
    if (words.matches()) {
      for (String role : words.group(1).split(",")) {
        Owners.reassign(role.strip().replace("\"", ""), schema, work);
      }
    }
  }

  private static void serverMustExist(String text, Work work) {
    Matcher words = Pattern.compile("(?is).*\\bfrom server (\\S+) .*").matcher(text);
    boolean unknown =
        words.matches()
            && work.before().objects().stream()
                .noneMatch(
                    o -> o.kind().equals("server") && o.name().name().equals(words.group(1)));
    if (unknown && work.historyIsWhole()) {
      work.fail("42704", false, "The server " + words.group(1) + " does not exist.");
    }
  }

  /** A procedure that commits cannot run in a transaction block. */
  private static void call(String text, Schema schema, Work work) {
    Matcher words = NAME.matcher(text.replaceFirst("(?i)^call\\s+", ""));
    if (!words.lookingAt()) {
      return;
    }
    schema
        .routine(ObjectName.written(words.group(1)))
        .ifPresentOrElse(
            routine -> {
              if (routine.meant("procedure", Optional.empty()).isEmpty()) {
                work.fail("42809", true, "The function " + routine.name() + " is no procedure.");
              }
              boolean ends =
                  routine.overloads().stream()
                      .anyMatch(
                          o ->
                              o.body()
                                  .toLowerCase(Locale.ROOT)
                                  .matches("(?s).*\\b(commit|rollback)\\s*;.*"));
              if (ends) {
                work.refuseTransaction();
              }
              RoutineRuns.run(routine, work);
            },
            () -> {
              work.assume();
              NamedObjects.mustExist("procedure", ObjectName.written(words.group(1)), work);
            });
  }

  /** A name without a schema may be that of constraints of several tables. */
  private static void constraints(String text, Step<Other> step, Work work) {
    Matcher words = CONSTRAINTS.matcher(text);
    if (!words.matches()) {
      return;
    }
    boolean all = words.group(1).equalsIgnoreCase("all");
    List<String> meant = names(words.group(1)).stream().map(ObjectName::name).toList();
    if (text.toLowerCase(Locale.ROOT).endsWith("immediate")) {
      NewRows.lookUpNow(key -> all || meant.contains(key.name()), step, work);
    }
    if (all || !work.historyIsWhole()) {
      return;
    }
    for (ObjectName name : names(words.group(1))) {
      boolean there =
          work.before().tables().stream()
              .anyMatch(
                  t ->
                      t.constraints().presence(name.name()) != Presence.ABSENT
                          || t.triggers().presence(name.name()) != Presence.ABSENT);
      List<Constraint> found =
          work.before().tables().stream().flatMap(t -> t.constraint(name.name()).stream()).toList();
      if (!there) {
        work.fail("42704", false, "The constraint " + name + " does not exist.");
      } else if (!found.isEmpty() && found.stream().noneMatch(c -> c.deferral().deferrable())) {
        work.fail("42809", true, "The constraint " + name + " cannot be put off.");
      }
    }
  }

  private static List<Relation> all(Schema schema) {
    return schema.objects().stream()
        .filter(
            object ->
                object instanceof Table table && table.kind().equals("table")
                    || object instanceof View view && view.materialized())
        .map(Relation.class::cast)
        .toList();
  }

  private static List<ObjectName> names(String list) {
    List<ObjectName> names = new ArrayList<>();
    for (String part : list.replaceAll("\\([^)]*\\)", "").split(",")) {
      Matcher matcher = NAME.matcher(part.strip());
      if (matcher.lookingAt()) {
        names.add(ObjectName.written(matcher.group(1)));
      }
    }
    return names;
  }
}
