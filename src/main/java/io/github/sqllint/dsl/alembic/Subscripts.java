package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.dsl.python.Expression;
import io.github.sqllint.dsl.python.Expression.Kind;
import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What square brackets find, and what they change. */
final class Subscripts {
  private final Run run;

  Subscripts(Run run) {
    this.run = run;
  }

  Value of(Expression.Subscript subscript, Frame frame) {
    Value object = run.evaluator().value(subscript.object(), frame);
    try {
      if (subscript.index() instanceof Expression.Slice slice) {
        return slice(object, slice, frame);
      }
      Value index = run.evaluator().value(subscript.index(), frame);
      run.failWhere(isMissing(object, index));
      return at(object, index);
    } catch (NotKnown e) {
      return new Unknown(e.getMessage());
    }
  }

  /** Whether Python finds nothing there, or maybe nothing. */
  private static boolean isMissing(Value object, Value index) {
    if (object instanceof Dictionary dictionary) {
      return dictionary.at(index).isEmpty();
    }
    if (object instanceof Items || object instanceof Text) {
      int size = Values.elements(object).size();
      int at = index instanceof Value.Number ? Values.integer(index) : size;
      return at >= size || at < -size;
    }
    return Values.isPlain(object)
        || (object instanceof Value.Symbol symbol && symbol.path().equals("os.environ"));
  }

  private static Value at(Value object, Value index) {
    if (PythonVersion.is(object) && Values.integer(index) == 0) {
      return Value.Number.of(PythonVersion.MAJOR);
    }
    if (object instanceof Dictionary dictionary) {
      if (Values.hasUnknown(index)) {
        return Values.unknown(index);
      }
      return dictionary
          .at(index)
          .orElseGet(() -> new Unknown("its key " + Printing.repr(index) + " is set nowhere"));
    }
    if (object instanceof Items items) {
      return element(Values.elements(items), Values.integer(index));
    }
    if (object instanceof Listed.One one && index.toString().equals("name")) {
      return one.named();
    }
    if (object instanceof Text) {
      return element(Values.elements(object), Values.integer(index));
    }
    if (object instanceof Value.Type type && PythonEnums.isEnum(type)) {
      return PythonEnums.member(type, index.toString()).orElseThrow(() -> Values.notKnown(index));
    }
    if (Operators.isSql(object) && index instanceof Text name) {
      return new Member(object, name.toString());
    }
    if (object instanceof Value.Instance instance) {
      return element(List.copyOf(instance.fields().values()), Values.integer(index));
    }
    return Values.unknown(object);
  }

  private static Value element(List<Value> elements, int index) {
    int place = index < 0 ? elements.size() + index : index;
    if (place < 0 || place >= elements.size()) {
      throw new NotKnown("it takes element " + index + " of " + elements.size());
    }
    return elements.get(place);
  }

  private Value slice(Value object, Expression.Slice slice, Frame frame) {
    if (PythonVersion.is(object) && slice.from().isEmpty()) {
      return object;
    }
    boolean text = object instanceof Text;
    if (!text && !(object instanceof Items)) {
      return Values.unknown(object);
    }
    List<Value> elements = Values.elements(object);
    int step = bound(slice.step(), frame).orElse(1);
    if (step == 0) {
      throw new NotKnown("it takes a slice in steps of 0");
    }
    int size = elements.size();
    int from = place(bound(slice.from(), frame), step > 0 ? 0 : size - 1, size, step);
    int to = place(bound(slice.to(), frame), step > 0 ? size : -1, size, step);
    List<Value> taken = new ArrayList<>();
    for (int i = from; step > 0 ? i < to : i > to; i += step) {
      taken.add(elements.get(i));
    }
    if (text) {
      HostText joined = HostText.made("");
      for (Value letter : taken) {
        joined = joined.plus(((Text) letter).text());
      }
      return new Text(joined);
    }
    return new Items(((Items) object).kind(), taken);
  }

  private Optional<Integer> bound(Optional<Expression> bound, Frame frame) {
    return bound
        .map(expression -> run.evaluator().value(expression, frame))
        .filter(value -> !(value instanceof None))
        .map(Values::integer);
  }

  private static int place(Optional<Integer> bound, int otherwise, int size, int step) {
    if (bound.isEmpty()) {
      return otherwise;
    }
    int place = bound.get() < 0 ? bound.get() + size : bound.get();
    return step > 0 ? Math.min(size, Math.max(0, place)) : Math.min(size - 1, Math.max(-1, place));
  }

  void assign(Expression.Subscript target, Value value, Frame frame) {
    Value object = run.evaluator().value(target.object(), frame);
    if (target.index() instanceof Expression.Slice) {
      forget(object, "a part of it is replaced");
      return;
    }
    Value index = run.evaluator().value(target.index(), frame);
    boolean sure = run.emitter().isSure();
    if (object instanceof Dictionary dictionary && sure) {
      dictionary.put(index, value);
    } else if (object instanceof Dictionary dictionary) {
      boolean loop = run.emitter().isInLoop();
      dictionary.mayHold(index, loop ? run.emitter().change() : "it is set under a condition");
    } else if (!sure) {
      forget(object, "an element of it is replaced under a condition");
    } else if (object instanceof Items list && list.kind() == Kind.LIST) {
      try {
        list.elements().set(Values.integer(index), value);
      } catch (NotKnown | IndexOutOfBoundsException e) {
        run.emitter().fail();
        forget(object, "an element of it is replaced");
      }
    }
  }

  /** {@code del object[index]}. */
  void delete(Expression.Subscript target, Frame frame) {
    Value object = run.evaluator().value(target.object(), frame);
    boolean sure = run.emitter().isSure();
    try {
      if (target.index() instanceof Expression.Slice || !sure) {
        forget(object, "a part of it is deleted");
        return;
      }
      Value index = run.evaluator().value(target.index(), frame);
      run.failWhere(isMissing(object, index));
      if (object instanceof Dictionary dictionary && !Values.hasUnknown(index)) {
        dictionary.entries().remove(Values.key(index));
      } else if (object instanceof Items list) {
        int at = Values.integer(index);
        list.elements().remove(at < 0 ? at + list.elements().size() : at);
      }
    } catch (NotKnown | IndexOutOfBoundsException e) {
      run.emitter().fail();
      forget(object, "an element of it is deleted");
    }
  }

  private static void forget(Value object, String reason) {
    if (object instanceof Dictionary dictionary) {
      dictionary.forget(reason);
    } else if (object instanceof Items list && list.kind() == Kind.LIST) {
      list.forget(reason);
    }
  }
}
