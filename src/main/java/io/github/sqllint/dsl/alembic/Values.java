package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Entry;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Number;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Truth;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.dsl.python.Expression.Kind;
import io.github.sqllint.source.Guard;
import io.github.sqllint.source.HostText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Python can say about any value. */
final class Values {
  static final None NONE = new None();

  private Values() {}

  /** What makes two equal values equal in Java. */
  static Object key(Value value) {
    if (value instanceof Text text) {
      return text.text().text();
    }
    if (value instanceof Number number) {
      return number.number().stripTrailingZeros();
    }
    if (value instanceof Truth truth) {
      return truth.is() ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    if (value instanceof Items items) {
      List<Object> keys = new ArrayList<>(List.of(items.kind() == Kind.LIST));
      items.elements().forEach(element -> keys.add(key(element)));
      return keys;
    }
    return value;
  }

  /** Whether two values are equal; empty where nobody knows. */
  static Optional<Boolean> equal(Value left, Value right) {
    if (hasUnknown(left) || hasUnknown(right)) {
      return Optional.empty();
    }
    if (left instanceof Dictionary one && right instanceof Dictionary other) {
      return Optional.of(entries(one).equals(entries(other)));
    }
    return Optional.of(key(left).equals(key(right)));
  }

  private static List<Object> entries(Dictionary dictionary) {
    List<Object> entries = new ArrayList<>();
    for (Entry entry : dictionary.entries().values()) {
      entries.add(List.of(key(entry.key()), key(entry.value())));
    }
    return entries;
  }

  static boolean hasUnknown(Value value) {
    if (value instanceof Items items) {
      return items.elements().stream().anyMatch(Values::hasUnknown);
    }
    if (value instanceof Dictionary dictionary) {
      return dictionary.entries().values().stream()
          .anyMatch(entry -> hasUnknown(entry.key()) || hasUnknown(entry.value()));
    }
    return value instanceof Unknown
        || value instanceof Value.Inspected
        || value instanceof Value.Method
        || (value instanceof Symbol symbol && !symbol.isSql());
  }

  /** Whether Python alone says what can be done with the value. */
  static boolean isPlain(Value value) {
    boolean plain =
        value instanceof Text
            || value instanceof Number
            || value instanceof Truth
            || value instanceof None
            || value instanceof Items
            || value instanceof Dictionary;
    return plain && !hasUnknown(value);
  }

  /** Whether Python takes the value for true; empty where nobody knows. */
  static Optional<Boolean> isTrue(Value value) {
    if (value instanceof Truth truth) {
      return Optional.of(truth.is());
    }
    if (value instanceof None) {
      return Optional.of(false);
    }
    if (value instanceof Text text) {
      return Optional.of(!text.text().isEmpty());
    }
    if (value instanceof Number number) {
      return Optional.of(number.number().signum() != 0);
    }
    if (value instanceof Items items) {
      return items.elements().stream().anyMatch(Unknown.class::isInstance)
          ? Optional.empty()
          : Optional.of(!items.elements().isEmpty());
    }
    if (value instanceof Dictionary dictionary) {
      return Optional.of(!dictionary.entries().isEmpty());
    }
    boolean unclear =
        value instanceof Unknown
            || value instanceof Value.Open
            || value instanceof Value.Method
            || value instanceof Value.Combined
            || value instanceof Value.Inspected
            || (value instanceof Symbol symbol && !symbol.isSql());
    return unclear ? Optional.empty() : Optional.of(true);
  }

  /** What has to hold for Python to take the value for true. */
  static Guard guard(Value value) {
    if (value instanceof Unknown unknown) {
      return unknown.guard();
    }
    if (value instanceof Listed.Those those) {
      return guard(those.any());
    }
    return isTrue(value).<Guard>map(Guard.Known::new).orElse(Guard.UNKNOWN);
  }

  /**
   * The values that a loop over this one goes through.
   *
   * @throws NotKnown if they are not known
   */
  static List<Value> elements(Value value) {
    if (value instanceof Items items) {
      for (Value element : items.elements()) {
        if (element instanceof Unknown unknown && items.elements().size() == 1) {
          throw NotKnown.of(unknown);
        }
      }
      return List.copyOf(items.elements());
    }
    if (value instanceof Dictionary dictionary) {
      return dictionary.entries().values().stream().map(Entry::key).toList();
    }
    if (value instanceof Text text) {
      List<Value> letters = new ArrayList<>();
      for (int i = 0; i < text.text().length(); i++) {
        letters.add(new Text(text.text().substring(i, i + 1)));
      }
      return letters;
    }
    if (value instanceof Value.Instance tuple && tuple.type().isA("NamedTuple")) {
      return List.copyOf(tuple.fields().values());
    }
    if (value instanceof Value.Type type && PythonEnums.isEnum(type)) {
      return PythonEnums.members(type);
    }
    throw notKnown(value);
  }

  /** A text that stands for itself. */
  static HostText text(Value value) {
    if (value instanceof Text text) {
      return text.text();
    }
    if (value instanceof Value.Instance instance && instance.fields().containsKey("value")) {
      return text(instance.fields().get("value"));
    }
    throw notKnown(value);
  }

  static int integer(Value value) {
    if (value instanceof Number number && number.whole()) {
      return number.number().intValue();
    }
    if (value instanceof Truth truth) {
      return truth.is() ? 1 : 0;
    }
    throw notKnown(value);
  }

  static NotKnown notKnown(Value value) {
    return new NotKnown(unknown(value).reason());
  }

  /** Why a value is of no use where a plain one is needed. */
  static Unknown unknown(Value value) {
    if (value instanceof Unknown unknown) {
      return unknown;
    }
    if (value instanceof Value.Inspected) {
      return new Unknown(Listed.REASON);
    }
    if (value instanceof Value.Method method) {
      return method.object() instanceof Unknown unknown
          ? unknown
          : new Unknown("it depends on `" + method.name() + "`, which is known only when it runs");
    }
    if (value instanceof Symbol symbol) {
      boolean project = !Modules.isStandard(symbol.path()) && !symbol.isSql();
      return new Unknown(
          "`"
              + symbol.path()
              + "` "
              + (project ? "stands in another file" : "is known only when it runs"),
          project);
    }
    return new Unknown("it is made of " + describe(value) + ", which is not followed");
  }

  private static String describe(Value value) {
    if (value instanceof None) {
      return "None";
    }
    if (value instanceof Value.Made made) {
      return "`" + Sql.name(made) + "()`";
    }
    return switch (value.getClass().getSimpleName()) {
      case "Number" -> "a number";
      case "Truth" -> "True or False";
      case "Items" -> "a list";
      case "Dictionary" -> "a dictionary";
      case "Function" -> "a function";
      default -> "an object";
    };
  }
}
