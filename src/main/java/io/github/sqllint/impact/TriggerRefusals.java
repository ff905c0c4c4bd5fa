package io.github.sqllint.impact;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TriggerOperation.CreateTrigger;
import io.github.sqllint.schema.Routine;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What no trigger of its kind can be on its relation (CreateTriggerFiringOn of the source). */
final class TriggerRefusals {
  /** The functions of pg_proc that return a trigger and are meant for people. */
  private static final Set<String> OF_THE_SERVER =
      Set.of(
          "suppress_redundant_updates_trigger",
          "tsvector_update_trigger",
          "tsvector_update_trigger_column");

  private static final Pattern ONE_EVENT =
      Pattern.compile("(?s)\\w+ (insert|update|delete) (?!or ).*");

  private static final Pattern STRING = Pattern.compile("'[^']*'");
  private static final Pattern WHOLE_ROW = Pattern.compile("\\bnew\\b(?!\\s*\\.\\s*[^\\s*])");

  private static final Set<String> ROWS = Set.of("old", "new");

  private final CreateTrigger create;
  private final Target target;
  private final Schema schema;
  private final Work work;
  private final String definition;
  private final boolean row;

  TriggerRefusals(CreateTrigger create, Target target, Schema schema, Work work) {
    this.create = create;
    this.target = target;
    this.schema = schema;
    this.work = work;
    this.definition = create.definition().toLowerCase(Locale.ROOT);
    this.row = TriggerImpact.forEachRow(definition);
  }

  void apply() {
    function();
    boolean view = target.relation().filter(View.class::isInstance).isPresent();
    boolean instead = definition.startsWith("instead of");
    if (Work.isMaterialized(target.relation())) {
      work.fail("42809", true, "A materialized view has no triggers.");
    }
    if (target.table().isPresent() && instead) {
      work.fail("42809", true, "Only views have INSTEAD OF triggers.");
    }
    if (view && instead && (!row || create.when().isPresent() || !create.updateOf().isEmpty())) {
      work.fail("0A000", true, "A trigger in place of a change is there for each row of it.");
    }
    if (view && !instead && (row || fires("truncate"))) {
      work.fail("42809", true, "A view has no rows for such a trigger.");
    }
    if (row && fires("truncate")) {
      work.fail("0A000", true, "TRUNCATE has no rows for a trigger.");
    }
    if (create.constraint() && create.orReplace()) {
      work.fail("0A000", true, "A constraint trigger cannot be replaced.");
    }
    for (String column : create.updateOf()) {
      Expressions.columnExists(column, schema, target, work);
    }
    if (Set.copyOf(create.updateOf()).size() < create.updateOf().size()) {
      work.fail("42701", true, "The trigger names a column twice.");
    }
    condition();
    if (definition.matches("(?s).*\\breferencing\\b.*")) {
      transitions();
    }
  }

  /** What CREATE EVENT TRIGGER calls, which no operation tells. */
  static void ofEvent(Schema schema, Work work) {
    List<Token> tokens = work.statement().statement().tokens();
    for (int i = 2; i < tokens.size(); i++) {
      boolean called = tokens.get(i - 1).is("function") || tokens.get(i - 1).is("procedure");
      if (called && tokens.get(i - 2).is("execute")) {
        ObjectName function = ObjectName.written(tokens.get(i).text());
        boolean other =
            schema.routine(function).stream()
                .flatMap(routine -> routine.overload(List.of()).stream())
                .anyMatch(o -> !o.returns().equalsIgnoreCase("event_trigger"));
        if (other) {
          work.fail("42P17", true, "The function " + function + " is for no event trigger.");
        }
      }
    }
  }

