package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import io.github.sqllint.operation.ViewOperation;
import io.github.sqllint.operation.ViewOperation.AlterView;
import io.github.sqllint.operation.ViewOperation.CreateMaterializedView;
import io.github.sqllint.operation.ViewOperation.CreateView;
import io.github.sqllint.operation.ViewOperation.DropMaterializedView;
import io.github.sqllint.operation.ViewOperation.DropView;
import io.github.sqllint.operation.ViewOperation.RefreshMaterializedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What changes of views do to a schema. */
final class ViewChanges {
  private static final List<String> OPTIONS =
      List.of("check_option", "security_barrier", "security_invoker");

  private static final Pattern RENAME =
      Pattern.compile("RENAME COLUMN (.*) TO (.*)", Pattern.CASE_INSENSITIVE);
  private static final String NAMED = "name in the query of column ";

  private ViewChanges() {}

  static void addTo(Changes changes) {
    changes
        .on(CreateView.class, ViewChanges::create)
        .on(CreateMaterializedView.class, ViewChanges::createMaterialized)
        .on(RefreshMaterializedView.class, ViewChanges::refresh)
        .on(DropView.class, (draft, o) -> drop(draft, o, o.ifExists()))
        .on(DropMaterializedView.class, (draft, o) -> drop(draft, o, o.ifExists()))
        .on(AlterView.class, ViewChanges::alter);
  }

  /** OR REPLACE keeps triggers, rules and settings. */
  private static void create(Draft draft, CreateView operation) {
    ObjectName name =
        operation.temporary()
            ? ObjectName.of(Session.TEMPORARY, operation.name().name())
            : draft.schema().session().placeFor(operation.name());
    Optional<View> old = draft.schema().view(name).filter(v -> operation.orReplace());
    UsedColumns used = used(draft, operation.query());
    draft.put(
        new View(
            name,
            false,
            operation.columns(),
            operation.query(),
            outputs(used, operation.columns()),
            used.byRelation(),
            true,
            old.map(View::triggers).orElse(Parts.none()),
            old.map(View::rules).orElse(Parts.none()),
            settings(old, operation.options()),
            old.flatMap(View::origin).or(() -> Optional.of(draft.origin()))));
  }

  /** OR REPLACE keeps owner, comment and privileges, and gives all options anew. */
  private static Settings settings(Optional<View> old, Optional<String> options) {
    Settings settings = old.map(View::settings).orElse(Settings.NONE);
    for (String option : OPTIONS) {
      settings = settings.without(option);
    }
    Settings kept = settings;
    return options.map(list -> SettingActions.apply(kept, "", "set (" + list + ")")).orElse(kept);
  }

  private static void createMaterialized(Draft draft, CreateMaterializedView operation) {
    ObjectName name = draft.schema().session().placeFor(operation.name());
    Presence before = draft.schema().presence(name);
    if (operation.ifNotExists() && before == Presence.PRESENT) {
      return;
    }
    UsedColumns used = used(draft, operation.query());
    boolean certain =
        !operation.ifNotExists() || before == Presence.ABSENT || draft.schema().seemsComplete();
    draft.put(
        new View(
            name,
            true,
            operation.columns(),
            operation.query(),
            outputs(used, operation.columns()),
            used.byRelation(),
            operation.withData(),
            Parts.none(),
            Parts.none(),
            StorageClauses.withMethod(draft),
            Optional.of(draft.origin(certain))));
  }

  private static void refresh(Draft draft, RefreshMaterializedView operation) {
    draft
        .schema()
        .view(operation.name())
        .ifPresent(view -> draft.put(view.withPopulated(operation.withData())));
  }

  private static void drop(Draft draft, ViewOperation operation, boolean ifExists) {
    ObjectName name = draft.schema().resolve(operation.name());
    draft
        .schema()
        .view(name)
        .ifPresentOrElse(
            new Removal(draft)::view, () -> draft.dropUnknown(ObjectKey.relation(name), ifExists));
  }

  private static void alter(Draft draft, AlterView operation) {
    draft
        .schema()
        .view(operation.name())
        .ifPresent(
            view -> {
              Matcher rename = RENAME.matcher(operation.action());
              if (rename.matches()) {
                String column = SettingActions.unquoted(rename.group(1));
                String newName = SettingActions.unquoted(rename.group(2));
                rename(draft, view, new Renaming(column, newName));
              } else {
                draft.put(
                    view.withSettings(
                        SettingActions.follow(
                            view.settings(),
                            operation.column().map(c -> "column " + c + " ").orElse(""),
                            operation.action())));
              }
            });
  }

  static void rename(Draft draft, View view, Renaming renaming) {
    List<String> names =
        view.columns().isEmpty() ? QueryOutputs.of(view.query().text()).names() : view.columns();
    boolean known = names.contains(renaming.column());
    View old = view.withOutputs(renaming.in(view.outputs()));
    draft.put(
        known
            ? old.withColumns(renaming.in(names))
            : old.withSettings(
                renamed(view.settings(), NAMED, renaming.column(), renaming.newName())));
    Renames renames = new Renames(draft);
    for (View reader : draft.schema().viewsUsing(view.name())) {
      renames.column(reader, view.name(), renaming);
    }
  }

  /**
   * Which name something had that has another one now.
   *
   * @param kind how the setting begins that tells it
   */
  static Settings renamed(Settings settings, String kind, String column, String newName) {
    String original = settings.value(kind + column).orElse(column);
    Settings rest = settings.without(kind + column);
    return original.equals(newName) ? rest : rest.with(kind + newName, original);
  }

  /** With the names behind the view's own. */
  private static List<String> outputs(UsedColumns used, List<String> named) {
    List<String> outputs = used.outputs();
    if (outputs.size() < named.size()) {
      return List.of();
    }
    List<String> names = new ArrayList<>(named);
    names.addAll(outputs.subList(named.size(), outputs.size()));
    return names;
  }

  private static UsedColumns used(Draft draft, Query query) {
    for (ObjectName relation : query.relations()) {
      if (draft.schema().presence(relation) == Presence.UNKNOWN) {
        draft.meet(ObjectKey.relation(draft.schema().resolve(relation)));
      }
    }
    return new UsedColumns(query, draft.schema());
  }
}
