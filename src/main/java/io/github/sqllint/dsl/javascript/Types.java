package io.github.sqllint.dsl.javascript;

import io.github.sqllint.dsl.javascript.Token.Kind;
import java.util.Set;

/** Goes over the types of TypeScript, which say nothing about what a program does. */
final class Types {
  private static final Set<String> PREFIXES =
      Set.of("keyof", "readonly", "unique", "infer", "typeof", "asserts", "abstract", "new");

  private final Cursor words;

  Types(Cursor words) {
    this.words = words;
  }

  /** Goes over {@code : type} if it is here. */
  void skipAnnotation() {
    if (words.isTyped() && words.isSign(":")) {
      words.next();
      skip();
    }
  }

  /** Goes over a type. */
  void skip() {
    words.take("|");
    words.take("&");
    while (true) {
      single();
      if (words.takeName("is")) {
        skip();
        return;
      }
      if (words.takeName("extends")) {
        skip();
        if (words.take("?")) {
          skip();
          words.expect(":");
          skip();
        }
        return;
      }
      if (!words.take("|") && !words.take("&")) {
        return;
      }
    }
  }

  private void single() {
    while (words.peek().kind() == Kind.NAME
        && PREFIXES.contains(words.peek().text())
        && !endsType(words.peek(1))) {
      words.next();
    }
    if (words.isSign("<")) {
      skipArguments();
    }
    if (words.isSign("(")) {
      words.skipBrackets();
      if (words.take("=>")) {
        skip();
        return;
      }
    } else if (words.isBracket()) {
      words.skipBrackets();
    } else if (words.take("-")) {
      words.next();
    } else if (Set.of(Kind.NAME, Kind.STRING, Kind.NUMBER, Kind.TEMPLATE)
        .contains(words.peek().kind())) {
      words.next();
    } else {
      throw words.unexpected("a type");
    }
    suffixes();
  }

  private void suffixes() {
    while (true) {
      if (words.isSign("[") && !words.peek().newLine()) {
        words.skipBrackets();
      } else if (words.isSign("<") && !words.peek().newLine()) {
        skipArguments();
      } else if (words.isSign(".")) {
        words.next();
        words.next();
      } else {
        return;
      }
    }
  }

  private static boolean endsType(Token token) {
    return token.kind() == Kind.SIGN
        && Set.of(",", ")", "]", "}", ">", ";", "=", "|", "&", "=>", ".").contains(token.text());
  }

  /** Goes over <code>&lt;…&gt;</code>. */
  void skipArguments() {
    words.expect("<");
    while (!words.isSign(">")) {
      if (words.isEnd()) {
        throw words.unexpected("a >");
      }
      if (words.takeName("const") && words.isSign(">")) {
        break;
      }
      words.takeName("in");
      words.takeName("out");
      skip();
      if (words.take("=")) {
        skip();
      }
      if (!words.take(",")) {
        break;
      }
    }
    words.expect(">");
  }

  /** Goes over the arguments of a generic call, if that is what is here. */
  boolean takeArgumentsOfCall() {
    if (!words.isTyped() || !words.isSign("<")) {
      return false;
    }
    int before = words.position();
    try {
      skipArguments();
      if (words.isSign("(") || words.peek().kind() == Kind.TEMPLATE) {
        return true;
      }
    } catch (Broken e) {
      // It was a comparison.
    }
    words.moveTo(before);
    return false;
  }
}
