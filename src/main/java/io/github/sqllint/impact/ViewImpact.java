package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ViewOperation.AlterView;
import io.github.sqllint.operation.ViewOperation.CreateMaterializedView;
import io.github.sqllint.operation.ViewOperation.CreateView;
import io.github.sqllint.operation.ViewOperation.DropMaterializedView;
import io.github.sqllint.operation.ViewOperation.DropView;
import io.github.sqllint.operation.ViewOperation.RefreshMaterializedView;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Views and materialized views (view/*). */
final class ViewImpact {
  private static final Pattern RENAMED = Pattern.compile("(?is)rename (?:column )?\\S+ to (\\S+)");

  private static final Pattern OF_TABLES =
      Pattern.compile(
          "(?s)(ADD|DROP)\\b.*|ALTER (COLUMN )?\\S+ (SET|DROP) (NOT NULL|DEFAULT)\\b.*");

  private static final Pattern TYPE =
      Pattern.compile("(?s)ALTER (COLUMN )?\\S+ (SET DATA )?TYPE\\b.*");

  private ViewImpact() {}

  static void create(Step<CreateView> step, Work work) {
    CreateView create = step.operation();
    Schema schema = step.before();
    Optional<Relation> old =
        create.temporary() ? Optional.empty() : schema.relation(schema.placeFor(create.name()));
    if (old.isPresent()) {
      replace(step, old.get(), work);
    }
    if (hasCheckOption(work) && !UpdatableQuery.is(create.query())) {
      work.fail("0A000", true, "The view has no rows of one table that could be checked.");
    }
    OutputColumns.check(create.query(), create.columns(), schema, work);
    NamedColumns.check(create.query(), work);
    GroupedColumns.check(create.query(), work);
    Reads.lock(create.query().relations(), work);
    RowLocks.take(create.query().text(), create.query().relations(), work);
    if (work.server().since(14)) {
      Sequences.calledIn(create.query().text())
          .forEach(sequence -> work.lock(sequence, LockMode.ACCESS_SHARE));
    }
  }

  private static boolean hasCheckOption(Work work) {
    List<Token> tokens = work.statement().statement().tokens();
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).is("option") && tokens.get(i - 1).is("check")) {
        return true;
      }
    }
    return false;
  }

  private static void replace(Step<CreateView> step, Relation old, Work work) {
    CreateView create = step.operation();
    if (!create.orReplace()) {
      work.fail("42P07", true, "The relation " + old.name() + " is there already.");
    } else if (old instanceof View view && !view.materialized()) {
      work.lock(view.name(), LockMode.ACCESS_EXCLUSIVE);
      columnsStay(view, create, step.before(), work);
    } else {
      work.fail("42809", true, "The relation " + old.name() + " is not a view.");
    }
  }

  /** The old columns must stay, in order and with their types; new ones may follow. */
  private static void columnsStay(View view, CreateView create, Schema schema, Work work) {
    Predicate<String> then =
        column ->
            view.uses().values().stream().anyMatch(use -> use.mayBe(column))
                && view.settings().values().keySet().stream()
                    .noneMatch(setting -> setting.startsWith(View.RENAMED));
    Optional<List<SelectList.Item>> before = SelectList.of(view.query(), schema, then);
    Optional<List<SelectList.Item>> after = SelectList.of(create.query(), schema, column -> true);
    if (before.isEmpty() || after.isEmpty()) {
      return;
    }
    if (!view.columns().isEmpty() || !create.columns().isEmpty()) {
      return;
    }
    List<SelectList.Item> old = before.get();
    List<SelectList.Item> now = after.get();
    boolean stays = now.size() >= old.size();
    ResultColumns types = ResultColumns.of(view.query(), schema);
    ResultColumns newTypes = ResultColumns.of(create.query(), schema);
    boolean known =
        !view.query().star() && types.size() == old.size() && newTypes.size() == now.size();
    for (int i = 0; stays && i < old.size(); i++) {
      stays = old.get(i).mayBeNamedAs(now.get(i));
      if (stays && !old.get(i).text().equals(now.get(i).text())) {
        Optional<Boolean> same = known ? types.hasSame(newTypes, i) : Optional.empty();
        if (same.isEmpty()) {
          String type = new ItemType(view.query(), schema).of(old.get(i).text());
          typeStays(type, now.get(i), new ItemType(create.query(), schema), work);
        } else if (!same.get()) {
          work.fail("42P16", true, "The type of " + now.get(i).name() + " would change.");
        }
      }
    }
    if (!stays) {
      work.fail("42P16", true, "A column of " + view.name() + " would go or get another name.");
    }
  }

  private static void typeStays(String before, SelectList.Item now, ItemType types, Work work) {
    String then = types.of(now.text());
    boolean known = !before.isEmpty() && !then.isEmpty();
    if (known && !before.equals(then)) {
      work.fail("42P16", true, "The type of " + now.name() + " would change.");
    } else if (now.isCast() && !(known && ItemType.isExact(then))) {
      work.fail("42P16", false, "The type of " + now.name() + " may change.");
    }
  }

  static void createMaterialized(Step<CreateMaterializedView> step, Work work) {
    CreateMaterializedView create = step.operation();
    boolean taken =
        TableImpact.isTaken(step.before(), create.name(), create.ifNotExists(), false, work);
    for (ObjectName name : create.query().relations()) {
      if (step.before().table(name).filter(Table::isTemporary).isPresent()) {
        work.fail(
            "0A000", true, "A materialized view cannot keep rows of the temporary " + name + ".");
      }
    }
    TableImpact.fill(create.query(), create.withData(), taken, work);
  }

  static void refresh(Step<RefreshMaterializedView> step, Work work) {
    RefreshMaterializedView refresh = step.operation();
    Target target = Target.find(work, refresh.name(), false);
    if (!target.isThere()) {
      return;
    }
    Optional<View> view = step.before().view(target.name());
    if (target.relation().isPresent() && view.filter(View::materialized).isEmpty()) {
      work.fail("42809", true, "The relation " + target.name() + " is no materialized view.");
      return;
    }
    List<Index> indexes = step.before().indexesOn(target.name());
    if (refresh.concurrently()) {
      concurrently(refresh, target, view, indexes, work);
    } else {
      work.lock(target.name(), LockMode.ACCESS_EXCLUSIVE);
      if (refresh.withData()) {
        work.replaceStorage(target.name());
        // The new rows are read once more for each index.
        indexes.forEach(work::rebuild);
        if (!indexes.isEmpty()) {
          work.scan(target.name());
        }
      }
    }
    if (refresh.withData()) {
      view.ifPresent(v -> Reads.all(List.copyOf(v.uses().keySet()), work));
    }
  }

  private static void concurrently(
      RefreshMaterializedView refresh,
      Target target,
      Optional<View> view,
      List<Index> indexes,
      Work work) {
    work.lock(target.name(), LockMode.EXCLUSIVE);
    work.scan(target.name());
    if (!refresh.withData()) {
      work.fail("42601", true, "CONCURRENTLY and WITH NO DATA exclude each other.");
    }
    if (view.filter(v -> !v.populated()).isPresent()) {
      work.fail("0A000", true, "The view " + target.name() + " holds no data yet.");
    }
    boolean unique =
        indexes.stream()
            .anyMatch(i -> i.unique() && i.valid() && !i.isPartial() && !i.hasExpressions());
    if (view.isPresent() && !unique) {
      work.fail("55000", true, "There is no unique index on all rows of " + target.name() + ".");
    }
  }

  static void drop(Step<DropView> step, Work work) {
    DropView drop = step.operation();
    Dropping dropping = new Dropping(work, work.before(), drop.cascade());
    dropping.alsoDrops(() -> work.siblings(DropView.class).stream().map(DropView::name));
    drop(drop.name(), drop.ifExists(), false, dropping, work);
  }

  static void dropMaterialized(Step<DropMaterializedView> step, Work work) {
    DropMaterializedView drop = step.operation();
    Dropping dropping = new Dropping(work, work.before(), drop.cascade());
    dropping.alsoDrops(
        () -> work.siblings(DropMaterializedView.class).stream().map(DropMaterializedView::name));
    drop(drop.name(), drop.ifExists(), true, dropping, work);
  }

  private static void drop(
      ObjectName name, boolean ifExists, boolean materialized, Dropping dropping, Work work) {
    Target target = Target.find(work, name, ifExists);
    if (!target.isThere()) {
      return;
    }
    Optional<Relation> relation = target.relation();
    boolean fits =
        relation.isEmpty()
            || (relation.get() instanceof View view && view.materialized() == materialized);
    if (fits) {
      work.lock(target.name(), LockMode.ACCESS_EXCLUSIVE);
      relation.ifPresent(dropping::relation);
    } else {
      work.fail("42809", true, "The relation " + target.name() + " is of another kind.");
    }
  }

  /** Refuses a name that another column of a view has. */
  static void columnIsFree(Target target, String newName, Work work) {
    boolean taken =
        work.before()
            .view(target.name())
            .filter(view -> view.columns().isEmpty())
            .filter(view -> view.settings().values().isEmpty())
            .flatMap(view -> SelectList.of(view.query(), work.server()))
            .filter(all -> all.stream().anyMatch(item -> item.name().equals(newName)))
            .isPresent();
    if (taken) {
      work.fail("42701", true, "The column " + newName + " is there already.");
    }
  }

  private static void columnExists(Target target, String column, Work work) {
    List<String> outputs = work.before().view(target.name()).map(View::outputs).orElse(List.of());
    if (!outputs.isEmpty() && !outputs.contains("") && !outputs.contains(column)) {
      work.miss("42703", true, Missing.partOf(target.name(), "column", column));
    }
  }

  static void alter(Step<AlterView> step, Work work) {
    AlterView alter = step.operation();
    Target target = Target.find(work, alter.name(), AlterTable.ifExists(work));
    String action = alter.action().toUpperCase(Locale.ROOT);
    boolean materialized = alter.kind().equals("materialized view");
    boolean weak =
        materialized
            && action.matches(
                "(?s)(RE)?SET \\(.*|CLUSTER ON .*|SET WITHOUT CLUSTER"
                    + "|ALTER COLUMN .* SET STATISTICS .*|ALTER COLUMN .*SET \\(.*");
    target.lock(work, weak ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
    if (action.contains("SECURITY_INVOKER") && !work.server().since(15)) {
      work.fail("22023", true, "PostgreSQL before 15 has no security_invoker.");
    }
    if (materialized && OF_TABLES.matcher(action).matches()) {
      work.fail("42809", true, "A view has the columns and constraints of its query.");
    }
    alter.column().ifPresent(column -> columnExists(target, column, work));
    if (TYPE.matcher(action).matches()) {
      work.fail("42809", true, "A view's columns have the types that its query gives them.");
    }
    Matcher renamed = RENAMED.matcher(alter.action());
    if (renamed.matches()) {
      columnIsFree(target, ObjectName.written(renamed.group(1)).name(), work);
    }
    if (materialized && action.startsWith("SET TABLESPACE")) {
      String space = alter.action().strip().replaceFirst("(?is)set tablespace\\s+", "");
      Optional<String> now =
          step.before().view(target.name()).flatMap(v -> v.settings().value("tablespace"));
      if (!space.replace("\"", "").equals(now.orElse("pg_default"))) {
        work.replaceStorage(target.name());
      }
    }
    alter
        .column()
        .filter(column -> step.before().presence(target.name()) == Presence.ABSENT)
        .ifPresent(column -> work.assume());
  }
}
