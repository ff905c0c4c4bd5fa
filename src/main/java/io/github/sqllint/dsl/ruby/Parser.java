package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ruby's statements to a tree. */
public final class Parser {
  private static final Set<String> BODY_ENDS =
      Set.of("end", "else", "elsif", "when", "in", "rescue", "ensure");

  final Cursor cursor;
  final Expressions expressions;

  Parser(Cursor cursor) {
    this.cursor = cursor;
    this.expressions = new Expressions(this);
  }

  /** Reads a whole program. */
  public static Node parse(String text) throws RubySyntaxException {
    return parse(text, text.startsWith("\uFEFF") ? 1 : 0);
  }

  /**
   * Reads a file that a program requires; its places are those behind the program's end.
   *
   * @param end how long the program is
   */
  static Node parseBehind(int end, String text) throws RubySyntaxException {
    return parse(" ".repeat(end) + "\n" + text.replace("\uFEFF", ""), end + 1);
  }

  private static Node parse(String text, int start) throws RubySyntaxException {
    Cursor cursor = new Cursor(Lexer.tokens(text, start));
    Parser parser = new Parser(cursor);
    Node program = parser.statements();
    if (!cursor.is(Kind.END)) {
      throw cursor.unexpected("a statement");
    }
    return program;
  }

  /** The statements up to a word that ends them, which is left. */
  Node statements() throws RubySyntaxException {
    Span start = cursor.peek().span();
    List<Node> nodes = new ArrayList<>();
    cursor.skipNewlines();
    while (!cursor.is(Kind.END) && !isBodyEnd()) {
      nodes.add(statement());
      if (!cursor.is(Kind.NEWLINE) && !cursor.is(Kind.END) && !isBodyEnd()) {
        throw cursor.unexpected("the end of a statement");
      }
      cursor.skipNewlines();
    }
    return nodes.size() == 1 ? nodes.get(0) : new Node.Sequence(cursor.from(start), nodes);
  }

  private boolean isBodyEnd() {
    Token token = cursor.peek();
    return token.isOperator("}")
        || token.isOperator(")")
        || (token.kind() == Kind.KEYWORD && BODY_ENDS.contains(token.text()));
  }

  /** A statement with the conditions behind it. */
  Node statement() throws RubySyntaxException {
    Span start = cursor.peek().span();
    Node node = expressions.statement();
    while (true) {
      if (cursor.acceptKeyword("if")) {
        cursor.skipNewlines();
        Node condition = expressions.statement();
        node = new Node.If(cursor.from(start), condition, node, nothing());
      } else if (cursor.acceptKeyword("unless")) {
        cursor.skipNewlines();
        Node condition = expressions.statement();
        node = new Node.If(cursor.from(start), condition, nothing(), node);
      } else if (cursor.isKeyword("while") || cursor.isKeyword("until")) {
        boolean until = cursor.next().text().equals("until");
        cursor.skipNewlines();
        Node condition = holds(expressions.statement(), until);
        node = new Node.While(cursor.from(start), condition, node);
      } else if (cursor.acceptKeyword("rescue")) {
        Node rescue = expressions.statement();
        node = new Node.Begin(cursor.from(start), node, List.of(rescue), nothing(), nothing());
      } else {
        return node;
      }
    }
  }

  Node nothing() {
    return new Node.Nothing(new Span(cursor.peek().span().start(), cursor.peek().span().start()));
  }

  /** What a keyword begins, which was read; empty where it begins no construct. */
  Optional<Node> construct(Token keyword) throws RubySyntaxException {
    Span start = keyword.span();
    boolean outer = cursor.withoutDo;
    int open = expressions.inArguments;
    cursor.withoutDo = false;
    expressions.inArguments = 0;
    Node node =
        switch (keyword.text()) {
          case "if", "unless" -> conditional(start, keyword.text().equals("unless"));
          case "while", "until" -> loop(start, keyword.text().equals("until"));
          case "for" -> forLoop(start);
          case "case" -> cases(start);
          case "begin" -> begin(start);
          case "class" -> classBody(start);
          case "module" -> module(start);
          case "def" -> new Definitions(this).definition(start);
          case "alias" -> alias(start);
          case "undef" -> undef(start);
          case "BEGIN", "END" -> program(start);
          default -> null;
        };
    cursor.withoutDo = outer;
    expressions.inArguments = open;
    return Optional.ofNullable(node);
  }

  private Node conditional(Span start, boolean negated) throws RubySyntaxException {
    Node condition = expressions.statement();
    then();
    Node then = statements();
    Node otherwise = nothing();
    Span at = cursor.peek().span();
    if (cursor.acceptKeyword("elsif")) {
      otherwise = conditional(at, false);
      return branches(cursor.from(start), negated, condition, then, otherwise);
    }
    if (cursor.acceptKeyword("else")) {
      otherwise = statements();
    }
    cursor.expectKeyword("end");
    return branches(cursor.from(start), negated, condition, then, otherwise);
  }

  private static Node branches(
      Span span, boolean negated, Node condition, Node then, Node otherwise) {
    return negated
        ? new Node.If(span, condition, otherwise, then)
        : new Node.If(span, condition, then, otherwise);
  }

  private void then() {
    cursor.skipNewlines();
    cursor.acceptKeyword("then");
  }

  /** The condition under which a loop goes on. */
  private static Node holds(Node condition, boolean until) {
    return until ? new Node.Not(condition.span(), condition) : condition;
  }

