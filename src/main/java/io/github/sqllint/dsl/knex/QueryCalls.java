package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.ListValue;
import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Text;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What was called on a query, in order. */
final class QueryCalls {
  private final List<Called> all = new ArrayList<>();

  private record Called(String method, List<Value> args, Span site, Run running) {}

  void add(String method, List<Value> args, Span site, Run running) {
    all.add(new Called(method, args, site, running));
  }

  void addAll(QueryCalls others) {
    all.addAll(others.all);
  }

  /** As {@link RawQuery#checkMarks(Value)}, for all arguments. */
  void checkMarks() {
    for (Called one : all) {
      boolean raw = one.method.endsWith("Raw") && Args.at(one.args, 0) instanceof Text;
      Value bindings = Args.at(one.args, 1);
      RawQuery.checkMarks(
          raw ? new RawQuery(one.args.get(0), bindings, null, null) : new ListValue(one.args));
    }
  }

  /** Calls the same on another query, with placeholders for the values that are not known. */
  void repeat(QueryBuilder on) {
    for (Called one : all) {
      if (one.args.isEmpty() && (one.method.equals("or") || one.method.equals("not"))) {
        on.negateOrJoin(one.method);
      } else {
        on.change(one.method, one.args.stream().map(Open::value).toList(), one.site, one.running);
      }
    }
  }
}
