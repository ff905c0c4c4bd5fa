package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Callable;
import io.github.sqllint.dsl.javascript.Conversion;
import io.github.sqllint.dsl.javascript.ListValue;
import io.github.sqllint.dsl.javascript.MapValue;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Numeric;
import io.github.sqllint.dsl.javascript.Text;
import io.github.sqllint.dsl.javascript.Unknown;
import io.github.sqllint.dsl.javascript.Value;
import java.util.List;

/** Arguments of a call as Knex looks at them. */
final class Args {
  private Args() {}

  static Value at(List<Value> args, int index) {
    return index < args.size() ? args.get(index) : Nothing.UNDEFINED;
  }

  static List<Value> from(List<Value> args, int index) {
    return args.subList(Math.min(index, args.size()), args.size());
  }

  /** The arguments, or the first of them where it is a list. */
  static List<Value> list(List<Value> args) {
    return at(args, 0) instanceof ListValue list ? items(list) : args;
  }

  /**
   * The items of a list.
   *
   * @throws NotKnown where they are not known
   */
  static List<Value> items(Value value) {
    if (value instanceof ListValue list && list.isKnown()) {
      return list.items();
    }
    throw NotKnown.of(value);
  }

  static boolean isGiven(Value value) {
    return !(value instanceof Nothing);
  }

  /**
   * Whether a value counts as true.
   *
   * @throws NotKnown where that is not known
   */
  static boolean isTrue(Value value) {
    return value.truth().orElseThrow(() -> NotKnown.of(value));
  }

  /** Whether it is an object of JavaScript that is no function. */
  static boolean isObject(Value value) {
    if (value instanceof Unknown) {
      throw NotKnown.of(value);
    }
    return value.type().equals("object") && value != Nothing.NULL && !(value instanceof Callable);
  }

  /**
   * A property of an options object; undefined where it is none.
   *
   * @throws NotKnown where it is not known
   */
  static Value option(Value options, String name) {
    if (options instanceof Unknown) {
      throw NotKnown.of(options);
    }
    Value value = options instanceof MapValue map ? map.property(name) : Nothing.UNDEFINED;
    if (value instanceof Unknown) {
      throw NotKnown.of(value);
    }
    return value;
  }

  /**
   * A value as a string.
   *
   * @throws NotKnown where it is not known
   */
  static String string(Value value) {
    Value text = Conversion.text(value);
    if (text instanceof Text known) {
      return known.toString();
    }
    throw NotKnown.of(text);
  }

  /** A value as a whole number, as Knex reads lengths and precisions. */
  static String number(Value value, int fallback) {
    if (!isGiven(value)) {
      return String.valueOf(fallback);
    }
    if (value instanceof Numeric number) {
      return String.valueOf((long) number.number());
    }
    StringBuilder digits = new StringBuilder();
    for (char c : string(value).strip().toCharArray()) {
      if (!Character.isDigit(c)) {
        break;
      }
      digits.append(c);
    }
    return digits.isEmpty() ? String.valueOf(fallback) : digits.toString();
  }
}
