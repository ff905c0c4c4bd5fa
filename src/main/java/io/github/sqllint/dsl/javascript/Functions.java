package io.github.sqllint.dsl.javascript;

import io.github.sqllint.dsl.javascript.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads functions. */
final class Functions {
  /** What may stand before a parameter, or a member of a class, in TypeScript. */
  static final Set<String> MODIFIERS =
      Set.of(
          "public",
          "private",
          "protected",
          "readonly",
          "static",
          "abstract",
          "override",
          "declare",
          "accessor");

  private final Parser parser;
  private final Cursor words;

  Functions(Parser parser) {
    this.parser = parser;
    this.words = parser.words;
  }

  private record Parameters(List<Pattern> patterns, Pattern rest) {}

  /** An arrow function, if one is here; else null. */
  Expression arrow() {
    Token token = words.peek();
    int before = words.position();
    boolean waits =
        token.isName("async")
            && !words.peek(1).newLine()
            && (words.peek(1).kind() == Kind.NAME
                || words.peek(1).isSign("(")
                || words.peek(1).isSign("<"));
    if (waits) {
      words.next();
    }
    if (words.peek().kind() == Kind.NAME && words.peek(1).isSign("=>")) {
      Pattern parameter = new Pattern.Variable(words.next().text());
      words.next();
      return body(token.start(), new Parameters(List.of(parameter), null), waits);
    }
    if (isArrowHead()) {
      words.moveTo(before + (waits ? 1 : 0));
      if (words.isSign("<")) {
        parser.types.skipArguments();
      }
      Parameters parameters = parameters();
      if (words.isTyped() && words.isSign(":")) {
        parser.types.skipAnnotation();
      }
      words.expect("=>");
      return body(token.start(), parameters, waits);
    }
    words.moveTo(before);
    return null;
  }

  private boolean isArrowHead() {
    try {
      if (words.isSign("<") && words.isTyped()) {
        parser.types.skipArguments();
      }
      if (!words.isSign("(")) {
        return false;
      }
      words.skipBrackets();
      if (words.isSign(":") && words.isTyped()) {
        parser.types.skipAnnotation();
      }
      return words.isSign("=>");
    } catch (Broken e) {
      return false;
    }
  }

  private Expression body(int start, Parameters parameters, boolean waits) {
    boolean block = words.isSign("{");
    Blocks.Block body = block ? parser.statements.block() : null;
    Expression result = block ? null : parser.expression();
    return new FunctionExpression(
        words.from(start), "", parameters.patterns, parameters.rest, body, result, waits, true);
  }

  /** A function, from behind the word {@code function} on. */
  FunctionExpression function(int start, boolean async, boolean named) {
    boolean generator = words.take("*");
    String name = "";
    if (words.peek().kind() == Kind.NAME || named) {
      name = words.expectName();
    }
    return method(start, name, async || generator);
  }

  /** A function, from its parameters on. */
  FunctionExpression method(int start, String name, boolean waits) {
    return method(start, name, waits, new ArrayList<>());
  }

  /**
   * A function, from its parameters on.
   *
   * @param owned gets the names of the parameters that TypeScript makes fields of
   */
  FunctionExpression method(int start, String name, boolean waits, List<String> owned) {
    if (words.isTyped() && words.isSign("<")) {
      parser.types.skipArguments();
    }
    Parameters parameters = parameters(owned);
    parser.types.skipAnnotation();
    Blocks.Block body =
        words.isSign("{")
            ? parser.statements.block()
            : new Blocks.Block(words.from(start), List.of());
    return new FunctionExpression(
        words.from(start), name, parameters.patterns, parameters.rest, body, null, waits, false);
  }

  private Parameters parameters() {
    return parameters(new ArrayList<>());
  }

  private Parameters parameters(List<String> owned) {
    words.expect("(");
    List<Pattern> patterns = new ArrayList<>();
    Pattern rest = null;
    while (!words.take(")")) {
      if (skipModifiers()) {
        owned.add(words.peek().text());
      }
      if (words.take("...")) {
        rest = parser.patterns.declared();
      } else if (words.isTyped() && words.isName("this")) {
        words.next();
        parser.types.skipAnnotation();
      } else {
        patterns.add(parser.patterns.defaulted());
      }
      if (!words.isSign(")")) {
        words.expect(",");
      }
    }
    return new Parameters(patterns, rest);
  }

  private boolean skipModifiers() {
    boolean modified = false;
    while (MODIFIERS.contains(words.peek().text()) && words.peek(1).kind() == Kind.NAME) {
      words.next();
      modified = true;
    }
    return modified;
  }
}
