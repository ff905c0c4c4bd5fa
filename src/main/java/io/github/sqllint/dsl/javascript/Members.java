package io.github.sqllint.dsl.javascript;

import io.github.sqllint.dsl.javascript.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads objects and classes, member by member. */
final class Members {
  private final Parser parser;
  private final Cursor words;

  Members(Parser parser) {
    this.parser = parser;
    this.words = parser.words;
  }

  /**
   * What stands before a member's name.
   *
   * @param waits whether it is a function that gives its answer later, or answer by answer
   */
  private record Head(boolean waits, boolean getter, boolean setter) {}

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
    Head head = head();
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
      Expression value = parser.functions.method(start, "", head.waits);
      return new Literals.Property(head.setter ? "set " + name : name, key, value, head.getter);
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

  private Head head() {
    boolean async = takeWord("async");
    boolean generator = words.take("*");
    boolean getter = takeWord("get");
    return new Head(async || generator, getter, !getter && takeWord("set"));
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
    while (Functions.MODIFIERS.contains(words.peek().text()) && takeWord(words.peek().text())) {
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
    Head head = head();
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
    boolean method = words.isSign("(") || words.isSign("<");
    Optional<ClassType.Member> member =
        method ? method(start, name, head, ofClass) : Optional.of(field(name, ofClass));
    if (!name.isEmpty()) {
      member.ifPresent(members::add);
    }
  }

  /** A method; empty for one that sets a property, or that has no body. */
  private Optional<ClassType.Member> method(int start, String name, Head head, boolean ofClass) {
    List<String> owned = new ArrayList<>();
    Expression value = parser.functions.method(start, "", head.waits, owned);
    ClassType.Kind kind = head.getter ? ClassType.Kind.GETTER : ClassType.Kind.METHOD;
    boolean overload = !words.previous().isSign("}");
    return head.setter || overload
        ? Optional.empty()
        : Optional.of(new ClassType.Member(name, kind, ofClass, value, owned));
  }

  private ClassType.Member field(String name, boolean ofClass) {
    parser.types.skipAnnotation();
    Expression value = words.take("=") ? parser.expression() : null;
    words.take(";");
    return new ClassType.Member(name, ClassType.Kind.FIELD, ofClass, value, List.of());
  }

  /** Skips a decorator, from behind its sign on. */
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
