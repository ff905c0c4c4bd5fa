package io.github.sqllint.parse;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.source.Token.Kind;
import java.util.Optional;

/** How ALTER, DROP and COMMENT name an object of each kind. */
final class ObjectNames {
  private ObjectNames() {}

  /**
   * Takes the name of an object of any kind but those on a relation.
   *
   * @return with arguments for routines alone
   */
  static Signature read(Tokens tokens, ObjectKind kind) {
    return switch (kind.naming()) {
      case QUALIFIED ->
          named(
              kind == ObjectKind.TYPE || kind == ObjectKind.DOMAIN
                  ? type(tokens)
                  : NameReader.relation(tokens));
      case SIMPLE -> named(ObjectName.of(NameReader.role(tokens)));
      case ROUTINE -> routine(tokens, kind);
      case WITH_METHOD -> named(withMethod(tokens));
      default -> named(ObjectName.of(own(tokens, kind)));
    };
  }

  /** An aggregate's arguments are no option. */
  private static Signature routine(Tokens tokens, ObjectKind kind) {
    Signature signature = Signature.read(tokens);
    if (kind == ObjectKind.AGGREGATE && signature.text().isEmpty()) {
      throw tokens.expected("A list of arguments");
    }
    return signature;
  }

  private static Signature named(ObjectName name) {
    return new Signature(name, Optional.empty());
  }

  /** A type may be one that the server has, which a rename or a drop then refuses. */
  private static ObjectName type(Tokens tokens) {
    return NameReader.routine(tokens);
  }

  /** An operator class: a name and its access method, which tell it from others together. */
  private static ObjectName withMethod(Tokens tokens) {
    ObjectName name = NameReader.relation(tokens);
    tokens.expect("using");
    return name.renamed(name.name() + " using " + NameReader.column(tokens));
  }

  private static String own(Tokens tokens, ObjectKind kind) {
    int mark = tokens.mark();
    switch (kind) {
      case CAST -> {
        return cast(tokens.group());
      }
      case OPERATOR -> operator(tokens);
      case TRANSFORM -> {
        tokens.expect("for");
        TypeReader.read(tokens);
        tokens.expect("language");
        NameReader.column(tokens);
      }
      case USER_MAPPING -> {
        tokens.expect("for");
        if (!tokens.accept("user")) {
          NameReader.role(tokens);
        }
        tokens.expect("server");
        NameReader.column(tokens);
      }
      default -> tokens.next();
    }
    return tokens.text(mark);
  }

  /** {@code (source AS target)}, in the normal form of types. */
  private static String cast(Tokens inside) {
    ColumnType source = TypeReader.read(inside);
    inside.expect("as");
    ColumnType target = TypeReader.read(inside);
    inside.finish();
    return "(" + source + " as " + target + ")";
  }

  /** {@code schema.@@ (left, right)}. */
  private static void operator(Tokens tokens) {
    while (tokens.peek(1).isSymbol(".")) {
      tokens.next();
      tokens.next();
    }
    if (tokens.peek().kind() != Kind.OPERATOR) {
      throw tokens.expected("An operator");
    }
    tokens.next();
    tokens.group();
  }
}
