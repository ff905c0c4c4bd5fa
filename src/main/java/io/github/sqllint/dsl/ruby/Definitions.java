package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Node.Parameter;
import io.github.sqllint.dsl.ruby.Node.ParameterKind;
import io.github.sqllint.dsl.ruby.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads methods, blocks and their parameters. */
final class Definitions {
  private final Parser parser;
  private final Cursor cursor;

  Definitions(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
  }

  /** A method, from behind {@code def} on. */
  Node definition(Span start) throws RubySyntaxException {
    Token first = cursor.next();
    boolean ofClass = false;
    boolean of = cursor.isOperator(".") || cursor.isOperator("::");
    if (of && !cursor.peek().spaceBefore()) {
      cursor.next();
      ofClass = true;
      first = cursor.next();
    }
    String name = methodName(first);
    cursor.openScope(false);
    List<Parameter> parameters = methodParameters();
    Node body;
    if (cursor.acceptOperator("=")) {
      cursor.skipNewlines();
      body = parser.statement();
    } else {
      body = parser.bodyWithRescue();
      cursor.expectKeyword("end");
    }
    cursor.closeScope();
    return new Node.Definition(cursor.from(start), ofClass, name, parameters, body);
  }

  private String methodName(Token first) throws RubySyntaxException {
    if (first.isOperator("[")) {
      cursor.expectOperator("]");
      boolean setter = cursor.isOperator("=") && !cursor.peek().spaceBefore();
      return setter && cursor.next() != null ? "[]=" : "[]";
    }
    boolean setter =
        (first.kind() == Kind.IDENTIFIER || first.kind() == Kind.CONSTANT)
            && cursor.isOperator("=")
            && !cursor.peek().spaceBefore();
    if (setter) {
      cursor.next();
      return first.text() + "=";
    }
    return first.text();
  }

  private List<Parameter> methodParameters() throws RubySyntaxException {
    if (cursor.acceptOperator("(")) {
      List<Parameter> parameters = parameters(")");
      cursor.skipNewlines();
      cursor.expectOperator(")");
      return parameters;
    }
    if (cursor.is(Kind.NEWLINE) || cursor.isOperator("=")) {
      return List.of();
    }
    return parameters("\n");
  }

  /** The block that stands next, if one does: {@code do … end} only where that may belong here. */
  Optional<Node> block() throws RubySyntaxException {
    Span start = cursor.peek().span();
    if (cursor.acceptOperator("{")) {
      return Optional.of(block(start, "}"));
    }
    if (!cursor.withoutDo && cursor.acceptKeyword("do")) {
      return Optional.of(block(start, "end"));
    }
    return Optional.empty();
  }

  /** A lambda, from behind its arrow on. */
  Node lambda(Span start) throws RubySyntaxException {
    cursor.openScope(true);
    List<Parameter> parameters = List.of();
    if (cursor.acceptOperator("(")) {
      parameters = parameters(")");
      cursor.expectOperator(")");
    } else if (!cursor.isOperator("{") && !cursor.isKeyword("do")) {
      parameters = parameters("{");
    }
    boolean brace = cursor.acceptOperator("{");
    if (!brace) {
      cursor.expectKeyword("do");
    }
    Node block = body(start, parameters, brace ? "}" : "end");
    cursor.closeScope();
    return block;
  }

  private Node block(Span start, String end) throws RubySyntaxException {
    cursor.openScope(true);
    List<Parameter> parameters = List.of();
    if (cursor.is(Kind.NEWLINE) && cursor.peek(1).isOperator("|")) {
      cursor.next();
    }
    if (cursor.acceptOperator("|")) {
      parameters = parameters("|");
      cursor.expectOperator("|");
    } else {
      cursor.acceptOperator("||");
    }
    Node block = body(start, parameters, end);
    cursor.closeScope();
    return block;
  }

  private Node body(Span start, List<Parameter> parameters, String end) throws RubySyntaxException {
    boolean outer = cursor.withoutDo;
    int open = parser.expressions.inArguments;
    cursor.withoutDo = false;
    parser.expressions.inArguments = 0;
    Node body = end.equals("end") ? parser.bodyWithRescue() : parser.statements();
    cursor.withoutDo = outer;
    parser.expressions.inArguments = open;
    if (end.equals("end")) {
      cursor.expectKeyword(end);
    } else {
      cursor.expectOperator(end);
    }
    return new Node.Block(cursor.from(start), parameters, body);
  }

  private List<Parameter> parameters(String end) throws RubySyntaxException {
    List<Parameter> parameters = new ArrayList<>();
    while (true) {
      if (!end.equals("\n")) {
        cursor.skipNewlines();
      }
      if (cursor.isOperator(end) || cursor.is(Kind.END) || isLineEnd(end)) {
        return parameters;
      }
      if (cursor.peek(0).kind() == Kind.NEWLINE && end.equals("|")) {
        cursor.next();
      }
      parameters.add(parameter(end));
      if (cursor.is(Kind.NEWLINE) && cursor.peek().text().equals(";")) {
        skipBlockLocals(end);
      } else if (!cursor.acceptOperator(",")) {
        return parameters;
      }
    }
  }

  private boolean isLineEnd(String end) {
    return end.equals("\n") && cursor.is(Kind.NEWLINE) || end.equals("{") && cursor.isKeyword("do");
  }

  private void skipBlockLocals(String end) {
    while (!cursor.isOperator(end) && !cursor.is(Kind.END)) {
      cursor.next();
    }
  }

  private Parameter parameter(String end) throws RubySyntaxException {
    if (cursor.acceptOperator("*")) {
      return named(ParameterKind.REST);
    } else if (cursor.acceptOperator("**")) {
      cursor.acceptKeyword("nil");
      return named(ParameterKind.NAMED_REST);
    } else if (cursor.acceptOperator("&")) {
      return named(ParameterKind.BLOCK);
    } else if (cursor.acceptOperator("...")) {
      return new Parameter(ParameterKind.REST, "", Optional.empty(), List.of());
    } else if (cursor.acceptOperator("(")) {
      List<Parameter> parts = parameters(")");
      cursor.expectOperator(")");
      return new Parameter(ParameterKind.PARTS, "", Optional.empty(), parts);
    }
    Token name = cursor.next();
    if (name.kind() != Kind.IDENTIFIER && name.kind() != Kind.LABEL) {
      throw new RubySyntaxException(name.span().start(), "has no name for a parameter here");
    }
    cursor.declare(name.text());
    if (name.kind() == Kind.LABEL) {
      boolean none = cursor.isOperator(",") || cursor.isOperator(end) || cursor.is(Kind.NEWLINE);
      Optional<Node> fallback = none ? Optional.empty() : Optional.of(value(end));
      return new Parameter(ParameterKind.NAMED, name.text(), fallback, List.of());
    }
    if (cursor.acceptOperator("=")) {
      return new Parameter(ParameterKind.OPTIONAL, name.text(), Optional.of(value(end)), List.of());
    }
    return new Parameter(ParameterKind.REQUIRED, name.text(), Optional.empty(), List.of());
  }

  private Node value(String end) throws RubySyntaxException {
    return end.equals("|") ? parser.expressions.aboveBar() : parser.expressions.value();
  }

  private Parameter named(ParameterKind kind) {
    String name = cursor.is(Kind.IDENTIFIER) ? cursor.next().text() : "";
    cursor.declare(name);
    return new Parameter(kind, name, Optional.empty(), List.of());
  }
}
