package io.github.sqllint.dsl.javascript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What regular expressions find in texts. */
final class Matches {
  private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z]\\w*)>");

  private Matches() {}

  /** {@code match}: the first place with its groups, or all places of a global expression. */
  static Value match(Regex regex, Matcher matcher) {
    if (!regex.isGlobal()) {
      return matcher.find() ? found(regex, matcher) : Nothing.NULL;
    }
    List<Value> all = new ArrayList<>();
    while (matcher.find()) {
      all.add(Text.made(matcher.group()));
    }
    return all.isEmpty() ? Nothing.NULL : new ListValue(all);
  }

  /** {@code matchAll}: every place with its groups. */
  static Value all(Regex regex, Matcher matcher) {
    List<Value> all = new ArrayList<>();
    while (matcher.find()) {
      all.add(found(regex, matcher));
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
    Matcher matcher = pattern.get().matcher(Conversion.text(args.get(0)).toString());
    return matcher.find() ? found(regex, matcher) : Nothing.NULL;
  }

  /** A place with its groups, those with names also by these. */
  private static Value found(Regex regex, Matcher matcher) {
    List<Value> groups = new ArrayList<>();
    for (int i = 0; i <= matcher.groupCount(); i++) {
      groups.add(text(matcher.group(i)));
    }
    Matcher names = GROUP.matcher(regex.pattern());
    MapValue named = new MapValue();
    boolean any = false;
    while (names.find()) {
      any = true;
      named.with(names.group(1), text(matcher.group(names.group(1))));
    }
    return new ListValue(groups).with("groups", any ? named : Nothing.UNDEFINED);
  }

  private static Value text(String found) {
    return found == null ? Nothing.UNDEFINED : Text.made(found);
  }
}
