package io.github.sqllint.dsl.alembic;

import io.github.sqllint.source.HostText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code format} method of Python's texts (library reference, 6.1.3). */
final class BraceFormat {
  private static final Pattern FIELD =
      Pattern.compile("\\{\\{|\\}\\}|\\{([^{}!:]*)(?:!([rsa]))?(?::((?:[^{}]|\\{[^{}]*\\})*))?\\}");
  private static final Pattern STEP = Pattern.compile("\\.(\\w+)|\\[([^\\]]+)\\]");

  private final Run run;

  BraceFormat(Run run) {
    this.run = run;
  }

  HostText apply(HostText format, Arguments arguments) {
    HostText made = HostText.made("");
    Matcher field = FIELD.matcher(format.text());
    int at = 0;
    int automatic = 0;
    while (field.find()) {
      made = made.plus(plain(format, at, field.start()));
      at = field.end();
      if (field.group().equals("{{") || field.group().equals("}}")) {
        made = made.plus(format.substring(field.start(), field.start() + 1));
        continue;
      }
      String reference = field.group(1).strip();
      String name = reference.split("[.\\[]", 2)[0];
      if (name.isEmpty()) {
        name = String.valueOf(automatic++);
      }
      Value value = value(name, arguments);
      Matcher step = STEP.matcher(reference);
      while (step.find()) {
        value = step(value, step);
      }
      made = made.plus(print(value, field));
    }
    return made.plus(plain(format, at, format.length()));
  }

  private static HostText plain(HostText format, int from, int to) {
    HostText part = format.substring(from, to);
    if (part.text().indexOf('{') >= 0 || part.text().indexOf('}') >= 0) {
      throw new NotKnown("its text has a brace that `format` refuses");
    }
    return part;
  }

  private static Value value(String name, Arguments arguments) {
    return name.matches("\\d+")
        ? arguments.need(Integer.parseInt(name), "")
        : arguments.need(-1, name);
  }

  private Value step(Value value, Matcher step) {
    if (step.group(1) != null) {
      return run.attributes().of(value, step.group(1));
    }
    String key = step.group(2);
    if (value instanceof Value.Dictionary dictionary) {
      return dictionary.at(Value.Text.made(key)).orElseThrow(() -> Values.notKnown(value));
    }
    int index = key.matches("\\d+") ? Integer.parseInt(key) : -1;
    List<Value> elements = Values.elements(value);
    if (index < 0 || index >= elements.size()) {
      throw Values.notKnown(value);
    }
    return elements.get(index);
  }

  private static HostText print(Value value, Matcher field) {
    String specification = field.group(3) == null ? "" : field.group(3);
    return Printing.format(Printing.converted(value, field.group(2)), specification);
  }
}
