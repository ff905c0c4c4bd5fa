package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What methods of strings make of them letter by letter or word by word. */
final class Wording {
  private static final String OMISSION = "...";

  private Wording() {}

  /** The result; null where there is no such method. */
  static Value call(Value.Text text, Invocation call) {
    String s = text.text();
    return switch (call.name()) {
      case "titleize", "titlecase" -> call.all().isEmpty() ? Value.Text.of(titled(s)) : null;
      case "parameterize" -> parameterized(s, call.named());
      case "truncate" -> truncated(s, call);
      case "succ", "next" -> following(text);
      case "ord" -> s.isEmpty() ? null : Value.of((long) s.codePointAt(0));
      case "bytes" -> bytes(s);
      case "sum" -> call.all().isEmpty() ? Value.of(checksum(s)) : null;
      case "each_char" -> call.block().isEmpty() ? characters(s) : null;
      default -> null;
    };
  }

  private static long checksum(String text) {
    long sum = 0;
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      sum += Byte.toUnsignedInt(one);
    }
    return sum & 0xffff;
  }

  private static String titled(String text) {
    String words = TextMethods.humanized(Inflector.underscored(text));
    return Pattern.compile("\\b(?<!\\w['’`()])[a-z]")
        .matcher(words)
        .replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT));
  }

  /** Letters of other languages become others, which is not followed. */
  private static Value parameterized(String text, Value.Table options) {
    Map<Value, Value> others = new LinkedHashMap<>(options.entries());
    Value given = others.remove(Value.Text.symbol("separator"));
    String separator = given == null ? "-" : Texts.plain(given);
    boolean plain = text.chars().allMatch(c -> c < 128) && separator != null;
    if (!plain || !others.isEmpty() || !separator.matches("[-_]?")) {
      return new Unknown("`parameterize`");
    }
    String made = text.replaceAll("(?i)[^a-z0-9\\-_]+", separator);
    if (!separator.isEmpty()) {
      made =
          made.replaceAll(separator + "{2,}", separator)
              .replaceAll("^" + separator + "|" + separator + "$", "");
    }
    return Value.Text.of(made.toLowerCase(Locale.ROOT));
  }

  private static Value truncated(String text, Invocation call) {
    if (!(call.argument(0) instanceof Value.Num number) || !call.named().entries().isEmpty()) {
      return new Unknown("`truncate`");
    }
    int length = number.number().intValue();
    boolean fits = text.length() <= length;
    int end = Math.max(0, length - OMISSION.length());
    return Value.Text.of(fits ? text : text.substring(0, end) + OMISSION);
  }

  /** The text behind a text, where only its last letter or digit changes. */
  private static Value following(Value.Text text) {
    String s = text.text();
    char last = s.isEmpty() ? ' ' : s.charAt(s.length() - 1);
    boolean counts = last < 128 && Character.isLetterOrDigit(last) && "zZ9".indexOf(last) < 0;
    String next = counts ? s.substring(0, s.length() - 1) + (char) (last + 1) : "";
    return counts
        ? text.symbol() ? Value.Text.symbol(next) : Value.Text.of(next)
        : new Unknown("`succ`");
  }

  private static Value bytes(String text) {
    List<Value> bytes = new ArrayList<>();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      bytes.add(Value.of(Byte.toUnsignedLong(one)));
    }
    return Value.Items.of(bytes);
  }

  private static Value characters(String text) {
    return Value.Items.of(
        text.codePoints().mapToObj(c -> Value.Text.of(Character.toString(c))).toList());
  }
}
