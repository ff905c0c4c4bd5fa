package io.github.sqllint.parse;

import io.github.sqllint.operation.DoBlock;
import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.source.Guard;
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
  private final BlockStatements statements;
  private final List<Reading> read = new ArrayList<>();
  private final BlockTree tree = new BlockTree();

  /** How many conditions and loops the next statement is in. */
  private int depth;

  /** The number of the branch that the next statement is in, each of which is another. */
  private int branch;

  /** Whether a block may be left before its end, or go on behind an error. */
  private boolean interrupted;

  BlockReader(List<Token> significant, Readings around) {
    this.tokens = Tokens.of(significant);
    this.scan = new BlockScan(tokens);
    this.statements = new BlockStatements(tokens, scan, around, this::add);
  }

  /** The block; its language is not this class's. */
  DoBlock read(String language) {
    boolean whole = true;
    int mark = 0;
    try {
      while (!tokens.isDone()) {
        mark = tokens.mark();
        statement();
      }
    } catch (NotUnderstood reason) {
      tokens.rest();
      unrecognised(reason.getMessage(), "do", tokens.span(mark));
      whole = false;
    }
    List<Reading> body =
        read.stream().map(reading -> interrupted ? conditional(reading) : reading).toList();
    return new DoBlock(language, body, tree.parts(whole));
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
      statements.queryBefore(";");
      return;
    }
    if (BORDERS.contains(word)) {
      branch++;
    }
    statement(word);
  }

  /**
   * @param word the first one, folded; empty where the statement begins with none
   */
  private void statement(String word) {
    switch (word) {
      case "begin" -> {
        tokens.keyword();
        tree.begin();
      }
      case "else" -> {
        tokens.keyword();
        tree.next(new Guard.Known(true));
      }
      case "exception" -> {
        tokens.keyword();
        interrupted = true;
      }
      case "loop" -> {
        tokens.keyword();
        depth++;
        tree.choose(Guard.UNKNOWN);
      }
      case "declare" -> declarations();
      case "if" -> {
        Guard guard = guard();
        depth++;
        tree.choose(guard);
      }
      case "elsif", "elseif" -> tree.next(guard());
      case "when" -> when();
      case "case" -> {
        depth++;
        tokens.keyword();
        tree.choose(Guard.UNKNOWN);
        scan.skipTo("when");
      }
      case "while", "foreach" -> {
        tokens.keyword();
        statements.queryBefore("loop");
        depth++;
        tree.choose(Guard.UNKNOWN);
        tokens.accept("loop");
      }
      case "for" -> {
        loop();
        depth++;
        tree.choose(Guard.UNKNOWN);
      }
      case "end" -> end();
      case "raise" -> raise();
      case "return", "exit", "continue" -> {
        interrupted = true;
        tree.leave();
        scan.skipTo(";");
      }
      case "execute" -> {
        int mark = tokens.mark();
        tokens.keyword();
        statements.execute(mark);
        scan.skipTo(";");
      }
      default -> {
        if (PASSED_OVER.contains(word)) {
          scan.skipTo(";");
        } else {
          statements.sql(word);
        }
      }
    }
  }

  /** What stands between IF or ELSIF and THEN. */
  private Guard guard() {
    tokens.keyword();
    int mark = tokens.mark();
    statements.queryBefore("then");
    Guard guard = GuardReader.read(tokens.since(mark));
    tokens.accept("then");
    return guard;
  }

  /** A branch of CASE, or the errors that a handler catches. */
  private void when() {
    tokens.keyword();
    int mark = tokens.mark();
    scan.skipTo("then");
    List<Token> told = tokens.since(mark);
    tokens.accept("then");
    if (tree.isChoosing()) {
      tree.next(Guard.UNKNOWN);
      return;
    }
    List<String> errors = new ArrayList<>();
    for (Token token : told) {
      Optional<String> state =
          StringConstant.is(token) ? StringConstant.value(token) : Optional.empty();
      errors.add(state.orElseGet(() -> Identifier.folded(token.text())));
    }
    tree.handle(errors);
  }

  private void end() {
    tokens.keyword();
    if (tokens.accept("if") || tokens.accept("loop") || tokens.accept("case")) {
      depth--;
      tree.end(false);
    } else {
      tree.end(true);
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
    if (!tells) {
      Reading raised = reading(new Other("raise", tokens.text(mark)), tokens.span(mark));
      tree.add(raised);
      if (!interrupted) {
        read.add(raised);
      }
    }
  }

  private void declarations() {
    tokens.keyword();
    while (!tokens.isDone() && !tokens.is("begin")) {
      statements.queryBefore(";");
      tokens.acceptSymbol(";");
    }
  }

  private void loop() {
    tokens.keyword();
    scan.skipTo("in");
    tokens.accept("in");
    int mark = tokens.mark();
    if (tokens.accept("execute")) {
      statements.execute(mark);
    }
    scan.skipTo("loop");
    List<Token> source = tokens.since(mark);
    if (!source.isEmpty() && DataReader.reads(source)) {
      statements.data(source, tokens.span(mark));
    } else {
      statements.query(source, tokens.span(mark));
    }
    tokens.accept("loop");
  }

  private void unrecognised(String reason, String kind, Span span) {
    add(new Unrecognised(reason, kind, Optional.empty()), span);
  }

  private void add(Operation operation, Span span) {
    Reading reading = reading(operation, span);
    read.add(reading);
    tree.add(reading);
  }

  private Reading reading(Operation operation, Span span) {
    return new Reading(operation, span, depth > 0 || interrupted, depth > 0 ? branch : 0);
  }
}
