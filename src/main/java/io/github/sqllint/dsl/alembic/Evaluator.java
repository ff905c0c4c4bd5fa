package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Entry;
import io.github.sqllint.dsl.alembic.Value.Function;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Truth;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.dsl.python.Expression;
import io.github.sqllint.dsl.python.Expression.Parameter;
import io.github.sqllint.source.Guard;
import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What expressions are worth; calls among them send what they send. */
final class Evaluator {
  private final Run run;

  Evaluator(Run run) {
    this.run = run;
  }

  Value value(Expression expression, Frame frame) {
    run.step();
    if (expression instanceof Expression.Name name) {
      return name(name.name(), frame.scope());
    }
    if (expression instanceof Expression.Text text) {
      boolean here = !frame.scope().isImported();
      return here ? new Text(text.value()) : Text.made(text.value().text());
    }
    if (expression instanceof Expression.Attribute attribute) {
      Optional<Value> inherited = Parents.method(attribute, frame);
      if (inherited.isPresent()) {
        return inherited.get();
      }
      Value object = value(attribute.object(), frame);
      return checked(run.attributes().of(object, attribute.name()), object);
    }
    if (expression instanceof Expression.Call call) {
      return run.calls().call(call, frame);
    }
    if (expression instanceof Expression.Number number) {
      return Numbers.read(number.digits());
    }
    if (expression instanceof Expression.Literal literal) {
      return switch (literal.word()) {
        case "True", "False" -> new Truth(literal.word().equals("True"));
        case "None" -> Values.NONE;
        default -> new Symbol("builtins.Ellipsis");
      };
    }
    if (expression instanceof Expression.Formatted formatted) {
      return formatted(formatted, frame);
    }
    return brackets(expression, frame);
  }

  private Value brackets(Expression expression, Frame frame) {
    if (expression instanceof Expression.Display display) {
      return display(display, frame);
    }
    if (expression instanceof Expression.MapDisplay display) {
      return map(display, frame);
    }
    if (expression instanceof Expression.Subscript subscript) {
      return run.subscripts().of(subscript, frame);
    }
    if (expression instanceof Expression.Comprehension comprehension) {
      return new Comprehensions(run).of(comprehension, frame);
    }
    return operation(expression, frame);
  }

  private Value operation(Expression expression, Frame frame) {
    if (expression instanceof Expression.Binary binary) {
      Value left = value(binary.left(), frame);
      Value right = value(binary.right(), frame);
      return checked(Operators.binary(binary.operator(), left, right), left, right);
    }
    if (expression instanceof Expression.Comparison comparison) {
      return comparison(comparison, frame);
    }
    if (expression instanceof Expression.Unary unary) {
      Value operand = value(unary.operand(), frame);
      return checked(Operators.unary(unary.operator(), operand), operand);
    }
    if (expression instanceof Expression.Logical logical) {
      return logical(logical, frame);
    }
    if (expression instanceof Expression.Conditional conditional) {
      return conditional(conditional, frame);
    }
    if (expression instanceof Expression.Lambda lambda) {
      return new Function(
          "lambda",
          lambda.parameters(),
          presets(lambda.parameters(), frame),
          List.of(),
          Optional.of(lambda.body()),
          frame.scope(),
          Value.Yields.NOTHING);
    }
    return rare(expression, frame);
  }

  private Value rare(Expression expression, Frame frame) {
    if (expression instanceof Expression.Walrus walrus) {
      Value value = value(walrus.value(), frame);
      frame.scope().set(walrus.name(), value);
      return value;
    }
    if (expression instanceof Expression.Await await) {
      return value(await.value(), frame);
    }
    if (expression instanceof Expression.Yield yield) {
      Value value = yield.value().map(one -> value(one, frame)).orElse(Values.NONE);
      if (yield.from()) {
        Values.elements(value).forEach(frame::yield);
      } else {
        frame.yield(value);
      }
      return Values.NONE;
    }
    return new Unknown("it holds a kind of expression that is not followed");
  }

  Value name(String name, Scope scope) {
    return scope
        .find(name)
        .map(value -> value instanceof Symbol symbol ? run.project().resolved(symbol) : value)
        .orElseGet(
            () -> {
              run.failWhere(!BuiltIns.has(name));
              return BuiltIns.has(name)
                  ? new Symbol("builtins." + name)
                  : new Unknown("`" + name + "` is set nowhere in the file", true);
            });
  }

