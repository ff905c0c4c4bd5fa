package io.github.sqllint.dsl.javascript;

import io.github.sqllint.dsl.javascript.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads functions, and the objects and classes that hold them. */
final class Functions {
  private static final Set<String> MODIFIERS =
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
  private FunctionExpression method(int start, String name, boolean waits) {
    return method(start, name, waits, new ArrayList<>());
  }

  /**
   * A function, from its parameters on.
   *
   * @param owned gets the names of the parameters that TypeScript makes fields of
   */
  private FunctionExpression method(int start, String name, boolean waits, List<String> owned) {
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

  /** The properties of an object, from behind its opening brace on. */
  List<Literals.Property> properties() {
    List<Literals.Property> properties = new ArrayList<>();
    while (!words.take("}")) {
      properties.add(property());
      if (!words.isSign("}")) {
        words.expect(",");
      }
    }
    return properties;
  }

  private Literals.Property property() {
    int start = words.peek().start();
    if (words.take("...")) {
      Expression inner = parser.expression();
      return new Literals.Property(
          null, null, new Literals.Spread(words.from(start), inner), false);
    }
    boolean async = takeWord("async");
    boolean generator = words.take("*");
    boolean getter = takeWord("get");
    boolean setter = !getter && takeWord("set");
    Token token = words.next();
    Expression key = null;
    String name = null;
    if (token.isSign("[")) {
      key = parser.expression();
      words.expect("]");
    } else {
      name = name(token);
    }
    if (words.isSign("(") || words.isSign("<")) {
      Expression value = method(start, "", async || generator);
      return new Literals.Property(setter ? "set " + name : name, key, value, getter);
    }
    if (words.take(":")) {
      return new Literals.Property(name, key, parser.expression(), false);
    }
    Expression value = new Access.Name(token.span(), token.text());
    if (words.take("=")) {
      // A default, in what will turn out to be a pattern.
      Expression fallback = parser.expression();
      Pattern variable = new Pattern.Variable(token.text());
      value = new Assignments.Assign(words.from(start), "=", variable, fallback);
    }
    if (token.kind() != Kind.NAME) {
      throw words.unexpected("a :");
    }
    return new Literals.Property(name, null, value, false);
  }

  /** Takes a word that says something about the member behind it, unless it is the member. */
  private boolean takeWord(String word) {
    Token next = words.peek(1);
    boolean member =
        next.kind() == Kind.SIGN
            && Set.of("(", ":", ",", "}", "=", ";", "<", "?", "!").contains(next.text());
    if (!words.isName(word) || member) {
      return false;
    }
    words.next();
    return true;
  }

  private String name(Token token) {
    return switch (token.kind()) {
      case STRING -> token.value().text();
      case NUMBER -> new Numeric(Conversion.parse(token.text())).toString();
      case NAME, PRIVATE_NAME -> token.text();
      default -> {
        words.moveTo(words.position() - 1);
        throw words.unexpected("a name");
      }
    };
  }

  /** A class, from behind the word {@code class} on. */
  Declarations.ClassDeclaration type(int start) {
    String name = "";
    Expression parent = null;
    while (!words.isSign("{")) {
      if (words.isEnd()) {
        throw words.unexpected("a {");
      }
      Token token = words.peek();
      if (parent == null && token.isName("extends")) {
        words.next();
        parent = above();
        continue;
      }
      boolean own = name.isEmpty() && token.kind() == Kind.NAME;
      name = own ? token.text() : name;
      if (words.isBracket()) {
        words.skipBrackets();
      } else {
        words.next();
      }
    }
    words.expect("{");
    List<ClassType.Member> members = new ArrayList<>();
    while (!words.take("}")) {
      member(members);
    }
    return new Declarations.ClassDeclaration(words.from(start), name, parent, members);
  }

  /** The class that one extends; what is made by a call is not known. */
  private Expression above() {
    Token token = words.next();
    boolean plain =
        token.kind() == Kind.NAME
            && (words.isSign("{") || words.isSign("<") || words.isName("implements"));
    return plain
        ? new Access.Name(token.span(), token.text())
        : new Literals.Constant(token.span(), new Unknown("It is made by another class."));
  }

  private void member(List<ClassType.Member> members) {
    if (words.take(";")) {
      return;
    }
    int start = words.peek().start();
    boolean ofClass = false;
    while (MODIFIERS.contains(words.peek().text()) && takeWord(words.peek().text())) {
      ofClass |= words.previous().isName("static");
    }
    if (words.isSign("{")) {
      words.skipBrackets();
      return;
    }
    if (words.take("@")) {
      skipDecorator();
      return;
    }
    boolean async = takeWord("async");
    boolean generator = words.take("*");
    boolean getter = takeWord("get");
    boolean setter = !getter && takeWord("set");
    Token token = words.next();
    String name = "";
    if (token.isSign("[")) {
      words.moveTo(words.position() - 1);
      words.skipBrackets();
    } else {
      name = name(token);
    }
    words.take("?");
    words.take("!");
    if (words.isSign("(") || words.isSign("<")) {
      List<String> owned = new ArrayList<>();
      Expression value = method(start, "", async || generator, owned);
      ClassType.Kind kind = getter ? ClassType.Kind.GETTER : ClassType.Kind.METHOD;
      boolean overload = !words.previous().isSign("}");
      if (!name.isEmpty() && !setter && !overload) {
        members.add(new ClassType.Member(name, kind, ofClass, value, owned));
      }
      return;
    }
    parser.types.skipAnnotation();
    Expression value = words.take("=") ? parser.expression() : null;
    if (!name.isEmpty()) {
      members.add(new ClassType.Member(name, ClassType.Kind.FIELD, ofClass, value, List.of()));
    }
    words.take(";");
  }

  void skipDecorator() {
    words.next();
    while (words.take(".")) {
      words.next();
    }
    if (words.isSign("(")) {
      words.skipBrackets();
    }
  }
}
