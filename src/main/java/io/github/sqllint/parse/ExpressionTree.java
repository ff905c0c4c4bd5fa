package io.github.sqllint.parse;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.Operator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.ArrayConstructor;
import net.sf.jsqlparser.expression.ArrayExpression;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsDistinctExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.create.table.ColDataType;

/**
 * Reads back what JSqlParser made of a {@link Sketch}.
 *
 * <p>It walks the tree in the order of the text and takes the stand-ins one after the other. A
 * reading that skips, repeats or moves one is no reading: that catches what JSqlParser drops or
 * misplaces without an error.
 */
final class ExpressionTree {
  /** Deeper ones would endanger whoever walks them. */
  static final int MAXIMAL_DEPTH = 250;

  /** The reading and the sketch do not agree; nobody outside of this class sees it. */
  private static final class Disagreement extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Disagreement() {
      super(null, null, false, false);
    }
  }

  private final List<StandIn> standIns;
  private int next;

  private ExpressionTree(List<StandIn> standIns) {
    this.standIns = standIns;
  }

  /** Empty where it is not certain that the tree says what the sketch says. */
  static Optional<Expression> read(
      net.sf.jsqlparser.expression.Expression tree, List<StandIn> standIns) {
    ExpressionTree reader = new ExpressionTree(standIns);
    try {
      Expression read = reader.read(tree, 0);
      return reader.next == standIns.size() && !read.isDeeper(MAXIMAL_DEPTH)
          ? Optional.of(read)
          : Optional.empty();
    } catch (Disagreement notCertain) {
      return Optional.empty();
    }
  }

  private Expression read(net.sf.jsqlparser.expression.Expression tree, int depth) {
    if (depth > 2 * MAXIMAL_DEPTH) {
      throw new Disagreement();
    }
    if (tree instanceof Addition || tree instanceof SignedExpression) {
      return chain(tree, depth);
    }
    if (tree instanceof AndExpression || tree instanceof OrExpression) {
      return logical((BinaryExpression) tree, depth);
    }
    if (tree instanceof EqualsTo
        || tree instanceof LikeExpression
        || tree instanceof IsDistinctExpression) {
      return binary((BinaryExpression) tree, depth);
    }
    if (tree instanceof Column column) {
      return column(column, depth);
    }
    if (tree instanceof ParenthesedExpressionList<?> list) {
      List<Expression> values = list(list, depth);
      return values.size() == 1 ? values.get(0) : new Operator("row", values);
    }
    if (tree instanceof Function function) {
      return function(function, depth);
    }
    if (tree instanceof CastExpression cast) {
      return suffix(read(cast.getLeftExpression(), depth + 1), cast);
    }
    return condition(tree, depth);
  }

  private Expression condition(net.sf.jsqlparser.expression.Expression tree, int depth) {
    if (tree instanceof NotExpression not) {
      return new Operator("not", List.of(read(not.getExpression(), depth + 1)));
    }
    if (tree instanceof IsNullExpression is) {
      Expression value = read(is.getLeftExpression(), depth + 1);
      return new Operator(symbol(), List.of(value));
    }
    if (tree instanceof InExpression in
        && in.getRightExpression() instanceof ExpressionList<?> list) {
      List<Expression> operands = new ArrayList<>();
      operands.add(read(in.getLeftExpression(), depth + 1));
      String symbol = symbol();
      operands.addAll(list(list, depth));
      return new Operator(symbol, operands);
    }
    if (tree instanceof Between between) {
      Expression value = read(between.getLeftExpression(), depth + 1);
      String symbol = symbol();
      Expression low = read(between.getBetweenExpressionStart(), depth + 1);
      Expression high = read(between.getBetweenExpressionEnd(), depth + 1);
      return new Operator(symbol, List.of(value, low, high));
    }
    if (tree instanceof CaseExpression choice) {
      return choice(choice, depth);
    }
    if (tree instanceof ArrayConstructor array) {
      return new Operator("array", list(array.getExpressions(), depth));
    }
    if (tree instanceof ArrayExpression element && element.getIndexExpression() != null) {
      Expression array = read(element.getObjExpression(), depth + 1);
      return new Operator("[]", List.of(array, read(element.getIndexExpression(), depth + 1)));
    }
    throw new Disagreement();
  }

  private Expression chain(net.sf.jsqlparser.expression.Expression tree, int depth) {
    Deque<net.sf.jsqlparser.expression.Expression> rights = new ArrayDeque<>();
    net.sf.jsqlparser.expression.Expression left = tree;
    while (left instanceof Addition addition) {
      rights.push(addition.getRightExpression());
      left = addition.getLeftExpression();
    }
    OperatorChain chain = new OperatorChain();
    link(chain, left, depth);
    while (!rights.isEmpty()) {
      chain.infix(symbol());
      link(chain, rights.pop(), depth);
    }
    return chain.together();
  }

  private void link(OperatorChain chain, net.sf.jsqlparser.expression.Expression tree, int depth) {
    net.sf.jsqlparser.expression.Expression value = tree;
    while (value instanceof SignedExpression signed) {
      chain.prefix(symbol());
      value = signed.getExpression();
    }
    chain.value(read(value, depth + 1));
  }

  /**
   * As one operator with all terms, of which a condition may have thousands: the server adds to the
   * terms on the left too, and keeps parentheses on the right (measured on 15 and 18).
   */
  private Expression logical(BinaryExpression tree, int depth) {
    Class<?> kind = tree.getClass();
    Deque<net.sf.jsqlparser.expression.Expression> terms = new ArrayDeque<>();
    net.sf.jsqlparser.expression.Expression left = tree;
    while (left.getClass() == kind) {
      terms.push(((BinaryExpression) left).getRightExpression());
      left = ((BinaryExpression) left).getLeftExpression();
    }
    terms.push(left);
    String symbol = tree instanceof AndExpression ? "and" : "or";
    List<Expression> operands = new ArrayList<>(terms.size());
    for (net.sf.jsqlparser.expression.Expression term : terms) {
      Expression operand = read(term, depth + 1);
      boolean first = operands.isEmpty();
      if (first && operand instanceof Operator inner && inner.symbol().equals(symbol)) {
        operands.addAll(inner.operands());
      } else {
        operands.add(operand);
      }
    }
    return new Operator(symbol, operands);
  }

  private Expression binary(BinaryExpression tree, int depth) {
    List<Expression> operands = new ArrayList<>();
    operands.add(read(tree.getLeftExpression(), depth + 1));
    String symbol = symbol();
    Expression right = read(tree.getRightExpression(), depth + 1);
    if (right instanceof Operator escape && escape.symbol().equals("escape")) {
      operands.addAll(escape.operands());
    } else {
      operands.add(right);
    }
    return new Operator(symbol, operands);
  }

  private Expression column(Column column, int depth) {
    if (!(take(column.getColumnName()) instanceof StandIn.Operand operand)) {
      throw new Disagreement();
    }
    if (column.getTable() != null && column.getTable().getName() != null) {
      throw new Disagreement();
    }
    if (column.getArrayConstructor() == null) {
      return operand.value();
    }
    List<Expression> subscript = list(column.getArrayConstructor().getExpressions(), depth);
    if (subscript.size() != 1) {
      throw new Disagreement();
    }
    return new Operator("[]", List.of(operand.value(), subscript.get(0)));
  }

  private Expression function(Function function, int depth) {
    StandIn name = take(function.getName());
    List<Expression> operands = list(function.getParameters(), depth);
    if (name instanceof StandIn.Construct construct) {
      return new Operator(construct.symbol(), operands);
    }
    if (!(name instanceof StandIn.Routine routine)) {
      throw new Disagreement();
    }
    if (routine.reversed()) {
      Collections.reverse(operands);
    }
    return new Call(routine.name(), operands, routine.words());
  }

  private Expression suffix(Expression value, CastExpression tree) {
    ColDataType type = tree.getColDataType();
    boolean plain = type.getArgumentsStringList() == null && type.getArrayData().isEmpty();
    // Not its toString(), which joins texts in a way that the JVM sets up when it is first reached.
    StandIn suffix = take(plain ? type.getDataType() : "");
    if (suffix instanceof StandIn.Type cast) {
      return new Cast(value, cast.type());
    } else if (suffix instanceof StandIn.Suffix other) {
      return new Operator(other.symbol(), List.of(value));
    }
    throw new Disagreement();
  }

  /** {@code CASE a WHEN 1 …} has the conditions of {@code CASE WHEN a = 1 …}. */
  private Expression choice(CaseExpression tree, int depth) {
    Optional<Expression> common =
        Optional.ofNullable(tree.getSwitchExpression()).map(e -> read(e, depth + 1));
    List<Expression> operands = new ArrayList<>();
    for (WhenClause branch : tree.getWhenClauses()) {
      Expression when = read(branch.getWhenExpression(), depth + 1);
      operands.add(common.<Expression>map(c -> new Operator("=", List.of(c, when))).orElse(when));
      operands.add(read(branch.getThenExpression(), depth + 1));
    }
    if (tree.getElseExpression() != null) {
      operands.add(read(tree.getElseExpression(), depth + 1));
    }
    return new Operator(common.isPresent() ? "case of" : "case", operands);
  }

  private List<Expression> list(ExpressionList<?> trees, int depth) {
    List<Expression> values = new ArrayList<>();
    if (trees != null) {
      for (net.sf.jsqlparser.expression.Expression tree : trees) {
        values.add(read(tree, depth + 1));
      }
    }
    return values;
  }

  private StandIn take(String numberedName) {
    if (next == standIns.size() || !numberedName.equals("\"" + next + "\"")) {
      throw new Disagreement();
    }
    return standIns.get(next++);
  }

  private String symbol() {
    if (next < standIns.size() && standIns.get(next) instanceof StandIn.Symbol symbol) {
      next++;
      return symbol.text();
    }
    throw new Disagreement();
  }
}
