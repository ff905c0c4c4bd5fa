package io.github.sqllint.parse;

import io.github.sqllint.operation.DataOperation.Delete;
import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.DataOperation.Merge;
import io.github.sqllint.operation.DataOperation.Update;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.source.Reserved;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * INSERT, UPDATE, DELETE and MERGE, a WITH clause in front included.
 *
 * <p>The words that divide them are reserved, so tokens alone tell what is changed and whether all
 * rows are; JSqlParser reads the expressions in them.
 */
final class DataReader {
  private static final Set<String> VERBS = Set.of("insert", "update", "delete", "merge");

  /** Words behind INSERT's table that are no alias without AS (gram.y: insert_target). */
  private static final Set<String> NO_ALIAS = Set.of("values", "overriding", "default");

  private final List<Token> statement;
  private final Tokens tokens;
  private final DataClauses clauses;
  private List<WithClause.Query> inWith = List.of();
  private int start;
  private String verb = "";
  private Optional<ObjectName> target = Optional.empty();

  private DataReader(List<Token> statement) {
    this.statement = statement;
    this.tokens = Tokens.of(statement);
    this.clauses = new DataClauses(tokens);
  }

  /** Whether a statement that starts so is read here. */
  static boolean reads(List<Token> statement) {
    Tokens tokens = Tokens.of(statement);
    try {
      WithClause.take(tokens);
    } catch (NotUnderstood noWithClause) {
      return false;
    }
    return tokens.peek().kind() == Kind.WORD
        && VERBS.contains(Identifier.folded(tokens.peek().text()));
  }

  /** One change with the part of the statement that makes it. */
  record Change(Operation operation, Span span) {}

  /**
   * The changes of its WITH clause, then its own; the last is {@link Unrecognised} where its parts
   * do not follow each other as the grammar wants.
   */
  static List<Change> read(List<Token> statement) {
    DataReader reader = new DataReader(statement);
    Operation own;
    try {
      own = reader.read();
    } catch (NotUnderstood reason) {
      own = new Unrecognised(reason.among(statement), reader.verb, reader.target);
    }
    List<Change> changes = WithChanges.of(reader.inWith);
    int first = changes.isEmpty() ? 0 : reader.start;
    changes.add(new Change(own, span(statement.subList(first, statement.size()))));
    if (!(own instanceof Unrecognised)) {
      for (Token clause : reader.tokens.clauses()) {
        changes.add(new Change(Unrecognised.clause(clause.text(), reader.target), clause.span()));
      }
    }
    return changes;
  }

  private static Span span(List<Token> tokens) {
    return tokens.get(0).span().to(tokens.get(tokens.size() - 1).span());
  }

  private Operation read() {
    inWith = WithClause.take(tokens);
    start = tokens.mark();
    verb = tokens.keyword();
    if (!verb.equals("update")) {
      tokens.expect(verb.equals("delete") ? "from" : "into");
    }
    ObjectName table = NameReader.table(tokens);
    target = Optional.of(table);
    skipAlias();
    return switch (verb) {
      case "insert" -> insert(table);
      case "update" -> update(table);
      case "delete" -> delete(table);
      default -> merge(table);
    };
  }

  private void skipAlias() {
    boolean named = tokens.accept("as");
    Token token = tokens.peek();
    boolean alias =
        token.kind() == Kind.QUOTED_IDENTIFIER
            || (token.kind() == Kind.WORD
                && !Reserved.forColumns(Identifier.of(token))
                && !token.is("set")
                && !(verb.equals("insert") && NO_ALIAS.contains(Identifier.of(token))));
    if (named || alias) {
      NameReader.column(tokens);
    }
  }

  private Operation insert(ObjectName table) {
    List<String> columns = new ArrayList<>();
    Set<String> inParts = new HashSet<>();
    if (tokens.isSymbol("(") && !Clauses.startsQuery(tokens.inside())) {
      Tokens inside = tokens.group();
      do {
        target(inside, columns, inParts);
      } while (inside.acceptSymbol(","));
      inside.finish();
    }
    if (tokens.accept("overriding")) {
      tokens.keyword();
      tokens.expect("value");
    }
    boolean constants = tokens.accept("default", "values");
    if (!constants && tokens.is("values")) {
      constants = InsertedRows.take(tokens);
    } else if (!constants && !tokens.acceptClause()) {
      query();
    }
    clauses.end("on", "returning");
    return new Insert(table, columns, constants, reads());
  }

