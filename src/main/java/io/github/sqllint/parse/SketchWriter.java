package io.github.sqllint.parse;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.source.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a {@link Sketch}, token by token, knowing only whether a value or an operator comes next:
 * that tells names from keywords, which PostgreSQL does not reserve in both places.
 */
final class SketchWriter {
  private enum Bracket {
    GROUP,
    CALL,
    SQL_CALL,
    CAST,
    ARRAY,
    SUBSCRIPT,
    CASE
  }

  /** Values without parentheses that mean the same as another. */
  private static final Map<String, String> SAME_VALUE =
      Map.of("user", "current_user", "current_role", "current_user");

  private static final Set<String> LITERALS = Set.of("null", "true", "false", "default");

  private static final Set<String> CONSTRUCTS =
      Set.of("row", "any", "some", "all", "exists", "array");

  private static final Set<String> SEPARATORS = Set.of("from", "for", "placing", "in");

  private final List<Token> tokens;
  private final StringBuilder text = new StringBuilder();
  private final List<StandIn> standIns = new ArrayList<>();
  private final Deque<Bracket> open = new ArrayDeque<>();
  private int next;
  private boolean valueExpected = true;

  /** Whether the pattern of a LIKE or SIMILAR TO was the last one to begin. */
  private boolean escapable;

  SketchWriter(List<Token> tokens) {
    this.tokens = tokens;
  }

