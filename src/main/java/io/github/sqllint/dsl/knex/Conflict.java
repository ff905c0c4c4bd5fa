package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Bool;
import io.github.sqllint.dsl.javascript.HostObject;
import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.source.Span;
import java.util.List;

/** {@code onConflict(…)}, which {@code ignore} or {@code merge} follows. */
record Conflict(QueryBuilder builder, Value columns) implements HostObject {
  @Override
  public boolean has(String method) {
    return method.equals("ignore") || method.equals("merge");
  }

  @Override
  public Value invoke(String method, List<Value> args, Span site, Run run) {
    Query query = builder.query;
    query.conflict = Args.isTrue(columns) ? columns : Bool.TRUE;
    query.merges = method.equals("merge");
    query.merged = Args.at(args, 0);
    return builder;
  }
}
