package io.github.sqllint.parse;

import io.github.sqllint.operation.DataOperation.Delete;
import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.DataOperation.Update;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.parse.DataReader.Change;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The changes of data that a WITH clause makes before its query or change. */
final class WithChanges {
  private WithChanges() {}

  /** The changes that the WITH clause of a query makes. */
  static List<Change> in(List<Token> query) {
    try {
      return of(WithClause.take(Tokens.of(query)));
    } catch (NotUnderstood noWithClause) {
      return List.of();
    }
  }

  static List<Change> of(List<WithClause.Query> queries) {
    List<Change> changes = new ArrayList<>(1);
    if (queries.isEmpty()) {
      return changes;
    }
    Set<String> names = queries.stream().map(WithClause.Query::name).collect(Collectors.toSet());
    for (WithClause.Query query : queries) {
      if (DataReader.reads(query.body())) {
        DataReader.read(query.body()).forEach(change -> changes.add(without(names, change)));
      }
    }
    return changes;
  }

  /** The change as it is beside queries of these names, which are no relations of the schema. */
  private static Change without(Set<String> names, Change change) {
    Operation operation = change.operation();
    if (operation instanceof Insert insert) {
      operation =
          new Insert(
              insert.table(), insert.columns(), insert.values(), relations(names, insert.reads()));
    } else if (operation instanceof Update update) {
      operation =
          new Update(
              update.table(), update.columns(), update.where(), relations(names, update.reads()));
    } else if (operation instanceof Delete delete) {
      operation = new Delete(delete.table(), delete.where(), relations(names, delete.reads()));
    }
    return new Change(operation, change.span());
  }

  private static List<ObjectName> relations(Set<String> names, List<ObjectName> read) {
    return read.stream()
        .filter(name -> name.schema().isPresent() || !names.contains(name.name()))
        .toList();
  }
}
