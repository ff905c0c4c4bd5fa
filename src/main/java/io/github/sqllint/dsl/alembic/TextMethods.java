package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Number;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Truth;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.dsl.python.Expression.Kind;
import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The methods of texts; what stays of a text keeps its places. */
final class TextMethods {
  private final Run run;

  TextMethods(Run run) {
    this.run = run;
  }

  Value call(HostText text, String name, Arguments arguments) {
    String plain = text.text();
    return switch (name) {
      case "format" -> new Text(new BraceFormat(run).apply(text, arguments));
      case "join" -> join(text, Values.elements(arguments.need(0, "values")));
      case "strip", "lstrip", "rstrip" -> strip(text, name, arguments);
      case "replace" -> replace(text, arguments);
      case "split" -> limited(text, arguments, false);
      case "rsplit" -> limited(text, arguments, true);
      case "partition", "rpartition" ->
          parted(text, Values.text(arguments.need(0, "sep")).text(), name.equals("partition"));
      case "splitlines" -> lines(text);
      case "startswith", "endswith" -> edge(plain, name, arguments.need(0, "prefix"));
      case "upper" -> Text.made(plain.toUpperCase(Locale.ROOT));
      case "lower" -> Text.made(plain.toLowerCase(Locale.ROOT));
      case "title" -> Text.made(title(plain));
      case "capitalize" ->
          Text.made(
              plain.isEmpty()
                  ? ""
                  : plain.substring(0, 1).toUpperCase(Locale.ROOT)
                      + plain.substring(1).toLowerCase(Locale.ROOT));
      case "encode", "decode", "expandtabs" -> new Text(text);
      case "find" -> Number.of(plain.indexOf(Values.text(arguments.need(0, "sub")).text()));
      case "count" -> Number.of(plain.split(quote(arguments.need(0, "sub")), -1).length - 1L);
      case "isdigit" -> new Truth(plain.matches("\\d+"));
      case "zfill" -> padded(text, "0>", arguments);
      case "ljust" -> padded(text, fill(arguments) + "<", arguments);
      case "rjust" -> padded(text, fill(arguments) + ">", arguments);
      case "removeprefix" -> removed(text, Values.text(arguments.need(0, "prefix")).text(), true);
      case "removesuffix" -> removed(text, Values.text(arguments.need(0, "suffix")).text(), false);
      default -> new Unknown("it depends on `" + name + "` of a text, which is not followed");
    };
  }

  private static Value padded(HostText text, String alignment, Arguments arguments) {
    String width = String.valueOf(Values.integer(arguments.need(0, "width")));
    return new Text(Printing.format(new Text(text), alignment + width));
  }

  private static String fill(Arguments arguments) {
    return arguments.at(1, "fillchar").map(given -> Values.text(given).text()).orElse(" ");
  }

  /** What stands before a part of a text, the part, and what stands behind it. */
  private static Value parted(HostText text, String by, boolean first) {
    int at = first ? text.text().indexOf(by) : text.text().lastIndexOf(by);
    if (by.isEmpty()) {
      return new Unknown("it parts a text at an empty one");
    } else if (at < 0) {
      Value none = Text.made("");
      Value whole = new Text(text);
      return first ? Items.tuple(whole, none, none) : Items.tuple(none, none, whole);
    }
    int end = at + by.length();
    return Items.tuple(
        new Text(text.substring(0, at)),
        new Text(text.substring(at, end)),
        new Text(text.substring(end, text.length())));
  }

  private static String quote(Value value) {
    return Pattern.quote(Values.text(value).text());
  }

  private static Value join(HostText between, List<Value> parts) {
    List<HostText> joined = new ArrayList<>();
    for (Value part : parts) {
      if (!joined.isEmpty()) {
        joined.add(between);
      }
      joined.add(Values.text(part));
    }
    return new Text(HostText.joined(joined));
  }

