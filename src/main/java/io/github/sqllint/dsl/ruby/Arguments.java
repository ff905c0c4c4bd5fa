package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Token.Kind;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lists of arguments, elements and entries, and the parts of strings. */
final class Arguments {
  private final Parser parser;
  private final Expressions expressions;
  private final Cursor cursor;

  Arguments(Parser parser, Expressions expressions) {
    this.parser = parser;
    this.expressions = expressions;
    this.cursor = parser.cursor;
  }

  /** Arguments up to a bracket, which is read. */
  List<Node> until(String end) throws RubySyntaxException {
    boolean outer = cursor.withoutDo;
    cursor.withoutDo = false;
    expressions.inArguments++;
    List<Node> given = list(end);
    expressions.inArguments--;
    cursor.withoutDo = outer;
    cursor.skipNewlines();
    cursor.expectOperator(end);
    return given;
  }

  /** The arguments of a call without parentheses. */
  List<Node> command() throws RubySyntaxException {
    boolean outer = cursor.withoutDo;
    cursor.withoutDo = true;
    expressions.inArguments++;
    List<Node> given = list("");
    expressions.inArguments--;
    cursor.withoutDo = outer;
    return given;
  }

  /** What is handed out of a method or block. */
  List<Node> returned() throws RubySyntaxException {
    return list("");
  }

  /** A map in braces, of which the first was read. */
  Node map(Span start) throws RubySyntaxException {
    boolean outer = cursor.withoutDo;
    cursor.withoutDo = false;
    expressions.inArguments++;
    List<Node.Entry> entries = new ArrayList<>();
    cursor.skipNewlines();
    while (!cursor.isOperator("}")) {
      entries.add(entry("}"));
      cursor.skipNewlines();
      if (!cursor.acceptOperator(",")) {
        break;
      }
      cursor.skipNewlines();
    }
    expressions.inArguments--;
    cursor.withoutDo = outer;
    cursor.expectOperator("}");
    return new Node.MapOf(cursor.from(start), entries, true);
  }

  private List<Node> list(String end) throws RubySyntaxException {
    List<Node> given = new ArrayList<>();
    List<Node.Entry> entries = new ArrayList<>();
    Span mapStart = cursor.peek().span();
    while (true) {
      if (!end.isEmpty()) {
        cursor.skipNewlines();
        if (cursor.isOperator(end)) {
          break;
        }
      }
      Span start = cursor.peek().span();
      if (cursor.is(Kind.LABEL) || cursor.isOperator("**")) {
        mapStart = entries.isEmpty() ? start : mapStart;
        entries.add(entry(end));
      } else {
        Node value = argument(end);
        if (cursor.acceptOperator("=>")) {
          cursor.skipNewlines();
          mapStart = entries.isEmpty() ? start : mapStart;
          entries.add(new Node.Entry(Optional.of(value), inner(end)));
        } else {
          given.add(value);
        }
      }
      if (!end.isEmpty()) {
        cursor.skipNewlines();
      }
      if (!cursor.acceptOperator(",")) {
        break;
      }
      cursor.skipNewlines();
    }
    if (!entries.isEmpty()) {
      int at =
          !given.isEmpty() && given.get(given.size() - 1) instanceof Node.BlockArgument
              ? given.size() - 1
              : given.size();
      given.add(at, new Node.MapOf(cursor.from(mapStart), entries, false));
    }
    return given;
  }

  private Node argument(String end) throws RubySyntaxException {
    Span start = cursor.peek().span();
    if (cursor.acceptOperator("*")) {
      return new Node.Splat(
          cursor.from(start), isListEnd(end) ? Optional.empty() : Optional.of(expressions.value()));
    }
    if (cursor.acceptOperator("&")) {
      return new Node.BlockArgument(
          cursor.from(start), isListEnd(end) ? Optional.empty() : Optional.of(expressions.value()));
    }
    if (cursor.isOperator("...") && cursor.peek(1).isOperator(")")) {
      cursor.next();
      return new Node.Splat(cursor.from(start), Optional.empty());
    }
    return inner(end);
  }

  private boolean isListEnd(String end) {
    return cursor.isOperator(",")
        || (!end.isEmpty() && cursor.isOperator(end))
        || cursor.is(Kind.NEWLINE);
  }

  /** A value; in parentheses one with a condition behind it is none, but {@code not x} is. */
  private Node inner(String end) throws RubySyntaxException {
    Span start = cursor.peek().span();
    if (cursor.acceptKeyword("not")) {
      return new Node.Not(cursor.from(start), expressions.value());
    }
    Node node = expressions.value();
    boolean modified =
        end.equals(")")
            && (cursor.isKeyword("rescue") || cursor.isKeyword("if") || cursor.isKeyword("unless"));
    if (modified) {
      cursor.next();
      Node other = expressions.value();
      return new Node.If(cursor.from(start), other, node, parser.nothing());
    }
    return node;
  }

  private Node.Entry entry(String end) throws RubySyntaxException {
    Token token = cursor.peek();
    if (cursor.acceptOperator("**")) {
      boolean bare = cursor.isOperator(",") || cursor.isOperator(")");
      Node spread = bare ? new Node.Unread(token.span()) : expressions.value();
      return new Node.Entry(Optional.empty(), spread);
    }
    if (cursor.is(Kind.LABEL)) {
      cursor.next();
      List<Node.Piece> name =
          token.words().isEmpty()
              ? List.of(
                  new Node.Piece.Characters(HostText.copied(token.text(), token.span().start())))
              : pieces(token.words().get(0));
      Node key = new Node.Symbol(token.span(), name);
      boolean bare = cursor.isOperator(",") || cursor.isOperator("}") || cursor.isOperator(")");
      if (!bare) {
        cursor.skipNewlines();
      }
      Node value = bare ? new Node.Name(token.span(), token.text()) : inner(end);
      return new Node.Entry(Optional.of(key), value);
    }
    Node key = expressions.value();
    cursor.skipNewlines();
    cursor.expectOperator("=>");
    cursor.skipNewlines();
    return new Node.Entry(Optional.of(key), expressions.value());
  }

  /** The parts of a string, the code in it as a tree. */
  List<Node.Piece> pieces(List<Token.Part> parts) throws RubySyntaxException {
    List<Node.Piece> pieces = new ArrayList<>();
    for (Token.Part part : parts) {
      if (part instanceof Token.Part.Text text) {
        pieces.add(new Node.Piece.Characters(text.text()));
      } else if (part instanceof Token.Part.Code code) {
        Parser inner = new Parser(cursor.inside(code.tokens()));
        Node node = inner.statements();
        if (!inner.cursor.is(Kind.END)) {
          throw inner.cursor.unexpected("the end of the inserted code");
        }
        pieces.add(new Node.Piece.Code(node));
      }
    }
    return pieces;
  }
}
