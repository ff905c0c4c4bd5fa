package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement of PostgreSQL to its operations, by its leading words.
 *
 * <p>The frames of statements are read from the tokens, so that no name is mistaken for a keyword;
 * expressions, queries and data changes are read by the hand of JSqlParser. A statement that is not
 * understood to its last token is {@link io.github.sqllint.operation.Unrecognised}.
 */
public final class StatementReader {
  private static final String UNKNOWN = "No statement of PostgreSQL starts so.";

  /**
   * The first words of statements at whose end a clause may stand that leaves them what they are.
   */
  private static final Set<String> OPEN_ENDED =
      Set.of("begin", "cluster", "create", "drop", "refresh", "start", "truncate");

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
    try {
      return readings(statement, tokens, depth);
    } catch (NotUnderstood reason) {
      return withoutLastClauses(statement, depth)
          .orElseGet(
              () -> {
                String why = reason.among(statement.tokens());
                Operation unread = Heading.of(statement.tokens()).unrecognised(why);
                return List.of(new Reading(unread, statement.span(), false));
              });
    }
  }

  private static List<Reading> readings(Statement statement, Tokens tokens, int depth) {
    Readings readings = new Readings(statement.file(), statement.span(), depth);
    read(statement, tokens, readings);
    readings.addClauses(tokens.clauses(), statement.tokens());
    return readings.all();
  }

  /** Tries a statement that a placeholder ends without it. */
  private static Optional<List<Reading>> withoutLastClauses(Statement statement, int depth) {
    Optional<Tokens> shorter = Tokens.of(statement.tokens()).withoutLastClauses();
    if (shorter.isEmpty() || !mayEndOpen(statement.tokens())) {
      return Optional.empty();
    }
    try {
      return Optional.of(readings(statement, shorter.get(), depth));
    } catch (NotUnderstood notTheClauseAlone) {
      return Optional.empty();
    }
  }

  /** Whether a clause at the end changes neither what a statement is nor what it locks. */
  private static boolean mayEndOpen(List<Token> statement) {
    String first = Identifier.folded(statement.get(0).text());
    return OPEN_ENDED.contains(first) && !statement.get(1).is("type");
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
      readings.addChanges(DataReader.read(statement.tokens()));
      return;
    }
    if (first.isSymbol("(")) {
      readings.add(other("select", tokens));
      return;
    }
    if (first.kind() != Kind.WORD) {
      throw first.kind() == Kind.PLACEHOLDER
          ? NotUnderstood.filledIn(first)
          : new NotUnderstood(UNKNOWN);
    }
    tokens.keyword();
    if (!readParts(first, tokens, readings)) {
      readings.add(whole(Identifier.folded(first.text()), tokens));
    }
    tokens.finish();
  }

  /** Reads a statement that may be several operations, if it is one. */
  private static boolean readParts(Token first, Tokens tokens, Readings readings) {
    switch (Identifier.folded(first.text())) {
      case "alter" -> AlterReader.read(tokens, readings);
      case "copy" -> MaintenanceReader.copy(tokens, readings);
      case "create" -> CreateReader.read(tokens, readings);
      case "do" -> DoBlockReader.read(tokens, readings);
      case "drop" -> DropReader.read(tokens, readings);
      case "explain" -> QueryStatementReader.explain(tokens, readings);
      case "lock" -> MaintenanceReader.lock(tokens, readings);
      case "select", "with" -> QueryStatementReader.select(tokens, readings);
      case "truncate" -> MaintenanceReader.truncate(tokens, readings);
      case "vacuum" -> MaintenanceReader.vacuum(tokens, readings);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static Operation whole(String word, Tokens tokens) {
    return switch (word) {
      case "abort", "rollback" -> TransactionReader.rollback(tokens);
      case "begin" -> TransactionReader.begin(tokens);
      case "cluster" -> MaintenanceReader.cluster(tokens);
      case "comment" -> CommentReader.read(tokens);
      case "commit", "end" -> TransactionReader.commit(tokens);
      case "declare" -> QueryStatementReader.declare(tokens);
      case "grant" -> GrantReader.grant(tokens);
      case "prepare" -> QueryStatementReader.prepare(tokens);
      case "refresh" -> ViewReader.refresh(tokens);
      case "reindex" -> IndexReader.reindex(tokens);
      case "release" -> TransactionReader.release(tokens);
      case "reset" -> SettingReader.reset(tokens);
      case "revoke" -> GrantReader.revoke(tokens);
      case "savepoint" -> TransactionReader.savepoint(tokens);
      case "set" -> SettingReader.set(tokens);
      case "start" -> TransactionReader.start(tokens);
      case "analyse", "analyze" -> other("analyze", tokens);
      case "execute" -> execute(tokens);
      case "import" -> other("import foreign schema", tokens);
      case "reassign" -> other("reassign owned", tokens);
      case "security" -> other("security label", tokens);
      case "call",
          "checkpoint",
          "close",
          "deallocate",
          "discard",
          "fetch",
          "listen",
          "load",
          "move",
          "notify",
          "show",
          "table",
          "unlisten",
          "values" ->
          other(word, tokens);
      default -> throw new NotUnderstood(UNKNOWN);
    };
  }

  /** EXECUTE name [( parameters )]: more is the beginning of something else. */
  private static Operation execute(Tokens tokens) {
    NameReader.column(tokens);
    if (tokens.isDone() || tokens.isSymbol("(")) {
      return other("execute", tokens);
    }
    throw tokens.expected("The parameters of the prepared statement");
  }

  /** A statement that changes neither tables nor the session. */
  private static Operation other(String kind, Tokens tokens) {
    tokens.rest();
    boolean query = kind.equals("select") || kind.equals("table");
    return new Other(
        kind, tokens.text(0), query ? QueryReader.read(tokens.since(0)).relations() : List.of());
  }
}
