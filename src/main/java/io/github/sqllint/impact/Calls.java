package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Routine;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.ServerVersion;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
          "rollup",
          "cube",
          "merge_action");

  private static final Pattern NOT_LISTED = Pattern.compile("^(?:xml|json)|[.\\s]");

  /** More than any function of the server has that is listed by their number. */
  private static final int MOST_ARGUMENTS = 12;

  private Calls() {}

  /** With the types that are cast to. */
  static void mustExist(Expression expression, Schema schema, Work work) {
    if (expression instanceof Expression.Cast cast) {
      Types.mustExist(cast.type(), schema, work);
    }
    if (expression instanceof Call call) {
      mustExist(call, schema, work);
    }
    expression.operands().forEach(operand -> mustExist(operand, schema, work));
  }

  private static void mustExist(Call call, Schema schema, Work work) {
    int arguments = call.operands().size();
    if (BuiltInFunctions.volatility(call.name(), arguments, schema.server()).isPresent()) {
      return;
    }
    if (comesLater(call, schema)) {
      String server = "PostgreSQL " + schema.server().major();
      work.fail("42883", false, server + " has no " + call.name() + ".");
    } else {
      mustExist(call.name(), IntStream.of(arguments), schema, work);
    }
  }

  /** Whether only a later major brings the function along, and no extension is known to. */
  private static boolean comesLater(Call call, Schema schema) {
    return BuiltInFunctions.volatility(call.name(), call.operands().size(), NEWEST).isPresent()
        && schema.routine(ObjectName.of(call.name())).isEmpty()
        && schema.presence("extension", ObjectName.of("pgcrypto")) != Presence.PRESENT;
  }

  /** Whatever its arguments are. */
  static void mustExist(String function, Schema schema, Work work) {
    mustExist(function, IntStream.range(0, MOST_ARGUMENTS), schema, work);
  }

  /**
   * Refuses what no server, no migration and no extension that a migration names has.
   *
   * @param arguments how many there may be
   */
  private static void mustExist(String name, IntStream arguments, Schema schema, Work work) {
    boolean grammar =
        Call.VALUES.contains(name) || GRAMMAR.contains(name) || NOT_LISTED.matcher(name).find();
    int dot = name.indexOf('.');
    if (dot > 0 && dot == name.lastIndexOf('.')) {
      ofSchema(ObjectName.of(name.substring(0, dot), name.substring(dot + 1)), arguments, work);
      return;
    }
    boolean known =
        grammar
            || schema.routine(ObjectName.of(name)).isPresent()
            || arguments.anyMatch(
                n -> BuiltInFunctions.volatility(name, n, schema.server()).isPresent())
            || Casts.isBuiltIn(ColumnType.of(name));
    if (!known && NamedObjects.isAllTold(work)) {
      work.fail("42883", false, "The function " + name + " does not exist.");
    }
  }

  /** A routine of a schema that the migrations made, which hold all that there is in it. */
  private static void ofSchema(ObjectName name, IntStream arguments, Work work) {
    Schema schema = work.before();
    boolean own =
        name.schema().filter(s -> schema.schemaPresence(s) == Presence.PRESENT).isPresent();
    // A type can stand there too, and casts.
    boolean other =
        schema.type(name).isPresent() || schema.presence("aggregate", name) == Presence.PRESENT;
    List<Routine.Overload> overloads =
        schema.routine(name).map(Routine::overloads).orElse(List.of());
    boolean fits =
        other
            || arguments.anyMatch(n -> overloads.stream().anyMatch(overload -> overload.takes(n)));
    if (own && !fits && NamedObjects.isAllTold(work)) {
      work.fail("42883", false, "The function " + name + " does not exist as it is called.");
    }
  }
}
