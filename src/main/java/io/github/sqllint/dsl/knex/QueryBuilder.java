package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Bool;
import io.github.sqllint.dsl.javascript.Callable;
import io.github.sqllint.dsl.javascript.Conversion;
import io.github.sqllint.dsl.javascript.MapValue;
import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Sendable;
import io.github.sqllint.dsl.javascript.Text;
import io.github.sqllint.dsl.javascript.Thrown;
import io.github.sqllint.dsl.javascript.Unknown;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code knex('table')}: a query that is sent when somebody waits for it. */
final class QueryBuilder implements Sendable, Conversion.Printed {
  private static final Set<String> SETTINGS =
      Set.of(
          "transacting",
          "connection",
          "debug",
          "timeout",
          "options",
          "on",
          "queryContext",
          "hintComment",
          "comment");

  final Query query;
  private Sending sending;
  private final Span call;
  private final Run run;
  private String lost;

  /** What Knex says against it, but only when it is sent. */
  private Thrown refused;

  private final QueryCalls calls = new QueryCalls();

  QueryBuilder(Sending sending, Span call, Run run) {
    this.sending = sending;
    this.call = call;
    this.run = run;
    this.query = new Query(this::nested);
  }

  private QueryBuilder nested(Callable function) {
    QueryBuilder inner = new QueryBuilder(sending, call, run);
    function.call(inner, List.of(inner), call, run);
    if (inner.lost != null) {
      throw new NotKnown(inner.lost);
    }
    return inner;
  }

  String conditions(String keyword) {
    checkMarks();
    return keyword.equals("where") ? query.wheres.conditions() : query.havings.conditions();
  }

  /** The conditions of an index with their keyword. */
  String predicate() {
    checkKnown();
    return query.predicate();
  }

  /** The whole statement. */
  String statement() {
    checkKnown();
    checkMarks();
    return new QuerySql(query).statement();
  }

  private void checkMarks() {
    RawQuery.checkMarks(query.table);
    calls.checkMarks();
  }

  private void checkKnown() {
    if (refused != null) {
      throw refused;
    }
    if (lost != null) {
      throw new NotKnown(lost);
    }
  }

  /**
   * The statement inside another one.
   *
   * @param parentheses whether a SELECT stands in parentheses even without an alias
   */
  String subquery(boolean parentheses) {
    String sql = statement();
    boolean selects = query.method.equals("select") || query.method.equals("first");
    boolean alias = Args.isTrue(query.alias);
    if (!selects || !parentheses && !alias) {
      return sql;
    }
    return "(" + sql + ")" + (alias ? " as " + Sql.name(query.alias) : "");
  }

  @Override
  public Value print() {
    try {
      return Text.made(statement());
    } catch (NotKnown e) {
      return new Unknown(e.reason());
    }
  }

  @Override
  public boolean isLostTo(String reason) {
    lost = reason;
    return true;
  }

  @Override
  public Value property(String name) {
    switch (name) {
      case "or", "not" -> {
        calls.add(name, List.of(), call, run);
        negateOrJoin(name);
      }
      case "and" -> {
        return this;
      }
      default -> {
        return method(name);
      }
    }
    return this;
  }

  /** Has the next condition follow {@code or} or {@code not}. */
  void negateOrJoin(String name) {
    if (name.equals("or")) {
      query.or();
    } else {
      query.not();
    }
  }

  @Override
  public boolean has(String method) {
    return true;
  }

  @Override
  public Value invoke(String method, List<Value> args, Span site, Run running) {
    if (SETTINGS.contains(method)) {
      sending = method.equals("transacting") ? Connection.sending(args, sending) : sending;
      return this;
    }
    switch (method) {
      case "toString", "toQuery" -> {
        return print();
      }
      case "toSQL" -> {
        return new Unknown("It is what toSQL answers.");
      }
      case "stream", "pipe" -> {
        return send(running);
      }
      case "clone" -> {
        return copy();
      }
      case "onConflict" -> {
        return new Conflict(this, Args.at(args, 0));
      }
      case "modify" -> {
        return modified(args, site, running);
      }
      default -> {
        calls.add(method, args, site, running);
        try {
          change(method, args, site, running);
        } catch (NotKnown e) {
          lost = lost == null ? e.reason() : lost;
        } catch (Thrown e) {
          refused = e;
        }
        return this;
      }
    }
  }

  private Value modified(List<Value> args, Span site, Run running) {
    if (Args.at(args, 0) instanceof Callable function) {
      List<Value> given = new ArrayList<>(Args.from(args, 1));
      given.add(0, this);
      function.call(this, given, site, running);
    } else {
      lost = "What is done to the query is not known here.";
    }
    return this;
  }

  private QueryBuilder copy() {
    QueryBuilder copy = new QueryBuilder(sending, call, run);
    copy.query.copyFrom(query);
    copy.calls.addAll(calls);
    copy.lost = lost;
    copy.refused = refused;
    return copy;
  }

  /** Does what a method does to the query. */
  void change(String method, List<Value> args, Span site, Run running) {
    if (query.condition(method, args)) {
      return;
    }
    List<Value> built = new ArrayList<>();
    boolean joins = method.toLowerCase(Locale.ROOT).endsWith("join");
    for (Value arg : args) {
      built.add(arg instanceof Callable function && !joins ? nested(function) : arg);
    }
    if (joins || method.equals("joinRaw")) {
      query.join(method, built, site, running);
    } else if (!new QueryParts(query).add(method, built)) {
      lost = "What " + method + " does to a query is not followed here.";
    }
  }

  @Override
  public Value send(Run running) {
    if (query.method.equals("columnInfo")) {
      return new Unknown(Sending.ANSWER);
    }
    try {
      sending.send(HostText.made(statement()), call, running.isConditional());
    } catch (NotKnown e) {
      unread(e.reason(), running);
    }
    return new Unknown(Sending.ANSWER);
  }

  /** One that is not known as a whole still does no more than its method says. */
  private void unread(String reason, Run running) {
    String kind =
        switch (query.method) {
          case "select", "first", "pluck" -> query.lock.isEmpty() ? "values" : "update";
          case "insert", "update" -> query.method;
          case "del" -> "delete";
          default -> "";
        };
    Optional<HostText> open = kind.isEmpty() ? Optional.empty() : open();
    if (kind.isEmpty()) {
      sending.gap(call, reason);
    } else if (open.isPresent()) {
      sending.open(open.get(), call, reason, running.isConditional());
    } else {
      sending.outline(call, reason, new EmittedSql.Outline(kind, ""), running.isConditional());
    }
  }

  /** The statement with placeholders for the values that are not known; empty where more is not. */
  private Optional<HostText> open() {
    QueryBuilder open = new QueryBuilder(sending, call, run);
    open.query.table = query.table;
    open.query.only = query.only;
    try {
      checkMarks();
      calls.repeat(open);
      return Optional.of(HostText.made(open.statement()));
    } catch (NotKnown e) {
      return Optional.empty();
    }
  }

  /** Takes a table's name. */
  QueryBuilder table(List<Value> args) {
    query.table = Args.at(args, 0);
    Value options = Args.at(args, 1);
    query.only = options instanceof MapValue map && map.property("only") == Bool.TRUE;
    return this;
  }
}
