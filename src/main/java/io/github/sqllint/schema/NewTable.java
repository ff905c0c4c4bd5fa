package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.operation.TableOperation.CreateTableAs;
import io.github.sqllint.operation.TableOperation.LikeTable;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What CREATE TABLE puts into a schema; its constraints are operations of their own. */
final class NewTable {
  private static final Pattern ALL_OF_ONE =
      Pattern.compile("select \\* from [^ ,]+( (where|with|limit) .*)?", Pattern.DOTALL);

  private NewTable() {}

  static void create(Draft draft, CreateTable operation) {
    ObjectName name = place(draft, operation.table(), operation.temporary());
    Presence before = draft.schema().presence(name);
    if (operation.ifNotExists() && before == Presence.PRESENT) {
      return;
    }
    Lineage lineage =
        new Lineage(
            operation.partitionBy(),
            operation.partitionOf().map(draft.schema()::resolve),
            operation.partitionBound(),
            operation.inherits().stream().map(draft.schema()::resolve).toList());
    draft.put(
        empty(draft, name, operation.ifNotExists() && before == Presence.UNKNOWN)
            .withPersistence(persistence(operation))
            .withSettings(StorageClauses.withMethod(draft))
            .withLineage(lineage));
    draft.emptyInMigration(name);
    for (ObjectName parent : lineage.parents()) {
      draft.table(parent).ifPresent(p -> Inheritance.give(draft, p, name));
    }
    operation.like().forEach(like -> like(draft, name, like));
    operation.ofType().ifPresent(type -> ofType(draft, name, type));
    NewColumn.add(draft, name, operation.columns());
    lineage
        .partitionOf()
        .ifPresent(
            parent -> draft.table(parent).ifPresent(p -> Inheritance.attach(draft, p, name)));
  }

  static void createAs(Draft draft, CreateTableAs operation) {
    ObjectName name = place(draft, operation.table(), operation.temporary());
    Presence before = draft.schema().presence(name);
    if (operation.ifNotExists() && before == Presence.PRESENT) {
      return;
    }
    Table table = empty(draft, name, operation.ifNotExists() && before == Presence.UNKNOWN);
    draft.put(
        table
            .withColumns(columnsOf(draft, operation.query()))
            .withSettings(StorageClauses.withMethod(draft))
            .withPersistence(
                operation.temporary() ? Table.Persistence.TEMPORARY : Table.Persistence.PERMANENT));
    if (operation.withData()
        && operation.query().relations().stream().anyMatch(draft.schema()::holdsRows)) {
      draft.fillCertainly(name);
    }
  }

  /** Known for a query of one table; of a value that is worked out only the name. */
  private static Parts<Column> columnsOf(Draft draft, Query query) {
    Optional<Table> only =
        query.relations().size() == 1 && !isNamedBefore(draft)
            ? draft.schema().table(query.relations().get(0))
            : Optional.empty();
    if (only.isPresent() && ALL_OF_ONE.matcher(query.text()).matches()) {
      return only.get().columns().map(column -> selected(draft, column));
    }
    QueryOutputs outputs = QueryOutputs.of(query.text());
    List<String> names = outputs.names();
    List<String> sources = outputs.sources();
    boolean told =
        !sources.isEmpty()
            && names.stream().noneMatch(String::isEmpty)
            && query.text().lastIndexOf("select ") == 0;
    return only.filter(table -> told)
        .map(table -> Parts.complete(listed(draft, table, names, sources)))
        .orElse(Parts.unknown());
  }

  private static List<Column> listed(
      Draft draft, Table table, List<String> names, List<String> sources) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      columns.add(
          table
              .column(sources.get(i))
              .map(column -> selected(draft, column).withName(name))
              .orElseGet(() -> Column.met(name)));
    }
    return columns;
  }

  /** Whether the statement names the columns itself. */
  private static boolean isNamedBefore(Draft draft) {
    for (Token token : draft.statement().statement().tokens()) {
      if (token.isSymbol("(")) {
        return true;
      }
      if (token.is("as") || token.is("select")) {
        return false;
      }
    }
    return false;
  }

  private static Column selected(Draft draft, Column column) {
    return new Column(
        column.name(),
        column.type(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        column.collation(),
        column.complete(),
        false,
        OptionalInt.empty(),
        Settings.NONE,
        Optional.of(draft.origin()));
  }

  private static ObjectName place(Draft draft, ObjectName name, boolean temporary) {
    return temporary
        ? ObjectName.of(Session.TEMPORARY, name.name())
        : draft.schema().session().placeFor(name);
  }

  private static Table.Persistence persistence(CreateTable operation) {
    if (operation.temporary()) {
      return Table.Persistence.TEMPORARY;
    }
    return operation.unlogged() ? Table.Persistence.UNLOGGED : Table.Persistence.PERMANENT;
  }

  /**
   * A table without columns. Where nothing has told of one of its name, IF NOT EXISTS is taken for
   * a habit: the migration that creates a table is the one that says so.
   */
  private static Table empty(Draft draft, ObjectName name, boolean mayBeOlder) {
    boolean mentioned = draft.schema().catalogue().isDoubtful(ObjectKey.relation(name));
    boolean certain = !mayBeOlder || !mentioned;
    return Table.of(name, true, Optional.of(draft.origin(certain)));
  }

  /** Where LIKE stands among the columns is not kept: its columns come first. */
  private static void like(Draft draft, ObjectName name, LikeTable like) {
    Optional<Table> source = draft.table(like.table());
    if (source.isEmpty()) {
      draft.change(name, t -> t.withColumns(t.columns().incomplete()));
      return;
    }
    LikeCopy copy = new LikeCopy(draft, source.get(), like.options());
    copy.to(name);
  }

  private static void ofType(Draft draft, ObjectName name, ObjectName type) {
    Optional<DataType> found = draft.schema().type(type);
    if (found.isPresent() && found.get() instanceof CompositeType composite) {
      NewColumn.add(
          draft,
          name,
          composite.attributes().all().stream()
              .map(attribute -> NewColumn.plain(attribute.name(), attribute.type()))
              .toList());
    } else {
      draft.change(name, t -> t.withColumns(t.columns().incomplete()));
    }
    draft.change(
        name,
        t ->
            t.withSettings(
                t.settings().with("of", draft.schema().resolve(ObjectKey.TYPE, type).toString())));
  }
}