  private Node loop(Span start, boolean until) throws RubySyntaxException {
    cursor.withoutDo = true;
    Node condition = holds(expressions.statement(), until);
    cursor.withoutDo = false;
    cursor.skipNewlines();
    cursor.acceptKeyword("do");
    Node body = statements();
    cursor.expectKeyword("end");
    return new Node.While(cursor.from(start), condition, body);
  }

  private Node forLoop(Span start) throws RubySyntaxException {
    List<Node> targets = new ArrayList<>();
    do {
      targets.add(expressions.target());
    } while (cursor.acceptOperator(","));
    cursor.expectKeyword("in");
    cursor.withoutDo = true;
    Node list = expressions.statement();
    cursor.withoutDo = false;
    cursor.skipNewlines();
    cursor.acceptKeyword("do");
    Node body = statements();
    cursor.expectKeyword("end");
    return new Node.For(cursor.from(start), targets, list, body);
  }

  private Node cases(Span start) throws RubySyntaxException {
    Optional<Node> subject =
        cursor.is(Kind.NEWLINE) ? Optional.empty() : Optional.of(expressions.statement());
    cursor.skipNewlines();
    List<Node.When> branches = new ArrayList<>();
    while (cursor.isKeyword("when") || cursor.isKeyword("in")) {
      boolean pattern = cursor.next().text().equals("in");
      List<Node> values = pattern ? List.of() : expressions.values();
      if (pattern) {
        skipPattern();
      }
      then();
      branches.add(new Node.When(values, statements()));
    }
    Node otherwise = cursor.acceptKeyword("else") ? statements() : nothing();
    cursor.expectKeyword("end");
    return new Node.Case(cursor.from(start), subject, branches, otherwise);
  }

  private void skipPattern() {
    int depth = 0;
    while (!cursor.is(Kind.END)) {
      Token token = cursor.peek();
      if (depth == 0 && (token.kind() == Kind.NEWLINE || token.isKeyword("then"))) {
        return;
      }
      if (token.kind() == Kind.OPERATOR) {
        depth += "([{".contains(token.text()) ? 1 : ")]}".contains(token.text()) ? -1 : 0;
      }
      cursor.next();
    }
  }

  private Node begin(Span start) throws RubySyntaxException {
    Node body = bodyWithRescue();
    cursor.expectKeyword("end");
    return body instanceof Node.Begin begin
        ? begin
        : new Node.Begin(cursor.from(start), body, List.of(), nothing(), nothing());
  }

  /** Statements with what stands under {@code rescue}, {@code else} and {@code ensure}. */
  Node bodyWithRescue() throws RubySyntaxException {
    Span start = cursor.peek().span();
    Node body = statements();
    if (!cursor.isKeyword("rescue") && !cursor.isKeyword("else") && !cursor.isKeyword("ensure")) {
      return body;
    }
    List<Node> rescues = new ArrayList<>();
    while (cursor.acceptKeyword("rescue")) {
      if (!cursor.is(Kind.NEWLINE) && !cursor.isKeyword("then") && !cursor.isOperator("=>")) {
        expressions.values();
      }
      Span at = cursor.peek().span();
      List<Node> nodes = new ArrayList<>();
      if (cursor.acceptOperator("=>")) {
        Node error = expressions.target();
        nodes.add(new Node.Assign(at, error, "", new Node.Unread(at)));
      }
      then();
      nodes.add(statements());
      rescues.add(new Node.Sequence(cursor.from(at), nodes));
    }
    Node otherwise = cursor.acceptKeyword("else") ? statements() : nothing();
    Node ensure = cursor.acceptKeyword("ensure") ? statements() : nothing();
    return new Node.Begin(cursor.from(start), body, rescues, otherwise, ensure);
  }

  private Node classBody(Span start) throws RubySyntaxException {
    if (cursor.acceptOperator("<<")) {
      expressions.statement();
      return body(start, Optional.empty(), Optional.empty());
    }
    Node name = expressions.path();
    Optional<Node> superclass =
        cursor.acceptOperator("<") ? Optional.of(expressions.statement()) : Optional.empty();
    return body(start, Optional.of(name), superclass);
  }

  private Node module(Span start) throws RubySyntaxException {
    return body(start, Optional.of(expressions.path()), Optional.empty());
  }

  private Node body(Span start, Optional<Node> name, Optional<Node> superclass)
      throws RubySyntaxException {
    cursor.openScope(false);
    Node body = bodyWithRescue();
    cursor.closeScope();
    cursor.expectKeyword("end");
    return new Node.ClassBody(cursor.from(start), name, superclass, body);
  }

  private Node alias(Span start) {
    skipMethodName();
    skipMethodName();
    return new Node.Unread(cursor.from(start));
  }

  private void skipMethodName() {
    boolean brackets = cursor.next().isOperator("[");
    if (brackets) {
      cursor.acceptOperator("]");
    }
    if (cursor.isOperator("=") && !cursor.peek().spaceBefore()) {
      cursor.next();
    }
  }

  private Node undef(Span start) {
    do {
      skipMethodName();
    } while (cursor.acceptOperator(","));
    return new Node.Unread(cursor.from(start));
  }

  private Node program(Span start) throws RubySyntaxException {
    cursor.expectOperator("{");
    Node body = statements();
    cursor.expectOperator("}");
    return new Node.Sequence(cursor.from(start), List.of(body));
  }
}
