package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Value;
import io.github.sqllint.source.Guard;
import io.github.sqllint.source.Question;
import java.util.Optional;
import java.util.Set;

/** Calls on a migration or its connection that ask rather than change. */
final class Questions {
  private Questions() {}

  /**
   * What Active Record answers for PostgreSQL to {@code supports_…?}, all by yes where the answer
   * is the same for every release of both; a method that is none of these is not known.
   */
  private static final Set<String> SUPPORTED =
      Set.of(
          "advisory_locks",
          "bulk_alter",
          "check_constraints",
          "comments",
          "common_table_expressions",
          "concurrent_indexes",
          "datetime_with_precision",
          "ddl_transactions",
          "explain",
          "expression_index",
          "extensions",
          "foreign_keys",
          "foreign_tables",
          "index_sort_order",
          "insert_conflict_target",
          "insert_on_conflict",
          "insert_on_duplicate_skip",
          "insert_on_duplicate_update",
          "insert_returning",
          "json",
          "lazy_transactions",
          "materialized_views",
          "partial_index",
          "partitioned_indexes",
          "pgcrypto_uuid",
          "savepoints",
          "transaction_isolation",
          "validate_constraints",
          "views");

  private static final Set<String> NOT_SUPPORTED =
      Set.of("comments_in_create", "indexes_in_create");

  /** The answer; null where the call asks nothing. */
  static Value answer(Invocation call, Emission emission) {
    if (call.name().startsWith("supports_") && call.name().endsWith("?")) {
      return supports(call.name().substring("supports_".length(), call.name().length() - 1));
    }
    return switch (call.name()) {
      case "adapter_name" -> Value.Text.of("PostgreSQL");
      case "quote", "quote_string" -> quoted(call);
      case "quote_table_name" -> name(call, true);
      case "quote_column_name", "quote_schema_name" -> name(call, false);
      case "quoted_true" -> Value.Text.of("TRUE");
      case "quoted_false" -> Value.Text.of("FALSE");
      case "index_name" -> indexName(call);
      case "column_exists?",
          "table_exists?",
          "index_exists?",
          "foreign_key_exists?",
          "index_name_exists?",
          "view_exists?",
          "data_source_exists?",
          "check_constraint_exists?",
          "extension_enabled?",
          "extension_available?",
          "schema_exists?",
          "constraint_exists?" ->
          exists(call, emission);
      case "columns",
          "indexes",
          "tables",
          "views",
          "foreign_keys",
          "primary_key",
          "data_sources",
          "check_constraints",
          "extensions",
          "enum_types",
          "pk_and_sequence_for",
          "primary_keys",
          "schema_names",
          "current_schema",
          "current_database",
          "database_version",
          "postgresql_version",
          "schema_search_path",
          "native_database_types",
          "open_transactions",
          "transaction_open?",
          "pool",
          "raw_connection",
          "schema_cache",
          "table_comment",
          "config",
          "current_user",
          "encoding",
          "max_identifier_length",
          "index_name_length" ->
          new Value.Unknown("`" + call.name() + "`");
      case "clear_cache!",
          "reload_type_map",
          "reset!",
          "reconnect!",
          "verify!",
          "begin_db_transaction",
          "commit_db_transaction",
          "schema_search_path=",
          "reset_pk_sequence!",
          "clear_query_cache",
          "enable_query_cache!",
          "disable_query_cache!" ->
          null;
      default -> null;
    };
  }

  /** The history may know the answer where it runs. */
  private static Value exists(Invocation call, Emission emission) {
    String what = "what exists in the database";
    Optional<Question> question;
    try {
      question = question(call);
    } catch (NotKnown e) {
      question = Optional.empty();
    }
    if (question.filter(asked -> emission.knowsAbsent(asked.table())).isPresent()) {
      return Value.FALSE;
    }
    question.ifPresent(emission::ask);
    return question
        .map(asked -> new Value.Unknown(what, new Guard.Yes(asked)))
        .orElseGet(() -> new Value.Unknown(what));
  }

  private static Optional<Question> question(Invocation call) {
    boolean named = !call.named().entries().isEmpty();
    int arguments = call.arguments().size();
    return switch (call.name()) {
      case "table_exists?", "data_source_exists?" ->
          arguments == 1 && !named
              ? Optional.of(about(Question.Kind.TABLE, call, ""))
              : Optional.empty();
      case "column_exists?" ->
          arguments == 2 && !named
              ? Optional.of(about(Question.Kind.COLUMN, call, Known.text(call.argument(1))))
              : Optional.empty();
      case "index_name_exists?" ->
          Optional.of(about(Question.Kind.INDEX, call, Known.text(call.argument(1))));
      default -> Optional.empty();
    };
  }

  private static Question about(Question.Kind kind, Invocation call, String part) {
    String name = Known.text(call.argument(0));
    int dot = name.indexOf('.');
    Optional<String> schema = dot < 0 ? Optional.empty() : Optional.of(name.substring(0, dot));
    return new Question(kind, schema, name.substring(dot + 1), part);
  }

  private static Value supports(String feature) {
    return SUPPORTED.contains(feature)
        ? Value.TRUE
        : NOT_SUPPORTED.contains(feature)
            ? Value.FALSE
            : new Value.Unknown("what PostgreSQL supports");
  }

  private static Value quoted(Invocation call) {
    try {
      String sql = Quoting.value(call.argument(0));
      return Value.Text.of(
          call.name().equals("quote_string") ? sql.substring(1, sql.length() - 1) : sql);
    } catch (NotKnown e) {
      return call.argument(0);
    }
  }

  private static Value name(Invocation call, boolean table) {
    if (call.argument(0) instanceof Value.Unknown) {
      return call.argument(0);
    }
    String name = Known.text(call.argument(0));
    return Value.Text.of(table ? Quoting.table(name) : Quoting.column(name));
  }

  private static Value indexName(Invocation call) {
    try {
      Options options = new Options(call.named());
      Value columns = options.has("column") ? options.value("column") : call.argument(1);
      return options.text("name").isPresent() && !options.has("column")
          ? options.value("name")
          : Value.Text.of(Names.index(Known.text(call.argument(0)), Known.value(columns)));
    } catch (NotKnown e) {
      return new Value.Unknown("an index' name");
    }
  }
}
