package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is known of a database's schema at one moment of its history; immutable.
 *
 * <p>Names that are asked for without a schema are looked up through the session's search path, as
 * the server does at that moment.
 *
 * <p>Long, for all that rules and impacts ask of a moment is asked here; each answer is a few lines
 * over what {@link Catalogue}, {@link NameLookup} and {@link Rows} keep.
 */
public final class Schema {
  /** What no migration has to create. */
  private static final Set<ObjectKey> OF_EVERY_DATABASE =
      Set.of(
          new ObjectKey(ObjectKey.SCHEMA, ObjectName.of("public")),
          new ObjectKey(ObjectKey.SCHEMA, ObjectName.of("pg_catalog")),
          new ObjectKey(ObjectKey.SCHEMA, ObjectName.of("information_schema")),
          new ObjectKey(ObjectKey.EXTENSION, ObjectName.of("plpgsql")));

  private final ServerVersion server;
  private final NameLookup names;
  private final Moment now;
  private final Rows rows;
  private final boolean seemsComplete;
  private final boolean followed;

  private Schema(
      ServerVersion server,
      NameLookup names,
      Moment now,
      Rows rows,
      boolean seemsComplete,
      boolean followed) {
    this.server = server;
    this.names = names;
    this.now = now;
    this.rows = rows;
    this.seemsComplete = seemsComplete;
    this.followed = followed;
  }

  /** A schema of which nothing is known yet. */
  public static Schema unknown(ServerVersion server) {
    return new Schema(
        server,
        new NameLookup(Catalogue.EMPTY, Session.NEW),
        Moment.BEFORE_ALL,
        Rows.UNKNOWN,
        true,
        true);
  }

  public ServerVersion server() {
    return server;
  }

  public Session session() {
    return names.session();
  }

  /**
   * Whether the migrations seem to tell of every object: no statement has yet met one that none of
   * them created. Then an unknown name is most likely a mistake.
   */
  public boolean seemsComplete() {
    return seemsComplete;
  }

  /**
   * Whether every statement so far was understood, so that nothing can have been made or dropped
   * unseen.
   */
  public boolean isFollowed() {
    return followed;
  }

  /** Everything that is known to be there, ordered by space and name. */
  public Collection<SchemaObject> objects() {
    return catalogue().all();
  }

  /** Whether nothing is known to be there. */
  public boolean isEmpty() {
    return catalogue().isEmpty();
  }

  /** What is there and not the same in an earlier or later schema, ordered by key. */
  public List<SchemaObject> differingFrom(Schema other) {
    List<SchemaObject> differing = new ArrayList<>();
    for (ObjectKey key : catalogue().differences(other.catalogue())) {
      SchemaObject here = catalogue().find(key).orElse(null);
      if (here != null && here != other.catalogue().find(key).orElse(null)) {
        differing.add(here);
      }
    }
    return differing;
  }

  public List<Table> tables() {
    return all(Table.class);
  }

  /** The table or other relation of this name that is known to be there. */
  public Optional<Relation> relation(ObjectName name) {
    return find(ObjectKey.RELATION, name, Relation.class);
  }

  public Optional<Table> table(ObjectName name) {
    return find(ObjectKey.RELATION, name, Table.class);
  }

  public Optional<View> view(ObjectName name) {
    return find(ObjectKey.RELATION, name, View.class);
  }

  public Optional<Index> indexNamed(ObjectName name) {
    return find(ObjectKey.RELATION, name, Index.class);
  }

  public Optional<Sequence> sequence(ObjectName name) {
    return find(ObjectKey.RELATION, name, Sequence.class);
  }

  public Optional<Domain> domain(ObjectName name) {
    return find(ObjectKey.TYPE, name, Domain.class);
  }

  public Optional<EnumType> enumType(ObjectName name) {
    return find(ObjectKey.TYPE, name, EnumType.class);
  }

  public Optional<DataType> type(ObjectName name) {
    return find(ObjectKey.TYPE, name, DataType.class);
  }

  /** The migrations' own type that a column has, if it is one; an array's is its element's. */
  public Optional<DataType> type(ColumnType type) {
    return type(new ObjectName(type.schema(), type.name()));
  }

  public List<Table> tablesWithPolicies() {
    return linkedTo(ObjectKey.POLICIES, Table.class);
  }

  /** Those that call a function of this name, in whatever schema, policies aside. */
  public <T extends SchemaObject> List<T> calling(String function, Class<T> type) {
    return linkedTo(ObjectKey.callsOf(function), type);
  }

  public List<Routine> routines() {
    return linkedTo(ObjectKey.ROUTINES, Routine.class);
  }

  public Optional<Routine> routine(ObjectName name) {
    return find(ObjectKey.FUNCTION, name, Routine.class);
  }