  Map<String, Value> presets(List<Parameter> parameters, Frame frame) {
    Map<String, Value> presets = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      parameter.preset().ifPresent(p -> presets.put(parameter.name(), value(p, frame)));
    }
    return presets;
  }

  private Value formatted(Expression.Formatted formatted, Frame frame) {
    HostText text = HostText.made("");
    for (Expression part : formatted.parts()) {
      Value value =
          part instanceof Expression.Field field ? field(field, frame) : value(part, frame);
      if (!(value instanceof Text known)) {
        return Values.unknown(value);
      }
      text = text.plus(known.text());
    }
    return new Text(text);
  }

  private Value field(Expression.Field field, Frame frame) {
    Value value = value(field.value(), frame);
    String format = "";
    if (field.format().isPresent()) {
      if (!(formatted(field.format().get(), frame) instanceof Text known)) {
        return Values.unknown(value);
      }
      format = known.toString();
    }
    boolean echoed = !field.echo().isEmpty() && format.isEmpty();
    String conversion = echoed && field.conversion().isEmpty() ? "r" : field.conversion();
    try {
      HostText shown = Printing.format(Printing.converted(value, conversion), format);
      return new Text(HostText.made(field.echo()).plus(shown));
    } catch (NotKnown e) {
      return checked(new Unknown(e.getMessage()), value);
    }
  }

  /** Notes that Python may stop where it makes of plain values what is not known. */
  private Value checked(Value made, Value... from) {
    run.failWhere(made instanceof Unknown && Stream.of(from).allMatch(Values::isPlain));
    return made;
  }

  private Value display(Expression.Display display, Frame frame) {
    List<Value> elements = new ArrayList<>();
    for (Expression element : display.elements()) {
      if (element instanceof Expression.Starred starred) {
        Value spread = value(starred.value(), frame);
        try {
          elements.addAll(Values.elements(spread));
        } catch (NotKnown e) {
          return new Unknown(e.getMessage());
        }
      } else {
        elements.add(value(element, frame));
      }
    }
    return display.kind() == Expression.Kind.SET
        ? Items.set(elements)
        : new Items(display.kind(), elements);
  }

  private Value map(Expression.MapDisplay display, Frame frame) {
    Dictionary map = new Dictionary();
    for (Expression.Item item : display.items()) {
      Value value = value(item.value(), frame);
      if (item.key().isPresent()) {
        map.put(value(item.key().get(), frame), value);
      } else if (value instanceof Dictionary spread) {
        for (Entry entry : spread.entries().values()) {
          map.put(entry.key(), entry.value());
        }
      } else {
        return Values.unknown(value);
      }
    }
    return map;
  }

  private Value comparison(Expression.Comparison comparison, Frame frame) {
    List<Value> operands = new ArrayList<>();
    comparison.operands().forEach(operand -> operands.add(value(operand, frame)));
    Value result = new Truth(true);
    for (int i = 0; i < comparison.operators().size(); i++) {
      result =
          Operators.compare(
              comparison.operators().get(i), operands.get(i), operands.get(i + 1), run.emitter());
      checked(result, operands.get(i), operands.get(i + 1));
      if (result instanceof Truth truth && !truth.is()) {
        return result;
      }
      if (!(result instanceof Truth)) {
        boolean only = comparison.operators().size() == 1;
        return only ? result : new Unknown(Values.unknown(result).reason());
      }
    }
    return result;
  }

  private Value logical(Expression.Logical logical, Frame frame) {
    Value left = value(logical.left(), frame);
    Optional<Boolean> truth = Values.isTrue(left);
    boolean and = logical.operator().equals("and");
    if (truth.isPresent()) {
      return truth.get() == and ? value(logical.right(), frame) : left;
    }
    Guard guard = Values.guard(left);
    run.emitter().beginCondition(and ? guard : Guard.not(guard));
    Value right = value(logical.right(), frame);
    run.emitter().endCondition();
    Optional<Boolean> decided = Values.isTrue(right);
    boolean settles = decided.isPresent() && decided.get() != and && right instanceof Truth;
    Guard other = Values.guard(right);
    return settles
        ? right
        : new Unknown(
            Values.unknown(left).reason(),
            and ? Guard.both(guard, other) : Guard.either(guard, other));
  }

  private Value conditional(Expression.Conditional conditional, Frame frame) {
    Value condition = value(conditional.condition(), frame);
    Optional<Boolean> truth = Values.isTrue(condition);
    if (truth.isPresent()) {
      return value(truth.get() ? conditional.then() : conditional.otherwise(), frame);
    }
    Guard guard = Values.guard(condition);
    run.emitter().beginCondition(guard);
    Value then = value(conditional.then(), frame);
    run.emitter().endCondition();
    run.emitter().beginCondition(Guard.not(guard));
    Value otherwise = value(conditional.otherwise(), frame);
    run.emitter().endCondition();
    boolean same = Values.equal(then, otherwise).orElse(false);
    return same ? then : new Unknown(Values.unknown(condition).reason());
  }
}
