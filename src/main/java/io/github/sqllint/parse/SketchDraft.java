package io.github.sqllint.parse;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.source.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A {@link Sketch} that is being written, and where in the tokens that is. */
final class SketchDraft {
  /** What is open, and closed again by what. */
  enum Bracket {
    GROUP,
    CALL,
    SQL_CALL,
    CAST,
    ARRAY,
    SUBSCRIPT,
    CASE
  }

  final List<Token> tokens;
  final StringBuilder text = new StringBuilder();
  final List<StandIn> standIns = new ArrayList<>();
  final Deque<Bracket> open = new ArrayDeque<>();

  /** The index of the token that is looked at. */
  int next;

  boolean valueExpected = true;

  SketchDraft(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Takes the query that the next parenthesis holds. */
  boolean subquery() {
    int end = Token.closing(tokens, next);
    List<Token> query = tokens.subList(next + 1, Math.min(end, tokens.size()));
    next = end + 1;
    return end < tokens.size()
        && operand(
            new Opaque("(" + TokenText.normal(query) + ")", TokenText.possibleColumns(query)));
  }

  boolean operand(Expression value) {
    standIn(new StandIn.Operand(value));
    valueExpected = false;
    return true;
  }

  void standIn(StandIn standIn) {
    text.append('"').append(standIns.size()).append('"');
    standIns.add(standIn);
  }

  boolean call(StandIn name, int parenthesis, Bracket bracket) {
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
  boolean symbol(String symbol, String shown, int length) {
    standIns.add(new StandIn.Symbol(symbol));
    return keyword(shown, length);
  }

  boolean keyword(String shown, int length) {
    text.append(shown);
    next += length;
    valueExpected = true;
    return true;
  }

  boolean open(Bracket bracket, String shown) {
    open.push(bracket);
    return keyword(shown, 1);
  }

  boolean close(String shown) {
    text.append(shown);
    return pop();
  }

  boolean pop() {
    open.pop();
    next++;
    valueExpected = false;
    return true;
  }

  boolean symbolAt(int index, String symbol) {
    return index >= 0 && index < tokens.size() && tokens.get(index).isSymbol(symbol);
  }

  boolean wordAt(int index, String word) {
    return index < tokens.size() && tokens.get(index).is(word);
  }
}
