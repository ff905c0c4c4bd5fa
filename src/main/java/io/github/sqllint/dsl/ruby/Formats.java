package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code format}: values put into a text at places marked with a percent sign. */
final class Formats {
  private static final Pattern PLACE =
      Pattern.compile(
          "%(?:(?<flags>[-+0"
              + " ]*\\d*(?:\\.\\d+)?)(?<kind>[sdiu])|<(?<typed>\\w+)>[sd]|\\{(?<named>\\w+)\\}|%)");

  private Formats() {}

  static Value format(Value.Text pattern, List<Value> arguments) {
    HostText text = pattern.host();
    Matcher place = PLACE.matcher(text.text());
    List<HostText> parts = new ArrayList<>();
    int start = 0;
    int next = 0;
    while (place.find()) {
      parts.add(text.substring(start, place.start()));
      start = place.end();
      if (place.group().equals("%%")) {
        parts.add(text.substring(place.start(), place.start() + 1));
        continue;
      }
      Value value = value(place, arguments, next);
      next += place.group("kind") == null ? 0 : 1;
      HostText inserted = value == null ? null : Texts.inserted(value);
      if (inserted == null || (place.group("flags") != null && !place.group("flags").isEmpty())) {
        return value instanceof Unknown ? value : new Unknown("a value in a format");
      }
      parts.add(inserted);
    }
    parts.add(text.substring(start, text.length()));
    return new Value.Text(HostText.joined(parts), false);
  }

  private static Value value(Matcher place, List<Value> arguments, int next) {
    String name = place.group("typed") != null ? place.group("typed") : place.group("named");
    if (name == null) {
      return next < arguments.size() ? arguments.get(next) : null;
    }
    return !arguments.isEmpty() && arguments.get(arguments.size() - 1) instanceof Value.Table table
        ? table.entries().get(Value.Text.symbol(name))
        : null;
  }
}
