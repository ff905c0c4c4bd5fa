package io.github.sqllint.dsl.javascript;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a value is given to: a variable, a property, or parts of the value to several of them. */
interface Pattern {

  /**
   * @param declare whether it declares its variables or changes them
   */
  void bind(Value value, Scope scope, boolean declare);

  /** The value that stands there now. */
  default Value current(Scope scope) {
    return new Unknown("It is several values.");
  }

  /** Names its variables. */
  void names(Consumer<String> names);

  record Variable(String name) implements Pattern {
    @Override
    public void bind(Value value, Scope scope, boolean declare) {
      Binding binding = declare ? null : scope.binding(name);
      if (binding == null) {
        scope.declare(name, value);
      } else {
        binding.set(value, scope.run());
      }
    }

    @Override
    public Value current(Scope scope) {
      return scope.value(name);
    }

    @Override
    public void names(Consumer<String> names) {
      names.accept(name);
    }
  }

  record Property(Access.Member member) implements Pattern {
    @Override
    public void bind(Value value, Scope scope, boolean declare) {
      Value object = member.object().value(scope);
      Value name = member.name(scope);
      if (object instanceof MapValue map && name instanceof Text text) {
        map.set(text.toString(), value, scope.run());
      } else if (object instanceof MapValue map) {
        map.blur();
      } else if (object instanceof ListValue list && name instanceof Text text) {
        int index = ListValue.index(text.toString());
        if (index >= 0) {
          list.set(index, value, scope.run());
        } else if (text.toString().equals("length")) {
          shorten(list, value, scope.run());
        }
      } else if (object instanceof ListValue list) {
        list.blur(List.of());
      }
    }

    /** {@code list.length = n}. */
    private static void shorten(ListValue list, Value length, Run run) {
      if (length instanceof Numeric n && n.number() <= list.items().size()) {
        list.change(list.items().subList(0, (int) n.number()), run);
      } else {
        list.blur(List.of());
      }
    }

    @Override
    public Value current(Scope scope) {
      return member.value(scope);
    }

    @Override
    public void names(Consumer<String> names) {
      // A property is no variable.
    }
  }

  record Defaulted(Pattern inner, Expression fallback) implements Pattern {
    @Override
    public void bind(Value value, Scope scope, boolean declare) {
      if (value == Nothing.UNDEFINED) {
        inner.bind(fallback.value(scope), scope, declare);
      } else {
        inner.bind(value, scope, declare);
      }
    }

    @Override
    public void names(Consumer<String> names) {
      inner.names(names);
    }
  }

  /**
   * The items of a list.
   *
   * @param parts one for each item; null where it is left out
   * @param rest takes the other items; null where there is none
   */
  record Items(List<Pattern> parts, Pattern rest) implements Pattern {
    @Override
    public void bind(Value value, Scope scope, boolean declare) {
      Optional<List<Value>> items = Iteration.items(value);
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i) != null) {
          int index = i;
          Value item =
              items
                  .map(known -> index < known.size() ? known.get(index) : Nothing.UNDEFINED)
                  .orElseGet(() -> unknown(value));
          parts.get(i).bind(item, scope, declare);
        }
      }
      if (rest != null) {
        Value others =
            items
                .<Value>map(
                    known ->
                        new ListValue(
                            known.subList(Math.min(parts.size(), known.size()), known.size())))
                .orElseGet(() -> unknown(value));
        rest.bind(others, scope, declare);
      }
    }

    @Override
    public void names(Consumer<String> names) {
      parts.stream().filter(part -> part != null).forEach(part -> part.names(names));
      if (rest != null) {
        rest.names(names);
      }
    }
  }

  private static Value unknown(Value value) {
    return value instanceof Unknown unknown
        ? new Unknown(unknown.reason())
        : new Unknown("It is part of a value that is not known.");
  }

  /** A property of an object; without a name where its key is computed. */
  record Part(String name, Expression key, Pattern pattern) {}

  /**
   * The properties of an object.
   *
   * @param rest takes the other properties; null where there is none
   */
  record Parts(List<Part> parts, Pattern rest) implements Pattern {
    @Override
    public void bind(Value value, Scope scope, boolean declare) {
      Set<String> taken = new LinkedHashSet<>();
      for (Part part : parts) {
        Value name =
            part.name != null ? Text.made(part.name) : Conversion.text(part.key.value(scope));
        taken.add(name.toString());
        part.pattern.bind(of(value, name, scope), scope, declare);
      }
      if (rest != null) {
        rest.bind(others(value, taken), scope, declare);
      }
    }

    private static Value of(Value value, Value name, Scope scope) {
      scope.run().failWhere(value instanceof Nothing);
      if (value instanceof Nothing || !(name instanceof Text)) {
        return unknown(value);
      }
      Value found = value.property(name.toString());
      return found == Nothing.UNDEFINED
          ? Calls.builtIn(value, name.toString(), scope.run())
          : found;
    }

    private static Value others(Value value, Set<String> taken) {
      if (!(value instanceof MapValue map) || !map.isKnown()) {
        return unknown(value);
      }
      MapValue others = new MapValue();
      for (String name : new ArrayList<>(map.properties().keySet())) {
        if (!taken.contains(name)) {
          others.with(name, map.property(name));
        }
      }
      return others;
    }

    @Override
    public void names(Consumer<String> names) {
      parts.forEach(part -> part.pattern.names(names));
      if (rest != null) {
        rest.names(names);
      }
    }
  }
}
