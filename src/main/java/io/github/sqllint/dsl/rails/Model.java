package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Callable;
import io.github.sqllint.dsl.ruby.ClassValue;
import io.github.sqllint.dsl.ruby.Inflector;
import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Texts;
import io.github.sqllint.dsl.ruby.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A class whose objects are rows.
 *
 * @param table empty for a class that has none
 * @param own whether the migration defines it, so that it has no callbacks that are not seen
 * @param type the migration's class; empty for one that another file defines
 * @param application what the application's file tells of it; empty for one of the migration's own
 */
record Model(
    String name,
    String table,
    MigrationObject migration,
    boolean own,
    Optional<ClassValue> type,
    Optional<ApplicationModel> application)
    implements Value.Named, Value.Receiver {
  private static final Set<String> SILENT =
      Set.of(
          "reset_column_information",
          "reset_sequence_name",
          "establish_connection",
          "unscope",
          "inheritance_column",
          "attr_accessor",
          "belongs_to",
          "has_many",
          "has_one",
          "scope",
          "enum",
          "default_scope",
          "serialize",
          "store_accessor",
          "self",
          "primary_key",
          "ignored_columns",
          "clear_cache!",
          "table_name=",
          "inheritance_column=",
          "primary_key=",
          "ignored_columns=",
          "record_timestamps=",
          "attribute",
          "delegate",
          "has_and_belongs_to_many",
          "has_one_attached",
          "has_secure_password",
          "validates",
          "silence_warnings",
          "load_schema",
          "descendants",
          "clear_query_caches_for_current_thread",
          "logger");

  /** A class that another file defines. */
  static Value ofApplication(String path, MigrationObject migration, Project project) {
    ApplicationModel model = ApplicationModel.of(path, project);
    return new Model(path, model.table(), migration, false, Optional.empty(), Optional.of(model));
  }

  /** What is taken for granted of its table; empty where nothing is. */
  Optional<String> assumption() {
    return application.flatMap(ApplicationModel::assumption);
  }

  /** A class of the migration's own, if it is a model. */
  static Optional<Model> of(ClassValue type, MigrationObject migration) {
    if (!isModel(type)) {
      return Optional.empty();
    }
    Optional<String> given = type.setting("table_name").map(Texts::plain);
    boolean shares = sharesTable(type);
    String table = given.orElseGet(() -> shares ? "" : Inflector.table(type.name()));
    return Optional.of(
        new Model(
            type.name(),
            table,
            migration,
            true,
            Optional.of(type),
            shares
                ? Optional.of(new ApplicationModel(table, true, Optional.empty()))
                : Optional.empty()));
  }

  /** Whether its rows are some of another model's, told by their column of types. */
  private static boolean sharesTable(ClassValue type) {
    Value parent = type.superclass();
    return parent instanceof ClassValue known
        ? known != type && known.setting("abstract_class").isEmpty()
        : parent instanceof Model model && !model.table().isEmpty();
  }

  private static boolean isModel(ClassValue type) {
    Value parent = type.superclass();
    return parent instanceof ClassValue known && known != type
        ? isModel(known)
        : parent instanceof Model;
  }

  @Override
  public Value send(Invocation call) {
    if (SILENT.contains(call.name())) {
      return Value.NIL;
    }
    return switch (call.name()) {
      case "connection" -> new ConnectionObject(migration);
      case "transaction" ->
          migration.runOnConnection(Command.of(call, migration.emission().conditions()));
      case "with_connection", "connection_pool", "uncached", "unscoped_block", "no_touching" ->
          call.block().isPresent()
              ? call.block().get().call(List.of(new ConnectionObject(migration)))
              : this;
      case "table_name" -> table.isEmpty() ? unknown(call) : Value.Text.of(table);
      case "quoted_table_name" ->
          table.isEmpty() ? unknown(call) : Value.Text.of(Quoting.table(table));
      case "name", "to_s" -> Value.Text.of(name);
      case "sanitize_sql",
          "sanitize_sql_array",
          "sanitize_sql_for_conditions",
          "sanitize_sql_like" ->
          Conditions.sanitized(call);
      case "execute" -> new ConnectionObject(migration).send(call);
      case "unscoped" -> all().send(call);
      default -> rows().send(call);
    };
  }

  private Relation all() {
    return new Relation(this, "", "", "");
  }

  /** Whether {@code default_scope} leaves some of the rows only. */
  boolean isNarrowed() {
    return application.filter(ApplicationModel::narrowed).isPresent()
        || type.flatMap(own -> own.setting("default_scope")).isPresent();
  }

  /** The rows that {@code default_scope} leaves. */
  private Receiver rows() {
    Optional<Value> narrowed = type.flatMap(own -> own.setting("default_scope"));
    if (application.filter(ApplicationModel::narrowed).isPresent()) {
      return new Relation.UnknownRows(
          all(), NotKnown.dependsOn("a scope that the model always has"));
    }
    if (narrowed.isEmpty()) {
      return all();
    }
    Value rows =
        narrowed.get() instanceof Callable scope ? scope.callOn(all(), List.of()) : Value.NIL;
    boolean known = rows instanceof Relation || rows instanceof Relation.UnknownRows;
    return known
        ? (Receiver) rows
        : new Relation.UnknownRows(all(), NotKnown.dependsOn("`default_scope`"));
  }

  /** A call with what the database holds in the place of labels. */
  Invocation stored(Invocation call) {
    return type.map(own -> new Enumerations(own).stored(call)).orElse(call);
  }

  /** The rows of some that a scope of the migration's own class leaves; empty for no scope. */
  Optional<Value> scoped(Relation rows, Invocation call) {
    Optional<Value> scope = type.flatMap(own -> own.setting("scope " + call.name()));
    return scope
        .filter(Callable.class::isInstance)
        .map(known -> ((Callable) known).callOn(rows, call.all()))
        .map(left -> left instanceof Value.Nil ? rows : left);
  }

  private Value unknown(Invocation call) {
    return new Value.Unknown("`" + name + "." + call.name() + "`");
  }
}
