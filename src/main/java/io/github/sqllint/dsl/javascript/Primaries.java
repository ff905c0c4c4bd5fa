package io.github.sqllint.dsl.javascript;

import io.github.sqllint.dsl.javascript.Token.Kind;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads values, and the properties, calls and templates that follow them. */
final class Primaries {
  private final Parser parser;
  private final Cursor words;

  Primaries(Parser parser) {
    this.parser = parser;
    this.words = parser.words;
  }

  /** A value with what follows it. */
  Expression postfix() {
    int start = words.peek().start();
    Expression left = chain(primary(), start);
    boolean up = words.isSign("++");
    if ((up || words.isSign("--")) && !words.peek().newLine()) {
      words.next();
      return new Assignments.Update(words.from(start), up, false, parser.patterns.of(left));
    }
    return left;
  }

  /** What follows a value: properties, calls, templates. */
  private Expression chain(Expression first, int start) {
    Expression left = first;
    while (true) {
      Token token = words.peek();
      if (token.isSign(".") || token.isSign("?.")) {
        words.next();
        left = behindPoint(left, token.isSign("?."), start);
      } else if (token.isSign("[")) {
        left = computed(left, false, start);
      } else if (token.isSign("(") || parser.types.takeArgumentsOfCall()) {
        if (words.peek().kind() == Kind.TEMPLATE) {
          continue;
        }
        List<Expression> arguments = arguments();
        left = new Invocation.Call(words.from(start), left, arguments, false);
      } else if (token.kind() == Kind.TEMPLATE) {
        words.next();
        Token.Template template = token.template();
        left =
            new Literals.Tagged(
                words.from(start), left, template.chunks(), template.raw(), holes(template));
      } else if (token.isSign("!") && words.isTyped() && !token.newLine()) {
        words.next();
      } else {
        return left;
      }
    }
  }

  private Expression behindPoint(Expression left, boolean optional, int start) {
    Token token = words.peek();
    if (optional && (token.isSign("(") || parser.types.takeArgumentsOfCall())) {
      List<Expression> arguments = arguments();
      return new Invocation.Call(words.from(start), left, arguments, true);
    }
    if (optional && token.isSign("[")) {
      return computed(left, true, start);
    }
    String name = words.expectName();
    return new Access.Member(words.from(start), left, name, null, token.span(), optional);
  }

  private Expression computed(Expression left, boolean optional, int start) {
    int open = words.expect("[").start();
    Expression key = parser.inBrackets();
    words.expect("]");
    Span at = words.from(open);
    return new Access.Member(words.from(start), left, null, key, at, optional);
  }

  List<Expression> arguments() {
    words.expect("(");
    return items(")");
  }

  /** Expressions up to a closing bracket, which is taken too. */
  private List<Expression> items(String close) {
    List<Expression> items = new ArrayList<>();
    while (!words.take(close)) {
      int start = words.peek().start();
      if (words.take("...")) {
        Expression inner = parser.item();
        items.add(new Literals.Spread(words.from(start), inner));
      } else if (words.isSign(",")) {
        items.add(new Literals.Constant(words.peek().span(), Nothing.UNDEFINED));
      } else {
        items.add(parser.item());
      }
      if (!words.isSign(close)) {
        words.expect(",");
      }
    }
    return items;
  }

  private Expression primary() {
    Token token = words.next();
    return switch (token.kind()) {
      case NUMBER ->
          new Literals.Constant(token.span(), new Numeric(Conversion.parse(token.text())));
      case STRING -> new Literals.Constant(token.span(), new Text(token.value()));
      case REGEX ->
          new Literals.Constant(token.span(), new Regex(token.text(), token.value().text()));
      case TEMPLATE -> template(token);
      case NAME -> named(token);
      case SIGN -> signed(token);
      default -> {
        words.moveTo(words.position() - (token.kind() == Kind.END ? 0 : 1));
        throw words.unexpected("a value");
      }
    };
  }

  private Expression template(Token token) {
    List<HostText> chunks = token.template().chunks();
    return new Literals.Template(token.span(), chunks, holes(token.template()));
  }

  private List<Expression> holes(Token.Template template) {
    List<Expression> holes = new ArrayList<>();
    for (List<Token> hole : template.holes()) {
      Parser inner = parser.inner(hole);
      holes.add(inner.sequence());
      if (!inner.words.isEnd()) {
        throw inner.words.unexpected("a }");
      }
    }
    return holes;
  }

  private Expression named(Token token) {
    return switch (token.text()) {
      case "true", "false" ->
          new Literals.Constant(token.span(), Bool.of(token.text().equals("true")));
      case "null" -> new Literals.Constant(token.span(), Nothing.NULL);
      case "this" -> new Access.This(token.span());
      case "function" -> parser.functions.function(token.start(), false, false);
      case "class" -> parser.members.type(token.start());
      case "new" -> made(token);
      case "async" -> {
        if (words.isName("function") && !words.peek().newLine()) {
          words.next();
          yield parser.functions.function(token.start(), true, false);
        }
        yield new Access.Name(token.span(), token.text());
      }
      case "return", "if", "for", "while", "var", "const", "switch", "throw", "try", "case" -> {
        words.moveTo(words.position() - 1);
        throw words.unexpected("a value");
      }
      default -> new Access.Name(token.span(), token.text());
    };
  }

  private Expression made(Token token) {
    if (words.take(".")) {
      words.expectName();
      return new Literals.Constant(words.from(token.start()), Nothing.UNDEFINED);
    }
    int start = words.peek().start();
    Expression type = primary();
    while (words.isSign(".") || words.isSign("[")) {
      if (words.take(".")) {
        Token name = words.peek();
        words.expectName();
        type = new Access.Member(words.from(start), type, name.text(), null, name.span(), false);
      } else {
        type = computed(type, false, start);
      }
    }
    parser.types.takeArgumentsOfCall();
    List<Expression> arguments = words.isSign("(") ? arguments() : List.of();
    return new Invocation.New(words.from(token.start()), type, arguments);
  }

  private Expression signed(Token token) {
    switch (token.text()) {
      case "(" -> {
        Expression inner = parser.inBrackets();
        words.expect(")");
        return inner;
      }
      case "[" -> {
        List<Expression> items = items("]");
        return new Literals.ListLiteral(words.from(token.start()), items);
      }
      case "{" -> {
        List<Literals.Property> properties = parser.members.properties();
        return new Literals.MapLiteral(words.from(token.start()), properties);
      }
      default -> {
        words.moveTo(words.position() - 1);
        throw words.unexpected("a value");
      }
    }
  }
}