  Optional<Sketch> write() {
    while (next < tokens.size()) {
      boolean understood = valueExpected ? value(tokens.get(next)) : afterValue(tokens.get(next));
      if (!understood || open.size() > Grammar.MAXIMAL_DEPTH) {
        return Optional.empty();
      }
    }
    return valueExpected || !open.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sketch(text.toString(), standIns));
  }

  // ---- where a value is expected ----

  private boolean value(Token token) {
    return switch (token.kind()) {
      case STRING, DOLLAR_STRING -> constant(TypedConstant.untyped(tokens, next));
      case NUMBER -> operand(new Literal(TokenText.normal(tokens.get(next++))));
      case PARAMETER -> operand(new Opaque(tokens.get(next++).text(), Set.of()));
      case WORD -> word(Identifier.folded(token.text()));
      case QUOTED_IDENTIFIER, PLACEHOLDER -> name();
      case OPERATOR -> prefix(token.text());
      case PUNCTUATION -> bracket(token.text());
      default -> false;
    };
  }

  private boolean word(String word) {
    boolean called = symbolAt(next + 1, "(");
    if (called && CONSTRUCTS.contains(word)) {
      String symbol = word.equals("some") ? "any" : word;
      return call(new StandIn.Construct(symbol), next + 1, Bracket.CALL);
    }
    if (called && SqlCall.NAMES.contains(word)) {
      return sqlCall(SqlCall.at(tokens, next));
    }
    if (called && word.equals("cast")) {
      next++;
      return open(Bracket.CAST, "(");
    }
    if (word.equals("array") && symbolAt(next + 1, "[")) {
      next++;
      return open(Bracket.ARRAY, "ARRAY[");
    }
    if (word.equals("case")) {
      return open(Bracket.CASE, "CASE ");
    }
    if (word.equals("when") && open.peek() == Bracket.CASE && tokens.get(next - 1).is("case")) {
      return keyword("WHEN ", 1);
    }
    if (word.equals("not")) {
      return keyword("NOT ", 1);
    }
    if (LITERALS.contains(word)) {
      next++;
      return operand(new Literal(word));
    }
    if (isValue(word) && !called) {
      next++;
      return operand(
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
    Optional<TypedConstant> typed = TypedConstant.at(tokens, next);
    if (typed.isPresent()) {
      return constant(typed.get());
    }
    NameChain name = NameChain.at(tokens, next);
    boolean called = symbolAt(name.end(), "(");
    if (called && (name.isFunction() || isValue(name.text()))) {
      return call(new StandIn.Routine(name.functionName(), false, false), name.end(), Bracket.CALL);
    }
    if (called || !name.isColumn()) {
      return false;
    }
    boolean label = symbolAt(name.end(), "=>") || symbolAt(name.end(), ":=");
    next = name.end();
    return operand(label ? new Opaque(name.text(), Set.of()) : name.column());
  }

  private boolean constant(TypedConstant constant) {
    next = constant.end();
    return operand(constant.value());
  }

  /** Words between arguments become commas. */
  private boolean sqlCall(SqlCall called) {
    call(
        new StandIn.Routine(called.name(), called.reversed(), called.words()),
        next + 1,
        Bracket.SQL_CALL);
    next = called.first();
    if (called.field().isPresent()) {
      next++;
      return operand(new Literal(StringConstant.quoted(called.field().get())));
    }
    return true;
  }

  private boolean prefix(String symbol) {
    if (symbol.equals("*") && open.peek() == Bracket.CALL && symbolAt(next - 1, "(")) {
      next++;
      return operand(new Opaque("*", Set.of()));
    }
    standIns.add(new StandIn.Symbol(symbol));
    return keyword("-", 1);
  }

  private boolean bracket(String symbol) {
    boolean array = open.peek() == Bracket.ARRAY;
    return switch (symbol) {
      case "(" -> Parentheses.holdQuery(tokens, next) ? subquery() : open(Bracket.GROUP, "(");
      case "[" -> array && open(Bracket.ARRAY, "[");
      case ")" -> open.peek() == Bracket.CALL && symbolAt(next - 1, "(") && close(")");
      case "]" -> array && symbolAt(next - 1, "[") && close("]");
      default -> false;
    };
  }

  private boolean subquery() {
    int end = Parentheses.closing(tokens, next);
    List<Token> query = tokens.subList(next + 1, Math.min(end, tokens.size()));
    next = end + 1;
    return end < tokens.size()
        && operand(
            new Opaque("(" + TokenText.normal(query) + ")", TokenText.possibleColumns(query)));
  }

  // ---- where an operator, a separator or an end is expected ----

  private boolean afterValue(Token token) {
    return switch (token.kind()) {
      case OPERATOR -> operator(token.text());
      case PUNCTUATION -> separator(token.text());
      case WORD -> wordAfterValue(Identifier.folded(token.text()));
      default -> false;
    };
  }

  private boolean operator(String symbol) {
    if (symbol.equals("::")) {
      return castTo(next + 1, "::");
    }
    String shown = Precedence.of(symbol) == Precedence.COMPARISON ? " = " : " + ";
    return symbol(symbol.equals("!=") ? "<>" : symbol, shown, 1);
  }

  private boolean castTo(int start, String shown) {
    Optional<TypedConstant.Type> type = TypedConstant.type(tokens, start);
    type.ifPresent(
        found -> {
          next = found.end();
          text.append(shown);
          standIn(new StandIn.Type(found.type()));
        });
    return type.isPresent();
  }

  private boolean separator(String symbol) {
    return switch (symbol) {
      case "," -> !open.isEmpty() && open.peek() != Bracket.CASE && keyword(", ", 1);
      case ")" ->
          (open.peek() == Bracket.GROUP
                  || open.peek() == Bracket.CALL
                  || open.peek() == Bracket.SQL_CALL)
              && close(")");
      case "[" -> open(Bracket.SUBSCRIPT, "[");
      case "]" -> (open.peek() == Bracket.ARRAY || open.peek() == Bracket.SUBSCRIPT) && close("]");
      case "." -> field();
      default -> false;
    };
  }

  private boolean field() {
    if (next + 1 == tokens.size() || !Identifier.is(tokens.get(next + 1))) {
      return false;
    }
    text.append("::");
    standIn(new StandIn.Suffix("." + TokenText.name(Identifier.of(tokens.get(next + 1)))));
    next += 2;
    return true;
  }

  private boolean wordAfterValue(String word) {
    Bracket inner = open.peek();
    if (inner == Bracket.SQL_CALL && SEPARATORS.contains(word)) {
      return keyword(", ", 1);
    }
    if (inner == Bracket.CASE && Set.of("when", "then", "else").contains(word)) {
      return keyword(" " + word + " ", 1);
    }
    return switch (word) {
      case "and", "or" -> logical(word);
      case "escape" -> escapable && escape();
      case "end" -> inner == Bracket.CASE && close(" END");
      case "as" -> inner == Bracket.CAST && castTo(next + 1, ")::") && symbolAt(next, ")") && pop();
      case "at" ->
          wordAt(next + 1, "time") && wordAt(next + 2, "zone") && symbol("at time zone", " + ", 3);
      case "collate" -> collation();
      case "operator" -> namedOperator();
      case "overlaps" -> symbol("overlaps", " = ", 1);
      default -> predicate();
    };
  }

  private boolean logical(String word) {
    escapable = false;
    return keyword(" " + word + " ", 1);
  }

  /** JSqlParser takes all that follows for the escape, so it is shown another plus. */
  private boolean escape() {
    escapable = false;
    return symbol("escape", " + ", 1);
  }

  private boolean collation() {
    if (next + 1 == tokens.size()) {
      return false;
    }
    NameChain name = NameChain.at(tokens, next + 1);
    text.append("::");
    standIn(new StandIn.Suffix("collate " + name.text()));
    boolean named = name.end() > next + 1;
    next = name.end();
    return named;
  }

  /** {@code OPERATOR(schema.+)}: always of the precedence of an unknown operator. */
  private boolean namedOperator() {
    int end = Parentheses.closing(tokens, next + 1);
    if (!symbolAt(next + 1, "(") || end == tokens.size()) {
      return false;
    }
    return symbol(TokenText.normal(tokens.subList(next, end + 1)), " + ", end + 1 - next);
  }

  private boolean predicate() {
    Optional<Predicate> predicate = Predicate.at(tokens, next);
    if (predicate.isEmpty()) {
      return false;
    }
    Predicate found = predicate.get();
    symbol(found.symbol(), found.shown(), found.end() - next);
    valueExpected = !found.postfix();
    escapable = found.shown().equals(Predicate.LIKE);
    if (found.symbol().endsWith("in") && Parentheses.holdQuery(tokens, next)) {
      text.append('(');
      boolean understood = subquery();
      text.append(')');
      return understood;
    }
    return true;
  }

  // ---- writing ----

  private boolean operand(Expression value) {
    standIn(new StandIn.Operand(value));
    valueExpected = false;
    return true;
  }

  private void standIn(StandIn standIn) {
    text.append('"').append(standIns.size()).append('"');
    standIns.add(standIn);
  }

  private boolean call(StandIn name, int parenthesis, Bracket bracket) {
    standIn(name);
    next = parenthesis;
    boolean query = Parentheses.holdQuery(tokens, parenthesis);
    open(bracket, "(");
    if (!query) {
      return true;
    }
    next = parenthesis;
    boolean understood = subquery();
    next--;
    return understood;
  }

  /** Writes an operator, which a value must follow. */
  private boolean symbol(String symbol, String shown, int length) {
    standIns.add(new StandIn.Symbol(symbol));
    return keyword(shown, length);
  }

  private boolean keyword(String shown, int length) {
    text.append(shown);
    next += length;
    valueExpected = true;
    return true;
  }

  private boolean open(Bracket bracket, String shown) {
    open.push(bracket);
    return keyword(shown, 1);
  }

  private boolean close(String shown) {
    text.append(shown);
    return pop();
  }

  private boolean pop() {
    open.pop();
    next++;
    valueExpected = false;
    return true;
  }

  private boolean symbolAt(int index, String symbol) {
    return index >= 0 && index < tokens.size() && tokens.get(index).isSymbol(symbol);
  }

  private boolean wordAt(int index, String word) {
    return index < tokens.size() && tokens.get(index).is(word);
  }
}
