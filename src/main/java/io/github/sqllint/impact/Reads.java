package io.github.sqllint.impact;

import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import io.github.sqllint.source.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The relations that a query reads, with all that their views read. */
final class Reads {
  private Reads() {}

  /** Locks them as every reader does, and reads all their rows. */
  static void all(List<ObjectName> relations, Work work) {
    read(relations, true, work);
  }

  /** Locks them as one who plans a query does, and reads no row. */
  static void plan(List<ObjectName> relations, Work work) {
    read(relations, false, work);
  }

  /** Locks them with all that their views read, as one who prepares a query does. */
  static void rewrite(List<ObjectName> relations, Work work) {
    for (ObjectName relation : relations) {
      Target target = Target.find(work, relation, false);
      target.lock(work, LockMode.ACCESS_SHARE);
      work.before()
          .view(target.name())
          .filter(view -> !view.materialized())
          .ifPresent(view -> rewrite(List.copyOf(view.uses().keySet()), work));
    }
  }

  /** Locks them without a look at their rows, as a definition does. */
  static void lock(List<ObjectName> relations, Work work) {
    for (ObjectName relation : relations) {
      Target.find(work, relation, false).lock(work, LockMode.ACCESS_SHARE);
    }
  }

  /** A partition that is cut into partitions itself is planned with its bound in those above it. */
  static void bounds(ObjectName table, Work work) {
    Optional<Table> found = work.before().table(table).filter(Table::isPartitioned);
    found
        .flatMap(t -> t.lineage().partitionOf())
        .ifPresent(
            parent -> {
              work.lock(parent, LockMode.ACCESS_SHARE);
              bounds(parent, work);
            });
  }

  private static void read(List<ObjectName> relations, boolean rows, Work work) {
    Set<ObjectName> seen = new HashSet<>();
    for (ObjectName relation : relations) {
      Target target = Target.find(work, relation, false);
      if (target.isThere()) {
        read(target.name(), rows, isAlone(target.name(), work), seen, work);
      }
    }
  }

  private static void read(
      ObjectName name, boolean rows, boolean alone, Set<ObjectName> seen, Work work) {
    if (!seen.add(name)) {
      return;
    }
    Schema schema = work.before();
    work.lock(name, LockMode.ACCESS_SHARE);
    bounds(name, work);
    Optional<Relation> relation = schema.relation(name);
    if (relation.isPresent() && relation.get() instanceof View view && !view.materialized()) {
      view.uses().keySet().forEach(used -> read(used, rows, false, seen, work));
      return;
    }
    if (rows && (alone || schema.childrenOf(name).isEmpty()) && NarrowReads.areAllOf(name, work)) {
      return;
    }
    if (rows) {
      work.scan(name);
      if (relation.isPresent() && relation.get() instanceof View view && !view.populated()) {
        // What is called, or an extension, may fill it unseen.
        work.fail("55000", false, "The view " + name + " holds no data yet.");
      }
    }
    for (Table child : alone ? List.<Table>of() : schema.descendantsOf(name)) {
      work.lock(child.name(), LockMode.ACCESS_SHARE);
      if (rows) {
        work.scan(child.name());
      }
    }
  }

  /** Whether the statement names a table once, behind ONLY, which no operation tells. */
  static boolean isAlone(ObjectName table, Work work) {
    List<Token> tokens = work.statement().statement().tokens();
    if (tokens.stream().noneMatch(token -> token.is("only"))) {
      return false;
    }
    int named = 0;
    int alone = 0;
    for (int i = 1; i < tokens.size(); i++) {
      if (names(tokens.get(i), table)) {
        int before = i - 1;
        while (before > 0
            && (tokens.get(before).isSymbol(".") || tokens.get(before).isSymbol("("))) {
          before -= tokens.get(before).isSymbol(".") ? 2 : 1;
        }
        named++;
        alone += before >= 0 && tokens.get(before).is("only") ? 1 : 0;
      }
    }
    return alone > 0 && alone == named;
  }

  /** What WITH changes is no reading, unless the query names it once more. */
  static List<ObjectName> unchanged(List<ObjectName> relations, Work work) {
    Set<ObjectName> changed = new HashSet<>();
    work.siblings(DataOperation.class).forEach(change -> changed.add(change.table()));
    return relations.stream()
        .filter(name -> !changed.contains(name) || timesNamed(name, work) > 1)
        .toList();
  }

  private static int timesNamed(ObjectName table, Work work) {
    int named = 0;
    for (Token token : work.statement().statement().tokens()) {
      named += names(token, table) ? 1 : 0;
    }
    return named;
  }

  static boolean names(Token token, ObjectName table) {
    return token.is(table.name()) || token.text().equals('"' + table.name() + '"');
  }
}
