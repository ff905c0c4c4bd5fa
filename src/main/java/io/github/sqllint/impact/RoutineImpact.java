package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.CreateFunction;
import io.github.sqllint.operation.ObjectOperation.DropObject;
import io.github.sqllint.operation.ObjectOperation.Parameter;
import io.github.sqllint.operation.ObjectOperation.RenameObject;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.OtherObject;
import io.github.sqllint.schema.Parts;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Routine;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.Trigger;
import io.github.sqllint.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Functions and procedures, and what calls them. */
final class RoutineImpact {
  private static final Set<String> OFF = Set.of("off", "false", "no", "0", "f", "n");

  private static final Set<String> PSEUDO =
      Set.of("void", "trigger", "event_trigger", "record", "internal", "cstring", "unknown");

  /** Those of a new database. */
  private static final Set<String> LANGUAGES = Set.of("", "c", "internal", "plpgsql", "sql");

  private static final Pattern NAME = Pattern.compile("(\\w+\\.)?\\w+");

  private RoutineImpact() {}

  /** The body of an SQL function is read when it is made (check_function_bodies). */
  static void create(Step<CreateFunction> step, Work work) {
    CreateFunction create = step.operation();
    Optional<Routine.Overload> old =
        step.before().routine(create.name()).flatMap(r -> r.overload(create.arguments()));
    if (old.isPresent() && !create.orReplace()) {
      work.fail("42723", true, "The function " + create.name() + " is there already.");
    } else if (old.filter(o -> !o.kind().equals(create.kind())).isPresent()) {
      work.fail("42809", true, create.name() + " is no " + create.kind() + ".");
    } else if (old.filter(o -> changesParameters(o.parameters(), create.parameters()))
        .isPresent()) {
      work.fail("42P13", true, "The parameters of " + create.name() + " cannot change so.");
    } else if (old.filter(o -> !o.returns().equals(create.returns())).isPresent()) {
      work.fail("42P13", true, "The type that " + create.name() + " returns cannot change.");
    }
    if (!LANGUAGES.contains(create.language()) && NamedObjects.isAllTold(work)) {
      work.fail("42704", false, "There is no language " + create.language() + ".");
    }
    new SignatureRefusals(create, work).find();
    create.parameters().forEach(p -> typeExists(p.type(), step.before(), work));
    typeExists(create.returns(), step.before(), work);
    boolean checks =
        !step.before()
            .session()
            .parameter("check_function_bodies")
            .filter(OFF::contains)
            .isPresent();
    if (checks || SqlBodies.isParsed(create.body())) {
      create.queries().forEach(query -> SqlBodies.check(create, query, step.before(), work));
      Returning returning = new Returning(create, work);
      if (create.language().equals("plpgsql")) {
        BlockTypes.mustExist(create.body(), work);
        returning.inBlocks();
      } else if (create.language().equals("sql")) {
        returning.ofQueries();
      }
    }
  }

  /** Not the pseudo-types, which are the server's own (PostgreSQL manual, 8.21). */
  private static void typeExists(String written, Schema schema, Work work) {
    String type = written.startsWith("setof ") ? written.substring(6) : written;
    int bracket = type.indexOf('[');
    String element = bracket < 0 ? type : type.substring(0, bracket);
    if (!NAME.matcher(element).matches()
        || PSEUDO.contains(element)
        || element.startsWith("any")
        || element.endsWith("_handler")) {
      return;
    }
    int dot = element.indexOf('.');
    Optional<String> place = Optional.of(dot).filter(d -> d > 0).map(d -> element.substring(0, d));
    Types.mustExist(
        new ColumnType(place, element.substring(dot + 1), List.of(), bracket < 0 ? 0 : 1),
        schema,
        work);
  }

  /** OR REPLACE gives names and defaults to those that have none, and takes none away. */
  private static boolean changesParameters(List<Parameter> old, List<Parameter> now) {
    if (old.size() != now.size()) {
      return true;
    }
    for (int i = 0; i < old.size(); i++) {
      Parameter was = old.get(i);
      Parameter is = now.get(i);
      boolean renamed = !was.name().isEmpty() && !was.name().equals(is.name());
      boolean out = was.mode().endsWith("out") || is.mode().endsWith("out");
      boolean retyped = out && !(was.mode() + was.type()).equals(is.mode() + is.type());
      if (renamed || retyped || (!was.defaultValue().isEmpty() && is.defaultValue().isEmpty())) {
        return true;
      }
    }
    return false;
  }

