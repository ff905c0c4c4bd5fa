package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Entry;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** The methods of dictionaries. */
final class DictionaryMethods {
  private DictionaryMethods() {}

  /**
   * @param emitter tells whether it is sure that the program gets here
   */
  static Value call(Dictionary dictionary, String name, Arguments arguments, Emitter emitter) {
    boolean sure = emitter.isSure();
    if (!sure && Set.of("setdefault", "pop", "update", "clear", "popitem").contains(name)) {
      dictionary.forget(emitter.change());
      return new Unknown(emitter.change());
    }
    List<Entry> entries = List.copyOf(dictionary.entries().values());
    return switch (name) {
      case "items" ->
          Items.list(entries.stream().map(e -> (Value) Items.tuple(e.key(), e.value())).toList());
      case "keys" -> Items.list(entries.stream().map(Entry::key).toList());
      case "values" -> Items.list(entries.stream().map(Entry::value).toList());
      case "get" -> got(dictionary, arguments);
      case "setdefault" -> {
        Value value = got(dictionary, arguments);
        dictionary.put(arguments.need(0, "key"), value);
        yield value;
      }
      case "pop" -> {
        Value value = got(dictionary, arguments, new Unknown("its key is set nowhere"));
        dictionary.entries().remove(Values.key(arguments.need(0, "key")));
        yield value;
      }
      case "copy" -> new Dictionary(new LinkedHashMap<>(dictionary.entries()));
      case "clear" -> {
        dictionary.entries().clear();
        yield Values.NONE;
      }
      case "popitem" -> {
        dictionary.forget("it is changed by `popitem`");
        yield new Unknown("it is changed by `popitem`");
      }
      case "update" -> {
        update(dictionary, arguments);
        yield Values.NONE;
      }
      default -> new Unknown("it depends on `" + name + "` of a dictionary, which is not followed");
    };
  }

  private static Value got(Dictionary dictionary, Arguments arguments) {
    return got(dictionary, arguments, Values.NONE);
  }

  private static Value got(Dictionary dictionary, Arguments arguments, Value otherwise) {
    Value key = arguments.need(0, "key");
    return Values.hasUnknown(key)
        ? Values.unknown(key)
        : dictionary.at(key).orElseGet(() -> arguments.at(1, "default").orElse(otherwise));
  }

  private static void update(Dictionary dictionary, Arguments arguments) {
    if (!arguments.positional().isEmpty()) {
      if (arguments.positional().get(0) instanceof Dictionary more) {
        dictionary.entries().putAll(more.entries());
      } else {
        dictionary.forget("it may be changed");
      }
    }
    arguments.named().forEach((key, value) -> dictionary.put(Text.made(key), value));
  }
}
