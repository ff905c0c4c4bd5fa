package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Callable;
import io.github.sqllint.dsl.javascript.HostObject;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Promises;
import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Unknown;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Set;

/** What {@code batchInsert} answers, which has a few methods that change nothing here. */
final class Batch implements HostObject {
  @Override
  public boolean has(String method) {
    return Set.of("returning", "transacting", "then", "catch", "finally").contains(method);
  }

  @Override
  public Value invoke(String method, List<Value> args, Span site, Run run) {
    boolean chained = method.equals("then") || method.equals("finally");
    if (chained && Args.at(args, 0) instanceof Callable function) {
      Unknown answer = new Unknown(Sending.ANSWER);
      Promises.settle(function.call(Nothing.UNDEFINED, List.of(answer), site, run), run);
    }
    return this;
  }
}
