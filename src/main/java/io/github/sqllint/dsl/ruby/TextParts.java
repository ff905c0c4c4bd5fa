package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.List;

/**
 * Methods that cut, join and replace parts of strings: the characters that stay keep their places
 * in the file.
 */
final class TextParts {
  private TextParts() {}

  /** The result; null where there is no such method. */
  static Value call(Value.Text text, Invocation call) {
    HostText host = text.host();
    return switch (call.name()) {
      case "to_sym", "intern" -> new Value.Text(host, true);
      case "to_str",
          "html_safe",
          "+@",
          "-@",
          "unicode_normalize",
          "encode",
          "force_encoding",
          "b" ->
          new Value.Text(host, false);
      case "strip" -> new Value.Text(host.strip(), false);
      case "lstrip" -> new Value.Text(from(host, leading(host)), false);
      case "rstrip", "chomp" -> new Value.Text(host.substring(0, trailing(host, call)), false);
      case "squish" -> new Value.Text(squished(host), false);
      case "strip_heredoc" -> new Value.Text(unindented(host), false);
      case "+", "concat", "<<" -> plus(text, call.argument(0));
      case "gsub", "sub", "gsub!", "sub!", "tr", "delete", "remove" -> replaced(text, call);
      case "lines", "each_line" -> lines(host, call);
      case "split" ->
          call.arguments().size() > 1 ? new Unknown("parts of a text") : split(host, call);
      case "chars" -> split(host, "");
      case "delete_prefix", "delete_suffix" -> without(host, call);
      case "[]", "slice", "first", "last" -> part(host, call);
      default -> null;
    };
  }

  private static Value plus(Value.Text text, Value other) {
    return other instanceof Value.Text right
        ? new Value.Text(text.host().plus(right.host()), text.symbol())
        : other instanceof Unknown ? other : null;
  }

  private static HostText from(HostText text, int start) {
    return text.substring(start, text.length());
  }

  private static int leading(HostText text) {
    return text.length() - text.text().stripLeading().length();
  }

  private static int trailing(HostText text, Invocation call) {
    if (call.name().equals("chomp")) {
      String end = call.argument(0) instanceof Value.Text given ? given.text() : "\n";
      return text.text().endsWith(end) ? text.length() - end.length() : text.length();
    }
    return text.text().stripTrailing().length();
  }

