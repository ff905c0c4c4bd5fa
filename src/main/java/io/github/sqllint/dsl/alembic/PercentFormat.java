package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.source.HostText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code %} operator of Python's texts (library reference, "printf-style"). */
final class PercentFormat {
  private static final Pattern FIELD =
      Pattern.compile("%(?:\\(([^)]*)\\))?([-+ #0]*)(\\d*)(?:\\.(\\d+))?([a-zA-Z%])");

  private PercentFormat() {}

  static HostText apply(HostText format, Value arguments) {
    List<Value> values =
        Printing.isTuple(arguments) ? Values.elements(arguments) : List.of(arguments);
    HostText made = HostText.made("");
    Matcher field = FIELD.matcher(format.text());
    int at = 0;
    int taken = 0;
    while (field.find()) {
      made = made.plus(format.substring(at, field.start()));
      at = field.end();
      if (field.group(5).equals("%")) {
        made = made.plus("%");
        continue;
      }
      Value value;
      if (field.group(1) != null) {
        value = named(arguments, field.group(1));
      } else if (taken < values.size()) {
        value = values.get(taken++);
      } else {
        throw new NotKnown("its text has more `%` than values");
      }
      made = made.plus(print(value, field));
    }
    return made.plus(format.substring(at, format.length()));
  }

  private static Value named(Value arguments, String name) {
    if (arguments instanceof Dictionary dictionary) {
      return dictionary
          .at(Text.made(name))
          .orElseThrow(() -> new NotKnown("its text names `" + name + "`, which has no value"));
    }
    throw arguments instanceof Items
        ? new NotKnown("its text names `" + name + "`, which has no value")
        : Values.notKnown(arguments);
  }

  private static HostText print(Value value, Matcher field) {
    String kind = field.group(5);
    boolean left = field.group(2).contains("-");
    if (field.group(2).matches(".*[# ].*")) {
      throw new NotKnown("its text has a `" + field.group() + "`, which is not followed");
    }
    String sign = field.group(2).contains("+") && kind.matches("[diufF]") ? "+" : "";
    String flags = sign + (field.group(2).contains("0") && !left ? "0" : "");
    String places = field.group(4) == null ? "" : "." + field.group(4);
    String width = (left ? "<" : value instanceof Value.Number ? "" : ">") + flags + field.group(3);
    return switch (kind) {
      case "s" -> Printing.format(new Text(Printing.str(value)), bare(width, places));
      case "r" -> HostText.made(Printing.repr(value));
      case "d", "i", "u" -> Printing.format(value, width + "d");
      case "f", "F" -> Printing.format(value, width + places + "f");
      case "x", "X", "o" -> Printing.format(value, width + kind);
      default -> throw new NotKnown("its text has a `%" + kind + "`, which is not followed");
    };
  }

  private static String bare(String width, String places) {
    return width.matches("[<>]?") ? places : width + places;
  }
}
