package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tokens of a SELECT, VALUES or TABLE, a WITH clause in front included, to a {@link Query}. */
public final class QueryReader {
  private static final Set<String> BEFORE_STAR = Set.of("select", "all", "distinct", "returning");

  private QueryReader() {}

  /**
   * @throws NotUnderstood where another statement begins in it, for want of a semicolon
   */
  public static Query read(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (startsStatement(tokens, i)) {
        throw NotUnderstood.unexpected(tokens.get(i));
      }
    }
    RelationScan scan = RelationScan.of(tokens);
    Set<ObjectName> relations = new LinkedHashSet<>(scan.read());
    relations.addAll(scan.changed());
    return new Query(
        TokenText.normal(tokens),
        List.copyOf(relations),
        TokenText.possibleColumns(tokens),
        takesAllColumns(tokens));
  }

  /** Words that never meet so in a query, though the first may be an alias. */
  private static boolean startsStatement(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (token.is("create")) {
      return !tokens.get(at - 1).is("as") && !tokens.get(at - 1).isSymbol(".");
    }
    return at + 1 < tokens.size()
        && tokens.get(at + 1).is("table")
        && (token.is("alter") || token.is("drop") || token.is("truncate") || token.is("lock"));
  }

  private static boolean takesAllColumns(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).isSymbol("*") && isItem(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is neither a product nor the star of {@code count(*)}. */
  private static boolean isItem(List<Token> tokens, int star) {
    Token before = tokens.get(star - 1);
    if (before.kind() == Kind.WORD) {
      return BEFORE_STAR.contains(Identifier.folded(before.text()));
    }
    if (before.isSymbol(")")) {
      return star + 1 == tokens.size()
          || tokens.get(star + 1).isSymbol(",")
          || tokens.get(star + 1).is("from");
    }
    return before.isSymbol(".") || before.isSymbol(",");
  }
}
