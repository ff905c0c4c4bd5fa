package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnDefinition.Generated;
import io.github.sqllint.operation.ColumnDefinition.Identity;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ConstraintOperation.Deferral;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.AlterTableOther;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ALTER TABLE actions that are known as text alone do to a table. */
final class TableActions {
  private static final Map<Pattern, Action> ON_TABLES = new LinkedHashMap<>();
  private static final Map<Pattern, Action> ON_COLUMNS = new LinkedHashMap<>();

  private static final String OPTIONS = "INCREMENT|START|MINVALUE|MAXVALUE|NO |CACHE|CYCLE";

  /** What one action does, given what its pattern caught. */
  private interface Action {
    void apply(Draft draft, Table table, String column, Matcher words);
  }

  static {
    table("SET LOGGED", (d, t, c, w) -> d.put(t.withPersistence(Table.Persistence.PERMANENT)));
    table("SET UNLOGGED", (d, t, c, w) -> d.put(t.withPersistence(Table.Persistence.UNLOGGED)));
    table("(ENABLE|DISABLE) ROW LEVEL SECURITY", (d, t, c, w) -> flag(d, t, "row security", w));
    table("(FORCE|NO FORCE) ROW LEVEL SECURITY", (d, t, c, w) -> flag(d, t, "force security", w));
    table("REPLICA IDENTITY (.*)", (d, t, c, w) -> flag(d, t, "replica identity", w));
    table("CLUSTER ON (.*)", (d, t, c, w) -> flag(d, t, "cluster on", w));
    table(
        "SET WITHOUT CLUSTER",
        (d, t, c, w) -> d.put(t.withSettings(t.settings().without("cluster on"))));
    table("OF (.*)", (d, t, c, w) -> ofType(d, t, SettingActions.objectName(w.group(1))));
    table("NOT OF", (d, t, c, w) -> d.put(t.withSettings(t.settings().without("of"))));
    table("INHERIT (.*)", (d, t, c, w) -> inherit(d, t, SettingActions.objectName(w.group(1))));
    table(
        "NO INHERIT (.*)", (d, t, c, w) -> noInherit(d, t, SettingActions.objectName(w.group(1))));
    table("(ENABLE|DISABLE|ENABLE REPLICA|ENABLE ALWAYS) RULE (.*)", TableActions::enableRule);
    table("ALTER CONSTRAINT (\\S+) (.*)", TableActions::alterConstraint);
    column("ADD GENERATED (ALWAYS|BY DEFAULT) AS IDENTITY\\s*(.*)", TableActions::addIdentity);
    column("(SET (GENERATED|" + OPTIONS + ")|RESTART).*", TableActions::setIdentity);
    column("DROP IDENTITY.*", TableActions::dropIdentity);
    column(
        "DROP EXPRESSION.*",
        (d, t, c, w) ->
            d.changeColumn(t.name(), c, column -> column.withGenerated(Optional.empty())));
    column("SET EXPRESSION AS (.*)", TableActions::setExpression);
  }

  private TableActions() {}

  static void apply(Draft draft, AlterTableOther operation) {
    Optional<Relation> relation = draft.schema().relation(operation.table());
    if (relation.isPresent() && !(relation.get() instanceof Table)) {
      Remarks.change(
          draft,
          relation.get().key(),
          settings -> SettingActions.follow(settings, "", operation.action()));
      return;
    }
    Optional<Table> table = draft.table(operation.table());
    if (table.isEmpty()) {
      return;
    }
    String action = operation.action();
    if (operation.column().isPresent()) {
      onColumn(draft, table.get(), operation.column().get(), action);
    } else if (!matches(ON_TABLES, draft, table.get(), "", action)) {
      draft.change(
          operation.table(), t -> t.withSettings(SettingActions.follow(t.settings(), "", action)));
    }
  }

  private static void onColumn(Draft draft, Table table, String column, String action) {
    String rest = action.replaceFirst("^ALTER (COLUMN )?(\"(?:[^\"]|\"\")*\"|\\S+) ", "");
    if (!matches(ON_COLUMNS, draft, table, column, rest)) {
      set(draft, table, column, rest);
    }
  }

  /** Some settings go on to the tables below (measured, PostgreSQL 15 and 18). */
  private static void set(Draft draft, Table table, String column, String action) {
    draft.changeColumn(
        table.name(), column, c -> c.withSettings(SettingActions.follow(c.settings(), "", action)));
    String word = action.toUpperCase(Locale.ROOT);
    if (word.startsWith("SET STATISTICS ") || word.startsWith("SET STORAGE ")) {
      draft.childrenReached(table.name()).forEach(child -> set(draft, child, column, action));
    }
  }

