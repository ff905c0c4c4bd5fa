package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Alias;
import io.github.sqllint.dsl.javascript.Bool;
import io.github.sqllint.dsl.javascript.Callable;
import io.github.sqllint.dsl.javascript.HostObject;
import io.github.sqllint.dsl.javascript.ListValue;
import io.github.sqllint.dsl.javascript.MapValue;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Numeric;
import io.github.sqllint.dsl.javascript.Program;
import io.github.sqllint.dsl.javascript.Promises;
import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Text;
import io.github.sqllint.dsl.javascript.Thrown;
import io.github.sqllint.dsl.javascript.Unknown;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Set;

/** {@code knex} itself, or a transaction, which can do the same. */
final class Connection implements HostObject, Callable {
  private static final Set<String> METHODS =
      Set.of(
          "raw",
          "ref",
          "transaction",
          "transactionProvider",
          "batchInsert",
          "queryBuilder",
          "commit",
          "rollback",
          "savepoint",
          "isCompleted",
          "destroy",
          "initialize",
          "on",
          "once",
          "removeListener",
          "withUserParams",
          "disableProcessing",
          "enableProcessing");

  /** What a query may begin with. */
  private static final Set<String> QUERIES =
      Set.of(
          "with",
          "withRecursive",
          "withMaterialized",
          "withNotMaterialized",
          "select",
          "as",
          "columns",
          "column",
          "from",
          "fromRaw",
          "into",
          "withSchema",
          "table",
          "distinct",
          "join",
          "joinRaw",
          "innerJoin",
          "leftJoin",
          "leftOuterJoin",
          "rightJoin",
          "rightOuterJoin",
          "outerJoin",
          "fullOuterJoin",
          "crossJoin",
          "groupBy",
          "groupByRaw",
          "orderBy",
          "orderByRaw",
          "union",
          "unionAll",
          "intersect",
          "except",
          "offset",
          "limit",
          "count",
          "countDistinct",
          "min",
          "max",
          "sum",
          "sumDistinct",
          "avg",
          "avgDistinct",
          "increment",
          "decrement",
          "first",
          "pluck",
          "insert",
          "update",
          "returning",
          "del",
          "delete",
          "truncate",
          "transacting",
          "connection",
          "debug");

  private final Sending sending;
  private final boolean inTransaction;
  private final boolean outermost;
  private final MapValue client = client();

  /**
   * @param inTransaction whether it is inside a transaction
   * @param outermost whether this is the object that ended it when it ends
   */
  Connection(Sending sending, boolean inTransaction, boolean outermost) {
    this.sending = sending;
    this.inTransaction = inTransaction;
    this.outermost = outermost;
  }

  private static MapValue client() {
    Set<String> names = Set.of("pg", "postgresql", "postgres", "pgnative", "pg-native");
    MapValue config = new MapValue().with("client", new Alias("pg", names)).opened();
    return new MapValue()
        .with("config", config)
        .with("dialect", new Alias("postgresql", Set.of("postgresql", "postgres")))
        .with("driverName", Text.made("pg"))
        .opened();
  }

  @Override
  public String type() {
    return "function";
  }

  @Override
  public boolean has(String method) {
    return METHODS.contains(method)
        || QUERIES.contains(method)
        || method.matches("(or|and)?(where|having|Where|Having).*");
  }

  @Override
  public Value property(String name) {
    return switch (name) {
      case "schema" -> new SchemaBuilder(sending);
      case "fn" -> new Functions();
      case "client" -> client;
      case "context" -> this;
      case "isTransaction" -> Bool.of(inTransaction);
      case "Promise" -> Program.promises();
      case "executionPromise" -> Nothing.UNDEFINED;
      default ->
          has(name) ? method(name) : new Unknown("What knex." + name + " is is not known here.");
    };
  }

  @Override
  public Value call(Value self, List<Value> args, Span site, Run run) {
    return new QueryBuilder(sending, site, run).table(args);
  }

