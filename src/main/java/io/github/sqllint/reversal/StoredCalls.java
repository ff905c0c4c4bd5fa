package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.operation.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Calls of functions as the server keeps them.
 *
 * @param columns the types of columns
 * @param stored an expression as the server keeps it
 * @param isText whether an expression is a string with a length as text
 */
record StoredCalls(
    Function<String, Optional<ColumnType>> columns,
    UnaryOperator<Expression> stored,
    Predicate<Expression> isText) {
  /** They give one of their arguments. */
  private static final Set<String> CHOICES = Set.of("coalesce", "greatest", "least");

  /**
   * A sequence is kept as such, however its name was written; so is whether SQL's own words stood
   * between the arguments, for which a function's name is in capitals here.
   */
  Expression of(Call call) {
    String name = call.name().replaceFirst("^(pg_catalog|public)\\.", "");
    if (name.equals("nextval") && call.operands().size() == 1) {
      return nextValue(call);
    }
    List<Expression> operands = new ArrayList<>();
    for (Expression operand : call.operands()) {
      // Beside a string with a length a text is cast once more.
      boolean kept =
          name.equals("coalesce")
              && operand instanceof Cast cast
              && cast.type().toString().equals("text")
              && isText.test(new Cast(call.operands().get(0), cast.type()));
      operands.add(kept && Normal.string(operand).isPresent() ? operand : stored.apply(operand));
    }
    if (TextFunctions.areConfigured(name, operands)) {
      operands.set(0, TextFunctions.configuration(operands.get(0)));
    }
    operands.replaceAll(operand -> TextFunctions.weight(name, operand));
    if (isOfText(name, operands) || TextFunctions.areOfText(name)) {
      operands =
          operands.stream().map(one -> isText.test(one) ? ((Cast) one).value() : one).toList();
    }
    if (CHOICES.contains(name)) {
      operands = new NumberTypes(columns).together(operands);
    }
    if (call.words()) {
      return name.equals("timezone") && operands.size() == 2
          ? new Operator("at time zone", List.of(operands.get(1), operands.get(0)))
          : new Call(name.toUpperCase(Locale.ROOT), operands);
    }
    return new Call(name, operands);
  }

  /** Whether what stands beside a text in it is one too. */
  private boolean isOfText(String name, List<Expression> operands) {
    return name.equals("coalesce")
        && operands.get(0) instanceof ColumnReference column
        && columns.apply(column.name()).filter(type -> type.toString().equals("text")).isPresent();
  }

  private Expression nextValue(Call call) {
    Expression only = call.operands().get(0);
    Optional<Literal> sequence = Normal.string(only);
    // As text it is looked up by its name each time.
    boolean text = only instanceof Cast cast && !cast.type().name().equals("regclass");
    if (sequence.isEmpty() || text) {
      return sequence.isEmpty()
          ? new Call("nextval", List.of(stored.apply(only)), call.words())
          : call;
    }
    String written = sequence.get().text();
    ObjectName plain = ObjectName.written(written.substring(1, written.length() - 1));
    String found = plain.toString().replaceFirst("^public\\.", "");
    return new Call("nextval", List.of(new Literal("'" + found + "'")));
  }
}
