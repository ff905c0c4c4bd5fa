package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Tool;
import io.github.sqllint.dsl.alembic.Value.Tool.Kind;
import io.github.sqllint.source.EmittedSql.Open;
import io.github.sqllint.source.EmittedSql.Outline;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls of {@code op} that change tables, and what each sends as far as that is known. */
final class SchemaCalls {
  private final Run run;
  private final Emitter emitter;
  private final Set<String> types;

  /**
   * @param types names of types that were created for tables; those of further ones are added
   */
  SchemaCalls(Run run, Set<String> types) {
    this.run = run;
    this.emitter = run.emitter();
    this.types = types;
  }

  /** {@code op.create_table}. */
  Value createTable(Arguments given, Span place) {
    Optional<Outline> outline = Optional.empty();
    try {
      String called = Quoting.table(given.need(0, "table_name"), given.given("schema"));
      outline = Optional.of(new Outline("create table", called));
      tableStatements(given).forEach(sql -> emitter.send(sql, place));
    } catch (NotKnown e) {
      try {
        Arguments open = Opening.call("create_table", given);
        sendOpen(new Tool(Kind.OPERATIONS), tableStatements(open), place, e.getMessage());
      } catch (NotKnown more) {
        emitter.add(Piece.unknown(place, e.getMessage(), outline));
      }
    }
    return new Made(new Symbol("sqlalchemy.Table"), given, place);
  }

  private List<String> tableStatements(Arguments given) {
    Value name = given.need(0, "table_name");
    List<Value> parts = given.from(1).allPositional();
    Attachments.check(parts);
    NamingConvention.Owner owner = NamingConvention.Owner.of(name, given.given("schema"));
    List<Value> named =
        run.convention().map(one -> new NamedConstraints(one).parts(parts, owner)).orElse(parts);
    Set<String> created = new HashSet<>(types);
    List<String> statements = new NewTable(name, named, given).statements(created);
    types.addAll(created);
    return statements;
  }

  /** Sends statements of which some have placeholders, whose rest is known. */
  private void sendOpen(Tool tool, List<String> statements, Span place, String reason) {
    for (String sql : statements) {
      if (sql.startsWith("CREATE TYPE") && sql.contains("${")) {
        Outline type = new Outline("create type", "");
        add(tool, Piece.unknown(place, reason, Optional.of(type)));
        continue;
      }
      Piece piece = emitter.piece(HostText.made(sql), place);
      boolean again = emitter.isInLoop();
      add(tool, sql.contains("${") ? piece.opened(new Open(reason, false, again)) : piece);
    }
  }

  /** Any other call that changes tables. */
  Value call(Tool tool, String name, Arguments given, Span place) {
    Arguments complete = tool.batch().map(batch -> batch.complete(name, given)).orElse(given);
    Optional<Outline> outline = TableCalls.outline(name, complete);
    try {
      List<String> presumed =
          name.equals("alter_column") ? AlterColumn.presumed(complete) : List.of();
      for (String sql : callStatements(name, complete)) {
        Piece piece = emitter.piece(HostText.made(sql), place);
        add(tool, piece.presuming(presumed));
        presumed = List.of();
      }
    } catch (NotKnown.Refused e) {
      String named = "its constraint's name is made by a convention";
      add(
          tool,
          run.convention().isPresent()
              ? Piece.unknown(place, named, outline)
              : Piece.refused(place, e.getMessage()));
    } catch (NotKnown e) {
      try {
        List<String> open = callStatements(name, Opening.call(name, complete));
        sendOpen(tool, open, place, e.getMessage());
      } catch (NotKnown more) {
        add(tool, Piece.unknown(place, e.getMessage(), outline));
      }
    }
    return Values.NONE;
  }

  private List<String> callStatements(String name, Arguments given) {
    Arguments named =
        run.convention().map(one -> new NamedConstraints(one).call(name, given)).orElse(given);
    return (name.equals("add_column") ? added(named) : TableCalls.statements(name, named))
        .orElseThrow(() -> new NotKnown("`" + name + "` is no call that Alembic has"));
  }

  /** The statements of a new column, whose constraints may get names. */
  private Optional<List<String>> added(Arguments given) {
    if (run.convention().isEmpty()) {
      return TableCalls.statements("add_column", given);
    }
    Value table = given.need(0, "table_name");
    Optional<Value> schema = given.given(2, "schema");
    NamingConvention.Owner owner = NamingConvention.Owner.of(table, schema);
    NamedConstraints constraints = new NamedConstraints(run.convention().get());
    List<Value> parts = constraints.parts(List.of(given.need(1, "column")), owner);
    Arguments column = Arguments.of(table, parts.get(0)).with("schema", schema);
    List<String> statements =
        new ArrayList<>(TableCalls.statements("add_column", column).orElseThrow());
    String quoted = Quoting.table(table, schema);
    for (Value part : parts.subList(1, parts.size())) {
      statements.add(
          Constraints.is(part)
              ? "ALTER TABLE " + quoted + " ADD " + Constraints.of(part)
              : Indexes.of(part, Quoting.plain(table), quoted, schema));
    }
    return Optional.of(statements);
  }

  private void add(Tool tool, Piece piece) {
    if (tool.batch().isPresent()) {
      tool.batch().get().add(piece);
    } else {
      emitter.add(piece);
    }
  }
}
