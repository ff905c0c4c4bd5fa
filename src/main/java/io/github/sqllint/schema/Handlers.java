package io.github.sqllint.schema;

import io.github.sqllint.operation.BlockPart;
import io.github.sqllint.operation.BlockPart.Attempt;
import io.github.sqllint.operation.BlockPart.Choice;
import io.github.sqllint.operation.BlockPart.Handler;
import java.util.List;
import java.util.Map;

/** Which errors the handlers of a block of PL/pgSQL catch. */
final class Handlers {
  /** PostgreSQL manual, appendix A. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("duplicate_object", "42710"),
          Map.entry("duplicate_table", "42P07"),
          Map.entry("duplicate_column", "42701"),
          Map.entry("duplicate_schema", "42P06"),
          Map.entry("undefined_object", "42704"),
          Map.entry("undefined_table", "42P01"),
          Map.entry("undefined_column", "42703"),
          Map.entry("raise_exception", "P0001"),
          Map.entry("plpgsql_error", "P0000"),
          Map.entry("syntax_error_or_access_rule_violation", "42000"));

  private Handlers() {}

  /**
   * @param errors what a handler lists: names of conditions or of their classes, and states
   */
  static boolean catches(List<String> errors, String state) {
    for (String error : errors) {
      String caught = NAMES.getOrDefault(error, error);
      boolean ofClass = caught.endsWith("000") && caught.startsWith(state.substring(0, 2));
      if (error.equals("others") || caught.equals(state) || ofClass) {
        return true;
      }
    }
    return false;
  }

  /** Whether a handler among these parts may catch an error; a name not known here may be its. */
  static boolean mayCatch(List<BlockPart> parts, String state) {
    for (BlockPart part : parts) {
      boolean caught =
          part instanceof Attempt attempt
              ? mayCatch(attempt.parts(), state)
                  || attempt.handlers().stream().anyMatch(h -> mayCatch(h, state))
              : part instanceof Choice choice
                  && choice.branches().stream().anyMatch(b -> mayCatch(b.parts(), state));
      if (caught) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayCatch(Handler handler, String state) {
    return catches(handler.errors(), state)
        || !NAMES.keySet().containsAll(handler.errors())
        || mayCatch(handler.parts(), state);
  }
}
