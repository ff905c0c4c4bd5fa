package io.github.sqllint.dsl.javascript;

/** Reads loops. */
final class LoopStatements {
  private final Parser parser;
  private final Statements statements;
  private final Cursor words;

  LoopStatements(Parser parser, Statements statements) {
    this.parser = parser;
    this.statements = statements;
    this.words = parser.words;
  }

  Statement forLoop(int start) {
    words.next();
    words.takeName("await");
    words.expect("(");
    Statement first = null;
    Pattern item = null;
    boolean declares = words.isName("const") || words.isName("let") || words.isName("var");
    if (declares && isForEach()) {
      words.next();
      item = parser.patterns.declared();
    } else if (declares) {
      first = statements.variables(words.peek().start(), false);
    } else if (!words.isSign(";")) {
      int at = words.peek().start();
      Expression expression = parser.sequenceWithoutIn();
      if (words.isName("of") || words.isName("in")) {
        item = parser.patterns.of(expression);
      } else {
        first = new Blocks.ExpressionStatement(words.from(at), expression);
      }
    }
    return item == null ? counted(start, first) : forEach(start, item, declares);
  }

  /** Whether the declaration that begins here is followed by {@code of} or {@code in}. */
  private boolean isForEach() {
    int before = words.position();
    try {
      words.next();
      parser.patterns.declared();
      return words.isName("of") || words.isName("in");
    } catch (Broken e) {
      return false;
    } finally {
      words.moveTo(before);
    }
  }

  private Statement forEach(int start, Pattern item, boolean declares) {
    boolean names = words.next().isName("in");
    Expression subject = parser.sequence();
    words.expect(")");
    Statement body = statements.statement();
    return new Loops.ForEach(words.from(start), item, declares, names, subject, body);
  }

  private Statement counted(int start, Statement first) {
    words.expect(";");
    Expression test = words.isSign(";") ? null : parser.sequence();
    words.expect(";");
    Expression step = words.isSign(")") ? null : parser.sequence();
    words.expect(")");
    Statement body = statements.statement();
    return new Loops.For(words.from(start), first, test, step, body);
  }

  Statement whileLoop(int start) {
    boolean last = words.next().isName("do");
    Statement body = last ? statements.statement() : null;
    if (last && !words.takeName("while")) {
      throw words.unexpected("a while");
    }
    words.expect("(");
    Expression test = parser.sequence();
    words.expect(")");
    if (last) {
      statements.end();
    } else {
      body = statements.statement();
    }
    return new Loops.While(words.from(start), test, body, last);
  }
}
