package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads values, and calls on them. */
final class Primaries {
  private static final Set<String> ARGUMENT_KEYWORDS =
      Set.of(
          "nil",
          "true",
          "false",
          "self",
          "__FILE__",
          "__LINE__",
          "__ENCODING__",
          "defined?",
          "not",
          "super",
          "yield",
          "case",
          "begin",
          "def",
          "class",
          "module",
          "if",
          "unless",
          "while",
          "proc");

  private static final Set<String> SIGNS =
      Set.of("-", "*", "&", "**", "::", "[", "!", "->", "..", "~");

  private final Parser parser;
  private final Expressions expressions;
  private final Cursor cursor;
  private final Arguments arguments;

  Primaries(Parser parser, Expressions expressions) {
    this.parser = parser;
    this.expressions = expressions;
    this.cursor = parser.cursor;
    this.arguments = new Arguments(parser, expressions);
  }

  /** A value with everything called on it. */
  Node postfixed() throws RubySyntaxException {
    Span start = cursor.peek().span();
    Node node = primary();
    while (true) {
      Token token = cursor.peek();
      if (token.isOperator(".") || token.isOperator("&.")) {
        cursor.next();
        cursor.skipNewlines();
        node = called(start, node, token);
      } else if (token.isOperator("::") && !(token.spaceBefore() && isCommandName(node))) {
        cursor.next();
        node = scoped(start, node);
      } else if (token.isOperator("[") && !token.spaceBefore()
          || token.isOperator("[")
              && token.spaceBefore()
              && !isCommandName(node)
              && isIndexable(node)) {
        cursor.next();
        List<Node> index = arguments.until("]");
        node = call(start, node, "[]", index, Optional.empty(), false, token.span());
      } else {
        return node;
      }
    }
  }

  private boolean isCommandName(Node node) {
    return node instanceof Node.Name name && !cursor.isLocal(name.name());
  }

  private static boolean isIndexable(Node node) {
    return node instanceof Node.Name || node instanceof Node.Variable;
  }

  private Node called(Span start, Node receiver, Token dot) throws RubySyntaxException {
    Token name = cursor.peek();
    boolean safe = dot.text().equals("&.");
    if (cursor.isOperator("(")) {
      return finish(start, Optional.of(receiver), "call", dot.span(), safe);
    }
    if (name.kind() != Kind.IDENTIFIER
        && name.kind() != Kind.CONSTANT
        && name.kind() != Kind.KEYWORD
        && name.kind() != Kind.OPERATOR
        && name.kind() != Kind.LABEL) {
      throw cursor.unexpected("a method's name");
    }
    cursor.next();
    String text = name.isOperator("[") && cursor.acceptOperator("]") ? "[]" : name.text();
    return finish(start, Optional.of(receiver), text, dot.span().to(name.span()), safe);
  }

  private Node scoped(Span start, Node scope) throws RubySyntaxException {
    Token name = cursor.next();
    boolean constant =
        name.kind() == Kind.CONSTANT && !(cursor.isOperator("(") && !cursor.peek().spaceBefore());
    if (constant) {
      return new Node.Constant(cursor.from(start), Optional.of(scope), name.text());
    }
    return finish(start, Optional.of(scope), name.text(), name.span(), false);
  }

  /** A call from behind its name on: arguments and block. */
  private Node finish(Span start, Optional<Node> receiver, String name, Span selector, boolean safe)
      throws RubySyntaxException {
    Token token = cursor.peek();
    List<Node> given = List.of();
    if (token.isOperator("(") && !token.spaceBefore()) {
      cursor.next();
      given = arguments.until(")");
    } else if (beginsArgument(token, receiver.isEmpty() && cursor.isLocal(name))) {
      given = arguments.command();
    }
    Optional<Node> block = new Definitions(parser).block();
    Span span = cursor.from(start);
    if (receiver.isEmpty() && given.isEmpty() && block.isEmpty() && !token.isOperator("(")) {
      return new Node.Name(span, name);
    }
    if (receiver.isEmpty() && given.isEmpty() && block.isEmpty() && token.spaceBefore()) {
      return new Node.Name(span, name);
    }
    return new Node.Call(span, receiver, name, given, block, safe, selector);
  }

  /** Whether a token begins the first argument of a call without parentheses. */
  private boolean beginsArgument(Token token, boolean local) {
    return switch (token.kind()) {
      case IDENTIFIER,
          CONSTANT,
          VARIABLE,
          NUMBER,
          STRING,
          SYMBOL,
          WORDS,
          SYMBOLS,
          PATTERN,
          COMMAND ->
          true;
      case LABEL -> token.spaceBefore();
      case KEYWORD ->
          ARGUMENT_KEYWORDS.contains(token.text())
              && !Set.of("if", "unless", "while").contains(token.text());
      case OPERATOR -> {
        boolean tight = !cursor.peek(1).spaceBefore() && cursor.peek(1).kind() != Kind.NEWLINE;
        yield token.spaceBefore()
            && !local
            && (token.text().equals("(")
                || token.text().equals("->")
                || token.text().equals("[")
                || SIGNS.contains(token.text()) && tight);
      }
      case NEWLINE, END -> false;
    };
  }

  private Node call(
      Span start,
      Node receiver,
      String name,
      List<Node> given,
      Optional<Node> block,
      boolean safe,
      Span selector) {
    return new Node.Call(
        cursor.from(start), Optional.of(receiver), name, given, block, safe, selector);
  }

  private Node primary() throws RubySyntaxException {
    Token token = cursor.next();
    Span span = token.span();
    switch (token.kind()) {
      case NUMBER:
        return new Node.Number(span, token.text());
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
        return finish(span, Optional.empty(), token.text(), span, false);
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
      return finish(token.span(), Optional.empty(), token.text(), token.span(), false);
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
        return new Node.Yield(span, optionalArguments());
      case "super":
        boolean bare = !cursor.isOperator("(");
        List<Node> given = optionalArguments();
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
    boolean valued = beginsArgument(cursor.peek(), false) || isTightSign();
    if (!valued || token.text().startsWith("re") && !token.text().equals("return")) {
      return new Node.Leave(token.span(), token.text(), Optional.empty());
    }
    List<Node> values = arguments.returned();
    Node value = values.size() == 1 ? values.get(0) : new Node.ListOf(cursor.from(start), values);
    return new Node.Leave(cursor.from(token.span()), token.text(), Optional.of(value));
  }

  private boolean isTightSign() {
    return cursor.isOperator("(")
        || cursor.isOperator("[")
        || cursor.isOperator("{")
        || cursor.isOperator("!");
  }

  private List<Node> optionalArguments() throws RubySyntaxException {
    Token token = cursor.peek();
    if (token.isOperator("(") && !token.spaceBefore()) {
      cursor.next();
      return arguments.until(")");
    }
    return beginsArgument(token, false) ? arguments.command() : List.of();
  }
}
