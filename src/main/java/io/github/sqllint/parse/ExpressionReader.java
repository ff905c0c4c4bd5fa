package io.github.sqllint.parse;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Optional;

/**
 * Tokens to {@link Expression}s in the normal form, by the hand of JSqlParser.
 *
 * <p>Spellings that the server takes for the same read as the same: {@code a != 1} as {@code a <>
 * 1}, {@code a ISNULL} as {@code a is null}, {@code date '2020-01-01'} and {@code CAST(… AS …)} as
 * {@code ::}, {@code a AT TIME ZONE z} as {@code timezone(z, a)}, {@code EXTRACT}, {@code TRIM},
 * {@code POSITION} and their like as the calls that they are.
 */
public final class ExpressionReader {
  private ExpressionReader() {}

  /**
   * What cannot be taken apart is {@link Opaque} as a whole.
   *
   * @param tokens the significant tokens of one expression, without the parentheses that a clause
   *     such as CHECK puts around it or with them
   */
  public static Expression read(List<Token> tokens) {
    return Sketch.of(tokens)
        .flatMap(sketch -> simple(sketch).or(() -> parsed(sketch)))
        .orElseGet(() -> opaque(tokens));
  }

  /**
   * Lets JSqlParser fill its tables, which takes a quarter of what a short run does after the JVM
   * has started. Who does so on a thread of its own keeps the first statement from waiting for it.
   */
  public static void prepare() {
    Grammar.expression("\"0\" > \"1\"");
  }

  /**
   * Empty where the tokens are no expression. One that is too long or too deep to be taken apart,
   * or of a construct without a word here, is {@link Opaque}.
   */
  static Optional<Expression> whole(List<Token> tokens) {
    Optional<Sketch> sketch = Sketch.of(tokens);
    if (sketch.isEmpty()) {
      return ExpressionExtent.isWhole(tokens) ? Optional.of(opaque(tokens)) : Optional.empty();
    }
    return sketch.map(s -> simple(s).or(() -> parsed(s)).orElseGet(() -> opaque(tokens)));
  }

  private static Optional<Expression> parsed(Sketch sketch) {
    return Grammar.expression(sketch.text())
        .flatMap(tree -> ExpressionTree.read(tree, sketch.standIns()));
  }

  private static Opaque opaque(List<Token> tokens) {
    return new Opaque(TokenText.normal(tokens), TokenText.possibleColumns(tokens));
  }

  /** The shapes of nearly all defaults, for which the parser need not even be loaded. */
  private static Optional<Expression> simple(Sketch sketch) {
    List<StandIn> parts = sketch.standIns();
    return switch (sketch.text()) {
      case "\"0\"", "(\"0\")" -> Optional.of(value(parts.get(0)));
      case "\"0\"()" -> Optional.of(call(parts.get(0), List.of()));
      case "\"0\"(\"1\")" -> Optional.of(call(parts.get(0), List.of(value(parts.get(1)))));
      case "\"0\"::\"1\"" -> cast(value(parts.get(0)), parts.get(1));
      case "\"0\"(\"1\"::\"2\")" ->
          cast(value(parts.get(1)), parts.get(2)).map(c -> call(parts.get(0), List.of(c)));
      case "-\"1\"" -> Optional.of(signed(parts));
      case "\"0\" IS NULL", "(\"0\" IS NULL)" ->
          Optional.of(operator(parts.get(1), List.of(value(parts.get(0)))));
      case "\"0\" = \"2\"", "(\"0\" = \"2\")" ->
          Optional.of(operator(parts.get(1), List.of(value(parts.get(0)), value(parts.get(2)))));
      default -> Optional.empty();
    };
  }

  private static Expression signed(List<StandIn> parts) {
    OperatorChain chain = new OperatorChain();
    chain.prefix(((StandIn.Symbol) parts.get(0)).text());
    chain.value(value(parts.get(1)));
    return chain.together();
  }

  private static Expression value(StandIn standIn) {
    return ((StandIn.Operand) standIn).value();
  }

  private static Expression call(StandIn name, List<Expression> operands) {
    return name instanceof StandIn.Routine routine
        ? new Call(routine.name(), operands, routine.words())
        : new Operator(((StandIn.Construct) name).symbol(), operands);
  }

  private static Expression operator(StandIn symbol, List<Expression> operands) {
    return new Operator(((StandIn.Symbol) symbol).text(), operands);
  }

  private static Optional<Expression> cast(Expression value, StandIn suffix) {
    return suffix instanceof StandIn.Type type
        ? Optional.of(new Cast(value, type.type()))
        : Optional.empty();
  }
}
