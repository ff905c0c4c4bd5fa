package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.OwnedBy;
import io.github.sqllint.operation.Query;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Gives objects other names or schemas wherever they are mentioned; names that the server derived
 * from the old one stay.
 */
final class Renames {
  private final Draft draft;

  Renames(Draft draft) {
    this.draft = draft;
  }

  /** Whatever relation it is. */
  void relation(Relation relation, ObjectName newName) {
    if (relation instanceof Table table) {
      table(table, newName);
    } else if (relation instanceof View view) {
      draft.move(view, view.withName(newName));
      for (Index index : schema().indexesOn(view.name())) {
        draft.move(index, index.withTable(newName));
      }
      mentionsOf(view.name(), newName);
    } else if (relation instanceof Index index) {
      index(index, newName);
    } else if (relation instanceof Sequence sequence) {
      draft.move(sequence, sequence.withName(newName));
    }
  }

  /** With its constraint, which always has its name. */
  void index(Index index, ObjectName newName) {
    draft.move(index, index.withName(newName));
    schema()
        .linkedTo(index.key(), Index.class)
        .forEach(part -> draft.put(part.withParent(Optional.of(newName))));
    index.constraint().ifPresent(constraint -> rename(index.table(), constraint, newName.name()));
  }

  /** With its index, which always has its name. */
  void constraint(ObjectName table, String name, String newName) {
    Optional<Index> index =
        schema().constraint(table, name).flatMap(Constraint::index).flatMap(schema()::indexNamed);
    if (index.isPresent()) {
      index(index.get(), index.get().name().renamed(newName));
    } else {
      rename(table, name, newName);
    }
    for (Table child : schema().childrenOf(table)) {
      if (child.constraint(name).filter(c -> c.index().isEmpty()).isPresent()) {
        constraint(child.name(), name, newName);
      }
    }
  }

  void column(Table table, Renaming renaming) {
    ObjectName name = table.name();
    draft.put(mentioning(table, renaming));
    schema().indexesOn(name).forEach(index -> draft.put(index.mentioning(renaming)));
    schema()
        .sequencesOwnedBy(name, renaming.column())
        .forEach(s -> draft.put(s.withOwner(Optional.of(new OwnedBy(name, renaming.newName())))));
    schema().statisticsOn(name).forEach(s -> draft.put(s.mentioning(renaming)));
    schema().viewsUsing(name).forEach(view -> column(view, name, renaming));
    for (Constraint key : schema().foreignKeysTo(name)) {
      draft.change(key.table(), t -> t.withConstraint(key.referring(name, renaming)));
    }
    for (Table child : schema().childrenOf(name)) {
      if (child.column(renaming.column()).isPresent()) {
        column(child, renaming);
      }
    }
  }

  /** In a view that uses a relation; where its query does not tell how, that is kept with it. */
  void column(View view, ObjectName relation, Renaming renaming) {
    if (!view.mayUse(relation, renaming.column())) {
      return;
    }
    Optional<Query> query = RenamedQuery.of(view, relation, renaming, schema());
    View renamed =
        query
            .map(view::withQuery)
            .orElseGet(
                () ->
                    view.withSettings(
                        ViewChanges.renamed(
                            view.settings(),
                            View.RENAMED + relation + ".",
                            renaming.column(),
                            renaming.newName())));
    draft.put(renamed);
    usesOf(renamed, relation, use -> use.mentioning(renaming));
  }

  private void table(Table table, ObjectName newName) {
    ObjectName old = table.name();
    draft.move(table, table.withName(newName));
    boolean moves = !old.schema().equals(newName.schema());
    for (Index index : schema().indexesOn(old)) {
      draft.move(index, index.withTable(newName));
    }
    for (Sequence sequence : schema().linkedTo(table.key(), Sequence.class)) {
      Sequence owned =
          sequence.withOwner(sequence.ownedBy().map(owner -> new OwnedBy(newName, owner.column())));
      ObjectName name = new ObjectName(newName.schema(), sequence.name().name());
      draft.move(sequence, moves ? owned.withName(name) : owned);
    }
    schema().statisticsOn(old).forEach(s -> draft.put(s.withTable(newName)));
    for (Publication publication : schema().publicationsOf(old)) {
      draft.put(
          publication.withTables(
              publication.tables().stream().map(t -> t.equals(old) ? newName : t).toList()));
    }
    mentionsOf(old, newName);
  }

  private void mentionsOf(ObjectName old, ObjectName newName) {
    Renaming none = new Renaming("", "");
    for (Constraint key : schema().foreignKeysTo(old)) {
      draft.change(key.table(), t -> t.withConstraint(key.referring(newName, none)));
    }
    for (Table child : schema().childrenOf(old)) {
      draft.put(child.withLineage(child.lineage().renaming(old, newName)));
    }
    for (View view : schema().viewsUsing(old)) {
      Map<ObjectName, View.Use> uses = new HashMap<>(view.uses());
      uses.put(newName, uses.remove(old));
      draft.put(view.withUses(uses));
    }
  }

  private void rename(ObjectName table, String name, String newName) {
    draft.change(
        table,
        t ->
            t.withConstraints(
                t.constraint(name)
                    .map(c -> t.constraints().replacing(name, c.withName(newName)))
                    .orElse(
                        t.constraints().complete()
                            ? t.constraints()
                            : t.constraints().without(name))));
  }

  private void usesOf(View view, ObjectName relation, UnaryOperator<View.Use> change) {
    Map<ObjectName, View.Use> uses = new HashMap<>(view.uses());
    uses.computeIfPresent(relation, (name, use) -> change.apply(use));
    draft.put(view.withUses(uses));
  }

  private static Table mentioning(Table table, Renaming renaming) {
    Parts<Column> columns =
        table
            .column(renaming.column())
            .map(c -> table.columns().replacing(renaming.column(), c.withName(renaming.newName())))
            .orElseGet(
                () ->
                    table
                        .columns()
                        .without(renaming.column())
                        .with(Column.met(renaming.newName())));
    return table
        .withColumns(columns.map(c -> c.mentioning(renaming)))
        .withConstraints(table.constraints().map(c -> c.mentioning(renaming)))
        .withTriggers(table.triggers().map(t -> t.mentioning(renaming)))
        .withPolicies(table.policies().map(p -> p.mentioning(renaming)))
        .withLineage(table.lineage().mentioning(renaming));
  }

  private Schema schema() {
    return draft.schema();
  }
}
