package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Combined;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Tool;
import io.github.sqllint.dsl.alembic.Value.Tool.Kind;
import io.github.sqllint.dsl.alembic.Value.Truth;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls of things of Alembic and SQLAlchemy, and what they send. */
final class Operations {
  private final Run run;
  private final Emitter emitter;
  private final Connections connections;
  private final Sessions sessions;
  private final Inspectors inspectors;
  private final Set<String> types = new HashSet<>();
  private final SchemaCalls schemaCalls;
  private final Metadata metadata = new Metadata();

  Operations(Run run) {
    this.run = run;
    this.emitter = run.emitter();
    this.connections = new Connections(run);
    this.sessions = new Sessions(connections, emitter);
    this.schemaCalls = new SchemaCalls(run, types);
    this.inspectors = new Inspectors(emitter);
  }

  /** Notes a class that is mapped to a table. */
  void model(Value.Type type) {
    metadata.add(type);
  }

  /** Notes that a query may give objects whose changes its session sends. */
  void read(Tool query) {
    sessions.read(query);
  }

  Value call(Tool tool, String name, Arguments given, Span place) {
    return switch (tool.kind()) {
      case OPERATIONS, BATCH -> operation(tool, name, given, place);
      case CONTEXT, ENVIRONMENT -> context(name, given, place);
      case CONNECTION -> connections.call(name, given, place);
      case SESSION -> sessions.call(name, given, place);
      case QUERY -> sessions.query(tool, name, given, place);
      case DIALECT -> name.equals("has_table") ? inspectors.dialect(given) : dialect(name, given);
      case INSPECTOR -> inspectors.call(tool, name, given);
      case AUTOCOMMIT, TRANSACTION -> Values.NONE;
    };
  }

  private static Value dialect(String name, Arguments given) {
    if (name.equals("type_descriptor")) {
      return given.need(0, "typeobj");
    }
    return name.equals("quote") || name.equals("quote_identifier")
        ? Text.made(Quoting.of(given.need(0, "name")))
        : new Unknown(Listed.REASON);
  }

  private Value context(String name, Arguments given, Span place) {
    return switch (name) {
      case "autocommit_block" -> new Tool(Kind.AUTOCOMMIT);
      case "begin_transaction" -> new Tool(Kind.TRANSACTION);
      case "get_bind" -> new Tool(Kind.CONNECTION);
      case "get_context" -> new Tool(Kind.CONTEXT);
      case "is_offline_mode" -> new Truth(false);
      case "execute", "_exec" -> connections.execute(given, place);
      case "get_x_argument",
          "get_tag_argument",
          "get_revision_argument",
          "get_starting_revision_argument" ->
          new Unknown("it depends on Alembic's command line");
      default -> schemaCalls.call(new Tool(Kind.OPERATIONS), name, given, place);
    };
  }

  private Value operation(Tool tool, String name, Arguments given, Span place) {
    return switch (name) {
      case "f" -> named(given.need(0, "name"));
      case "get_bind" -> new Tool(Kind.CONNECTION);
      case "get_context" -> new Tool(Kind.CONTEXT);
      case "inline_literal" -> new Made(new Symbol("sqlalchemy.literal"), given, place);
      case "execute" -> connections.execute(given, place);
      case "bulk_insert" -> connections.bulkInsert(given, place);
      case "batch_alter_table" -> batch(given, place);
      case "create_table" -> schemaCalls.createTable(given, place);
      case "invoke" -> invoke(tool, given.need(0, "operation"), place);
      case "run_async" ->
          run.calls()
              .call(
                  given.need(0, "function"), given.from(1).after(new Tool(Kind.CONNECTION)), place);
      default -> schemaCalls.call(tool, name, given, place);
    };
  }

  /** A name that stays as it is. */
  private Value named(Value name) {
    boolean changed =
        run.convention().isPresent() || name instanceof Text text && text.text().length() > 63;
    return changed ? NamingConvention.kept(Quoting.plain(name)) : name;
  }

  private Value invoke(Tool tool, Value object, Span place) {
    if (object instanceof Made made
        && made.maker() instanceof Symbol symbol
        && OperationObjects.is(symbol)) {
      return operation(tool, OperationObjects.call(made), OperationObjects.arguments(made), place);
    }
    emitter.gap(place, "what it invokes is not followed");
    return Values.NONE;
  }

