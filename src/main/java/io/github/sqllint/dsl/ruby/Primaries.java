package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads single values: literals, names, what stands in brackets, and what keywords begin. */
final class Primaries {
  private boolean negates;
  private final Parser parser;
  private final Expressions expressions;
  private final Cursor cursor;
  private final Arguments arguments;
  private final MethodCalls calls;

  Primaries(Parser parser, Expressions expressions) {
    this.parser = parser;
    this.expressions = expressions;
    this.cursor = parser.cursor;
    this.arguments = new Arguments(parser, expressions);
    this.calls = new MethodCalls(parser, arguments);
  }

  /** Says that the number that stands next has a sign before it. */
  void negateNext() {
    negates = true;
  }

  /** A value with everything called on it. */
  Node postfixed() throws RubySyntaxException {
    Span start = cursor.peek().span();
    return calls.on(start, primary());
  }

  private Node primary() throws RubySyntaxException {
    Token token = cursor.next();
    Span span = token.span();
    switch (token.kind()) {
      case NUMBER:
        String sign = negates ? "-" : "";
        negates = false;
        return new Node.Number(span, sign + token.text());
      case STRING:
        return strings(token);
      case SYMBOL:
        return new Node.Symbol(span, arguments.pieces(token.words().get(0)));
      case WORDS, SYMBOLS:
        return words(token);
      case PATTERN:
        String flags = ((Token.Part.Text) token.words().get(1).get(0)).text().text();
        return new Node.Pattern(span, arguments.pieces(token.words().get(0)), flags);
      case COMMAND:
        return new Node.Command(span);
      case VARIABLE:
        return new Node.Variable(span, token.text());
      case IDENTIFIER:
        return calls.named(token);
      case CONSTANT:
        return constant(token);
      case KEYWORD:
        return keyword(token);
      case OPERATOR:
        return symbol(token);
      default:
        cursor.reset(cursor.mark() - (token.kind() == Kind.END ? 0 : 1));
        throw cursor.unexpected("a value");
    }
  }

  private Node strings(Token first) throws RubySyntaxException {
    List<Node.Piece> pieces = new ArrayList<>(arguments.pieces(first.words().get(0)));
    while (cursor.is(Kind.STRING)) {
      pieces.addAll(arguments.pieces(cursor.next().words().get(0)));
    }
    return new Node.Text(cursor.from(first.span()), pieces);
  }

  private Node words(Token token) throws RubySyntaxException {
    List<Node> elements = new ArrayList<>();
    for (List<Token.Part> word : token.words()) {
      List<Node.Piece> pieces = arguments.pieces(word);
      elements.add(
          token.kind() == Kind.WORDS
              ? new Node.Text(token.span(), pieces)
              : new Node.Symbol(token.span(), pieces));
    }
    return new Node.ListOf(token.span(), elements);
  }

  private Node constant(Token token) throws RubySyntaxException {
    Token next = cursor.peek();
    boolean call =
        next.isOperator("(") && !next.spaceBefore()
            || next.spaceBefore()
                && (next.kind() == Kind.STRING
                    || next.kind() == Kind.NUMBER
                    || next.kind() == Kind.IDENTIFIER
                    || next.kind() == Kind.VARIABLE);
    if (call) {
      return calls.named(token);
    }
    return new Node.Constant(token.span(), Optional.empty(), token.text());
  }

  /** A name of a class or module. */
  Node path() throws RubySyntaxException {
    Span start = cursor.peek().span();
    cursor.acceptOperator("::");
    Node path = null;
    do {
      Token name = cursor.next();
      if (name.kind() != Kind.CONSTANT) {
        throw new RubySyntaxException(name.span().start(), "has no class name here");
      }
      path = new Node.Constant(cursor.from(start), Optional.ofNullable(path), name.text());
    } while (cursor.acceptOperator("::"));
    return path;
  }

  private Node symbol(Token token) throws RubySyntaxException {
    Span span = token.span();
    switch (token.text()) {
      case "(":
        return parenthesized(span);
      case "[":
        List<Node> elements = arguments.until("]");
        return new Node.ListOf(cursor.from(span), elements);
      case "{":
        return arguments.map(span);
      case "->":
        return new Definitions(parser).lambda(span);
      case "::":
        Token name = cursor.next();
        return new Node.Constant(cursor.from(span), Optional.empty(), name.text());
      case "..", "...":
        cursor.reset(cursor.mark() - 1);
        return expressions.value();
      default:
        cursor.reset(cursor.mark() - 1);
        throw cursor.unexpected("a value");
    }
  }

  private Node parenthesized(Span start) throws RubySyntaxException {
    boolean outer = cursor.withoutDo;
    int open = expressions.inArguments;
    cursor.withoutDo = false;
    expressions.inArguments = 0;
    Node inside = parser.statements();
    cursor.withoutDo = outer;
    expressions.inArguments = open;
    cursor.expectOperator(")");
    return new Node.Sequence(cursor.from(start), List.of(inside));
  }

  private Node keyword(Token token) throws RubySyntaxException {
    Span span = token.span();
    switch (token.text()) {
      case "nil":
        return new Node.Nothing(span);
      case "true", "false":
        return new Node.Truth(span, token.text().equals("true"));
      case "self":
        return new Node.Self(span);
      case "return", "break", "next", "redo", "retry":
        return leave(token);
      case "yield":
        return new Node.Yield(span, calls.optional());
      case "super":
        boolean bare = !cursor.isOperator("(");
        List<Node> given = calls.optional();
        Optional<Node> block = new Definitions(parser).block();
        return new Node.Super(cursor.from(span), given, bare && given.isEmpty(), block);
      case "not":
        return new Node.Not(cursor.from(span), expressions.value());
      case "__FILE__", "__LINE__", "__ENCODING__":
        return new Node.Unread(span);
      case "defined?":
        return new Node.Defined(cursor.from(span), expressions.value());
      default:
        Optional<Node> construct = parser.construct(token);
        if (construct.isEmpty()) {
          cursor.reset(cursor.mark() - 1);
          throw cursor.unexpected("a value");
        }
        return construct.get();
    }
  }

  private Node leave(Token token) throws RubySyntaxException {
    Span start = cursor.peek().span();
    boolean again = token.text().equals("redo") || token.text().equals("retry");
    if (again || !calls.valueFollows()) {
      return new Node.Leave(token.span(), token.text(), Optional.empty());
    }
    List<Node> values = arguments.returned();
    Node value = values.size() == 1 ? values.get(0) : new Node.ListOf(cursor.from(start), values);
    return new Node.Leave(cursor.from(token.span()), token.text(), Optional.of(value));
  }
}
