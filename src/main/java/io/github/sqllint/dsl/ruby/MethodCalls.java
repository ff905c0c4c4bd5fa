package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads calls: what is called on a value, and the arguments and block behind a method's name. */
final class MethodCalls {
  /** Those that begin an argument; the others end a call or stand behind it. */
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
          "proc");

  private static final Set<String> OPENING = Set.of("(", "[", "->");

  /** Operators that are a value's own where they touch what stands behind them. */
  private static final Set<String> SIGNS = Set.of("-", "*", "&", "**", "::", "!", "..", "~");

  private final Parser parser;
  private final Cursor cursor;
  private final Arguments arguments;

  MethodCalls(Parser parser, Arguments arguments) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.arguments = arguments;
  }

  /**
   * A value with everything called on it.
   *
   * @param start the value's first token
   * @param value has been read
   */
  Node on(Span start, Node value) throws RubySyntaxException {
    Node node = value;
    while (true) {
      Token token = cursor.peek();
      if (token.isOperator(".") || token.isOperator("&.")) {
        cursor.next();
        cursor.skipNewlines();
        node = called(start, node, token);
      } else if (token.isOperator("::") && !(token.spaceBefore() && isCommandName(node))) {
        cursor.next();
        node = scoped(start, node);
      } else if (token.isOperator("[") && (!token.spaceBefore() || isVariable(node))) {
        cursor.next();
        List<Node> index = arguments.until("]");
        node =
            new Node.Call(
                cursor.from(start),
                Optional.of(node),
                "[]",
                index,
                Optional.empty(),
                false,
                token.span());
      } else {
        return node;
      }
    }
  }

  private boolean isCommandName(Node node) {
    return node instanceof Node.Name name && !cursor.isLocal(name.name());
  }

  private boolean isVariable(Node node) {
    return node instanceof Node.Variable || node instanceof Node.Name && !isCommandName(node);
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
    // A dot that ends its line stands before the line that Ruby names.
    boolean apart = dot.span().end() < name.span().start();
    Span selector = apart ? name.span() : dot.span().to(name.span());
    return finish(start, Optional.of(receiver), text, selector, safe);
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

  /** A word that may be a call, from behind it on. */
  Node named(Token name) throws RubySyntaxException {
    return finish(name.span(), Optional.empty(), name.text(), name.span(), false);
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
    boolean bare = receiver.isEmpty() && given.isEmpty() && block.isEmpty();
    if (bare && (!token.isOperator("(") || token.spaceBefore())) {
      return new Node.Name(span, name);
    }
    return new Node.Call(span, receiver, name, given, block, safe, selector);
  }

  /** The arguments behind a keyword that takes some. */
  List<Node> optional() throws RubySyntaxException {
    Token token = cursor.peek();
    if (token.isOperator("(") && !token.spaceBefore()) {
      cursor.next();
      return arguments.until(")");
    }
    return beginsArgument(token, false) ? arguments.command() : List.of();
  }

  /** Whether a value stands next, as behind {@code return}. */
  boolean valueFollows() {
    return beginsArgument(cursor.peek(), false)
        || cursor.isOperator("(")
        || cursor.isOperator("[")
        || cursor.isOperator("{")
        || cursor.isOperator("!");
  }

  /** Whether a token begins the first argument of a call without parentheses. */
  private boolean beginsArgument(Token token, boolean local) {
    return switch (token.kind()) {
      case LABEL -> token.spaceBefore();
      case KEYWORD -> ARGUMENT_KEYWORDS.contains(token.text());
      case OPERATOR -> {
        boolean tight = !cursor.peek(1).spaceBefore() && cursor.peek(1).kind() != Kind.NEWLINE;
        yield token.spaceBefore()
            && !local
            && (OPENING.contains(token.text()) || SIGNS.contains(token.text()) && tight);
      }
      default -> token.isOperand();
    };
  }
}
