package io.github.sqllint.parse;

import io.github.sqllint.operation.Precedence;
import io.github.sqllint.parse.SketchDraft.Bracket;
import io.github.sqllint.source.Token;
import java.util.Optional;
import java.util.Set;

/** Writes what a {@link Sketch} shows where an operator, a separator or an end is expected. */
final class SketchOperators {
  private static final Set<String> SEPARATORS = Set.of("from", "for", "placing", "in");

  private final SketchDraft draft;

  /** Whether the pattern of a LIKE or SIMILAR TO was the last one to begin. */
  private boolean escapable;

  SketchOperators(SketchDraft draft) {
    this.draft = draft;
  }

  /** Whether the next token was understood. */
  boolean take(Token token) {
    return switch (token.kind()) {
      case OPERATOR -> operator(token.text());
      case PUNCTUATION -> separator(token.text());
      case WORD -> wordAfterValue(Identifier.folded(token.text()));
      default -> false;
    };
  }

  private boolean operator(String symbol) {
    if (symbol.equals("::")) {
      return castTo(draft.next + 1, "::");
    }
    String shown = Precedence.of(symbol) == Precedence.COMPARISON ? " = " : " + ";
    return draft.symbol(symbol.equals("!=") ? "<>" : symbol, shown, 1);
  }

  private boolean castTo(int start, String shown) {
    Optional<TypedConstant.Type> type = TypedConstant.type(draft.tokens, start);
    type.ifPresent(
        found -> {
          draft.next = found.end();
          draft.text.append(shown);
          draft.standIn(new StandIn.Type(found.type()));
        });
    return type.isPresent();
  }

  private boolean separator(String symbol) {
    return switch (symbol) {
      case "," ->
          !draft.open.isEmpty() && draft.open.peek() != Bracket.CASE && draft.keyword(", ", 1);
      case ")" ->
          (draft.open.peek() == Bracket.GROUP
                  || draft.open.peek() == Bracket.CALL
                  || draft.open.peek() == Bracket.SQL_CALL)
              && draft.close(")");
      case "[" -> draft.open(Bracket.SUBSCRIPT, "[");
      case "]" ->
          (draft.open.peek() == Bracket.ARRAY || draft.open.peek() == Bracket.SUBSCRIPT)
              && draft.close("]");
      case "." -> field();
      default -> false;
    };
  }

  private boolean field() {
    if (draft.next + 1 == draft.tokens.size() || !Identifier.is(draft.tokens.get(draft.next + 1))) {
      return false;
    }
    draft.text.append("::");
    draft.standIn(
        new StandIn.Suffix("." + TokenText.name(Identifier.of(draft.tokens.get(draft.next + 1)))));
    draft.next += 2;
    return true;
  }

  private boolean wordAfterValue(String word) {
    Bracket inner = draft.open.peek();
    if (inner == Bracket.SQL_CALL && SEPARATORS.contains(word)) {
      return draft.keyword(", ", 1);
    }
    if (inner == Bracket.CASE && Set.of("when", "then", "else").contains(word)) {
      return draft.keyword(" " + word + " ", 1);
    }
    return switch (word) {
      case "and", "or" -> logical(word);
      case "escape" -> escapable && escape();
      case "end" -> inner == Bracket.CASE && draft.close(" END");
      case "as" ->
          inner == Bracket.CAST
              && castTo(draft.next + 1, ")::")
              && draft.symbolAt(draft.next, ")")
              && draft.pop();
      case "at" ->
          draft.wordAt(draft.next + 1, "time")
              && draft.wordAt(draft.next + 2, "zone")
              && draft.symbol("at time zone", " + ", 3);
      case "collate" -> collation();
      case "operator" -> namedOperator();
      case "overlaps" -> draft.symbol("overlaps", " = ", 1);
      default -> predicate();
    };
  }

  private boolean logical(String word) {
    escapable = false;
    return draft.keyword(" " + word + " ", 1);
  }

  /** JSqlParser takes all that follows for the escape, so it is shown another plus. */
  private boolean escape() {
    escapable = false;
    return draft.symbol("escape", " + ", 1);
  }

  private boolean collation() {
    if (draft.next + 1 == draft.tokens.size()) {
      return false;
    }
    NameChain name = NameChain.at(draft.tokens, draft.next + 1);
    draft.text.append("::");
    draft.standIn(new StandIn.Suffix("collate " + name.text()));
    boolean named = name.end() > draft.next + 1;
    draft.next = name.end();
    return named;
  }

  /** {@code OPERATOR(schema.+)}: always of the precedence of an unknown operator. */
  private boolean namedOperator() {
    int end = Token.closing(draft.tokens, draft.next + 1);
    if (!draft.symbolAt(draft.next + 1, "(") || end == draft.tokens.size()) {
      return false;
    }
    return draft.symbol(
        TokenText.normal(draft.tokens.subList(draft.next, end + 1)), " + ", end + 1 - draft.next);
  }

  private boolean predicate() {
    Optional<Predicate> predicate = Predicate.at(draft.tokens, draft.next);
    if (predicate.isEmpty()) {
      return false;
    }
    Predicate found = predicate.get();
    draft.symbol(found.symbol(), found.shown(), found.end() - draft.next);
    draft.valueExpected = !found.postfix();
    escapable = found.shown().equals(Predicate.LIKE);
    if (found.symbol().endsWith("in") && Parentheses.holdQuery(draft.tokens, draft.next)) {
      draft.text.append('(');
      boolean understood = draft.subquery();
      draft.text.append(')');
      return understood;
    }
    return true;
  }
}
