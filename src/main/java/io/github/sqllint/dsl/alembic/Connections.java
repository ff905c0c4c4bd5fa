package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Sql.Chain;
import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Tool;
import io.github.sqllint.dsl.alembic.Value.Tool.Kind;
import io.github.sqllint.dsl.alembic.Value.Truth;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements that are handed over as such: to {@code op.execute}, a connection or a session. */
final class Connections {
  static final String ROWS = "the rows of a query are known only when the revision runs";

  private final Run run;
  private final Emitter emitter;

  Connections(Run run) {
    this.run = run;
    this.emitter = run.emitter();
  }

  Value call(String name, Arguments given, Span place) {
    return switch (name) {
      case "execute", "scalar", "scalars", "exec_driver_sql", "stream" ->
          execute(name, given, place);
      case "connect", "execution_options", "connection", "detach", "get_bind", "__enter__" ->
          new Tool(Kind.CONNECTION);
      case "begin", "begin_nested", "begin_twophase" -> new Tool(Kind.TRANSACTION);
      case "commit" -> {
        emitter.send("COMMIT", place);
        emitter.send("BEGIN", place);
        yield Values.NONE;
      }
      case "in_transaction" -> new Truth(true);
      case "close", "invalidate", "dispose" -> Values.NONE;
      case "run_sync" ->
          run.calls()
              .call(
                  given.need(0, "function"), given.from(1).after(new Tool(Kind.CONNECTION)), place);
      case "rollback" -> {
        emitter.gap(place, "it rolls back what nobody knows here");
        yield Values.NONE;
      }
      default -> new Unknown("it depends on the connection");
    };
  }

  /** Sends what is handed over; its rows are not known. */
  Value execute(Arguments given, Span place) {
    return execute("execute", given, place);
  }

  /** Sends what a method of this name is given. */
  Value execute(String name, Arguments given, Span place) {
    try {
      Value what =
          given.at("sqltext").isPresent() ? given.need(0, "sqltext") : given.need(0, "statement");
      boolean raw = name.equals("exec_driver_sql");
      execute(what, parameters(given), raw, place);
    } catch (NotKnown e) {
      emitter.gap(place, e.getMessage());
    }
    return new Unknown(ROWS);
  }

  private void execute(Value what, Arguments parameters, boolean raw, Span place) {
    try {
      for (HostText sql : statements(what, parameters, raw)) {
        emitter.sendRows(sql, place, Optional.empty());
      }
    } catch (NotKnown e) {
      try {
        Arguments open = Opening.values(parameters);
        for (HostText sql : statements(Opening.expression(what), open, raw)) {
          emitter.sendRows(sql, place, Optional.of(e.getMessage()));
        }
      } catch (NotKnown more) {
        unread(what, e.getMessage(), place);
      }
    }
  }

  /** A statement that cannot be written: one that only changes rows says so all the same. */
  private void unread(Value what, String reason, Span place) {
    if (DataStatements.is(what)) {
      emitter.add(Piece.unknown(place, reason, Optional.of(DataStatements.outline(what))));
    } else {
      emitter.gap(place, reason);
    }
  }

  /** What a statement is executed with, without what only says how. */
  private static Arguments parameters(Arguments given) {
    Arguments parameters =
        given.named().containsKey("statement") || given.named().containsKey("sqltext")
            ? given
            : given.from(1);
    Map<String, Value> named = new LinkedHashMap<>(parameters.named());
    named.remove("execution_options");
    named.remove("statement");
    named.remove("sqltext");
    Optional<Value> by = Optional.ofNullable(named.remove("parameters"));
    by = by.or(() -> Optional.ofNullable(named.remove("params")));
    List<Value> positional = new ArrayList<>(parameters.positional());
    by.ifPresent(positional::add);
    positional.removeIf(Value.None.class::isInstance);
    return new Arguments(positional, named, parameters.rest());
  }

  /**
   * The statements of what is handed over.
   *
   * @param raw whether the text goes to the server as it is
   */
  private static List<HostText> statements(Value what, Arguments parameters, boolean raw) {
    if (what instanceof Text text && DriverText.is(text.text(), parameters)) {
      return DriverText.statements(text.text(), parameters);
    }
    if (what instanceof Text text) {
      return raw ? List.of(text.text()) : textual(what, text, parameters);
    }
    Value root = Chain.of(what).root();
    if (Sql.name(root).equals("text")) {
      return textual(what, null, parameters);
    }
    if (DataStatements.is(what)) {
      return made(Bindings.statements(what, parameters));
    }
    Optional<List<String>> ddl = DdlElements.statements(root);
    if (ddl.isPresent()) {
      return made(ddl.get());
    }
    if (SqlFunctions.isFunction(root)) {
      return List.of(HostText.made("SELECT " + Selects.labelled(what)));
    }
    throw Values.notKnown(what);
  }

  private static List<HostText> made(List<String> statements) {
    return statements.stream().map(HostText::made).toList();
  }

  /** A text once for each row of parameters that it is executed with. */
  private static List<HostText> textual(Value what, Text plain, Arguments parameters) {
    List<Arguments> rows = new ArrayList<>();
    List<Value> given = parameters.allPositional();
    if (given.size() == 1 && given.get(0) instanceof Items items) {
      Values.elements(items).stream()
          .filter(one -> one instanceof Dictionary || Values.hasUnknown(one))
          .forEach(row -> rows.add(Arguments.of(row)));
    }
    if (rows.isEmpty()) {
      rows.add(parameters);
    }
    List<HostText> statements = new ArrayList<>();
    for (Arguments row : rows) {
      Map<String, Value> values = new LinkedHashMap<>();
      if (plain == null) {
        statements.add(TextClause.of(what, row));
      } else {
        TextClause.parameters(row, values);
        statements.add(TextClause.filled(plain.text(), values));
      }
    }
    return statements;
  }

  Value bulkInsert(Arguments given, Span place) {
    try {
      Value table = given.need(0, "table");
      List<Value> rows = Values.elements(given.need(1, "rows"));
      if (!rows.isEmpty()) {
        inserts(table, rows, place).forEach(sql -> emitter.sendRows(sql, place, Optional.empty()));
      }
    } catch (NotKnown e) {
      openRows(given, e.getMessage(), place);
    }
    return Values.NONE;
  }

  private static List<HostText> inserts(Value table, List<Value> rows, Span place) {
    Made insert = new Made(new Value.Symbol("sqlalchemy.insert"), Arguments.of(table), place);
    return made(DataStatements.of(insert, new Arguments(rows, Map.of(), Optional.empty())));
  }

  /** Rows of which the values are not known, or not even how many there are. */
  private void openRows(Arguments given, String reason, Span place) {
    try {
      Value rows = Opening.expression(given.need(1, "rows"));
      List<Value> each = rows instanceof Items items ? items.elements() : List.of(rows);
      List<HostText> statements = inserts(given.need(0, "table"), each, place);
      emitter.beginCondition();
      statements.forEach(sql -> emitter.sendRows(sql, place, Optional.of(reason)));
      emitter.endCondition();
    } catch (NotKnown e) {
      emitter.gapOfRows(place, reason);
    }
  }
}