  /** The aggregates, operators and casts that are made of a function of this name. */
  public List<OtherObject> madeOf(String function) {
    List<OtherObject> all = linkedTo(ObjectKey.MADE_OF_FUNCTIONS, OtherObject.class);
    return all.isEmpty() ? all : all.stream().filter(o -> o.calls(function)).toList();
  }

  public Optional<Column> column(ObjectName table, String column) {
    return table(table).flatMap(t -> t.column(column));
  }

  public Optional<Constraint> constraint(ObjectName table, String name) {
    return table(table).flatMap(t -> t.constraint(name));
  }

  /** Whether a table, view, index or sequence of this name is there. */
  public Presence presence(ObjectName name) {
    return names.find(ObjectKey.RELATION, name).presence();
  }

  /**
   * Whether something that was not read may have changed or dropped a relation, so that what is
   * known of it may hold no more.
   */
  public boolean isShaken(ObjectName relation) {
    return catalogue().isShaken(ObjectKey.relation(resolve(relation)));
  }

  /** Whether a migration created or dropped it only under a condition that is not known. */
  public boolean isDoubtful(ObjectName relation) {
    return catalogue().isDoubtful(ObjectKey.relation(resolve(relation)));
  }

  /** As {@link #isShaken(ObjectName)}, of a type. */
  public boolean isTypeShaken(ObjectName type) {
    return catalogue().isShaken(ObjectKey.type(resolve(ObjectKey.TYPE, type)));
  }

  public Presence columnPresence(ObjectName table, String column) {
    return table(table)
        .map(t -> t.columns().presence(column))
        .orElse(presence(table) == Presence.ABSENT ? Presence.ABSENT : Presence.UNKNOWN);
  }

  public Presence constraintPresence(ObjectName table, String constraint) {
    return table(table)
        .map(t -> t.constraints().presence(constraint))
        .orElse(presence(table) == Presence.ABSENT ? Presence.ABSENT : Presence.UNKNOWN);
  }

  public Presence typePresence(ObjectName name) {
    return names.find(ObjectKey.TYPE, name).presence();
  }

  /** Whether statements have used a type that no migration created, or may have. */
  public boolean isTypeDoubtful(ObjectName type) {
    return catalogue().isDoubtful(ObjectKey.type(resolve(ObjectKey.TYPE, type)));
  }

  public Presence schemaPresence(String name) {
    return presence(new ObjectKey(ObjectKey.SCHEMA, ObjectName.of(name)));
  }

  /**
   * Whether an object of another kind is there.
   *
   * @param kind in lower case, such as {@code extension} or {@code collation}
   */
  public Presence presence(String kind, ObjectName name) {
    return names.find(kind, name).presence();
  }

  /** The name with the schema in which a new object of it is made. */
  public ObjectName placeFor(ObjectName name) {
    return session().placeFor(name);
  }

  /**
   * The name with the schema in which the search path finds it: where it is known to be, else where
   * it may be.
   */
  public ObjectName resolve(ObjectName name) {
    return resolve(ObjectKey.RELATION, name);
  }

  public List<Index> indexesOn(ObjectName table) {
    ObjectName resolved = resolve(table);
    return linked(resolved, Index.class, index -> index.table().equals(resolved));
  }

  /** The foreign keys of all tables that point to this one. */
  public List<Constraint> foreignKeysTo(ObjectName table) {
    ObjectName resolved = resolve(table);
    List<Constraint> keys = new ArrayList<>(0);
    for (Table referring : linked(resolved, Table.class)) {
      for (Constraint key : referring.foreignKeys()) {
        if (key.references(resolved)) {
          keys.add(key);
        }
      }
    }
    return keys;
  }

  /** The views and materialized views that read a table or view directly. */
  public List<View> viewsUsing(ObjectName relation) {
    ObjectName resolved = resolve(relation);
    return linked(resolved, View.class, view -> view.uses().containsKey(resolved));
  }

  /** Those of them that use the column or may use it. */
  public List<View> viewsUsing(ObjectName relation, String column) {
    ObjectName resolved = resolve(relation);
    return viewsUsing(resolved).stream().filter(v -> v.mayUse(resolved, column)).toList();
  }

  /** Those that are right only as long as a table has its primary key. */
  public List<View> viewsGroupedByKeyOf(ObjectName table) {
    ObjectName resolved = resolve(table);
    return viewsUsing(resolved).stream().filter(v -> v.uses().get(resolved).key()).toList();
  }

  /** The direct partitions of a partitioned table. */
  public List<Table> partitionsOf(ObjectName table) {
    List<Table> children = childrenOf(table);
    return children.isEmpty() ? children : children.stream().filter(Table::isPartition).toList();
  }

