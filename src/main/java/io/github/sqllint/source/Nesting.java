package io.github.sqllint.source;

/** Whether a statement that is being read stands inside a body that holds semicolons. */
final class Nesting {
  private enum Form {
    UNDECIDED,
    CREATE,
    ROUTINE,
    RULE,
    PLAIN
  }

  private Form form = Form.UNDECIDED;
  private int depth;
  private Token previous;

  boolean isOpen() {
    return depth > 0;
  }

  void add(Token token) {
    switch (form) {
      case UNDECIDED -> form = token.is("create") ? Form.CREATE : Form.PLAIN;
      case CREATE -> form = formAfterCreate(token);
      case ROUTINE -> addToRoutine(token);
      case RULE -> depth += token.isSymbol("(") ? 1 : token.isSymbol(")") && depth > 0 ? -1 : 0;
      case PLAIN -> {}
    }
    previous = token;
  }

  private static Form formAfterCreate(Token token) {
    if (token.is("or") || token.is("replace")) {
      return Form.CREATE;
    }
    if (token.is("function") || token.is("procedure")) {
      return Form.ROUTINE;
    }
    return token.is("rule") ? Form.RULE : Form.PLAIN;
  }

  /** Keywords are names after a dot and after AS. */
  private void addToRoutine(Token token) {
    if (previous.isSymbol(".") || previous.is("as")) {
      return;
    }
    if (depth == 0) {
      depth = token.is("atomic") && previous.is("begin") ? 1 : 0;
    } else if (token.is("case")) {
      depth++;
    } else if (token.is("end")) {
      depth--;
    }
  }
}
