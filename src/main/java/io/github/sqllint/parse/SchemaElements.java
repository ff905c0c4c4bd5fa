package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements inside CREATE SCHEMA, which are divided by their first words alone (gram.y: {@code
 * OptSchemaEltList}).
 */
final class SchemaElements {
  private SchemaElements() {}

  /** Takes all elements; what they create is in the schema where nothing else is said. */
  static void read(Tokens tokens, String schema, Readings readings) {
    while (!tokens.isDone()) {
      int mark = tokens.mark();
      if (!tokens.accept("create")) {
        tokens.expect("grant");
        behind(tokens, "on");
      }
      while (!tokens.isDone() && !tokens.is("create") && !tokens.is("grant")) {
        tokens.next();
      }
      List<Token> element = inSchema(tokens.since(mark), schema);
      readings.addAll(readings.inner(element, tokens.span(mark)));
    }
  }

  private static void behind(Tokens tokens, String word) {
    while (!tokens.isDone() && !tokens.accept(word)) {
      tokens.next();
    }
  }

  /** With the schema before the name of what is created, as the server puts it there. */
  private static List<Token> inSchema(List<Token> element, String schema) {
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
    int at = tokens.peek().start();
    List<Token> named = new ArrayList<>(element);
    named.add(tokens.mark(), new Token(Kind.PUNCTUATION, ".", at));
    named.add(tokens.mark(), new Token(Kind.QUOTED_IDENTIFIER, quoted(schema), at));
    return named;
  }

  private static boolean isOnTable(List<Token> element) {
    return element.stream().limit(4).anyMatch(t -> t.is("index") || t.is("trigger"));
  }

  private static String quoted(String schema) {
    return "\"" + schema.replace("\"", "\"\"") + "\"";
  }
}
