package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a statement that is not understood still tells by its first words.
 *
 * @param kind such as {@code create table}; empty where it starts with no word
 * @param relation the table or other relation that it is about
 */
record Heading(String kind, Optional<ObjectName> relation) {
  private static final Set<String> MODIFIERS =
      Set.of("or", "replace", "temporary", "temp", "unlogged", "local", "global", "unique");

  static Heading of(List<Token> statement) {
    Tokens tokens = Tokens.of(statement);
    if (tokens.peek().kind() != Kind.WORD) {
      return new Heading("", Optional.empty());
    }
    String verb = tokens.keyword();
    return switch (verb) {
      case "create", "alter", "drop" -> onObject(verb, tokens);
      case "insert" -> onTable(verb, tokens, "into");
      case "delete" -> onTable(verb, tokens, "from");
      case "truncate", "lock" -> onTable(verb, tokens, "table");
      case "update", "copy", "cluster", "vacuum" -> onTable(verb, tokens);
      default -> new Heading(verb, Optional.empty());
    };
  }

  Operation unrecognised(String reason) {
    return new Unrecognised(reason, kind, relation);
  }

  /** The relation that a clause at the end may change; an index leaves its table as it is. */
  Optional<ObjectName> openRelation() {
    return kind.equals("create index") ? Optional.empty() : relation;
  }

  private static Heading onTable(String verb, Tokens tokens, String... words) {
    tokens.accept(words);
    return new Heading(verb, relation(tokens));
  }

  private static Heading onObject(String verb, Tokens tokens) {
    while (isModifier(tokens.peek())) {
      tokens.next();
    }
    Optional<ObjectKind> kind = ObjectKind.accept(tokens);
    if (kind.isEmpty()) {
      return new Heading(verb, Optional.empty());
    }
    String words = verb + " " + kind.get().words();
    return switch (kind.get()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> new Heading(words, relation(tokens));
      case INDEX -> new Heading(words, verb.equals("create") ? behindOn(tokens) : Optional.empty());
      case TRIGGER, POLICY, RULE -> new Heading(words, behindOn(tokens));
      default -> new Heading(words, Optional.empty());
    };
  }

  /** A placeholder before the kind of object stands for one too. */
  private static boolean isModifier(Token token) {
    return token.kind() == Kind.PLACEHOLDER
        || (token.kind() == Kind.WORD && MODIFIERS.contains(Identifier.folded(token.text())));
  }

  private static Optional<ObjectName> behindOn(Tokens tokens) {
    while (!tokens.isDone() && !tokens.accept("on")) {
      tokens.next();
    }
    return relation(tokens);
  }

  private static Optional<ObjectName> relation(Tokens tokens) {
    tokens.accept("if", "not", "exists");
    tokens.accept("if", "exists");
    try {
      return Optional.of(NameReader.table(tokens));
    } catch (NotUnderstood noName) {
      return Optional.empty();
    }
  }
}