  @Override
  public Value invoke(String method, List<Value> args, Span site, Run run) {
    switch (method) {
      case "raw" -> {
        return new RawQuery(Args.at(args, 0), Args.at(args, 1), sending, site);
      }
      case "ref" -> {
        return ref(Args.at(args, 0));
      }
      case "queryBuilder" -> {
        return new QueryBuilder(sending, site, run);
      }
      case "transaction" -> {
        return transaction(args, site, run);
      }
      case "transactionProvider" -> {
        return (Callable) (self, given, at, r) -> transaction(List.of(), at, r);
      }
      case "batchInsert" -> {
        return batch(args, site, run);
      }
      case "commit", "rollback" -> {
        sendOwn(method, site, run);
        return Nothing.UNDEFINED;
      }
      case "withUserParams", "on", "once", "removeListener", "savepoint" -> {
        return method.equals("savepoint") ? transaction(args, site, run) : this;
      }
      case "destroy", "initialize", "isCompleted", "disableProcessing", "enableProcessing" -> {
        return Nothing.UNDEFINED;
      }
      default -> {
        return new QueryBuilder(sending, site, run).invoke(method, args, site, run);
      }
    }
  }

  private static Value ref(Value name) {
    try {
      return RawQuery.made(Sql.name(name));
    } catch (NotKnown e) {
      return new Unknown(e.reason());
    }
  }

  /** A connection for a transaction. */
  private Connection inner() {
    Sending own = inTransaction ? sending : sending.transaction();
    return new Connection(own, true, !inTransaction);
  }

  /** A transaction; inside another one it is a savepoint, which changes nothing here. */
  private Value transaction(List<Value> args, Span site, Run run) {
    Connection inner = inner();
    if (!(Args.at(args, 0) instanceof Callable function)) {
      inner.sendOwn("BEGIN", site, run);
      return inner;
    }
    return Promises.beside(
        () -> {
          inner.border("BEGIN", site);
          try {
            Value begun = function.call(Nothing.UNDEFINED, List.of(inner), site, run);
            Value answer = Promises.settle(begun, run);
            inner.border("COMMIT", site);
            return answer;
          } catch (Thrown e) {
            inner.sendOwn("ROLLBACK", site, run);
            throw e;
          }
        },
        run);
  }

  /** BEGIN, COMMIT or ROLLBACK of this transaction if it stands in no other. */
  private void sendOwn(String word, Span site, Run run) {
    if (outermost) {
      sending.send(word, site, run);
    }
  }

  /**
   * BEGIN or COMMIT of this transaction around a function, whether or not that runs under a
   * condition.
   */
  private void border(String word, Span site) {
    if (outermost) {
      sending.border(word, site);
    } else {
      sending.savepoint();
    }
  }

  /**
   * Where a builder sends what it makes from now on.
   *
   * @param args of the call that tells
   * @param before where it has sent it; null for one that sends nothing
   */
  static Sending sending(List<Value> args, Sending before) {
    return before != null && Args.at(args, 0) instanceof Connection connection
        ? connection.sending
        : before;
  }

  /** One INSERT for each thousand rows, in a transaction of their own. */
  private Value batch(List<Value> args, Span site, Run run) {
    int size = Args.at(args, 2) instanceof Numeric number ? (int) number.number() : 1000;
    Value rows = Args.at(args, 1);
    if (rows == Nothing.UNDEFINED || size < 1) {
      throw Thrown.error("batchInsert expects a list of rows and a size of chunks above zero");
    }
    Connection inner = inner();
    inner.sendOwn("BEGIN", site, run);
    if (rows instanceof ListValue known && known.isKnown()) {
      List<Value> items = known.items();
      for (int i = 0; i < items.size(); i += size) {
        List<Value> chunk = items.subList(i, Math.min(items.size(), i + size));
        inner.insert(args, new ListValue(chunk), site, run);
      }
    } else {
      inner.insert(args, rows, site, run);
    }
    inner.sendOwn("COMMIT", site, run);
    return new Batch();
  }

  private void insert(List<Value> args, Value rows, Span site, Run run) {
    QueryBuilder insert = new QueryBuilder(sending, site, run).table(args.subList(0, 1));
    insert.invoke("insert", List.of(rows), site, run);
    insert.send(run);
  }
}