  private static Value strip(HostText text, String name, Arguments arguments) {
    Optional<Value> given = arguments.given(0, "chars");
    String letters = given.isPresent() ? Values.text(given.get()).text() : " \t\n\r\f\u000b";
    int start = 0;
    int end = text.length();
    while (!name.equals("rstrip")
        && start < end
        && letters.indexOf(text.text().charAt(start)) >= 0) {
      start++;
    }
    while (!name.equals("lstrip")
        && end > start
        && letters.indexOf(text.text().charAt(end - 1)) >= 0) {
      end--;
    }
    return new Text(text.substring(start, end));
  }

  private static Value replace(HostText text, Arguments arguments) {
    String old = Values.text(arguments.need(0, "old")).text();
    HostText now = Values.text(arguments.need(1, "new"));
    if (old.isEmpty()) {
      return new Unknown("it replaces an empty text");
    }
    int limit = arguments.at(2, "count").map(Values::integer).orElse(-1);
    List<HostText> parts = new ArrayList<>();
    int at = 0;
    for (int found = text.text().indexOf(old);
        found >= 0 && limit != 0;
        found = text.text().indexOf(old, at), limit--) {
      parts.add(text.substring(at, found));
      parts.add(now);
      at = found + old.length();
    }
    parts.add(text.substring(at, text.length()));
    return new Text(HostText.joined(parts));
  }

  /**
   * The parts of a text, of which not more than so many are split off.
   *
   * @param right whether they are split off at its end
   */
  private static Value limited(HostText text, Arguments arguments, boolean right) {
    List<Value> parts = split(text, arguments);
    int limit = arguments.at(1, "maxsplit").map(Values::integer).orElse(-1);
    if (limit < 0 || parts.size() <= limit + 1) {
      return Items.list(parts);
    }
    Optional<Value> separator = arguments.given(0, "sep");
    if (separator.isEmpty()) {
      return new Unknown("it splits a text a number of times, which is not followed");
    }
    List<Value> taken =
        right ? parts.subList(parts.size() - limit, parts.size()) : parts.subList(0, limit);
    int length = limit * Values.text(separator.get()).length();
    for (Value part : taken) {
      length += Values.text(part).length();
    }
    List<Value> limited = new ArrayList<>(taken);
    limited.add(
        right ? 0 : limit,
        new Text(
            right
                ? text.substring(0, text.length() - length)
                : text.substring(length, text.length())));
    return Items.list(limited);
  }

  private static List<Value> split(HostText text, Arguments arguments) {
    Optional<Value> given = arguments.given(0, "sep");
    String separator = given.isPresent() ? Values.text(given.get()).text() : "";
    List<Value> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); ) {
      boolean end = i == text.length();
      boolean here =
          !end
              && (separator.isEmpty()
                  ? Character.isWhitespace(text.text().charAt(i))
                  : text.text().startsWith(separator, i));
      if (end || here) {
        if (!separator.isEmpty() || i > start) {
          parts.add(new Text(text.substring(start, i)));
        }
        i += separator.isEmpty() || end ? 1 : separator.length();
        start = i;
      } else {
        i++;
      }
    }
    return parts;
  }

  private static Value lines(HostText text) {
    List<Value> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length();
      if (end ? i > start : text.text().charAt(i) == '\n') {
        lines.add(new Text(text.substring(start, i)));
        start = i + 1;
      }
    }
    return Items.list(lines);
  }

  private static Value edge(String text, String name, Value part) {
    List<Value> parts =
        part instanceof Items items && items.kind() == Kind.TUPLE
            ? items.elements()
            : List.of(part);
    for (Value one : parts) {
      String edge = Values.text(one).text();
      if (name.equals("startswith") ? text.startsWith(edge) : text.endsWith(edge)) {
        return new Truth(true);
      }
    }
    return new Truth(false);
  }

  private static String title(String text) {
    StringBuilder made = new StringBuilder();
    boolean inside = false;
    for (char c : text.toCharArray()) {
      made.append(inside ? Character.toLowerCase(c) : Character.toUpperCase(c));
      inside = Character.isLetter(c);
    }
    return made.toString();
  }

  private static Value removed(HostText text, String part, boolean front) {
    boolean there = front ? text.text().startsWith(part) : text.text().endsWith(part);
    if (!there) {
      return new Text(text);
    }
    int length = text.length() - part.length();
    return new Text(
        front ? text.substring(part.length(), text.length()) : text.substring(0, length));
  }
}
