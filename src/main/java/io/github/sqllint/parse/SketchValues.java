package io.github.sqllint.parse;

import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.parse.SketchDraft.Bracket;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes what a {@link Sketch} shows where a value is expected. */
final class SketchValues {
  /** Values without parentheses that mean the same as another. */
  private static final Map<String, String> SAME_VALUE =
      Map.of("user", "current_user", "current_role", "current_user");

  private static final Set<String> LITERALS = Set.of("null", "true", "false", "default");

  private static final Set<String> CONSTRUCTS =
      Set.of("row", "any", "some", "all", "exists", "array");

  private final SketchDraft draft;

  SketchValues(SketchDraft draft) {
    this.draft = draft;
  }

  /** Whether the next token was understood. */
  boolean take(Token token) {
    return switch (token.kind()) {
      case STRING, DOLLAR_STRING -> constant(TypedConstant.untyped(draft.tokens, draft.next));
      case NUMBER -> draft.operand(new Literal(TokenText.normal(draft.tokens.get(draft.next++))));
      case PARAMETER -> draft.operand(new Opaque(draft.tokens.get(draft.next++).text(), Set.of()));
      case WORD -> word(Identifier.folded(token.text()));
      case QUOTED_IDENTIFIER, PLACEHOLDER -> name();
      case OPERATOR -> prefix(token.text());
      case PUNCTUATION -> bracket(token.text());
      default -> false;
    };
  }

  private boolean word(String word) {
    boolean called = draft.symbolAt(draft.next + 1, "(");
    if (called && CONSTRUCTS.contains(word)) {
      String symbol = word.equals("some") ? "any" : word;
      return draft.call(new StandIn.Construct(symbol), draft.next + 1, Bracket.CALL);
    }
    if (called && SqlCall.NAMES.contains(word)) {
      return sqlCall(SqlCall.at(draft.tokens, draft.next));
    }
    if (called && word.equals("cast")) {
      draft.next++;
      return draft.open(Bracket.CAST, "(");
    }
    if (word.equals("array") && draft.symbolAt(draft.next + 1, "[")) {
      draft.next++;
      return draft.open(Bracket.ARRAY, "ARRAY[");
    }
    if (word.equals("case")) {
      return draft.open(Bracket.CASE, "CASE ");
    }
    if (word.equals("when")
        && draft.open.peek() == Bracket.CASE
        && draft.tokens.get(draft.next - 1).is("case")) {
      return draft.keyword("WHEN ", 1);
    }
    if (word.equals("not")) {
      return draft.keyword("NOT ", 1);
    }
    if (LITERALS.contains(word)) {
      draft.next++;
      return draft.operand(new Literal(word));
    }
    if (isValue(word) && !called) {
      draft.next++;
      return draft.operand(
          new Call(SAME_VALUE.getOrDefault(word, word), List.of(), SAME_VALUE.containsKey(word)));
    }
    return name();
  }

  private static boolean isValue(String word) {
    return Call.VALUES.contains(word)
        || SAME_VALUE.containsKey(word)
        || word.equals("current_schema");
  }

  /** A column, a function's name, or a type's name before its constant. */
  private boolean name() {
    Optional<TypedConstant> typed = TypedConstant.at(draft.tokens, draft.next);
    if (typed.isPresent()) {
      return constant(typed.get());
    }
    NameChain name = NameChain.at(draft.tokens, draft.next);
    boolean called = draft.symbolAt(name.end(), "(");
    if (called && (name.isFunction() || isValue(name.text()))) {
      return draft.call(
          new StandIn.Routine(name.functionName(), false, false), name.end(), Bracket.CALL);
    }
    if (called || !name.isColumn()) {
      return false;
    }
    boolean label = draft.symbolAt(name.end(), "=>") || draft.symbolAt(name.end(), ":=");
    draft.next = name.end();
    return draft.operand(label ? new Opaque(name.text(), Set.of()) : name.column());
  }

  private boolean constant(TypedConstant constant) {
    draft.next = constant.end();
    return draft.operand(constant.value());
  }

  /** Words between arguments become commas. */
  private boolean sqlCall(SqlCall called) {
    draft.call(
        new StandIn.Routine(called.name(), called.reversed(), called.words()),
        draft.next + 1,
        Bracket.SQL_CALL);
    draft.next = called.first();
    if (called.field().isPresent()) {
      draft.next++;
      return draft.operand(new Literal(StringConstant.quoted(called.field().get())));
    }
    return true;
  }

  private boolean prefix(String symbol) {
    if (symbol.equals("*")
        && draft.open.peek() == Bracket.CALL
        && draft.symbolAt(draft.next - 1, "(")) {
      draft.next++;
      return draft.operand(new Opaque("*", Set.of()));
    }
    draft.standIns.add(new StandIn.Symbol(symbol));
    return draft.keyword("-", 1);
  }

  private boolean bracket(String symbol) {
    boolean array = draft.open.peek() == Bracket.ARRAY;
    return switch (symbol) {
      case "(" ->
          Parentheses.holdQuery(draft.tokens, draft.next)
              ? draft.subquery()
              : draft.open(Bracket.GROUP, "(");
      case "[" -> array && draft.open(Bracket.ARRAY, "[");
      case ")" ->
          draft.open.peek() == Bracket.CALL
              && draft.symbolAt(draft.next - 1, "(")
              && draft.close(")");
      case "]" -> array && draft.symbolAt(draft.next - 1, "[") && draft.close("]");
      default -> false;
    };
  }
}
