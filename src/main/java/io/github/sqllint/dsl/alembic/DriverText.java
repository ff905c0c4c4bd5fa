package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.python.Expression;
import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL with the driver's own marks, {@code %s} and {@code %(name)s}, which a connection hands on as
 * it is.
 */
final class DriverText {
  private static final Pattern MARK = Pattern.compile("%(?:\\((\\w+)\\))?s|%%");

  private DriverText() {}

  static boolean is(HostText text, Arguments parameters) {
    boolean given = !parameters.positional().isEmpty() || !parameters.named().isEmpty();
    return given && MARK.matcher(text.text()).find();
  }

  /** The text once for each row of parameters. */
  static List<HostText> statements(HostText text, Arguments parameters) {
    List<HostText> statements = new ArrayList<>();
    for (Value row : rows(parameters)) {
      statements.add(filled(text, row));
    }
    return statements;
  }

  private static List<Value> rows(Arguments parameters) {
    List<Value> given = parameters.allPositional();
    if (given.isEmpty()) {
      Dictionary named = new Dictionary();
      parameters.named().forEach((name, value) -> named.put(Text.made(name), value));
      return List.of(named);
    }
    Value first = given.get(0);
    if (given.size() == 1 && first instanceof Items list && list.kind() == Expression.Kind.LIST) {
      return isRow(list.elements()) ? list.elements() : List.of(list);
    }
    return isRow(given) ? given : List.of(Items.list(given));
  }

  private static boolean isRow(List<Value> values) {
    return !values.isEmpty()
        && (values.get(0) instanceof Items || values.get(0) instanceof Dictionary);
  }

  private static HostText filled(HostText text, Value row) {
    if (!(row instanceof Items) && !(row instanceof Dictionary)) {
      throw Values.notKnown(row);
    }
    Matcher mark = MARK.matcher(text.text());
    HostText made = HostText.made("");
    int at = 0;
    int place = 0;
    while (mark.find()) {
      made = made.plus(text.substring(at, mark.start()));
      at = mark.end();
      if (mark.group().equals("%%")) {
        made = made.plus("%");
        continue;
      }
      made = made.plus(Literals.of(value(row, mark.group(1), place++)));
    }
    return made.plus(text.substring(at, text.length()));
  }

  private static Value value(Value row, String name, int place) {
    if (name != null && row instanceof Dictionary named) {
      return named
          .at(Text.made(name))
          .orElseThrow(() -> new NotKnown("its parameter `" + name + "` has no value"));
    }
    if (name != null || !(row instanceof Items items) || place >= items.elements().size()) {
      throw new NotKnown("its parameters do not fit its text");
    }
    return items.elements().get(place);
  }
}
