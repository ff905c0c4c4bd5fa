package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table as the migrations so far have made it; a foreign or partitioned one too.
 *
 * @param kind {@code table} or {@link #FOREIGN}
 * @param constraints named as the server names them where the migration does not
 * @param origin empty where it was met here but not created here
 */
public record Table(
    ObjectName name,
    String kind,
    Persistence persistence,
    Parts<Column> columns,
    Parts<Constraint> constraints,
    Parts<Trigger> triggers,
    Parts<Policy> policies,
    Parts<RewriteRule> rules,
    Lineage lineage,
    Settings settings,
    Optional<Origin> origin)
    implements Relation {
  /** The kind of a table whose rows lie on another server. */
  public static final String FOREIGN = "foreign table";

  /** What happens to the rows after a crash or a session's end. */
  public enum Persistence {
    PERMANENT,
    UNLOGGED,
    TEMPORARY
  }

  /** A table that is met here and was not created here: nothing else is known of it. */
  static Table met(ObjectName name) {
    return of(name, false, Optional.empty());
  }

  /**
   * A table that has nothing yet.
   *
   * @param known false where it may have anything
   */
  static Table of(ObjectName name, boolean known, Optional<Origin> origin) {
    return of(name, "table", known, origin);
  }

  /** A table of another server, of whose columns nothing is read. */
  static Table foreign(ObjectName name, Optional<Origin> origin) {
    return of(name, FOREIGN, false, origin);
  }

  private static Table of(ObjectName name, String kind, boolean known, Optional<Origin> origin) {
    return new Table(
        name,
        kind,
        Persistence.PERMANENT,
        known ? Parts.none() : Parts.unknown(),
        known ? Parts.none() : Parts.unknown(),
        known ? Parts.none() : Parts.unknown(),
        known ? Parts.none() : Parts.unknown(),
        known ? Parts.none() : Parts.unknown(),
        Lineage.NONE,
        Settings.NONE,
        origin);
  }

  public Optional<Column> column(String column) {
    return columns.find(column);
  }

  /** The columns that the server computes from this one. */
  public List<Column> generatedFrom(String column) {
    List<Column> generated = new ArrayList<>();
    for (Column each : columns) {
      if (each.generated().isPresent()
          && each.generated().get().expression().columnNames().contains(column)) {
        generated.add(each);
      }
    }
    return Collections.unmodifiableList(generated);
  }

  public boolean columnsComplete() {
    return columns.complete();
  }

  public Optional<Constraint> constraint(String constraint) {
    return constraints.find(constraint);
  }

  public Optional<Constraint> primaryKey() {
    return constraintsOf(Constraint.Kind.PRIMARY_KEY).stream().findFirst();
  }

  public List<Constraint> foreignKeys() {
    return constraintsOf(Constraint.Kind.FOREIGN_KEY);
  }

  public List<Constraint> checks() {
    return constraintsOf(Constraint.Kind.CHECK);
  }

  public List<Constraint> constraintsOf(Constraint.Kind kind) {
    List<Constraint> found = new ArrayList<>();
    for (Constraint constraint : constraints) {
      if (constraint.kind() == kind) {
        found.add(constraint);
      }
    }
    return Collections.unmodifiableList(found);
  }

  public boolean isForeign() {
    return kind.equals(FOREIGN);
  }

  public boolean isTemporary() {
    return persistence == Persistence.TEMPORARY;
  }

  public boolean isPartitioned() {
    return lineage.partitionBy().isPresent();
  }

  public boolean isPartition() {
    return lineage.partitionOf().isPresent();
  }

  /**
   * Whether a check that holds for all rows says that the column is not NULL, so that SET NOT NULL
   * needs no scan (PostgreSQL 12 and newer).
   */
  public boolean provesNotNull(String column) {
    return checks().stream()
        .filter(check -> check.validated() && check.enforced())
        .flatMap(check -> check.condition().stream())
        .anyMatch(condition -> NotNullProof.isProof(condition, column));
  }

  @Override
  public Set<ObjectKey> links() {
    return Links.of(this);
  }

  Table withName(ObjectName newName) {
    return new Table(
        newName,
        kind,
        persistence,
        columns,
        constraints.map(constraint -> constraint.withTable(newName)),
        triggers,
        policies,
        rules,
        lineage,
        settings,
        origin);
  }

  Table withPersistence(Persistence newPersistence) {
    return new Table(
        name,
        kind,
        newPersistence,
        columns,
        constraints,
        triggers,
        policies,
        rules,
        lineage,
        settings,
        origin);
  }

  Table withColumns(Parts<Column> newColumns) {
    if (newColumns == columns) {
      return this;
    }
    return new Table(
        name,
        kind,
        persistence,
        newColumns,
        constraints,
        triggers,
        policies,
        rules,
        lineage,
        settings,
        origin);
  }

  Table withConstraints(Parts<Constraint> newConstraints) {
    if (newConstraints == constraints) {
      return this;
    }
    return new Table(
        name,
        kind,
        persistence,
        columns,
        newConstraints,
        triggers,
        policies,
        rules,
        lineage,
        settings,
        origin);
  }

  Table withTriggers(Parts<Trigger> newTriggers) {
    return new Table(
        name,
        kind,
        persistence,
        columns,
        constraints,
        newTriggers,
        policies,
        rules,
        lineage,
        settings,
        origin);
  }

  Table withPolicies(Parts<Policy> newPolicies) {
    return new Table(
        name,
        kind,
        persistence,
        columns,
        constraints,
        triggers,
        newPolicies,
        rules,
        lineage,
        settings,
        origin);
  }

  Table withRules(Parts<RewriteRule> newRules) {
    return new Table(
        name,
        kind,
        persistence,
        columns,
        constraints,
        triggers,
        policies,
        newRules,
        lineage,
        settings,
        origin);
  }

  Table withLineage(Lineage newLineage) {
    return new Table(
        name,
        kind,
        persistence,
        columns,
        constraints,
        triggers,
        policies,
        rules,
        newLineage,
        settings,
        origin);
  }

  Table withSettings(Settings newSettings) {
    return new Table(
        name,
        kind,
        persistence,
        columns,
        constraints,
        triggers,
        policies,
        rules,
        lineage,
        newSettings,
        origin);
  }

  Table withColumn(Column column) {
    return withColumns(columns.with(column));
  }

  Table withConstraint(Constraint constraint) {
    return withConstraints(constraints.with(constraint));
  }
}
