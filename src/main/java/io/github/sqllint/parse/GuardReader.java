package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.source.Guard;
import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.Lookup;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a condition of PL/pgSQL asks the server's catalogue; unknown where it asks anything else.
 */
final class GuardReader {
  private GuardReader() {}

  static Guard read(List<Token> condition) {
    try {
      return either(condition);
    } catch (NotUnderstood reason) {
      return Guard.UNKNOWN;
    }
  }

  private static Guard either(List<Token> tokens) {
    Guard whole = null;
    for (List<Token> part : split(tokens, "or")) {
      Guard read = both(part);
      whole = whole == null ? read : Guard.either(whole, read);
    }
    return whole;
  }

  private static Guard both(List<Token> tokens) {
    Guard whole = null;
    for (List<Token> part : split(tokens, "and")) {
      Guard read = one(Tokens.of(part));
      whole = whole == null ? read : Guard.both(whole, read);
    }
    return whole;
  }

  private static Guard one(Tokens tokens) {
    if (tokens.accept("not")) {
      return Guard.not(one(tokens));
    }
    if (tokens.isLast("true") || tokens.isLast("false")) {
      return new Guard.Known(tokens.is("true"));
    }
    if (tokens.accept("exists")) {
      Guard found = query(tokens.group(), false);
      tokens.finish();
      return found;
    }
    if (tokens.isSymbol("(")) {
      Tokens inside = tokens.group();
      boolean query = inside.is("select");
      return query ? counted(inside, tokens) : atEnd(either(inside.rest()), tokens);
    }
    return named(tokens);
  }

  private static Guard atEnd(Guard guard, Tokens tokens) {
    tokens.finish();
    return guard;
  }

  private static Guard query(Tokens query, boolean counts) {
    Optional<Lookup> lookup = CatalogueQuery.read(query, counts);
    return lookup.isPresent() ? new Guard.Finds(lookup.get()) : Guard.UNKNOWN;
  }

  /** {@code (SELECT count(*) …) = 0}. */
  private static Guard counted(Tokens query, Tokens tokens) {
    String comparison = tokens.next().text();
    String number = tokens.next().text();
    tokens.finish();
    Guard some = query(query, true);
    return switch (comparison + number) {
      case "=0", "<1" -> Guard.not(some);
      case ">0", ">=1", "<>0", "!=0" -> some;
      default -> Guard.UNKNOWN;
    };
  }

  /** {@code to_regclass('t') IS NULL} and the like. */
  private static Guard named(Tokens tokens) {
    NameChain chain = tokens.chain();
    String function = chain.parts().get(chain.parts().size() - 1);
    Lookup.Kind kind =
        switch (function) {
          case "to_regclass" -> Lookup.Kind.RELATION;
          case "to_regtype" -> Lookup.Kind.TYPE;
          case "to_regproc" -> Lookup.Kind.FUNCTION;
          case "to_regnamespace" -> Lookup.Kind.SCHEMA;
          default -> null;
        };
    if (kind == null || !tokens.isSymbol("(")) {
      return Guard.UNKNOWN;
    }
    Tokens argument = tokens.group();
    String text = argument.string();
    if (isFilledIn(text)) {
      return Guard.UNKNOWN;
    }
    ObjectName name = name(text);
    if (argument.acceptSymbol("::")) {
      argument.expect("text");
    }
    argument.finish();
    tokens.expect("is");
    boolean negated = tokens.accept("not");
    tokens.expect("null");
    tokens.finish();
    Optional<String> none = Optional.empty();
    Guard found =
        new Guard.Finds(new Lookup(kind, name.schema(), none, Optional.of(name.name()), none));
    return negated ? found : Guard.not(found);
  }

  /** The object that a text names, as a cast to regclass reads it. */
  static ObjectName name(String text) {
    List<Token> significant = new ArrayList<>();
    for (Token token : Lexer.tokens(text)) {
      if (!token.isTrivia()) {
        significant.add(token);
      }
    }
    Tokens tokens = Tokens.of(significant);
    ObjectName name = NameReader.relation(tokens);
    tokens.finish();
    return name;
  }

  /** Whether a tool or a function may put something else into a text before it is asked for. */
  static boolean isFilledIn(String text) {
    return text.matches("(?s).*[{}$%@:].*");
  }

  /** Parts between words outside of brackets. */
  static List<List<Token>> split(List<Token> tokens, String word) {
    List<List<Token>> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      if (depth == 0 && token.kind() == Kind.WORD && token.is(word)) {
        parts.add(tokens.subList(from, i));
        from = i + 1;
      }
    }
    parts.add(tokens.subList(from, tokens.size()));
    return parts;
  }
}