  private static boolean matches(
      Map<Pattern, Action> actions, Draft draft, Table table, String column, String text) {
    for (Map.Entry<Pattern, Action> action : actions.entrySet()) {
      Matcher words = action.getKey().matcher(text);
      if (words.matches()) {
        action.getValue().apply(draft, table, column, words);
        return true;
      }
    }
    return false;
  }

  private static void table(String words, Action action) {
    ON_TABLES.put(pattern(words), action);
  }

  private static void column(String words, Action action) {
    ON_COLUMNS.put(pattern(words), action);
  }

  private static Pattern pattern(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  private static void flag(Draft draft, Table table, String setting, Matcher words) {
    draft.put(
        table.withSettings(
            table.settings().with(setting, words.group(1).toLowerCase(Locale.ROOT))));
  }

  private static void ofType(Draft draft, Table table, ObjectName type) {
    String name = draft.schema().resolve(ObjectKey.TYPE, type).toString();
    draft.put(table.withSettings(table.settings().with("of", name)));
  }

  private static void inherit(Draft draft, Table table, ObjectName parent) {
    draft
        .table(parent)
        .ifPresent(
            p -> {
              draft.put(table.withLineage(table.lineage().inheriting(p.name())));
              Inheritance.giveChecks(draft, p, table.name());
            });
  }

  private static void noInherit(Draft draft, Table table, ObjectName parent) {
    Inheritance.disinherit(draft, table, draft.schema().resolve(parent));
  }

  private static void enableRule(Draft draft, Table table, String column, Matcher words) {
    String name = SettingActions.unquoted(words.group(2));
    String how = words.group(1).toLowerCase(Locale.ROOT);
    draft.put(table.withRules(table.rules().map(r -> r.name().equals(name) ? fires(r, how) : r)));
  }

  private static RewriteRule fires(RewriteRule rule, String how) {
    Settings settings = rule.settings();
    return rule.withSettings(
        how.equals("enable") ? settings.without("fires") : settings.with("fires", how + "d"));
  }

  private static void alterConstraint(Draft draft, Table table, String column, Matcher words) {
    Optional<Constraint> found = table.constraint(SettingActions.unquoted(words.group(1)));
    if (found.isEmpty()) {
      return;
    }
    String how = words.group(2).toUpperCase(Locale.ROOT);
    Constraint changed = found.get();
    if (how.contains("ENFORCED")) {
      boolean enforced = !how.contains("NOT ENFORCED");
      changed = changed.withValidity(enforced, enforced);
    }
    if (how.contains("DEFERRABLE") || how.contains("INITIALLY")) {
      boolean deferred = how.contains("INITIALLY DEFERRED");
      boolean deferrable = how.contains("DEFERRABLE") && !how.contains("NOT DEFERRABLE");
      changed = changed.withDeferral(new Deferral(deferrable || deferred, deferred));
    }
    draft.put(table.withConstraint(changed));
  }

  private static void addIdentity(Draft draft, Table table, String column, Matcher words) {
    boolean always = words.group(1).equalsIgnoreCase("always");
    String options =
        words.group(2).replaceAll("^\\((.*)\\)$", "$1").strip().toLowerCase(Locale.ROOT);
    ColumnType type = table.column(column).flatMap(Column::type).orElse(ColumnType.of("bigint"));
    draft.changeColumn(
        table.name(), column, c -> c.withIdentity(Optional.of(new Identity(always, options))));
    NewColumn.sequence(draft, table.name(), column, type, options, true);
  }

  /** Several in one action; the options are those of its sequence. */
  private static void setIdentity(Draft draft, Table table, String column, Matcher words) {
    StringBuilder options = new StringBuilder();
    for (String part : words.group().toLowerCase(Locale.ROOT).split("\\b(?=set |restart)")) {
      String option = part.replaceFirst("^set ", "").strip();
      if (option.startsWith("generated")) {
        boolean always = option.endsWith("always");
        draft.changeColumn(
            table.name(),
            column,
            c -> c.withIdentity(c.identity().map(i -> new Identity(always, i.options()))));
      } else if (!option.startsWith("restart")) {
        options.append(' ').append(option);
      }
    }
    draft
        .schema()
        .sequencesOwnedBy(table.name(), column)
        .forEach(s -> draft.put(s.withOptions((s.options() + options).strip())));
  }

  private static void dropIdentity(Draft draft, Table table, String column, Matcher words) {
    draft.changeColumn(table.name(), column, c -> c.withIdentity(Optional.empty()));
    draft
        .schema()
        .sequencesOwnedBy(table.name(), column)
        .forEach(sequence -> draft.drop(sequence.key()));
  }

  private static void setExpression(Draft draft, Table table, String column, Matcher words) {
    Expression expression = new Expression.Opaque(words.group(1), Set.of());
    draft.changeColumn(
        table.name(),
        column,
        c ->
            c.withGenerated(
                Optional.of(
                    new Generated(expression, c.generated().map(Generated::stored).orElse(true)))));
  }
}
