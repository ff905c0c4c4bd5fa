package io.github.sqllint.dsl.javascript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What regular expressions find in texts. */
final class Matches {
  /** The name of a group, or what looks like one and is none: a letter by itself, or a class. */
  private static final Pattern GROUP =
      Pattern.compile("\\\\.|\\[(?:\\\\.|[^\\]\\\\])*]|\\(\\?<([a-zA-Z]\\w*)>", Pattern.DOTALL);

  private Matches() {}

  /** {@code match}: the first place with its groups, or all places of a global expression. */
  static Value match(Regex regex, String text, Matcher matcher) {
    if (!regex.isGlobal()) {
      return matcher.find() ? found(regex, text, matcher) : Nothing.NULL;
    }
    List<Value> all = new ArrayList<>();
    while (matcher.find()) {
      all.add(Text.made(matcher.group()));
    }
    return all.isEmpty() ? Nothing.NULL : new ListValue(all);
  }

  /** {@code matchAll}: every place with its groups. */
  static Value all(Regex regex, String text, Matcher matcher) {
    List<Value> all = new ArrayList<>();
    while (matcher.find()) {
      all.add(found(regex, text, matcher));
    }
    return new ListValue(all);
  }

  /** {@code exec}: the first place; a global expression goes on from where it was left. */
  static Value first(Regex regex, List<Value> args) {
    Optional<Pattern> pattern = regex.compiled();
    boolean known = !args.isEmpty() && Conversion.text(args.get(0)) instanceof Text;
    if (!known || pattern.isEmpty() || regex.isGlobal()) {
      return new Unknown("What this matches is not known here.");
    }
    String text = Conversion.text(args.get(0)).toString();
    return match(regex, text, pattern.get().matcher(text));
  }

  /** A place with its groups, those with names also by these. */
  private static Value found(Regex regex, String text, Matcher matcher) {
    Matcher names = GROUP.matcher(regex.pattern());
    MapValue named = new MapValue();
    boolean any = false;
    while (names.find()) {
      if (names.group(1) != null) {
        any = true;
        named.with(names.group(1), text(matcher.group(names.group(1))));
      }
    }
    return new ListValue(groups(matcher))
        .with("groups", any ? named : Nothing.UNDEFINED)
        .with("index", new Numeric(matcher.start()))
        .with("input", Text.made(text));
  }

  /** What was found as a whole, and its groups. */
  static List<Value> groups(Matcher matcher) {
    List<Value> groups = new ArrayList<>();
    for (int i = 0; i <= matcher.groupCount(); i++) {
      groups.add(text(matcher.group(i)));
    }
    return groups;
  }

  private static Value text(String found) {
    return found == null ? Nothing.UNDEFINED : Text.made(found);
  }
}