  /** Without the blanks that all lines begin with. */
  private static HostText unindented(HostText text) {
    int least =
        text.text()
            .lines()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    List<HostText> parts = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.text().indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      HostText line = text.substring(start, end);
      parts.add(line.substring(Math.min(least, leading(line)), line.length()));
      start = end;
    }
    return HostText.joined(parts);
  }

  /** Without white space around, each stretch of it inside one blank. */
  private static HostText squished(HostText host) {
    HostText text = host.strip();
    List<HostText> parts = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      if (!Character.isWhitespace(text.text().charAt(i))) {
        i++;
        continue;
      }
      parts.add(text.substring(start, i));
      parts.add(HostText.made(" "));
      while (i < text.length() && Character.isWhitespace(text.text().charAt(i))) {
        i++;
      }
      start = i;
    }
    parts.add(from(text, start));
    return HostText.joined(parts);
  }

  private static Value replaced(Value.Text text, Invocation call) {
    String name = call.name();
    boolean all = !name.startsWith("sub");
    boolean given = call.argument(1) instanceof Value.Text;
    HostText with = call.argument(1) instanceof Value.Text to ? to.host() : HostText.made("");
    boolean translates = name.equals("tr") || name.equals("delete");
    if (call.argument(0) instanceof Value.Regex regex
        && call.arguments().size() == 1
        && call.block().isPresent()) {
      return Patterns.replaced(regex, text.host(), call.block().get(), all);
    }
    if (call.argument(0) instanceof Value.Regex regex
        && !translates
        && (given || name.equals("remove"))) {
      return Patterns.replaced(regex, text.host(), with, all);
    }
    if (call.argument(0) instanceof Value.Text what
        && (given || call.arguments().size() < 2)
        && call.block().isEmpty()
        && (!translates || isCharacter(what.text(), with) && name.equals("tr"))) {
      return replace(text, what.text(), with, all);
    }
    return new Unknown("a replacement in a text");
  }

  /** Whether {@code tr} puts something in for one character, which means only itself. */
  private static boolean isCharacter(String what, HostText with) {
    return what.length() == 1 && with.length() <= 1 && !what.equals("^");
  }

  private static Value replace(Value.Text text, String what, HostText with, boolean all) {
    List<HostText> parts = new ArrayList<>();
    int start = 0;
    int found = what.isEmpty() ? -1 : text.text().indexOf(what);
    while (found >= 0) {
      parts.add(text.host().substring(start, found));
      parts.add(with);
      start = found + what.length();
      found = all ? text.text().indexOf(what, start) : -1;
    }
    parts.add(from(text.host(), start));
    return new Value.Text(HostText.joined(parts), text.symbol());
  }

  private static Value lines(HostText text, Invocation call) {
    List<Value> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.text().indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      lines.add(new Value.Text(text.substring(start, end), false));
      start = end;
    }
    call.block().ifPresent(block -> lines.forEach(line -> block.call(List.of(line))));
    return Value.Items.of(lines);
  }

  private static Value split(HostText text, Invocation call) {
    if (call.argument(0) instanceof Value.Regex regex) {
      return Patterns.split(regex, text);
    }
    if (!call.arguments().isEmpty() && !(call.argument(0) instanceof Value.Text)) {
      return new Unknown("the parts of a text");
    }
    return split(text, call.argument(0) instanceof Value.Text given ? given.text() : " ");
  }

  /** The parts between a border; those of an empty one are the characters. */
  private static Value split(HostText text, String border) {
    List<Value> parts = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end =
          border.isEmpty()
              ? Math.min(start + 1, text.length())
              : text.text().indexOf(border, start);
      end = end < 0 ? text.length() : end;
      HostText part = text.substring(start, end);
      HostText kept = border.equals(" ") ? part.strip() : part;
      if (!border.equals(" ") || !kept.isEmpty()) {
        parts.add(new Value.Text(kept, false));
      }
      start = end + Math.max(1, border.length()) - (border.isEmpty() ? 1 : 0);
      if (border.isEmpty() && start >= text.length()) {
        break;
      }
    }
    while (!parts.isEmpty() && ((Value.Text) parts.get(parts.size() - 1)).host().isEmpty()) {
      parts.remove(parts.size() - 1);
    }
    return Value.Items.of(parts);
  }

  private static Value without(HostText text, Invocation call) {
    if (!(call.argument(0) instanceof Value.Text part)) {
      return null;
    }
    boolean prefix = call.name().equals("delete_prefix");
    int cut = part.text().length();
    if (prefix) {
      return new Value.Text(text.text().startsWith(part.text()) ? from(text, cut) : text, false);
    }
    boolean ends = text.text().endsWith(part.text());
    return new Value.Text(ends ? text.substring(0, text.length() - cut) : text, false);
  }

  private static Value part(HostText text, Invocation call) {
    int length = text.length();
    if (call.name().equals("first") || call.name().equals("last")) {
      int n =
          call.argument(0) instanceof Value.Num n1
              ? Math.min(length, n1.number().intValue())
              : Math.min(1, length);
      return new Value.Text(
          call.name().equals("first") ? text.substring(0, n) : from(text, length - n), false);
    }
    if (call.argument(0) instanceof Value.Interval range) {
      int[] bounds = ListMethods.bounds(range, length);
      return bounds == null ? null : new Value.Text(text.substring(bounds[0], bounds[1]), false);
    }
    if (call.argument(0) instanceof Value.Num start) {
      int from = start.number().intValue();
      from = from < 0 ? from + length : from;
      int count = call.argument(1) instanceof Value.Num n ? n.number().intValue() : 1;
      return from < 0 || from > length
          ? Value.NIL
          : new Value.Text(text.substring(from, Math.min(length, from + count)), false);
    }
    return call.argument(0) instanceof Value.Regex regex
        ? Patterns.part(regex, text, call.argument(1))
        : new Unknown("a part of a text");
  }
}