  private Value batch(Arguments given, Span place) {
    boolean recreates =
        given.given(2, "recreate").filter(r -> r.toString().equals("always")).isPresent();
    if (recreates) {
      emitter.gap(place, "it copies the table into a new one, as the database describes it");
    }
    Value table = given.need(0, "table_name");
    Batch batch = new Batch(table, given.given(1, "schema"));
    return new Tool(Kind.BATCH, Optional.of(batch), Optional.empty());
  }

  /**
   * A call of something of SQLAlchemy: the object that it makes, or what it does to the database.
   */
  Value made(Value maker, Arguments given, Span place) {
    if (maker instanceof Member member) {
      return method(member, given, place);
    }
    Symbol symbol = (Symbol) maker;
    return switch (symbol.name()) {
      case "inspect", "from_engine", "Inspector" -> new Tool(Kind.INSPECTOR);
      case "Session" -> new Tool(Kind.SESSION);
      case "create_engine" -> new Unknown("it connects to another database", true);
      case "Table" -> {
        Made table = new Made(symbol, Metadata.placed(given), place);
        metadata.add(table);
        yield table;
      }
      default -> {
        Made made = new Made(symbol, labelled(given, place), place);
        Attachments.attach(made, emitter);
        yield made;
      }
    };
  }

  /** A call of something that a call made, such as {@code sessionmaker(…)()}. */
  Value madeAgain(Made made, Arguments given, Span place) {
    if (made.maker() instanceof Member operator && operator.name().matches("op|bool_op")) {
      String word = Values.text(made.arguments().need(0, "opstring")).text();
      return new Combined(word, operator.object(), Optional.of(given.need(0, "other")));
    }
    return switch (Sql.name(made)) {
      case "sessionmaker", "scoped_session", "Session" -> new Tool(Kind.SESSION);
      default -> new Unknown(Values.unknown(made).reason());
    };
  }

  /** {@code create_all} and {@code drop_all}, which pass over what is there, or is not. */
  private void all(Member member, Arguments given, Span place) {
    List<Made> tables = new ArrayList<>(metadata.tables(member.object(), given));
    boolean create = member.name().equals("create_all");
    if (!create) {
      Collections.reverse(tables);
    }
    boolean asks = given.at(2, "checkfirst").map(v -> Values.isTrue(v).orElse(true)).orElse(true);
    Arguments each = Arguments.NONE.with("checkfirst", Optional.of(new Truth(asks)));
    List<String> statements = new ArrayList<>();
    for (Made table : tables) {
      metadata.check(table);
      DdlElements.act(create ? "create" : "drop", table, each, statements, types);
    }
    send(statements, asks, place);
  }

  private void send(List<String> statements, boolean asks, Span place) {
    for (String sql : statements) {
      if (asks) {
        emitter.sendAtTimes(sql, place);
      } else {
        emitter.send(sql, place);
      }
    }
  }

  /** The arguments of an enumeration with the labels that its {@code values_callable} gives. */
  private Arguments labelled(Arguments given, Span place) {
    Value labels = given.named().get("values_callable");
    if (labels == null
        || given.positional().isEmpty()
        || !(given.positional().get(0) instanceof Value.Type members)) {
      return given;
    }
    Value made = run.calls().call(labels, Arguments.of(members), place);
    return given.with("values_callable", Optional.of(made));
  }

  private Value method(Member member, Arguments given, Span place) {
    if (Attachments.append(member, given, emitter)) {
      return Values.NONE;
    }
    if (member.name().matches("reflect|to_?metadata")) {
      metadata.open();
    }
    boolean connected =
        given.all().anyMatch(one -> one instanceof Tool tool && tool.kind() == Kind.CONNECTION);
    if (!connected) {
      return new Made(member, given, place);
    }
    Value object = member.object();
    try {
      if (member.name().equals("create_all") || member.name().equals("drop_all")) {
        all(member, given, place);
        return Values.NONE;
      }
      if (member.name().equals("create")) {
        metadata.check(object);
      }
      List<String> statements = new ArrayList<>();
      boolean asks = DdlElements.act(member.name(), object, given, statements, types);
      send(statements, asks, place);
      return Values.NONE;
    } catch (NotKnown e) {
      if (!Set.of("bind", "reflect", "get_bind", "dialect_impl", "compile")
          .contains(member.name())) {
        emitter.gap(place, e.getMessage());
      }
      return new Unknown(e.getMessage());
    }
  }
}
