package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions, as far as Java's mean the same. */
final class Patterns {
  /** Longer texts are not searched: a pattern may take very long for them. */
  private static final int MAX_TEXT = 20_000;

  private Patterns() {}

  /** An expression of its text. */
  static Value of(Value text, String flags) {
    if (!(text instanceof Value.Text known)) {
      return text;
    }
    int java = Pattern.MULTILINE;
    java |= flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0;
    java |= flags.contains("m") ? Pattern.DOTALL : 0;
    java |= flags.contains("x") ? Pattern.COMMENTS : 0;
    try {
      return new Value.Regex(Pattern.compile(known.text().replace("\\h", "[0-9a-fA-F]"), java));
    } catch (PatternSyntaxException e) {
      return new Unknown("a pattern");
    }
  }

  /** Whether it fits a part of a value. */
  static Value matches(Value.Regex regex, Value subject) {
    if (!(subject instanceof Value.Text text)) {
      return subject instanceof Unknown ? subject : Value.FALSE;
    }
    if (text.host().length() > MAX_TEXT) {
      return new Unknown("a pattern in a long text");
    }
    return Value.of(regex.pattern().matcher(text.text()).find());
  }

  /** Where the first part begins that it fits; nil for none. */
  static Value place(Value.Regex regex, HostText text) {
    if (text.length() > MAX_TEXT) {
      return new Unknown("a pattern in a long text");
    }
    Matcher matcher = regex.pattern().matcher(text.text());
    return matcher.find()
        ? Value.of((long) text.text().codePointCount(0, matcher.start()))
        : Value.NIL;
  }

  /**
   * The first part of a text that it fits, or that a group of it does.
   *
   * @param group by its number or name; nil for the whole
   */
  static Value part(Value.Regex regex, HostText text, Value group) {
    if (text.length() > MAX_TEXT) {
      return new Unknown("a pattern in a long text");
    }
    Matcher matcher = regex.pattern().matcher(text.text());
    if (!matcher.find()) {
      return Value.NIL;
    }
    try {
      boolean named = group instanceof Value.Text;
      int number = group instanceof Value.Num n ? n.number().intValue() : 0;
      int start = named ? matcher.start(Texts.plain(group)) : matcher.start(number);
      int end = named ? matcher.end(Texts.plain(group)) : matcher.end(number);
      return start < 0 ? Value.NIL : new Value.Text(text.substring(start, end), false);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Value.NIL;
    }
  }

  /** The parts of a text that it fits. */
  static Value scan(Value.Regex regex, HostText text) {
    if (text.length() > MAX_TEXT || regex.pattern().matcher("").groupCount() > 0) {
      return new Unknown("a pattern in a text");
    }
    List<Value> found = new ArrayList<>();
    Matcher matcher = regex.pattern().matcher(text.text());
    while (matcher.find()) {
      found.add(new Value.Text(text.substring(matcher.start(), matcher.end()), false));
    }
    return Value.Items.of(found);
  }

  /** The parts of a text between those that it fits. */
  static Value split(Value.Regex regex, HostText text) {
    if (text.length() > MAX_TEXT || regex.pattern().matcher("").groupCount() > 0) {
      return new Unknown("a pattern in a text");
    }
    List<Value> parts = new ArrayList<>();
    Matcher matcher = regex.pattern().matcher(text.text());
    int start = 0;
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        parts.add(new Value.Text(text.substring(start, matcher.start()), false));
        start = matcher.end();
      }
    }
    if (start < text.length()) {
      parts.add(new Value.Text(text.substring(start, text.length()), false));
    }
    return Value.Items.of(parts);
  }

  /** A text with something else for what it fits. */
  static Value replaced(Value.Regex regex, HostText text, Callable with, boolean all) {
    if (text.length() > MAX_TEXT) {
      return new Unknown("a replacement in a text");
    }
    List<HostText> parts = new ArrayList<>();
    Matcher matcher = regex.pattern().matcher(text.text());
    int start = 0;
    while (matcher.find()) {
      Value found = new Value.Text(text.substring(matcher.start(), matcher.end()), false);
      HostText made = Texts.inserted(with.call(List.of(found)));
      if (made == null) {
        return new Unknown("a replacement in a text");
      }
      parts.add(text.substring(start, matcher.start()));
      parts.add(made);
      start = matcher.end();
      if (!all) {
        break;
      }
    }
    parts.add(text.substring(start, text.length()));
    return new Value.Text(HostText.joined(parts), false);
  }

  static Value replaced(Value.Regex regex, HostText text, HostText with, boolean all) {
    if (text.length() > MAX_TEXT || with.text().contains("\\")) {
      return new Unknown("a replacement in a text");
    }
    List<HostText> parts = new ArrayList<>();
    Matcher matcher = regex.pattern().matcher(text.text());
    int start = 0;
    while (matcher.find() && (all || start == 0)) {
      parts.add(text.substring(start, matcher.start()));
      parts.add(with);
      start = matcher.end();
      if (!all) {
        break;
      }
    }
    parts.add(text.substring(start, text.length()));
    return new Value.Text(HostText.joined(parts), false);
  }
}
