package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Sendable;
import io.github.sqllint.dsl.javascript.Unknown;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.source.Span;
import java.util.List;

/** What {@code batchInsert} gives: it is sent whether or not somebody waits for its answer. */
final class Batch implements Sendable {
  @Override
  public boolean has(String method) {
    return method.equals("returning") || method.equals("transacting");
  }

  @Override
  public Value invoke(String method, List<Value> args, Span site, Run run) {
    return this;
  }

  @Override
  public Value send(Run run) {
    return new Unknown(Sending.ANSWER);
  }
}
