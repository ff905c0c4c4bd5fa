package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The statements inside CREATE SCHEMA, which are divided by their first words alone (gram.y: {@code
 * OptSchemaEltList}).
 */
final class SchemaElements {
  /** Behind these words an element may name what another one creates. */
  private static final Set<String> BEFORE_USE = Set.of("references", "from", "join");

  private SchemaElements() {}

  /** Takes all elements; what they create is in the schema where nothing else is said. */
  static void read(Tokens tokens, String schema, Readings readings) {
    Set<String> made = new HashSet<>();
    while (!tokens.isDone()) {
      int mark = tokens.mark();
      if (!tokens.accept("create")) {
        tokens.expect("grant");
        behind(tokens, "on");
      }
      while (!tokens.isDone() && !tokens.is("create") && !tokens.is("grant")) {
        tokens.next();
      }
      List<Token> element = inSchema(tokens.since(mark), schema, made);
      readings.addAll(readings.inner(element, tokens.span(mark)));
    }
  }

  private static void behind(Tokens tokens, String word) {
    while (!tokens.isDone() && !tokens.accept(word)) {
      tokens.next();
    }
  }

  /** With the schema before the names of what is created, as the server puts it there. */
  private static List<Token> inSchema(List<Token> element, String schema, Set<String> made) {
    List<Token> named = new ArrayList<>();
    for (Token token : createdInSchema(element, schema, made)) {
      boolean used =
          !named.isEmpty()
              && BEFORE_USE.stream().anyMatch(named.get(named.size() - 1)::is)
              && made.contains(ObjectName.written(token.text()).name());
      if (used) {
        named.addAll(prefix(schema, token.start()));
      }
      named.add(token);
    }
    return named;
  }

  private static List<Token> createdInSchema(List<Token> element, String schema, Set<String> made) {
    Tokens tokens = Tokens.of(element);
    boolean onTable = tokens.is("create") && isOnTable(element);
    if (onTable) {
      behind(tokens, "on");
      tokens.accept("only");
    } else {
      while (!tokens.isDone()
          && !(tokens.accept("table") || tokens.accept("view") || tokens.accept("sequence"))) {
        tokens.next();
      }
      tokens.accept("if", "not", "exists");
    }
    if (tokens.isDone() || tokens.peek(1).isSymbol(".")) {
      return element;
    }
    if (!onTable) {
      made.add(ObjectName.written(tokens.peek().text()).name());
    }
    List<Token> named = new ArrayList<>(element);
    named.addAll(tokens.mark(), prefix(schema, tokens.peek().start()));
    return named;
  }

  private static List<Token> prefix(String schema, int at) {
    return List.of(
        new Token(Kind.QUOTED_IDENTIFIER, quoted(schema), at),
        new Token(Kind.PUNCTUATION, ".", at));
  }

  private static boolean isOnTable(List<Token> element) {
    return element.stream().limit(4).anyMatch(t -> t.is("index") || t.is("trigger"));
  }

  private static String quoted(String schema) {
    return "\"" + schema.replace("\"", "\"\"") + "\"";
  }
}
