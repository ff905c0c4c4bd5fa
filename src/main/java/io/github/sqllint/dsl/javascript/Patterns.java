package io.github.sqllint.dsl.javascript;

import io.github.sqllint.dsl.javascript.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads what values are given to. */
final class Patterns {
  private final Parser parser;
  private final Cursor words;

  Patterns(Parser parser) {
    this.parser = parser;
    this.words = parser.words;
  }

  /** A declared variable or several, with a type, without a default. */
  Pattern declared() {
    Pattern pattern;
    if (words.take("[")) {
      pattern = items();
    } else if (words.take("{")) {
      pattern = parts();
    } else {
      pattern = new Pattern.Variable(words.expectName());
    }
    if (words.isTyped()) {
      words.take("!");
      words.take("?");
      parser.types.skipAnnotation();
    }
    return pattern;
  }

  /** The same with a default where there is one. */
  Pattern defaulted() {
    Pattern pattern = declared();
    return words.take("=") ? new Pattern.Defaulted(pattern, parser.expression()) : pattern;
  }

  private Pattern items() {
    List<Pattern> parts = new ArrayList<>();
    Pattern rest = null;
    while (!words.take("]")) {
      if (words.take("...")) {
        rest = declared();
      } else {
        parts.add(words.isSign(",") ? null : defaulted());
      }
      if (!words.isSign("]")) {
        words.expect(",");
      }
    }
    return new Pattern.Items(parts, rest);
  }

  private Pattern parts() {
    List<Pattern.Part> parts = new ArrayList<>();
    Pattern rest = null;
    while (!words.take("}")) {
      if (words.take("...")) {
        rest = declared();
      } else {
        parts.add(part());
      }
      if (!words.isSign("}")) {
        words.expect(",");
      }
    }
    return new Pattern.Parts(parts, rest);
  }

  private Pattern.Part part() {
    if (words.take("[")) {
      Expression key = parser.expression();
      words.expect("]");
      words.expect(":");
      return new Pattern.Part(null, key, defaulted());
    }
    Token name = words.next();
    String text = name.kind() == Kind.STRING ? name.value().text() : name.text();
    if (words.take(":")) {
      return new Pattern.Part(text, null, defaulted());
    }
    if (name.kind() != Kind.NAME) {
      throw words.unexpected("a :");
    }
    Pattern variable = new Pattern.Variable(text);
    boolean defaults = words.take("=");
    return new Pattern.Part(
        text, null, defaults ? new Pattern.Defaulted(variable, parser.expression()) : variable);
  }

  /** What stands left of an assignment. */
  Pattern of(Expression left) {
    if (left instanceof Access.Name name) {
      return new Pattern.Variable(name.name());
    }
    if (left instanceof Access.Member member) {
      return new Pattern.Property(member);
    }
    if (left instanceof Assignments.Assign assign && assign.sign().equals("=")) {
      return new Pattern.Defaulted(assign.target(), assign.right());
    }
    if (left instanceof Literals.ListLiteral list) {
      List<Pattern> parts = new ArrayList<>();
      Pattern rest = null;
      for (Expression item : list.items()) {
        if (item instanceof Literals.Spread spread) {
          rest = of(spread.inner());
        } else {
          parts.add(item instanceof Literals.Constant ? null : of(item));
        }
      }
      return new Pattern.Items(parts, rest);
    }
    if (left instanceof Literals.MapLiteral map) {
      List<Pattern.Part> parts = new ArrayList<>();
      Pattern rest = null;
      for (Literals.Property property : map.properties()) {
        if (property.value() instanceof Literals.Spread spread) {
          rest = of(spread.inner());
        } else {
          parts.add(new Pattern.Part(property.name(), property.key(), of(property.value())));
        }
      }
      return new Pattern.Parts(parts, rest);
    }
    throw new Broken(left.span().start(), "gives a value to something that takes none");
  }
}
