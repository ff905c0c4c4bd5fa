package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads assignments: what is assigned to, and what stands right of the equals sign. */
final class Targets {
  private static final Set<String> ASSIGNMENTS =
      Set.of(
          "=", "+=", "-=", "*=", "/=", "%=", "**=", "||=", "&&=", "|=", "&=", "^=", "<<=", ">>=");

  private final Expressions expressions;
  private final Cursor cursor;
  private final Primaries primaries;

  Targets(Expressions expressions, Cursor cursor, Primaries primaries) {
    this.expressions = expressions;
    this.cursor = cursor;
    this.primaries = primaries;
  }

  /** Whether an assignment to several targets begins here. */
  boolean beginSeveral() {
    return cursor.isOperator("*") || cursor.isOperator("(") && beginsNested();
  }

  /** Whether what stands in parentheses is a list of names behind which a comma or `=` comes. */
  private boolean beginsNested() {
    int i = 1;
    boolean comma = false;
    while (cursor.peek(i).kind() == Kind.IDENTIFIER || cursor.peek(i).isOperator(",")) {
      comma |= cursor.peek(i++).isOperator(",");
    }
    return comma
        && cursor.peek(i).isOperator(")")
        && (cursor.peek(i + 1).isOperator(",") || cursor.peek(i + 1).isOperator("="));
  }

  /** Whether an expression may be assigned to. */
  static boolean isTarget(Node node) {
    return node instanceof Node.Name
        || node instanceof Node.Variable
        || node instanceof Node.Splat
        || node instanceof Node.Constant
        || (node instanceof Node.Call call
            && call.receiver().isPresent()
            && call.block().isEmpty());
  }

  /** {@code a, b = values}; where it is no assignment, only the first expression. */
  Node several() throws RubySyntaxException {
    Span start = cursor.peek().span();
    int mark = cursor.mark();
    List<Node> targets = new ArrayList<>();
    do {
      if (cursor.isOperator("=")) {
        break;
      }
      targets.add(target());
    } while (cursor.acceptOperator(","));
    if (!cursor.acceptOperator("=")) {
      cursor.reset(mark);
      return expressions.value();
    }
    cursor.skipNewlines();
    Node value = listed();
    targets.forEach(this::declare);
    return new Node.MultipleAssign(cursor.from(start), targets, value);
  }

  /** What may stand left of an equals sign. */
  Node target() throws RubySyntaxException {
    Span start = cursor.peek().span();
    if (cursor.acceptOperator("*")) {
      boolean none = cursor.isOperator(",") || cursor.isOperator("=") || cursor.isOperator(")");
      return new Node.Splat(cursor.from(start), none ? Optional.empty() : Optional.of(target()));
    }
    if (cursor.acceptOperator("(")) {
      List<Node> parts = new ArrayList<>();
      do {
        parts.add(target());
      } while (cursor.acceptOperator(","));
      cursor.expectOperator(")");
      return new Node.ListOf(cursor.from(start), parts);
    }
    Node node = primaries.postfixed();
    declare(node);
    return node;
  }

  private void declare(Node node) {
    if (node instanceof Node.Name name) {
      cursor.declare(name.name());
    } else if (node instanceof Node.Splat splat) {
      splat.value().ifPresent(this::declare);
    } else if (node instanceof Node.ListOf list) {
      list.elements().forEach(this::declare);
    }
  }

  /**
   * What an expression becomes by the assignment to it that may stand next.
   *
   * @param list whether several values may stand right of the equals sign, which are a list
   */
  Node assigned(Node node, boolean list) throws RubySyntaxException {
    Token token = cursor.peek();
    boolean assigns = token.kind() == Kind.OPERATOR && ASSIGNMENTS.contains(token.text());
    if (!assigns || !isTarget(node)) {
      return node;
    }
    cursor.next();
    cursor.skipNewlines();
    declare(node);
    Node value = list ? right() : expressions.value();
    String operator = token.text().substring(0, token.text().length() - 1);
    return new Node.Assign(cursor.from(node.span()), node, operator, value);
  }

  /** In a list of arguments a comma ends the value. */
  private Node right() throws RubySyntaxException {
    boolean one = expressions.inArguments > 0 && !cursor.isOperator("*");
    return one ? expressions.value() : listed();
  }

  /** Values with commas between them: several are a list. */
  private Node listed() throws RubySyntaxException {
    Span start = cursor.peek().span();
    List<Node> values = expressions.values();
    boolean one = values.size() == 1 && !(values.get(0) instanceof Node.Splat);
    return one ? values.get(0) : new Node.ListOf(cursor.from(start), values);
  }
}
