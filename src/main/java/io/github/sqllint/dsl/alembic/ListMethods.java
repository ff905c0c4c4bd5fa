package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Number;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.dsl.python.Expression.Kind;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TooLarge;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The methods of lists, tuples and sets. */
final class ListMethods {
  private final Run run;

  ListMethods(Run run) {
    this.run = run;
  }

  Value call(Items list, String name, Arguments arguments) {
    List<Value> elements = list.elements();
    switch (name) {
      case "append" -> change(list, () -> elements.add(arguments.need(0, "value")));
      case "add" -> change(list, () -> addOnce(elements, arguments.need(0, "value")));
      case "extend", "update" -> extend(list, arguments.need(0, "values"));
      case "insert" ->
          change(
              list,
              () ->
                  elements.add(
                      Math.min(
                          elements.size(), Math.max(0, Values.integer(arguments.need(0, "index")))),
                      arguments.need(1, "value")));
      case "clear" -> change(list, elements::clear);
      case "reverse" -> change(list, () -> Collections.reverse(elements));
      case "remove", "discard" -> change(list, () -> remove(list, name, arguments));
      case "sort" -> change(list, () -> sort(list, arguments));
      case "pop" -> {
        return pop(list, arguments);
      }
      case "copy" -> {
        return new Items(list.kind(), elements);
      }
      case "index" -> {
        return index(list, arguments.need(0, "value"));
      }
      case "count" -> {
        long count =
            elements.stream()
                .filter(one -> Values.equal(one, arguments.need(0, "value")).orElse(false))
                .count();
        return Number.of(count);
      }
      case "union", "intersection", "difference" -> {
        String operator = name.equals("union") ? "|" : name.equals("difference") ? "-" : "&";
        return Operators.binary(operator, list, asList(arguments.need(0, "other")));
      }
      default -> {
        return new Unknown("it depends on `" + name + "` of a list, which is not followed");
      }
    }
    return Values.NONE;
  }

  private static void remove(Items list, String name, Arguments arguments) {
    Value wanted = arguments.need(0, "value");
    for (int i = 0; i < list.elements().size(); i++) {
      Optional<Boolean> equal = Values.equal(list.elements().get(i), wanted);
      if (equal.isEmpty()) {
        list.forget("it is changed by `" + name + "`");
        return;
      }
      if (equal.get()) {
        list.elements().remove(i);
        return;
      }
    }
  }

  private void sort(Items list, Arguments arguments) {
    try {
      Value sorted = new Sorting(run).sorted(arguments.after(list), new Span(0, 0));
      List<Value> elements = Values.elements(sorted);
      list.elements().clear();
      list.elements().addAll(elements);
    } catch (NotKnown e) {
      list.forget(e.getMessage());
    }
  }

  private static Value asList(Value value) {
    return new Items(Kind.SET, Values.elements(value));
  }

  void extend(Items list, Value more) {
    try {
      List<Value> elements = Values.elements(more);
      TooLarge.list((long) list.elements().size() + elements.size());
      change(list, () -> list.elements().addAll(elements));
    } catch (NotKnown e) {
      list.forget(e.getMessage());
    }
  }

  /** Changes a list; where the change is not sure, nobody knows what it holds then. */
  private void change(Items list, Runnable change) {
    if (!run.emitter().isSure()) {
      list.forget(run.emitter().change());
      return;
    }
    change.run();
  }

  private static void addOnce(List<Value> set, Value value) {
    if (set.stream().noneMatch(one -> Values.key(one).equals(Values.key(value)))) {
      set.add(value);
    }
  }

  private Value pop(Items list, Arguments arguments) {
    if (list.elements().isEmpty() || !run.emitter().isSure()) {
      return new Unknown("it is taken from a list that is not known");
    }
    int place = arguments.positional().isEmpty() ? -1 : Values.integer(arguments.need(0, "index"));
    int index = place < 0 ? list.elements().size() + place : place;
    return index >= 0 && index < list.elements().size() && list.kind() == Kind.LIST
        ? list.elements().remove(index)
        : new Unknown("it is taken from a list that is not known");
  }

  private static Value index(Items list, Value wanted) {
    for (int i = 0; i < list.elements().size(); i++) {
      if (Values.equal(list.elements().get(i), wanted).orElse(false)) {
        return Number.of(i);
      }
    }
    return new Unknown("it depends on where a list holds something");
  }
}
