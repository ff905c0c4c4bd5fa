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
  private final ControlExpressions control;

  Parser(Cursor cursor) {
    this.cursor = cursor;
    this.expressions = new Expressions(this);
    this.control = new ControlExpressions(this);
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
        Node condition = ControlExpressions.holds(expressions.statement(), until);
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
          case "if", "unless" -> control.conditional(start, keyword.text().equals("unless"));
          case "while", "until" -> control.loop(start, keyword.text().equals("until"));
          case "for" -> control.forLoop(start);
          case "case" -> control.cases(start);
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
      control.then();
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
