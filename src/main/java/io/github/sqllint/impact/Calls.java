package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.ServerVersion;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the functions are there that an expression calls. */
final class Calls {
  private static final ServerVersion NEWEST = new ServerVersion(ServerVersion.LAST);

  /** Words of the grammar that stand before a parenthesis. */
  private static final Set<String> GRAMMAR =
      Set.of(
          "coalesce",
          "greatest",
          "least",
          "nullif",
          "extract",
          "trim",
          "position",
          "overlay",
          "substring",
          "normalize",
          "row",
          "array",
          "exists",
          "any",
          "all",
          "some",
          "not",
          "grouping",
          "treat",
          "merge_action");

  private static final Pattern NOT_LISTED = Pattern.compile("^(?:xml|json)|[.\\s]");

  private Calls() {}

  /** With the types that are cast to. */
  static void mustExist(Expression expression, Schema schema, Work work) {
    if (expression instanceof Expression.Cast cast) {
      Types.mustExist(cast.type(), schema, work);
    }
    if (expression instanceof Call call) {
      if (isMissing(call, schema)) {
        String server = "PostgreSQL " + schema.server().major();
        work.fail("42883", false, server + " has no " + call.name() + ".");
      } else if (isUnknown(call, schema, work)) {
        work.fail("42883", false, "The function " + call.name() + " does not exist.");
      }
    }
    expression.operands().forEach(operand -> mustExist(operand, schema, work));
  }

  /** Whether only a later major brings the function along, and no extension is known to. */
  private static boolean isMissing(Call call, Schema schema) {
    int arguments = call.operands().size();
    return BuiltInFunctions.volatility(call.name(), arguments, schema.server()).isEmpty()
        && BuiltInFunctions.volatility(call.name(), arguments, NEWEST).isPresent()
        && schema.routine(ObjectName.of(call.name())).isEmpty()
        && schema.presence("extension", ObjectName.of("pgcrypto")) != Presence.PRESENT;
  }

  /** Whether no server, no migration and no extension that a migration names has the function. */
  private static boolean isUnknown(Call call, Schema schema, Work work) {
    String name = call.name();
    boolean grammar =
        Call.VALUES.contains(name) || GRAMMAR.contains(name) || NOT_LISTED.matcher(name).find();
    return !grammar
        && schema.routine(ObjectName.of(name)).isEmpty()
        && BuiltInFunctions.volatility(name, call.operands().size(), schema.server()).isEmpty()
        && !Casts.isBuiltIn(ColumnType.of(name))
        && NamedObjects.isAllTold(work);
  }
}