  /** The direct partitions and the tables that inherit directly. */
  public List<Table> childrenOf(ObjectName table) {
    ObjectName resolved = resolve(table);
    return linked(resolved, Table.class, child -> child.lineage().parents().contains(resolved));
  }

  /** The partitions and inheriting tables of all levels, parents before children, each once. */
  public List<Table> descendantsOf(ObjectName table) {
    Map<ObjectKey, Table> found = new LinkedHashMap<>();
    addDescendants(table, found);
    return List.copyOf(found.values());
  }

  private void addDescendants(ObjectName table, Map<ObjectKey, Table> found) {
    for (Table child : childrenOf(table)) {
      if (found.putIfAbsent(child.key(), child) == null) {
        addDescendants(child.name(), found);
      }
    }
  }

  /** The partitioned table that it is a partition of. */
  public Optional<Table> parentOf(ObjectName table) {
    return table(table).flatMap(t -> t.lineage().partitionOf()).flatMap(this::table);
  }

  public List<Sequence> sequencesOwnedBy(ObjectName table, String column) {
    ObjectName resolved = resolve(table);
    return linked(resolved, Sequence.class, s -> s.isOwnedBy(resolved, column));
  }

  /** The tables that have a column whose default seems to take the sequence's next value. */
  public List<Table> tablesTaking(Sequence sequence) {
    // The default may have been written without a schema, wherever the sequence is.
    ObjectName plain = ObjectName.of(Session.PUBLIC, sequence.name().name());
    Map<ObjectKey, Table> taking = new LinkedHashMap<>();
    linked(sequence.name(), Table.class).forEach(table -> taking.put(table.key(), table));
    linked(plain, Table.class).forEach(table -> taking.put(table.key(), table));
    return List.copyOf(taking.values());
  }

  /** The other tables of which a rule uses this table or view. */
  public List<Table> tablesWithRulesOn(ObjectName relation) {
    ObjectName resolved = resolve(relation);
    return linked(resolved, Table.class).stream()
        .filter(table -> !table.name().equals(resolved))
        .filter(table -> table.rules().all().stream().anyMatch(r -> r.uses().contains(resolved)))
        .toList();
  }

  public List<Statistics> statisticsOn(ObjectName table) {
    ObjectName resolved = resolve(table);
    return linked(resolved, Statistics.class);
  }

  public List<Publication> publicationsOf(ObjectName table) {
    return linked(resolve(table), Publication.class);
  }

  /** The tables that have a column of this type, or of a domain or composite type over it. */
  public List<Table> tablesUsingType(ObjectName type) {
    return linkedTo(ObjectKey.type(resolve(ObjectKey.TYPE, type)), Table.class);
  }

  /**
   * Whether a table may hold rows: false only where the migration that runs now created it, or its
   * transaction truncated it, and nothing has been written to it since.
   */
  public boolean mayHoldRows(ObjectName table) {
    return !rows.isEmpty(resolve(table), now)
        || descendantsOf(table).stream().anyMatch(child -> !rows.isEmpty(child.name(), now));
  }

  /**
   * Whether the migrations themselves have put rows into a table or materialized view and left them
   * there. Where they have not, the application may have.
   */
  public boolean holdsRows(ObjectName relation) {
    return holdsRows(resolve(relation), new HashSet<>());
  }

  private boolean holdsRows(ObjectName relation, Set<ObjectName> asked) {
    return asked.add(relation)
        && (rows.isFilled(relation)
            || view(relation)
                .filter(View::populated)
                .filter(v -> v.uses().keySet().stream().anyMatch(used -> holdsRows(used, asked)))
                .isPresent());
  }

  /** Whether every row certainly has NULL there, for the transaction added it without a value. */
  public boolean isCertainlyNull(ObjectName table, String column) {
    return column(table, column)
        .filter(c -> c.nullSince().equals(OptionalInt.of(now.transaction().number())))
        .filter(c -> c.origin().filter(o -> o.migration() == now.migration()).isPresent())
        .isPresent();
  }

  /** Whether the migration that runs now certainly created the table, so nobody uses it yet. */
  public boolean createdInThisMigration(ObjectName table) {
    return relation(table)
        .flatMap(Relation::origin)
        .filter(Origin::certain)
        .filter(origin -> origin.migration() == now.migration())
        .isPresent();
  }

  /** Whether the migration that runs now certainly added the column. */
  public boolean addedInThisMigration(ObjectName table, String column) {
    return column(table, column)
        .flatMap(Column::origin)
        .filter(origin -> origin.certain() && origin.migration() == now.migration())
        .isPresent();
  }

  /**
   * Whether anybody else may be reading or writing the table: nobody can see a temporary one or one
   * of this transaction, and nobody looks for rows where this migration has put none yet.
   */
  public boolean mayBeInUse(ObjectName table) {
    return !isTemporary(table)
        && !createdInThisTransaction(table)
        && (mayHoldRows(table) || !createdInThisMigration(table));
  }

