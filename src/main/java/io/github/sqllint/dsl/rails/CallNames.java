package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Invocation;
import java.util.Set;

/** Names that tell what a call does of which nothing else is known. */
final class CallNames {
  /** Methods that write rows, or run code of the application that may. */
  static final Set<String> WRITES =
      Set.of(
          "save",
          "update",
          "update_attribute",
          "update_attributes",
          "update_columns",
          "update_column",
          "create",
          "insert",
          "insert_all",
          "upsert",
          "upsert_all",
          "delete",
          "destroy",
          "destroy_all",
          "delete_all",
          "update_all",
          "touch",
          "touch_all",
          "toggle",
          "increment",
          "decrement",
          "execute",
          "exec_query",
          "exec_update",
          "exec_insert",
          "exec_delete",
          "find_or_create_by",
          "first_or_create",
          "create_or_find_by",
          "import",
          "perform",
          "perform_now",
          "call",
          "run",
          "invoke",
          "migrate",
          "up",
          "down",
          "seed",
          "create_with",
          "update_counters",
          "reset_counters",
          "delete_by",
          "destroy_by",
          "each_batch",
          "exec",
          "exec_params",
          "async_exec",
          "query",
          "copy_data");

  /** Methods that change a value and nothing else. */
  static final Set<String> HARMLESS =
      Set.of(
          "compact!",
          "uniq!",
          "map!",
          "select!",
          "reject!",
          "sort!",
          "flatten!",
          "merge!",
          "gsub!",
          "sub!",
          "strip!",
          "squish!",
          "downcase!",
          "upcase!",
          "concat!",
          "reverse!",
          "shuffle!",
          "symbolize_keys!",
          "stringify_keys!",
          "disable!",
          "enable!",
          "freeze!",
          "find_by!",
          "first!",
          "last!",
          "take!",
          "load!",
          "find_sole_by!",
          "chomp!",
          "slice!",
          "clear!",
          "clear_cache!",
          "try!");

  /** Whether a call of something unknown may change rows. */
  static boolean mayWrite(Invocation call) {
    String name = call.name();
    boolean loud =
        name.endsWith("!") && !HARMLESS.contains(name) && !name.endsWith("_will_change!");
    return WRITES.contains(name) || loud;
  }

  /** Methods that only read rows. */
  static final Set<String> READS =
      Set.of(
          "find_each",
          "find_in_batches",
          "in_batches",
          "each",
          "pluck",
          "pick",
          "ids",
          "count",
          "sum",
          "exists?",
          "any?",
          "none?",
          "first",
          "last",
          "find",
          "find_by",
          "select",
          "group",
          "order",
          "joins",
          "includes",
          "all",
          "where",
          "to_a",
          "map",
          "columns",
          "column_names",
          "columns_hash",
          "attribute_names",
          "table_exists?",
          "maximum",
          "minimum",
          "average",
          "take",
          "size",
          "length",
          "empty?",
          "present?",
          "load",
          "reload",
          "name",
          "to_s",
          "class",
          "logger",
          "new",
          "update_all",
          "delete_all",
          "insert_all",
          "info",
          "debug",
          "warn",
          "error",
          "puts");

  /** Methods that tell something of a block or method, which does not run for that. */
  private static final Set<String> FACTS =
      Set.of(
          "arity",
          "parameters",
          "source_location",
          "owner",
          "name",
          "receiver",
          "original_name",
          "binding",
          "class",
          "hash",
          "object_id",
          "inspect",
          "to_s",
          "==",
          "!=",
          "!");

  /** Whether a call on a block or method only asks something of it. */
  static boolean asks(Invocation call) {
    return FACTS.contains(call.name()) || call.name().endsWith("?");
  }

  private CallNames() {}
}
