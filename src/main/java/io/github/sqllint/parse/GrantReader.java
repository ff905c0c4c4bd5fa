package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Grant;
import io.github.sqllint.operation.ObjectOperation.Revoke;
import io.github.sqllint.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** GRANT and REVOKE of privileges and of roles. */
final class GrantReader {
  private GrantReader() {}

  /**
   * What is granted or revoked.
   *
   * @param kind of the objects; {@code role} where roles themselves are granted
   */
  private record Granted(String kind, List<ObjectName> names) {}

  /** Takes GRANT from its second word on. */
  static Operation grant(Tokens tokens) {
    int mark = tokens.mark();
    Granted granted = read(tokens, "to");
    return new Grant(granted.kind(), granted.names(), tokens.text(mark));
  }

  /** Takes REVOKE from its second word on. */
  static Operation revoke(Tokens tokens) {
    int mark = tokens.mark();
    if (tokens.peek(1).is("option") && tokens.peek(2).is("for")) {
      tokens.keyword();
      tokens.expect("option", "for");
    }
    Granted granted = read(tokens, "from");
    return new Revoke(granted.kind(), granted.names(), tokens.text(mark));
  }

  private static Granted read(Tokens tokens, String preposition) {
    List<ObjectName> roles = new ArrayList<>();
    do {
      if (tokens.is("all")
          || tokens.is("select")
          || tokens.is("references")
          || tokens.is("create")) {
        tokens.keyword();
        tokens.accept("privileges");
      } else {
        roles.add(ObjectName.of(privilege(tokens)));
      }
      Clauses.columns(tokens);
    } while (tokens.acceptSymbol(","));
    Granted granted = new Granted("role", roles);
    if (tokens.accept("on")) {
      granted = objects(tokens);
    }
    tokens.expect(preposition);
    if (tokens.isDone()) {
      throw tokens.expected("A role");
    }
    tokens.rest();
    return granted;
  }

  /** A role, or a privilege of one or two words: {@code ALTER SYSTEM}. */
  private static String privilege(Tokens tokens) {
    return tokens.accept("alter", "system") ? "alter system" : NameReader.role(tokens);
  }

  private static Granted objects(Tokens tokens) {
    if (tokens.accept("all")) {
      String kind = "all " + tokens.keyword();
      tokens.expect("in", "schema");
      return new Granted(kind, NameReader.relations(tokens));
    }
    if (tokens.accept("foreign", "server")) {
      return new Granted("server", NameReader.relations(tokens));
    }
    if (tokens.is("parameter") && !tokens.peek(1).is("to") && !tokens.peek(1).is("from")) {
      tokens.keyword();
      return new Granted("parameter", NameReader.relations(tokens));
    }
    Optional<ObjectKind> written =
        isTableName(tokens) ? Optional.empty() : ObjectKind.accept(tokens);
    ObjectKind kind = written.orElse(ObjectKind.TABLE);
    List<ObjectName> names = new ArrayList<>();
    do {
      names.add(ObjectNames.read(tokens, kind).name());
    } while (tokens.acceptSymbol(","));
    return new Granted(kind.words(), names);
  }

  /** Whether a word that may be a kind of object is the name of a table here. */
  private static boolean isTableName(Tokens tokens) {
    return tokens.peek(1).is("to")
        || tokens.peek(1).is("from")
        || tokens.peek(1).isSymbol(",")
        || tokens.peek(1).isSymbol(".");
  }
}
