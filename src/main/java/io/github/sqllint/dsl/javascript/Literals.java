package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Expressions that say what their value is. */
final class Literals {
  private Literals() {}

  record Constant(Span span, Value constant) implements Expression {
    @Override
    public Value value(Scope scope) {
      return constant instanceof Text text ? new Text(scope.frame().placed(text.text())) : constant;
    }
  }

  /** A template; it is known in part if one of its holes is not. */
  record Template(Span span, List<HostText> chunks, List<Expression> holes) implements Expression {
    @Override
    public Value value(Scope scope) {
      Frame frame = scope.frame();
      Value text = new Text(frame.placed(chunks.get(0)));
      for (int i = 0; i < holes.size(); i++) {
        text = Unknown.joined(text, Conversion.text(holes.get(i).value(scope)));
        text = Unknown.joined(text, new Text(frame.placed(chunks.get(i + 1))));
      }
      return text;
    }
  }

  /** A template behind a function; known are {@code String.raw} and names such as {@code sql}. */
  record Tagged(
      Span span, Expression tag, List<HostText> chunks, List<HostText> raw, List<Expression> holes)
      implements Expression {
    @Override
    public Value value(Scope scope) {
      Value function = tag.value(scope);
      if (function == Globals.RAW_TEXT) {
        return new Template(span, raw, holes).value(scope);
      }
      List<Value> args = new ArrayList<>();
      args.add(
          new ListValue(
              chunks.stream().map(chunk -> new Text(scope.frame().placed(chunk))).toList()));
      holes.forEach(hole -> args.add(hole.value(scope)));
      Span at = scope.run().placed(span);
      if (tag instanceof Access.Member member) {
        Value object = member.object().value(scope);
        return Calls.method(object, member.name(scope).toString(), args, at, scope.run());
      }
      return Calls.function(function, args, at, scope.run());
    }
  }

  record Spread(Span span, Expression inner) implements Expression {
    @Override
    public Value value(Scope scope) {
      return inner.value(scope);
    }
  }

  record ListLiteral(Span span, List<Expression> items) implements Expression {
    @Override
    public Value value(Scope scope) {
      List<Value> values = new ArrayList<>();
      return collect(items, scope, values)
          ? new ListValue(values)
          : new Unknown("Not all items of this list are known.", values);
    }
  }

  /** Adds the values of some expressions; false where a spread one is not known. */
  static boolean collect(List<Expression> items, Scope scope, List<Value> values) {
    boolean known = true;
    for (Expression item : items) {
      Value value = item.value(scope);
      if (!(item instanceof Spread)) {
        values.add(value);
      } else if (Iteration.items(value).isPresent()) {
        values.addAll(Iteration.items(value).get());
      } else {
        values.add(value instanceof Unknown ? value : new Unknown("These are not known."));
        known = false;
      }
    }
    return known;
  }

  /**
   * A property of an object in braces.
   *
   * @param name null where the key is computed, or where another object's properties are taken
   */
  record Property(String name, Expression key, Expression value, boolean getter) {}

  record MapLiteral(Span span, List<Property> properties) implements Expression {
    @Override
    public Value value(Scope scope) {
      MapValue map = new MapValue();
      for (Property property : properties) {
        add(property, map, scope);
      }
      return map;
    }

    private static void add(Property property, MapValue map, Scope scope) {
      if (property.value instanceof Spread spread) {
        Value spreadValue = spread.value(scope);
        if (spreadValue instanceof MapValue other && other.isKnown()) {
          other.properties().keySet().forEach(name -> map.with(name, other.property(name)));
        } else if (!(spreadValue instanceof Nothing)) {
          map.blur();
        }
        return;
      }
      Value name =
          property.name != null
              ? Text.made(property.name)
              : Conversion.text(property.key.value(scope));
      if (!(name instanceof Text)) {
        map.blur();
        return;
      }
      Value value = property.value.value(scope);
      if (property.getter && value instanceof Callable getter) {
        Span span = property.value.span();
        map.with(name.toString(), new Getter(() -> getter.call(map, List.of(), span, scope.run())));
      } else {
        map.with(name.toString(), value);
      }
    }
  }
}
