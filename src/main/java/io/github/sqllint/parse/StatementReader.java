package io.github.sqllint.parse;

import static java.util.Map.entry;

import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A statement of PostgreSQL to its operations, by its leading words.
 *
 * <p>The frames of statements are read from the tokens, so that no name is mistaken for a keyword;
 * expressions, queries and data changes are read by the hand of JSqlParser. A statement that is not
 * understood to its last token is {@link io.github.sqllint.operation.Unrecognised}.
 */
public final class StatementReader {
  /** Reads a statement whose first word is already taken. */
  private interface Reader {
    void read(Tokens tokens, Readings readings);
  }

  private static final Map<String, Reader> READERS =
      Map.ofEntries(
          entry("abort", whole(TransactionReader::rollback)),
          entry("alter", AlterReader::read),
          entry("analyse", other("analyze")),
          entry("analyze", other("analyze")),
          entry("begin", whole(TransactionReader::begin)),
          entry("call", other("call")),
          entry("checkpoint", other("checkpoint")),
          entry("close", other("close")),
          entry("cluster", whole(MaintenanceReader::cluster)),
          entry("comment", whole(CommentReader::read)),
          entry("commit", whole(TransactionReader::commit)),
          entry("copy", whole(MaintenanceReader::copy)),
          entry("create", CreateReader::read),
          entry("deallocate", other("deallocate")),
          entry("declare", other("declare")),
          entry("discard", other("discard")),
          entry("do", DoBlockReader::read),
          entry("drop", DropReader::read),
          entry("end", whole(TransactionReader::commit)),
          entry("execute", other("execute")),
          entry("explain", QueryStatementReader::explain),
          entry("fetch", other("fetch")),
          entry("grant", whole(GrantReader::grant)),
          entry("import", other("import foreign schema")),
          entry("listen", other("listen")),
          entry("load", other("load")),
          entry("lock", MaintenanceReader::lock),
          entry("move", other("move")),
          entry("notify", other("notify")),
          entry("prepare", whole(QueryStatementReader::prepare)),
          entry("reassign", other("reassign owned")),
          entry("refresh", whole(ViewReader::refresh)),
          entry("reindex", whole(IndexReader::reindex)),
          entry("release", whole(TransactionReader::release)),
          entry("reset", whole(SettingReader::reset)),
          entry("revoke", whole(GrantReader::revoke)),
          entry("rollback", whole(TransactionReader::rollback)),
          entry("savepoint", whole(TransactionReader::savepoint)),
          entry("security", other("security label")),
          entry("select", QueryStatementReader::select),
          entry("set", whole(SettingReader::set)),
          entry("show", other("show")),
          entry("start", whole(TransactionReader::start)),
          entry("table", other("table")),
          entry("truncate", MaintenanceReader::truncate),
          entry("unlisten", other("unlisten")),
          entry("vacuum", MaintenanceReader::vacuum),
          entry("values", other("values")),
          entry("with", QueryStatementReader::select));

  private StatementReader() {}

  /** Never throws, whatever the statement holds. */
  public static ReadStatement read(Statement statement) {
    return new ReadStatement(statement, readings(statement, 0));
  }

  /**
   * What a statement does, never nothing.
   *
   * @param depth how many statements it stands in
   */
  static List<Reading> readings(Statement statement, int depth) {
    Tokens tokens = Tokens.of(statement.tokens());
    Readings readings = new Readings(statement.file(), statement.span(), depth);
    try {
      read(statement, tokens, readings);
      return readings.all();
    } catch (NotUnderstood reason) {
      Operation unread = Heading.of(statement.tokens()).unrecognised(reason.getMessage());
      return List.of(new Reading(unread, statement.span(), false));
    }
  }

  private static void read(Statement statement, Tokens tokens, Readings readings) {
    Token first = tokens.peek();
    if (first.kind() == Kind.PSQL_COMMAND) {
      readings.add(PsqlReader.read(tokens.next()));
      return;
    }
    InvalidTokens.refuse(statement.tokens());
    if (DataReader.reads(statement.tokens())) {
      tokens.rest();
      readings.add(DataReader.read(statement.tokens()));
      return;
    }
    if (first.isSymbol("(")) {
      other("select").read(tokens, readings);
      return;
    }
    Reader reader = first.kind() == Kind.WORD ? READERS.get(Identifier.folded(first.text())) : null;
    if (reader == null) {
      throw new NotUnderstood(
          first.kind() == Kind.PLACEHOLDER
              ? "A placeholder stands where the statement's first word is expected."
              : "No statement of PostgreSQL starts so.");
    }
    tokens.keyword();
    reader.read(tokens, readings);
    tokens.finish();
  }

  private static Reader whole(Function<Tokens, Operation> reader) {
    return (tokens, readings) -> readings.add(reader.apply(tokens));
  }

  /** For a statement that changes neither tables nor the session. */
  private static Reader other(String kind) {
    return (tokens, readings) -> {
      tokens.rest();
      boolean query = kind.equals("select") || kind.equals("table");
      readings.add(
          new Other(
              kind,
              tokens.text(0),
              query ? QueryReader.read(tokens.since(0)).relations() : List.of()));
    };
  }
}