  /** The server brings some trigger functions along. */
  private void function() {
    ObjectName function = create.function();
    if (!OF_THE_SERVER.contains(function.name()) && function.schema().isEmpty()) {
      NamedObjects.mustExist("function", function, work);
    }
    boolean other =
        schema.routine(function).stream()
            .flatMap(routine -> routine.overload(List.of()).stream())
            .map(Routine.Overload::returns)
            .anyMatch(type -> !type.equalsIgnoreCase("trigger"));
    if (other) {
      work.fail("42P17", true, "The function " + function + " does not return a trigger.");
    }
    boolean takesArguments =
        schema.routine(function).filter(r -> r.overload(List.of()).isEmpty()).isPresent();
    if (takesArguments) {
      work.fail("42883", true, "There is no function " + function + " without arguments.");
    }
  }

  private boolean fires(String event) {
    int end = definition.indexOf(row ? " for each row" : " for each statement");
    String events = end < 0 ? definition : definition.substring(0, end);
    return events.matches("(?s).*\\b" + event + "\\b.*");
  }

  /** Looks for the columns of the rows that a condition asks. */
  private void columnsExist(Expression condition) {
    if (condition instanceof Expression.ColumnReference column
        && ROWS.contains(column.qualifier())) {
      Expressions.columnExists(column.name(), schema, target, work);
    }
    condition.operands().forEach(this::columnsExist);
  }

  private void condition() {
    create.when().ifPresent(this::columnsExist);
    String when = create.when().map(Expression::text).orElse("").toLowerCase(Locale.ROOT);
    boolean old = when.contains("old.");
    boolean now = when.contains("new.");
    if ((fires("delete") && now) || (fires("insert") && old)) {
      work.fail("42P17", true, "The condition asks for a row that there is not.");
    }
    create.when().ifPresent(this::condition);
    if (!row && (old || now)) {
      work.fail("42P17", true, "A trigger for a whole statement has no row to look at.");
    }
    // They are worked out when all triggers before have run.
    boolean tooEarly =
        definition.startsWith("before")
            && target.table().stream()
                .flatMap(table -> table.columns().all().stream())
                .filter(column -> column.generated().isPresent())
                .anyMatch(column -> asksFor(column.name(), when) || asksForAll(when));
    if (tooEarly) {
      work.fail("42P17", true, "A trigger before the change sees no generated columns.");
    }
  }

  private void condition(Expression when) {
    if (when instanceof ColumnReference column
        && (column.qualifier().equals("new") || column.qualifier().equals("old"))) {
      Expressions.columnExists(column.name(), schema, target, work);
    }
    if (when instanceof Opaque && when.text().contains("select ")) {
      work.fail("0A000", true, "A trigger's condition cannot hold a subquery.");
    }
    when.operands().forEach(this::condition);
  }

  private static boolean asksFor(String column, String condition) {
    return Pattern.compile("\\bnew\\s*\\.\\s*" + Pattern.quote(column) + "(?!\\w)")
        .matcher(condition)
        .find();
  }

  private static boolean asksForAll(String condition) {
    return WHOLE_ROW.matcher(STRING.matcher(condition).replaceAll("''")).find();
  }

  /** The tables of changed rows that REFERENCING names. */
  private void transitions() {
    boolean partition = target.table().filter(Table::isPartition).isPresent();
    boolean heir = target.table().filter(t -> !t.lineage().inherits().isEmpty()).isPresent();
    if (!definition.startsWith("after")) {
      work.fail("42P17", true, "Only an AFTER trigger has the changed rows as a table.");
    }
    boolean never =
        (fires("insert") && definition.matches("(?s).*\\breferencing\\b.*\\bold table\\b.*"))
            || (fires("delete")
                && definition.matches("(?s).*\\breferencing\\b.*\\bnew table\\b.*"));
    if (never) {
      work.fail("42P17", true, "The change has no such rows.");
    }
    if (row && (target.isPartitioned() || partition || heir)) {
      work.fail("0A000", true, "The rows come from more than one table.");
    }
    if (!create.updateOf().isEmpty() || !ONE_EVENT.matcher(definition).matches()) {
      work.fail("0A000", true, "The changed rows as a table are those of one event.");
    }
  }
}