  /** A name is one function's with the same arguments. */
  static void rename(RenameObject rename, Schema schema, Work work) {
    Optional<Routine> routine = schema.routine(rename.name());
    boolean isRoutine =
        rename.kind().equals("function")
            || rename.kind().equals("procedure")
            || rename.kind().equals("routine");
    if (!isRoutine || routine.isEmpty() || routine.get().overloads().size() != 1) {
      return;
    }
    Routine.Overload only = routine.get().overloads().get(0);
    if (routine.get().meant(rename.kind(), Optional.empty()).isEmpty()) {
      work.fail("42809", true, rename.name() + " is no " + rename.kind() + ".");
    }
    boolean taken =
        schema
            .routine(routine.get().name().renamed(rename.newName()))
            .flatMap(other -> other.overload(only.arguments()))
            .isPresent();
    if (taken) {
      work.fail("42723", true, "The function " + rename.newName() + " is there already.");
    }
  }

  /** What calls a function does not let it go: triggers, defaults, checks, indexes. */
  static void drop(DropObject drop, Schema schema, Work work) {
    Optional<Routine> routine = schema.routine(drop.name());
    if (routine.isEmpty()) {
      if (!drop.ifExists() && work.historyIsWhole()) {
        work.miss("42883", false, Missing.of("function", drop.name()));
      }
      return;
    }
    List<Routine.Overload> meant = routine.get().meant(drop.kind(), drop.arguments());
    if (meant.isEmpty()) {
      boolean wrongKind = routine.get().meant("routine", drop.arguments()).size() > 0;
      if (wrongKind) {
        work.fail("42809", true, drop.name() + " is no " + drop.kind() + ".");
      } else if (!drop.ifExists()) {
        String signature = drop.name() + "(" + drop.arguments().orElse("") + ")";
        work.fail("42883", true, "The function " + signature + " does not exist.");
      }
    } else if (meant.size() > 1) {
      work.fail("42725", true, "There is more than one function " + drop.name() + ".");
    }
    if (meant.size() != 1 || routine.get().overloads().size() > 1) {
      return;
    }
    callers(routine.get().name(), new Dropping(work, schema, drop.cascade()), work);
  }

  /** What goes with a function, or keeps it. */
  static void callers(ObjectName function, Dropping dropping, Work work) {
    Schema schema = dropping.schema();
    Callee callee = new Callee(function);
    for (Table table : schema.calling(function.name(), Table.class)) {
      boolean calls =
          fires(table.triggers(), function) || expressions(table).anyMatch(callee::isIn);
      goes(table, calls, dropping);
    }
    for (Table table : schema.tablesWithPolicies()) {
      goes(
          table,
          table.policies().all().stream().anyMatch(p -> callee.isIn(p.definition())),
          dropping);
    }
    for (View view : schema.calling(function.name(), View.class)) {
      goes(view, fires(view.triggers(), function), dropping);
    }
    for (Index index : schema.calling(function.name(), Index.class)) {
      boolean calls =
          Stream.concat(
                  index.keys().stream().map(key -> key.expression()), index.predicate().stream())
              .anyMatch(callee::isIn);
      if (calls && dropping.mayGo("the index " + index.name() + " calls it")) {
        dropping.shut(index.table());
        work.lockIndex(index, LockMode.ACCESS_EXCLUSIVE);
      }
    }
    for (OtherObject made : schema.madeOf(function.name())) {
      dropping.mayGo("the " + made.kind() + " " + made.name() + " is made of it");
    }
    for (Routine routine : schema.routines()) {
      boolean byBody =
          routine.overloads().stream()
              .map(Routine.Overload::body)
              .anyMatch(body -> SqlBodies.isParsed(body) && callee.isIn(body));
      if (byBody && !routine.name().equals(function)) {
        dropping.mayGo(routine.name(), "the function " + routine.name() + " calls it");
      }
    }
    for (Relation relation : views(schema)) {
      boolean byView = callee.isIn(((View) relation).query().text());
      if (byView && dropping.mayGo("the view " + relation.name() + " calls it")) {
        dropping.relation(relation);
      }
    }
  }

  private static boolean fires(Parts<Trigger> triggers, ObjectName function) {
    return triggers.all().stream().anyMatch(trigger -> trigger.function().equals(function));
  }

  private static void goes(Relation relation, boolean calls, Dropping dropping) {
    String reason = "the " + relation.kind() + " " + relation.name() + " calls it";
    if (calls && dropping.mayGo(reason)) {
      dropping.shut(relation.name());
    }
  }

  private static List<Relation> views(Schema schema) {
    return schema.objects().stream()
        .filter(View.class::isInstance)
        .map(Relation.class::cast)
        .toList();
  }

  private static Stream<Expression> expressions(Table table) {
    return Stream.of(
            table.columns().all().stream().flatMap(c -> c.defaultValue().stream()),
            table.columns().all().stream()
                .flatMap(c -> c.generated().stream())
                .map(g -> g.expression()),
            table.checks().stream().flatMap(c -> c.condition().stream()))
        .flatMap(part -> part);
  }
}
