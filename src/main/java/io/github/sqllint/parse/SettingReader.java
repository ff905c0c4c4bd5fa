package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.SessionOperation.ResetParameter;
import io.github.sqllint.operation.SessionOperation.SetParameter;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** SET and RESET in all their forms, under the names that the server keeps parameters by. */
final class SettingReader {
  /**
   * The parameters that are lists of names, of which each element is quoted where it must be
   * (GUC_LIST_QUOTE in the server's guc_tables.c).
   */
  private static final Set<String> NAME_LISTS =
      Set.of(
          "search_path",
          "temp_tablespaces",
          "local_preload_libraries",
          "session_preload_libraries",
          "shared_preload_libraries",
          "unix_socket_directories");

  private SettingReader() {}

  /** Takes SET from its second word on. */
  static Operation set(Tokens tokens) {
    if (!isAssignment(tokens) && tokens.accept("constraints")) {
      return constraints(tokens);
    }
    boolean local = !isAssignment(tokens) && tokens.accept("local");
    if (!local && !tokens.is("session", "authorization") && isSession(tokens)) {
      tokens.keyword();
    }
    return parameter(tokens, local);
  }

  /** Whether SESSION only says how long the setting holds. */
  private static boolean isSession(Tokens tokens) {
    return tokens.is("session")
        && !tokens.peek(1).is("to")
        && !tokens.peek(1).isSymbol("=")
        && !tokens.peek(1).isSymbol(".");
  }

  private static Operation constraints(Tokens tokens) {
    if (!tokens.accept("all")) {
      NameReader.relations(tokens);
    }
    if (!tokens.accept("deferred")) {
      tokens.expect("immediate");
    }
    return new Other("set constraints", tokens.text(0));
  }

  /** Takes a parameter with its value. */
  static Operation parameter(Tokens tokens, boolean local) {
    if (tokens.accept("time", "zone")) {
      return timeZone(tokens, local);
    }
    if (!isAssignment(tokens) && tokens.accept("names")) {
      return tokens.isDone() || tokens.accept("default")
          ? new ResetParameter("client_encoding")
          : new SetParameter("client_encoding", tokens.string(), local);
    }
    if (tokens.is("schema") && !isAssignment(tokens)) {
      tokens.keyword();
      return new SetParameter("search_path", name(tokens.string()), local);
    }
    if (tokens.is("role") && !isAssignment(tokens)) {
      tokens.keyword();
      return new SetParameter("role", word(tokens), local);
    }
    if (tokens.accept("session", "authorization")) {
      return tokens.accept("default")
          ? new ResetParameter("session_authorization")
          : new SetParameter("session_authorization", word(tokens), local);
    }
    if (tokens.accept("xml", "option")) {
      return new SetParameter("xmloption", tokens.keyword(), local);
    }
    if (!isAssignment(tokens) && tokens.accept("transaction")) {
      return new SetParameter("transaction", TransactionReader.modes(tokens), true);
    }
    if (tokens.accept("characteristics", "as", "transaction")) {
      return new SetParameter("session characteristics", TransactionReader.modes(tokens), false);
    }
    return assignment(tokens, local);
  }

  private static boolean isAssignment(Tokens tokens) {
    Token next = tokens.peek(1);
    return next.isSymbol("=") || next.is("to") || next.isSymbol(".");
  }

  private static Operation timeZone(Tokens tokens, boolean local) {
    if (tokens.accept("local") || tokens.accept("default")) {
      return new ResetParameter("timezone");
    }
    if (tokens.is("interval")) {
      int mark = tokens.mark();
      ExpressionExtent.any(tokens);
      return new SetParameter("timezone", tokens.text(mark), local);
    }
    return new SetParameter("timezone", value(tokens), local);
  }

  private static Operation assignment(Tokens tokens, boolean local) {
    String name = tokens.chain().text();
    if (tokens.accept("from", "current")) {
      return new Other("set from current", name);
    }
    if (!tokens.acceptSymbol("=")) {
      tokens.expect("to");
    }
    return tokens.accept("default")
        ? new ResetParameter(name)
        : new SetParameter(name, values(tokens, name), local);
  }

  private static String values(Tokens tokens, String parameter) {
    boolean names = NAME_LISTS.contains(parameter);
    List<String> values = new ArrayList<>();
    do {
      boolean template = tokens.peek().kind() == Kind.PLACEHOLDER;
      String value = value(tokens);
      values.add(names && !template ? name(value) : value);
    } while (tokens.acceptSymbol(","));
    return String.join(", ", values);
  }

  /** A schema in quotes where it would not be read as the same without. */
  private static String name(String name) {
    return TokenText.name(name);
  }

  private static String value(Tokens tokens) {
    if (tokens.peek().kind() == Kind.NUMBER || tokens.isSymbol("-") || tokens.isSymbol("+")) {
      boolean negative = tokens.acceptSymbol("-");
      if (!negative) {
        tokens.acceptSymbol("+");
      }
      if (tokens.peek().kind() != Kind.NUMBER) {
        throw tokens.expected("A number");
      }
      return (negative ? "-" : "") + tokens.next().text();
    }
    return word(tokens);
  }

  private static String word(Tokens tokens) {
    if (StringConstant.is(tokens.peek())) {
      return tokens.string();
    }
    if (tokens.is("on") || tokens.is("true") || tokens.is("false")) {
      return tokens.keyword();
    }
    return tokens.chain().text();
  }

  /** Takes RESET from its second word on. */
  static Operation reset(Tokens tokens) {
    if (tokens.accept("time", "zone")) {
      return new ResetParameter("timezone");
    }
    if (tokens.accept("transaction", "isolation", "level")) {
      return new ResetParameter("transaction_isolation");
    }
    if (tokens.accept("session", "authorization")) {
      return new ResetParameter("session_authorization");
    }
    return new ResetParameter(tokens.accept("all") ? "all" : tokens.chain().text());
  }
}
