package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The relation that a statement works on.
 *
 * @param name with its schema
 * @param relation empty where no migration tells of it
 * @param isThere whether the server gets as far as to work on it
 */
record Target(ObjectName name, Optional<Relation> relation, boolean isThere) {

  /**
   * Finds a relation; where it is missing, the server refuses.
   *
   * @param ifExists whether the statement is content without it
   */
  static Target find(Work work, ObjectName name, boolean ifExists) {
    Schema schema = work.before();
    ObjectName resolved = work.resolve(name);
    Optional<Relation> relation = schema.relation(resolved);
    if (relation.isPresent() || work.isNew(name)) {
      return new Target(resolved, relation, true);
    }
    boolean own = name.isOfServer();
    boolean gone = !own && schema.presence(name) == Presence.ABSENT;
    boolean unknown = !own && work.historyIsWhole() && !schema.isDoubtful(name);
    boolean missing = gone || unknown;
    if (missing && !ifExists) {
      work.miss("42P01", gone, Missing.of("relation", resolved));
    }
    if (!missing) {
      work.assume();
    }
    return new Target(resolved, relation, !(missing && ifExists) && !gone);
  }

  /** Finds a table; the server refuses what is something else. */
  static Target table(Work work, ObjectName name, boolean ifExists) {
    return find(work, name, ifExists).as(Table.class, "table", work);
  }

  /** The same if it is of a kind, else refused. */
  Target as(Class<? extends Relation> kind, String word, Work work) {
    if (relation.isPresent() && !kind.isInstance(relation.get())) {
      work.fail("42809", true, "The relation " + name + " is not a " + word + ".");
      return new Target(name, relation, false);
    }
    return this;
  }

  Optional<Table> table() {
    return relation.filter(Table.class::isInstance).map(Table.class::cast);
  }

  /** It and the tables below it, as far as they are known. */
  List<ObjectName> family(Schema schema) {
    List<ObjectName> family = new ArrayList<>();
    family.add(name);
    schema.descendantsOf(name).forEach(child -> family.add(child.name()));
    return family;
  }

  void lock(Work work, LockMode mode) {
    if (isThere) {
      work.lock(name, mode);
    }
  }

  boolean isPartitioned() {
    return table().filter(Table::isPartitioned).isPresent();
  }

  /** Whether what the migrations tell of it is everything. */
  boolean isKnown() {
    return table().filter(t -> t.columnsComplete() && t.constraints().complete()).isPresent();
  }
}
