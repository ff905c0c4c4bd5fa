package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Tool;
import io.github.sqllint.dsl.alembic.Value.Tool.Kind;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.source.Span;
import java.util.Optional;
import java.util.Set;

/** Sessions of SQLAlchemy's object mapper and their queries. */
final class Sessions {
  private static final String OBJECTS =
      "what a session sends for objects is known only when the revision runs";

  /** Methods of a query that do not send it. */
  private static final Set<String> LAZY =
      Set.of(
          "filter",
          "filter_by",
          "order_by",
          "options",
          "join",
          "outerjoin",
          "group_by",
          "having",
          "limit",
          "offset",
          "distinct",
          "with_entities",
          "select_from",
          "enable_eagerloads",
          "execution_options",
          "yield_per",
          "subquery",
          "with_for_update",
          "where",
          "label",
          "correlate",
          "params",
          "from_statement",
          "autoflush",
          "populate_existing",
          "exists",
          "scalar_subquery",
          "add_columns",
          "union",
          "union_all",
          "select_entity_from");

  /** Methods of a query that send it and change nothing. */
  private static final Set<String> READING =
      Set.of("all", "first", "one", "one_or_none", "scalar", "scalars", "count", "get", "__iter__");

  private final Connections connections;
  private final Emitter emitter;
  private boolean objects;

  Sessions(Connections connections, Emitter emitter) {
    this.connections = connections;
    this.emitter = emitter;
  }

  /** A method of a session. */
  Value call(String name, Arguments given, Span place) {
    return switch (name) {
      case "execute", "scalar", "scalars" -> connections.execute(name, given, place);
      case "query" -> {
        Optional<Queried> rows = Queried.of(given);
        objects |= rows.isEmpty() && !given.allPositional().stream().allMatch(Sessions::isCore);
        if (given.allPositional().stream().anyMatch(SqlFunctions::mayChange)) {
          emitter.gapOfRows(place, "what its functions do is known only when the revision runs");
        }
        yield new Tool(Kind.QUERY, Optional.empty(), rows);
      }
      case "add",
          "add_all",
          "delete",
          "merge",
          "bulk_save_objects",
          "bulk_insert_mappings",
          "bulk_update_mappings",
          "get",
          "refresh" -> {
        objects = true;
        if (name.startsWith("bulk") || name.equals("get") || name.equals("refresh")) {
          emitter.gapOfRows(place, OBJECTS);
        }
        yield new Unknown(Connections.ROWS);
      }
      case "commit", "flush" -> {
        if (objects) {
          emitter.gapOfRows(place, OBJECTS);
        }
        yield Values.NONE;
      }
      case "close", "expire_all", "expunge_all", "expire", "rollback" -> Values.NONE;
      case "connection", "get_bind" -> new Tool(Kind.CONNECTION);
      case "begin", "begin_nested" -> new Tool(Kind.SESSION);
      default -> new Unknown("it depends on the session");
    };
  }

  /** Whether its rows are plain ones, which a session does not write back. */
  private static boolean isCore(Value queried) {
    if (queried instanceof Value.Member member) {
      return isCore(member.object());
    }
    return queried instanceof Made made && !Sql.name(made).equals("aliased");
  }

  /** Notes that a query may give objects whose changes this session sends. */
  void read(Tool query) {
    objects |= query.rows().filter(rows -> !isCore(rows.table())).isPresent();
  }

  /** A query of a session, which is sent by some of its methods. */
  Value query(Tool query, String name, Arguments given, Span place) {
    Optional<Queried> fewer = query.rows().flatMap(rows -> rows.with(name, given));
    if (fewer.isPresent()) {
      return new Tool(Kind.QUERY, Optional.empty(), fewer);
    }
    if (query.rows().isPresent() && (name.equals("update") || name.equals("delete"))) {
      Value statement = query.rows().get().statement(name, given, place);
      return connections.execute("execute", Arguments.of(statement), place);
    }
    read(query);
    if (name.equals("with_for_update")) {
      emitter.gapOfRows(place, "which rows a query locks is known only when the revision runs");
    }
    if (LAZY.contains(name)) {
      return new Tool(Kind.QUERY);
    }
    if (READING.contains(name)) {
      emitter.read(place, Connections.ROWS);
    } else {
      emitter.gapOfRows(place, Connections.ROWS);
    }
    return new Unknown(Connections.ROWS);
  }
}
