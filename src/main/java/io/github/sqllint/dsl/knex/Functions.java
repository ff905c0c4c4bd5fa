package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.HostObject;
import io.github.sqllint.dsl.javascript.Numeric;
import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Unknown;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.source.Span;
import java.util.List;

/** {@code knex.fn}. */
final class Functions implements HostObject {
  @Override
  public boolean has(String method) {
    return true;
  }

  @Override
  public Value invoke(String method, List<Value> args, Span site, Run run) {
    return switch (method) {
      case "now" ->
          RawQuery.made(
              Args.at(args, 0) instanceof Numeric precision
                  ? "CURRENT_TIMESTAMP(" + precision + ")"
                  : "CURRENT_TIMESTAMP");
      case "uuid" -> RawQuery.made("(gen_random_uuid())");
      default -> new Unknown("What knex.fn." + method + " answers is not known here.");
    };
  }
}
