package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What strings can do. */
final class TextMethods {
  static final Set<String> NAMES =
      Set.of(
          "toString",
          "valueOf",
          "trim",
          "trimStart",
          "trimEnd",
          "toUpperCase",
          "toLowerCase",
          "concat",
          "slice",
          "substring",
          "substr",
          "charAt",
          "at",
          "charCodeAt",
          "split",
          "replace",
          "replaceAll",
          "includes",
          "startsWith",
          "endsWith",
          "indexOf",
          "lastIndexOf",
          "repeat",
          "padStart",
          "padEnd",
          "match",
          "matchAll",
          "localeCompare",
          "normalize");

  private TextMethods() {}

  private static Value normalized(HostText text, List<Value> args) {
    String form = args.isEmpty() ? "NFC" : args.get(0).toString();
    if (!form.matches("NFK?[CD]")) {
      return new Unknown("It is made by normalize.");
    }
    String normal = Normalizer.normalize(text.text(), Normalizer.Form.valueOf(form));
    return normal.equals(text.text()) ? new Text(text) : Text.made(normal);
  }

  static Value call(Value object, String name, List<Value> args, Span site, Run run) {
    HostText text = ((Text) object).text();
    for (Value arg : args) {
      if (arg instanceof Unknown unknown) {
        return new Unknown(unknown.reason());
      }
    }
    return switch (name) {
      case "toString", "valueOf" -> object;
      case "normalize" -> normalized(text, args);
      case "trim" -> new Text(text.strip());
      case "trimStart" ->
          new Text(
              text.substring(text.length() - text.text().stripLeading().length(), text.length()));
      case "trimEnd" -> new Text(text.substring(0, text.text().stripTrailing().length()));
      case "toUpperCase", "toLowerCase" -> cased(text, name.equals("toUpperCase"));
      case "concat" -> {
        List<Value> parts = new ArrayList<>(args);
        parts.add(0, object);
        yield Conversion.join(parts, Text.made(""));
      }
      case "slice", "substring", "substr", "charAt", "at" -> part(text, name, args);
      case "charCodeAt" -> {
        int at = number(args, 0, 0);
        boolean none = at < 0 || at >= text.length();
        yield new Numeric(none ? Double.NaN : text.text().charAt(at));
      }
      case "split" -> split(text, args);
      case "replace", "replaceAll" -> replace(text, name.equals("replaceAll"), args, site, run);
      case "match", "matchAll" -> match(text, name.equals("matchAll"), args);
      case "repeat" -> repeat(text, number(args, 0, 0));
      case "padStart", "padEnd" -> pad(text, name.equals("padStart"), args);
      default -> search(text.text(), name, args);
    };
  }

  private static Value cased(HostText text, boolean upper) {
    HostText out = HostText.made("");
    String changed =
        upper ? text.text().toUpperCase(Locale.ROOT) : text.text().toLowerCase(Locale.ROOT);
    return changed.equals(text.text()) ? new Text(text) : new Text(out.plus(changed));
  }

  static int number(List<Value> args, int index, int fallback) {
    if (index >= args.size() || args.get(index) == Nothing.UNDEFINED) {
      return fallback;
    }
    return Conversion.number(args.get(index)).map(Double::intValue).orElse(fallback);
  }

  private static String string(List<Value> args, int index) {
    return index < args.size() ? Conversion.text(args.get(index)).toString() : "undefined";
  }

  private static Value part(HostText text, String name, List<Value> args) {
    int length = text.length();
    int start = number(args, 0, 0);
    int end = number(args, 1, length);
    switch (name) {
      case "charAt", "at" -> {
        start = start < 0 && name.equals("at") ? start + length : start;
        end = start + 1;
        if (start < 0 || start >= length) {
          return name.equals("at") ? Nothing.UNDEFINED : Text.made("");
        }
      }
      case "substr" -> {
        start = start < 0 ? Math.max(0, start + length) : start;
        end = start + end;
      }
      case "slice" -> {
        start = start < 0 ? Math.max(0, start + length) : start;
        end = end < 0 ? end + length : end;
      }
      default -> {
        int first = Math.max(0, Math.min(start, end));
        end = Math.max(start, end);
        start = first;
      }
    }
    start = Math.min(start, length);
    return new Text(text.substring(start, Math.max(start, Math.min(end, length))));
  }

