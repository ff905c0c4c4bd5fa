package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds values against patterns, and gives the variables in these what is found in those. */
final class Fitting {
  private final Interpreter interpreter;
  private final Frame frame;

  Fitting(Interpreter interpreter, Frame frame) {
    this.interpreter = interpreter;
    this.frame = frame;
  }

  /** Whether a value has a shape. */
  Value fits(Shape shape, Value value) {
    if (shape instanceof Shape.Any any) {
      frame.assign(any.name(), value);
      return Value.TRUE;
    } else if (shape instanceof Shape.Equal equal) {
      return Operators.matches(interpreter.eval(equal.value(), frame), value);
    } else if (shape instanceof Shape.Named named) {
      frame.assign(named.name(), value);
      return fits(named.shape(), value);
    } else if (shape instanceof Shape.Guarded guarded) {
      Value fits = fits(guarded.shape(), value);
      return fits == Value.TRUE ? truth(interpreter.eval(guarded.condition(), frame)) : fits;
    } else if (shape instanceof Shape.Either either) {
      return either(either, value);
    } else if (shape instanceof Shape.ListOf list) {
      return list(list, value);
    } else if (shape instanceof Shape.MapOf map) {
      return map(map, value);
    }
    return new Unknown("a pattern");
  }

  private static Value truth(Value value) {
    return value instanceof Unknown ? value : Value.of(Value.isTrue(value));
  }

  private Value either(Shape.Either either, Value value) {
    for (Shape one : either.shapes()) {
      Value fits = fits(one, value);
      if (fits instanceof Unknown unknown) {
        return forget(either, unknown);
      }
      if (fits == Value.TRUE) {
        return fits;
      }
    }
    return Value.FALSE;
  }

  /** Whether it is an object of a class, where a pattern names one. */
  private Value isOf(Optional<Node> type, Value value) {
    return type.isEmpty()
        ? Value.TRUE
        : Operators.matches(interpreter.eval(type.get(), frame), value);
  }

  private Value list(Shape.ListOf list, Value value) {
    if (!(value instanceof Value.Items items)) {
      return other(list, value);
    }
    List<Value> elements = items.elements();
    int fixed = list.before().size() + list.after().size();
    boolean fits = list.rest().isEmpty() ? elements.size() == fixed : elements.size() >= fixed;
    if (!fits) {
      return Value.FALSE;
    }
    int end = elements.size() - list.after().size();
    List<Value> parts = new ArrayList<>(List.of(isOf(list.type(), value)));
    each(list.before(), elements, parts);
    list.rest()
        .filter(name -> !name.isEmpty())
        .ifPresent(
            name ->
                frame.assign(name, Value.Items.of(elements.subList(list.before().size(), end))));
    each(list.after(), elements.subList(end, elements.size()), parts);
    return all(parts);
  }

  private void each(List<Shape> shapes, List<Value> values, List<Value> fits) {
    for (int i = 0; i < shapes.size(); i++) {
      fits.add(fits(shapes.get(i), values.get(i)));
    }
  }

  /** Whether everything holds. */
  private static Value all(List<Value> parts) {
    return parts.contains(Value.FALSE)
        ? Value.FALSE
        : parts.stream().filter(Unknown.class::isInstance).findFirst().orElse(Value.TRUE);
  }

  private Value map(Shape.MapOf map, Value value) {
    if (!(value instanceof Value.Table table)) {
      return other(map, value);
    }
    List<Value> parts = new ArrayList<>(List.of(isOf(map.type(), value)));
    Map<Value, Value> others = new LinkedHashMap<>(table.entries());
    for (Shape.Entry entry : map.entries()) {
      Value found = others.remove(Value.Text.symbol(entry.key()));
      if (found == null) {
        return Value.FALSE;
      }
      parts.add(fits(entry.shape(), found));
    }
    if (!map.rest().isEmpty()) {
      frame.assign(map.rest(), new Value.Table(others));
    }
    parts.add(Value.of(!map.whole() || others.isEmpty()));
    return all(parts);
  }

  /** Whether what is no list, or no map, has the shape of one, as objects may have. */
  private Value other(Shape shape, Value value) {
    return Objects.isData(value) || value instanceof Value.Interval
        ? Value.FALSE
        : forget(shape, value instanceof Unknown unknown ? unknown : new Unknown("a pattern"));
  }

  /** Nobody knows what the variables of a pattern are. */
  private Unknown forget(Shape shape, Unknown unknown) {
    if (shape instanceof Shape.Any any) {
      frame.assign(any.name(), unknown.plain());
    } else if (shape instanceof Shape.Named named) {
      frame.assign(named.name(), unknown.plain());
    }
    inner(shape).forEach(each -> forget(each, unknown));
    return unknown.plain();
  }

  private static List<Shape> inner(Shape shape) {
    if (shape instanceof Shape.Named named) {
      return List.of(named.shape());
    } else if (shape instanceof Shape.Guarded guarded) {
      return List.of(guarded.shape());
    } else if (shape instanceof Shape.Either either) {
      return either.shapes();
    } else if (shape instanceof Shape.ListOf list) {
      List<Shape> all = new ArrayList<>(list.before());
      list.rest().filter(name -> !name.isEmpty()).ifPresent(name -> all.add(new Shape.Any(name)));
      all.addAll(list.after());
      return all;
    } else if (shape instanceof Shape.MapOf map) {
      List<Shape> all = new ArrayList<>();
      map.entries().forEach(entry -> all.add(entry.shape()));
      if (!map.rest().isEmpty()) {
        all.add(new Shape.Any(map.rest()));
      }
      return all;
    }
    return List.of();
  }
}
