package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;

/** Where the statements of a block of PL/pgSQL begin and end, for what is passed over in it. */
record BlockScan(Tokens tokens) {

  /** {@code a.b[1] := …}; the plain {@code =} is allowed too. */
  boolean isAssignment() {
    if (!Identifier.is(tokens.peek()) && tokens.peek().kind() != Kind.PARAMETER) {
      return false;
    }
    int next = 1;
    while (tokens.peek(next).isSymbol(".")) {
      next += 2;
    }
    if (tokens.peek(next).isSymbol("[")) {
      while (!tokens.peek(next).isSymbol(";") && !tokens.peek(next).text().isEmpty()) {
        if (tokens.peek(next).isSymbol(":=") || tokens.peek(next).isSymbol("=")) {
          return true;
        }
        next++;
      }
      return false;
    }
    return tokens.peek(next).isSymbol(":=") || tokens.peek(next).isSymbol("=");
  }

  /** Moves to a word or symbol outside of all brackets and CASE expressions. */
  void skipTo(String stop) {
    while (!tokens.isDone() && !tokens.isSymbol(stop) && !tokens.is(stop)) {
      if (tokens.isSymbol("(")) {
        tokens.group();
      } else if (tokens.is("case")) {
        skipCase();
      } else {
        tokens.next();
      }
    }
  }

  private void skipCase() {
    int depth = 0;
    do {
      Token token = tokens.next();
      depth += token.is("case") ? 1 : token.is("end") ? -1 : 0;
    } while (depth > 0 && !tokens.isDone());
  }
}