  private static Value split(HostText text, List<Value> args) {
    List<Value> parts = new ArrayList<>();
    Value by = args.isEmpty() ? Nothing.UNDEFINED : args.get(0);
    if (by instanceof Nothing) {
      return new ListValue(List.of(new Text(text)));
    }
    if (by instanceof Text empty && empty.text().isEmpty()) {
      return new ListValue(Iteration.items(new Text(text)).orElseThrow());
    }
    Pattern pattern = pattern(by);
    if (pattern == null) {
      return new Unknown("How this is split is not known here.");
    }
    Matcher matcher = pattern.matcher(text.text());
    int from = 0;
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        parts.add(new Text(text.substring(from, matcher.start())));
        from = matcher.end();
      }
    }
    parts.add(new Text(text.substring(from, text.length())));
    int limit = number(args, 1, parts.size());
    return new ListValue(parts.subList(0, Math.min(limit, parts.size())));
  }

  /** A pattern for a string or a regular expression; null where it means something else in Java. */
  private static Pattern pattern(Value by) {
    if (by instanceof Regex regex) {
      return regex.compiled().orElse(null);
    }
    return Pattern.compile(Conversion.text(by).toString(), Pattern.LITERAL);
  }

  private static Value replace(HostText text, boolean all, List<Value> args, Span site, Run run) {
    Value by = args.isEmpty() ? Nothing.UNDEFINED : args.get(0);
    Pattern pattern = pattern(by);
    if (pattern == null || args.size() < 2) {
      return new Unknown("What is replaced here is not known.");
    }
    boolean global = all || by instanceof Regex regex && regex.isGlobal();
    Matcher matcher = pattern.matcher(text.text());
    List<HostText> out = new ArrayList<>();
    int from = 0;
    while (matcher.find()) {
      Value with = with(matcher, by, args.get(1), site, run);
      if (!(with instanceof Text replacement)) {
        return with;
      }
      out.add(text.substring(from, matcher.start()));
      out.add(replacement.text());
      from = matcher.end();
      if (!global) {
        break;
      }
    }
    out.add(text.substring(from, text.length()));
    return new Text(HostText.joined(out));
  }

  private static Value with(Matcher matcher, Value by, Value with, Span site, Run run) {
    if (with instanceof Callable function) {
      List<Value> given = Matches.groups(matcher);
      given.add(new Numeric(matcher.start()));
      return Conversion.text(function.call(Nothing.UNDEFINED, given, site, run));
    }
    Value plain = Conversion.text(with);
    if (!(plain instanceof Text text) || text.toString().indexOf('$') < 0) {
      return plain;
    }
    StringBuilder out = new StringBuilder();
    String format = text.toString();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      char next = i + 1 < format.length() ? format.charAt(i + 1) : ' ';
      if (c == '$' && next == '$') {
        out.append('$');
        i++;
      } else if (c == '$' && next == '&') {
        out.append(matcher.group());
        i++;
      } else if (c == '$'
          && by instanceof Regex
          && Character.isDigit(next)
          && next - '0' <= matcher.groupCount()
          && next > '0') {
        String group = matcher.group(next - '0');
        out.append(group == null ? "" : group);
        i++;
      } else {
        out.append(c);
      }
    }
    return Text.made(out.toString());
  }

  /** What a regular expression finds, which a string is taken for as well. */
  private static Value match(HostText text, boolean all, List<Value> args) {
    Value by = args.isEmpty() ? Text.made("") : args.get(0);
    Regex regex =
        by instanceof Regex written
            ? written
            : new Regex(Conversion.text(by).toString(), all ? "g" : "");
    Pattern pattern = pattern(regex);
    boolean known = by instanceof Regex || Conversion.text(by) instanceof Text;
    if (pattern == null || !known) {
      return new Unknown("What this matches is not known here.");
    }
    Matcher matcher = pattern.matcher(text.text());
    return all
        ? Matches.all(regex, text.text(), matcher)
        : Matches.match(regex, text.text(), matcher);
  }

  private static Value repeat(HostText text, int times) {
    if ((long) times * text.length() > 1_000_000) {
      return new Unknown("It is too long to be followed.");
    }
    HostText out = HostText.made("");
    for (int i = 0; i < times; i++) {
      out = out.plus(text);
    }
    return new Text(out);
  }

  private static Value pad(HostText text, boolean start, List<Value> args) {
    String with = args.size() > 1 ? string(args, 1) : " ";
    int missing = Math.min(1000, number(args, 0, 0)) - text.length();
    if (missing <= 0 || with.isEmpty()) {
      return new Text(text);
    }
    HostText pad = HostText.made(with.repeat(missing / with.length() + 1).substring(0, missing));
    return new Text(start ? pad.plus(text) : text.plus(pad));
  }

  private static Value search(String text, String name, List<Value> args) {
    String part = string(args, 0);
    int from = Math.max(0, number(args, 1, 0));
    return switch (name) {
      case "includes" -> Bool.of(text.indexOf(part, from) >= 0);
      case "startsWith" -> Bool.of(text.startsWith(part, from));
      case "endsWith" -> Bool.of(text.endsWith(part));
      case "indexOf" -> new Numeric(text.indexOf(part, from));
      case "lastIndexOf" -> new Numeric(text.lastIndexOf(part));
      default ->
          (text + part).matches("[a-z]*|[0-9]*")
              ? new Numeric(Integer.signum(text.compareTo(part)))
              : new Unknown("It depends on the order of letters in a language.");
    };
  }
}
