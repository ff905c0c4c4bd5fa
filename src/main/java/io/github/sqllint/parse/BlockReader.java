package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statements that a block of PL/pgSQL may run, in the order of the text (PostgreSQL manual,
 * chapter 41). What decides whether and how often they run is passed over.
 */
final class BlockReader {
  /** Statements without an effect on the database, or that only call what is not known here. */
  private static final Set<String> PASSED_OVER =
      Set.of("null", "assert", "get", "open", "fetch", "move", "close", "values");

  /** Words behind which a statement may run where the one before did not. */
  private static final Set<String> BORDERS =
      Set.of(
          "begin",
          "else",
          "exception",
          "loop",
          "if",
          "elsif",
          "elseif",
          "when",
          "case",
          "while",
          "foreach",
          "for",
          "end",
          "return",
          "exit",
          "continue");

  private final Tokens tokens;
  private final BlockScan scan;
  private final Readings around;
  private final List<Reading> read = new ArrayList<>();

  /** How many conditions and loops the next statement is in. */
  private int depth;

  /** The number of the branch that the next statement is in, each of which is another. */
  private int branch;

  /** Whether a block may be left before its end, or go on behind an error. */
  private boolean interrupted;

  BlockReader(List<Token> significant, Readings around) {
    this.tokens = Tokens.of(significant);
    this.scan = new BlockScan(tokens);
    this.around = around;
  }

  List<Reading> read() {
    int mark = 0;
    try {
      while (!tokens.isDone()) {
        mark = tokens.mark();
        statement();
      }
    } catch (NotUnderstood reason) {
      tokens.rest();
      unrecognised(reason.getMessage(), "do", tokens.span(mark));
    }
    return read.stream().map(reading -> interrupted ? conditional(reading) : reading).toList();
  }

  /** Behind an error the block goes on in its handler, without what it did. */
  private static Reading conditional(Reading reading) {
    return new Reading(reading.operation(), reading.span(), true, reading.together());
  }

  private void statement() {
    if (tokens.acceptSymbol(";")) {
      return;
    }
    if (tokens.acceptSymbol("<<")) {
      scan.skipTo(">>");
      tokens.acceptSymbol(">>");
      return;
    }
    Token first = tokens.peek();
    String word = first.kind() == Kind.WORD ? Identifier.folded(first.text()) : "";
    if (scan.isAssignment()) {
      scan.skipTo(";");
      return;
    }
    if (BORDERS.contains(word)) {
      branch++;
    }
    switch (word) {
      case "begin", "else" -> tokens.keyword();
      case "exception" -> {
        tokens.keyword();
        interrupted = true;
      }
      case "loop" -> {
        tokens.keyword();
        depth++;
      }
      case "declare" -> declarations();
      case "if" -> {
        depth++;
        scan.skipTo("then");
        tokens.accept("then");
      }
      case "elsif", "elseif", "when" -> {
        scan.skipTo("then");
        tokens.accept("then");
      }
      case "case" -> {
        depth++;
        tokens.keyword();
        scan.skipTo("when");
      }
      case "while", "foreach" -> {
        depth++;
        scan.skipTo("loop");
        tokens.accept("loop");
      }
      case "for" -> {
        depth++;
        loop();
      }
      case "end" -> end();
      case "raise" -> raise();
      case "return", "exit", "continue" -> {
        interrupted = true;
        scan.skipTo(";");
      }
      case "execute" -> {
        int mark = tokens.mark();
        tokens.keyword();
        execute(mark);
        scan.skipTo(";");
      }
      default -> {
        if (PASSED_OVER.contains(word)) {
          scan.skipTo(";");
        } else {
          sql(word);
        }
      }
    }
  }

  private void end() {
    tokens.keyword();
    if (tokens.accept("if") || tokens.accept("loop") || tokens.accept("case")) {
      depth--;
    }
    scan.skipTo(";");
  }

  /** RAISE ends everything, but for the levels that only tell something. */
  private void raise() {
    int mark = tokens.mark();
    tokens.keyword();
    boolean tells =
        tokens.is("debug")
            || tokens.is("log")
            || tokens.is("info")
            || tokens.is("notice")
            || tokens.is("warning");
    scan.skipTo(";");
    if (!tells && !interrupted) {
      add(new Other("raise", tokens.text(mark)), tokens.span(mark));
    }
  }

  private void declarations() {
    tokens.keyword();
    while (!tokens.isDone() && !tokens.is("begin")) {
      scan.skipTo(";");
      tokens.acceptSymbol(";");
    }
  }

  private void loop() {
    tokens.keyword();
    scan.skipTo("in");
    tokens.accept("in");
    int mark = tokens.mark();
    if (tokens.accept("execute")) {
      execute(mark);
    }
    scan.skipTo("loop");
    List<Token> source = tokens.since(mark);
    if (!source.isEmpty() && DataReader.reads(source)) {
      data(source, tokens.span(mark));
    }
    tokens.accept("loop");
  }

  private void sql(String word) {
    int mark = tokens.mark();
    scan.skipTo(";");
    List<Token> statement = tokens.since(mark);
    Span span = tokens.span(mark);
    if (word.equals("perform") || word.equals("select")) {
      Tokens query = Tokens.of(statement);
      query.next();
      Optional<Operation> parameter = QueryStatementReader.setConfig(query);
      if (parameter.isPresent()) {
        add(parameter.get(), span);
        return;
      }
      read(statement, span);
    } else if (DataReader.reads(statement)) {
      data(statement, span);
    } else if (word.equals("with")) {
      DataReader.inWith(statement).forEach(change -> add(change.operation(), change.span()));
    } else {
      around.inner(statement, span).forEach(reading -> add(reading.operation(), reading.span()));
    }
  }

  /** A query, whose first word may be PERFORM. */
  private void read(List<Token> statement, Span span) {
    List<Token> query = new ArrayList<>(statement);
    query.set(0, new Token(Kind.WORD, "select", statement.get(0).start()));
    add(new Other("select", TokenText.normal(query), QueryReader.read(query).relations()), span);
  }

  /** A change whose RETURNING … INTO fills variables. */
  private void data(List<Token> statement, Span span) {
    int end = statement.size();
    boolean returning = false;
    int depth = 0;
    for (int i = 0; i < statement.size(); i++) {
      depth += statement.get(i).isSymbol("(") ? 1 : statement.get(i).isSymbol(")") ? -1 : 0;
      returning |= depth == 0 && statement.get(i).is("returning");
      if (returning && statement.get(i).is("into")) {
        end = i;
        break;
      }
    }
    List<DataReader.Change> changes = DataReader.read(statement.subList(0, end));
    changes.forEach(one -> add(one.operation(), changes.size() == 1 ? span : one.span()));
  }

  /** Takes the text that EXECUTE runs. */
  private void execute(int mark) {
    int from = tokens.mark();
    while (!tokens.isDone()
        && !tokens.isSymbol(";")
        && !tokens.is("into")
        && !tokens.is("using")
        && !tokens.is("loop")) {
      if (tokens.isSymbol("(")) {
        tokens.skipGroup();
      } else {
        tokens.next();
      }
    }
    Span span = tokens.span(mark);
    ExecutedText.operations(tokens.since(from), around).forEach(one -> add(one, span));
  }

  private void unrecognised(String reason, String kind, Span span) {
    add(new Unrecognised(reason, kind, Optional.empty()), span);
  }

  private void add(Operation operation, Span span) {
    read.add(new Reading(operation, span, depth > 0 || interrupted, depth > 0 ? branch : 0));
  }
}
