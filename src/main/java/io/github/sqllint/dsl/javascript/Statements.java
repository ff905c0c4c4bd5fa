package io.github.sqllint.dsl.javascript;

import io.github.sqllint.dsl.javascript.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads statements. One that is not understood hides no other. */
final class Statements {
  private final Parser parser;
  private final Cursor words;
  private final Modules modules;

  Statements(Parser parser) {
    this.parser = parser;
    this.words = parser.words;
    this.modules = new Modules(parser, this);
  }

  /** A block with its braces. */
  Blocks.Block block() {
    int start = words.expect("{").start();
    List<Statement> statements = list();
    words.expect("}");
    return new Blocks.Block(words.from(start), statements);
  }

  /** Statements up to a closing brace or the end. */
  List<Statement> list() {
    List<Statement> statements = new ArrayList<>();
    while (!words.isEnd() && !words.isSign("}")) {
      int before = words.position();
      int start = words.peek().start();
      try {
        statements.add(statement());
      } catch (Broken e) {
        words.moveTo(before);
        skip();
        statements.add(new Blocks.NotUnderstood(words.from(start), e));
      }
    }
    return statements;
  }

  /** Goes over a statement that is not understood. */
  private void skip() {
    boolean first = true;
    while (!words.isEnd() && !words.isSign("}")) {
      Token token = words.peek();
      boolean begins =
          token.newLine()
              && token.kind() == Kind.NAME
              && Set.of(
                      "const",
                      "let",
                      "var",
                      "await",
                      "return",
                      "export",
                      "exports",
                      "module",
                      "function",
                      "async",
                      "import",
                      "if",
                      "for")
                  .contains(token.text());
      if (!first && begins) {
        return;
      }
      first = false;
      if (words.isBracket()) {
        words.skipBrackets();
      } else if (words.next().isSign(";")) {
        return;
      }
    }
    if (first) {
      words.next();
    }
  }

  void end() {
    words.take(";");
  }

  Statement statement() {
    Token token = words.peek();
    int start = token.start();
    if (token.kind() == Kind.SIGN) {
      return signed(token, start);
    }
    if (token.kind() == Kind.NAME) {
      if (words.peek(1).isSign(":") && !Set.of("case", "default").contains(token.text())) {
        words.next();
        words.next();
        Statement inner = statement();
        return new Blocks.Labelled(words.from(start), token.text(), inner);
      }
      Statement known = named(token, start);
      if (known != null) {
        return known;
      }
    }
    Expression expression = parser.sequence();
    end(expression);
    return new Blocks.ExpressionStatement(words.from(start), expression);
  }

  /** The end of a statement that is an expression: a semicolon, a new line or a brace. */
  private void end(Expression last) {
    boolean ends = words.take(";") || words.peek().newLine() || words.isSign("}") || words.isEnd();
    if (!ends) {
      throw words.unexpected("the end of the statement");
    }
  }

  private Statement signed(Token token, int start) {
    switch (token.text()) {
      case "{" -> {
        return block();
      }
      case ";" -> {
        words.next();
        return new Blocks.Empty(words.from(start));
      }
      case "@" -> {
        words.next();
        parser.members.skipDecorator();
        return statement();
      }
      default -> {
        Expression expression = parser.sequence();
        end(expression);
        return new Blocks.ExpressionStatement(words.from(start), expression);
      }
    }
  }

  /** A statement that begins with a word of its own; null if it is an expression. */
  private Statement named(Token token, int start) {
    Token next = words.peek(1);
    switch (token.text()) {
      case "var", "const", "let" -> {
        if (token.isName("const") && next.isName("enum")) {
          words.next();
          return modules.enumeration(start);
        }
        boolean declares = next.kind() == Kind.NAME || next.isSign("[") || next.isSign("{");
        return declares ? variables(start, true) : null;
      }
      case "function" -> {
        words.next();
        FunctionExpression function = parser.functions.function(start, false, true);
        return new Declarations.Function(words.from(start), function);
      }
      case "async" -> {
        if (!next.isName("function") || next.newLine()) {
          return null;
        }
        words.next();
        words.next();
        FunctionExpression function = parser.functions.function(start, true, true);
        return new Declarations.Function(words.from(start), function);
      }
      case "class" -> {
        words.next();
        return parser.members.type(start);
      }
      case "if" -> {
        return conditional(start);
      }
      case "for" -> {
        return new LoopStatements(parser, this).forLoop(start);
      }
      case "while", "do" -> {
        return new LoopStatements(parser, this).whileLoop(start);
      }
      case "switch" -> {
        return choice(start);
      }
      case "try" -> {
        return attempt(start);
      }
      case "return", "throw", "break", "continue" -> {
        return jump(token, start);
      }
      default -> {
        return modules.statement(token, start);
      }
    }
  }

  Declarations.Variables variables(int start, boolean ends) {
    boolean ofFunction = words.next().isName("var");
    List<Declarations.Declared> declared = new ArrayList<>();
    do {
      Pattern pattern = parser.patterns.declared();
      Expression value = null;
      if (words.take("=")) {
        value = ends ? parser.expression() : parser.expressionWithoutIn();
      }
      declared.add(new Declarations.Declared(pattern, value));
    } while (words.take(","));
    if (ends) {
      end(null);
    }
    return new Declarations.Variables(words.from(start), ofFunction, declared);
  }

  private Statement conditional(int start) {
    words.next();
    words.expect("(");
    Expression test = parser.sequence();
    words.expect(")");
    Statement yes = statement();
    Statement no = words.takeName("else") ? statement() : null;
    return new Branches.If(words.from(start), test, yes, no);
  }

  private Statement choice(int start) {
    words.next();
    words.expect("(");
    Expression subject = parser.sequence();
    words.expect(")");
    words.expect("{");
    List<Branches.Case> cases = new ArrayList<>();
    while (!words.take("}")) {
      Expression test = null;
      if (!words.takeName("default")) {
        if (!words.takeName("case")) {
          throw words.unexpected("a case");
        }
        test = parser.sequence();
      }
      words.expect(":");
      List<Statement> statements = new ArrayList<>();
      while (!words.isName("case") && !words.isName("default") && !words.isSign("}")) {
        statements.add(statement());
      }
      cases.add(new Branches.Case(test, statements));
    }
    return new Branches.Switch(words.from(start), subject, cases);
  }

  private Statement attempt(int start) {
    words.next();
    Blocks.Block body = block();
    Pattern caught = null;
    Blocks.Block handler = null;
    if (words.takeName("catch")) {
      if (words.take("(")) {
        caught = parser.patterns.declared();
        words.expect(")");
      }
      handler = block();
    }
    Blocks.Block last = words.takeName("finally") ? block() : null;
    return new Branches.Try(words.from(start), body, caught, handler, last);
  }

  private Statement jump(Token token, int start) {
    words.next();
    boolean alone = words.peek().newLine() || words.isSign(";") || words.isClosing();
    switch (token.text()) {
      case "return" -> {
        Expression value = alone ? null : parser.sequence();
        end(value);
        return new Blocks.Return(words.from(start), value);
      }
      case "throw" -> {
        Expression value = parser.sequence();
        end(value);
        return new Blocks.Throw(words.from(start), value);
      }
      default -> {
        String label = alone || words.isEnd() ? "" : words.expectName();
        end();
        Outcome.Kind kind = token.isName("break") ? Outcome.Kind.BREAK : Outcome.Kind.CONTINUE;
        return new Blocks.Jump(words.from(start), kind, label);
      }
    }
  }
}
