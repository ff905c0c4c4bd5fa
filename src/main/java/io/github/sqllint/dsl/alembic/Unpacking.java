package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.dsl.python.Expression;
import java.util.List;
import java.util.function.BiConsumer;

/** An assignment of one value to several targets. */
final class Unpacking {
  private Unpacking() {}

  /** Assigns the parts; whether there are as many. */
  static boolean unpack(
      Expression.Display targets, Value value, BiConsumer<Expression, Value> assign) {
    List<Expression> parts = targets.elements();
    List<Value> elements;
    try {
      elements = Values.elements(value);
    } catch (NotKnown e) {
      parts.forEach(part -> assign.accept(part, new Unknown(e.getMessage())));
      return !Values.isPlain(value);
    }
    int star = -1;
    for (int i = 0; i < parts.size(); i++) {
      star = parts.get(i) instanceof Expression.Starred ? i : star;
    }
    boolean fits = star < 0 ? parts.size() == elements.size() : elements.size() >= parts.size() - 1;
    if (!fits) {
      Unknown unknown = new Unknown("it is one of " + elements.size() + " values for other names");
      parts.forEach(part -> assign.accept(part, unknown));
      return false;
    }
    int extra = elements.size() - parts.size();
    for (int i = 0; i < parts.size(); i++) {
      if (i == star) {
        assign.accept(parts.get(i), Items.list(elements.subList(i, i + extra + 1)));
      } else {
        assign.accept(parts.get(i), elements.get(star >= 0 && i > star ? i + extra : i));
      }
    }
    return true;
  }
}