  /** Whether code that runs now may name the table: it is neither temporary nor that new. */
  public boolean mayBeKnownToCode(ObjectName table) {
    return !isTemporary(table) && !createdInThisMigration(table);
  }

  private boolean isTemporary(ObjectName table) {
    return table(table).filter(Table::isTemporary).isPresent();
  }

  /**
   * Whether the transaction that runs now certainly created the table. An earlier migration did
   * not, even where a tool runs all that are pending in one transaction: which are is not known,
   * and its table may be in use for years.
   */
  public boolean createdInThisTransaction(ObjectName table) {
    return relation(table)
        .flatMap(Relation::origin)
        .filter(Origin::certain)
        .filter(origin -> origin.migration() == now.migration())
        .filter(origin -> origin.transaction().number() == now.transaction().number())
        .isPresent();
  }

  /** The type as columns have it: with its schema unless that is {@code public}. */
  ColumnType canonical(ColumnType type) {
    Optional<String> schema =
        type(type)
            .flatMap(known -> known.name().schema())
            .or(type::schema)
            .filter(s -> !s.equals(Session.PUBLIC));
    return new ColumnType(schema, type.name(), type.modifiers(), type.dimensions());
  }

  /** Whether a new column of this type gets a value from its domain. */
  boolean hasDefault(ColumnType type) {
    return !type.isArray()
        && domain(new ObjectName(type.schema(), type.name()))
            .filter(
                d -> d.defaultValue().isPresent() || d.type().filter(this::hasDefault).isPresent())
            .isPresent();
  }

  Moment now() {
    return now;
  }

  Catalogue catalogue() {
    return names.catalogue();
  }

  Rows rows() {
    return rows;
  }

  Presence presence(ObjectKey key) {
    Presence presence = names.presence(key);
    boolean own = presence == Presence.UNKNOWN && OF_EVERY_DATABASE.contains(key);
    return own ? Presence.PRESENT : presence;
  }

  /** The same for an object of any space. */
  ObjectName resolve(String space, ObjectName name) {
    return names.find(space, name).place();
  }

  /** The objects of a kind that can be found by a key, in their order. */
  <T extends SchemaObject> List<T> linkedTo(ObjectKey key, Class<T> type) {
    return catalogue().linkedTo(key, type);
  }

  Schema with(Catalogue newCatalogue) {
    return with(new NameLookup(newCatalogue, session()));
  }

  /**
   * @param newCatalogue one that differs in what one key has
   */
  Schema with(Catalogue newCatalogue, ObjectKey key) {
    return with(names.after(newCatalogue, key));
  }

  Schema with(Session newSession) {
    return with(new NameLookup(catalogue(), newSession));
  }

  Schema with(Rows newRows) {
    return new Schema(server, names, now, newRows, seemsComplete, followed);
  }

  Schema at(Moment moment) {
    return new Schema(server, names, moment, rows, seemsComplete, followed);
  }

  /**
   * As the next script finds it: no parameters, no temporary objects, rows wherever they may be.
   */
  Schema inNewSession() {
    return with(new NameLookup(catalogue().withoutTemporary(), Session.NEW))
        .with(rows.inNewSession());
  }

  Schema incomplete() {
    return new Schema(server, names, now, rows, false, followed);
  }

  Schema lost() {
    return new Schema(server, names, now, rows, seemsComplete, false);
  }

  private Schema with(NameLookup newNames) {
    return new Schema(server, newNames, now, rows, seemsComplete, followed);
  }

  private <T extends SchemaObject> List<T> linked(ObjectName relation, Class<T> type) {
    return linkedTo(ObjectKey.relation(relation), type);
  }

  /** Most relations have nothing linked to them, and this is asked of each at every turn. */
  private <T extends SchemaObject> List<T> linked(
      ObjectName relation, Class<T> type, Predicate<T> wanted) {
    List<T> all = linked(relation, type);
    if (all.isEmpty()) {
      return all;
    }
    List<T> found = new ArrayList<>(all);
    found.removeIf(wanted.negate());
    return Collections.unmodifiableList(found);
  }

  private <T extends SchemaObject> List<T> all(Class<T> type) {
    return catalogue().all().stream().filter(type::isInstance).map(type::cast).toList();
  }

  @SuppressWarnings("unchecked")
  private <T extends SchemaObject> Optional<T> find(String space, ObjectName name, Class<T> type) {
    Optional<? extends SchemaObject> object = names.find(space, name).object();
    return object.isPresent() && type.isInstance(object.get())
        ? (Optional<T>) object
        : Optional.empty();
  }
}