  /** An INTO in it would belong to the next statement, where a semicolon is missing. */
  private void query() {
    if (!Clauses.startsQuery(tokens)) {
      throw tokens.expected("VALUES or a query");
    }
    clauses.until(() -> tokens.is("into"));
  }

  private Operation update(ObjectName table) {
    tokens.expect("set");
    List<String> columns = new ArrayList<>();
    Set<String> inParts = new HashSet<>();
    do {
      assignment(columns, inParts);
    } while (tokens.acceptSymbol(","));
    if (tokens.accept("from")) {
      clauses.skipFrom();
    }
    Optional<Expression> where = clauses.where();
    if (where.isEmpty() && tokens.isDone()) {
      where = lastClause();
    }
    clauses.end("returning");
    return new Update(table, columns, where, reads());
  }

  /** {@code column = value}, {@code (a, b) = (…)}. */
  private void assignment(List<String> columns, Set<String> inParts) {
    if (isAssignments()) {
      tokens.acceptClause();
      return;
    }
    if (tokens.isSymbol("(")) {
      Tokens inside = tokens.group();
      do {
        target(inside, columns, inParts);
      } while (inside.acceptSymbol(","));
      inside.finish();
    } else {
      target(tokens, columns, inParts);
    }
    tokens.expectSymbol("=");
    clauses.expression(() -> clauses.isNext() || tokens.isSymbol(","));
  }

  /** The placeholder that ends the statement: WHERE may be a part of it. */
  private Optional<Expression> lastClause() {
    Token last = statement.get(statement.size() - 1);
    return tokens.clauses().contains(last)
        ? Optional.of(ExpressionReader.read(List.of(last)))
        : Optional.empty();
  }

  /** Whether a placeholder comes next that is no column. */
  private boolean isAssignments() {
    int mark = tokens.mark();
    boolean clause =
        tokens.acceptClause() && (tokens.isDone() || tokens.isSymbol(",") || clauses.isNext());
    tokens.back(mark);
    return clause;
  }

  /**
   * Takes a column or a part of one, {@code a[1].field[2]}, and adds the column.
   *
   * @param inParts the columns of which only parts were named so far, which are added once
   */
  private static void target(Tokens tokens, List<String> columns, Set<String> inParts) {
    int mark = tokens.mark();
    NameChain chain = tokens.chain();
    if (!chain.isColumn()) {
      tokens.back(mark);
      throw tokens.expected("A column");
    }
    boolean part = chain.parts().size() > 1 || tokens.isSymbol("[") || tokens.isSymbol(".");
    while (tokens.isSymbol("[") || tokens.isSymbol(".")) {
      if (tokens.acceptSymbol(".")) {
        tokens.chain();
      } else {
        tokens.skipBrackets();
      }
    }
    String column = chain.parts().get(0);
    if (!part || !inParts.contains(column)) {
      columns.add(column);
    }
    if (part) {
      inParts.add(column);
    }
  }

  private Operation delete(ObjectName table) {
    if (tokens.accept("using")) {
      clauses.skipFrom();
    }
    Optional<Expression> where = clauses.where();
    clauses.end("returning");
    return new Delete(table, where, reads());
  }

  private Operation merge(ObjectName table) {
    tokens.expect("using");
    clauses.until(() -> tokens.is("when"));
    tokens.expect("when");
    tokens.rest();
    return new Merge(table, reads());
  }

  /** The target too where a query reads it. */
  private List<ObjectName> reads() {
    RelationScan scan = RelationScan.of(statement);
    Set<ObjectName> reads = new LinkedHashSet<>(scan.read());
    scan.changed().stream().filter(c -> !Optional.of(c).equals(target)).forEach(reads::add);
    return List.copyOf(reads);
  }
}
