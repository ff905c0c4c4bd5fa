package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import io.github.sqllint.source.HostText;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Methods of strings and symbols. */
final class TextMethods {
  private TextMethods() {}

  /** The result; null where there is no such method. */
  static Value call(Interpreter interpreter, Value.Text text, Invocation call) {
    Value parts = TextParts.call(text, call);
    if (parts != null) {
      return parts;
    }
    String word = inflected(text.text(), call.name());
    if (word != null) {
      return call.all().isEmpty()
          ? new Value.Text(HostText.made(word), text.symbol())
          : new Unknown("`" + call.name() + "`");
    }
    Value answer = answer(text, call);
    return answer != null ? answer : other(text, call);
  }

  /** The word in another form; null where the method asks for none. */
  private static String inflected(String word, String method) {
    return switch (method) {
      case "upcase" -> word.toUpperCase(Locale.ROOT);
      case "downcase" -> word.toLowerCase(Locale.ROOT);
      case "capitalize" -> capitalized(word);
      case "reverse" -> new StringBuilder(word).reverse().toString();
      case "pluralize" -> Inflector.plural(word);
      case "singularize" -> Inflector.singular(word);
      case "underscore" -> Inflector.underscored(word);
      case "camelize", "camelcase" -> Inflector.camelized(word);
      case "classify" -> Inflector.camelized(Inflector.singular(word));
      case "tableize" -> Inflector.plural(Inflector.underscored(word));
      case "demodulize" ->
          word.substring(word.lastIndexOf("::") < 0 ? 0 : word.lastIndexOf("::") + 2);
      case "foreign_key" ->
          Inflector.underscored(word.substring(word.lastIndexOf(':') + 1)) + "_id";
      case "dasherize" -> word.replace('_', '-');
      case "humanize" -> humanized(word);
      default -> null;
    };
  }

  /** Methods that ask something of a text. */
  private static Value answer(Value.Text text, Invocation call) {
    String s = text.text();
    return switch (call.name()) {
      case "length", "size" -> Value.of((long) s.codePointCount(0, s.length()));
      case "empty?" -> Value.of(s.isEmpty());
      case "include?" -> compare(call, s::contains);
      case "start_with?", "starts_with?" -> compare(call, s::startsWith);
      case "end_with?", "ends_with?" -> compare(call, s::endsWith);
      case "casecmp", "casecmp?" -> regardlessOfCase(s, call);
      case "<", ">", "<=>" ->
          call.argument(0) instanceof Value.Text other
              ? order(call.name(), s.compareTo(other.text()))
              : null;
      case "match?", "=~", "match", "scan" -> matched(text, call);
      default -> null;
    };
  }

  /** Methods that make something else of a text. */
  private static Value other(Value.Text text, Invocation call) {
    return switch (call.name()) {
      case "to_i" ->
          call.arguments().isEmpty() ? NumberMethods.leading(text.text()) : new Unknown("a number");
      case "to_f", "to_d", "to_r" -> NumberMethods.parse(text.text());
      case "*" -> call.argument(0) instanceof Value.Num n ? repeated(text.text(), n) : null;
      case "%" -> Formats.format(text, arguments(call.argument(0)));
      case "ljust", "rjust" -> padded(text.text(), call);
      case "center" -> new Unknown("a padded text");
      case "constantize", "safe_constantize", "hash", "unpack" ->
          new Unknown("`" + call.name() + "`");
      default -> Wording.call(text, call);
    };
  }

  private static Value regardlessOfCase(String text, Invocation call) {
    String other = Texts.plain(call.argument(0));
    if (other == null) {
      return new Unknown("a comparison");
    }
    return call.name().equals("casecmp")
        ? Value.of(Integer.signum(text.compareToIgnoreCase(other)))
        : Value.of(text.equalsIgnoreCase(other));
  }

  private static Value matched(Value.Text text, Invocation call) {
    if (!(call.argument(0) instanceof Value.Regex regex)) {
      return new Unknown("a pattern");
    }
    return switch (call.name()) {
      case "match?" -> Patterns.matches(regex, text);
      case "=~" -> Patterns.place(regex, text.host());
      case "scan" -> Patterns.scan(regex, text.host());
      default -> new Unknown("a pattern");
    };
  }

  private static Value order(String operator, int order) {
    return operator.equals("<=>")
        ? Value.of((long) Integer.signum(order))
        : Value.of(operator.equals("<") ? order < 0 : order > 0);
  }

  private static List<Value> arguments(Value value) {
    return value instanceof Value.Items items ? items.elements() : List.of(value);
  }

  private static Value padded(String text, Invocation call) {
    String with = call.arguments().size() > 1 ? Texts.plain(call.argument(1)) : " ";
    boolean known = call.argument(0) instanceof Value.Num && with != null && with.length() == 1;
    int missing = known ? ((Value.Num) call.argument(0)).number().intValue() - text.length() : 1000;
    if (missing >= 1000) {
      return new Unknown("a padded text");
    }
    String pad = with.repeat(Math.max(0, missing));
    return Value.Text.of(call.name().equals("ljust") ? text + pad : pad + text);
  }

  private static Value repeated(String text, Value.Num times) {
    int n = times.number().intValue();
    return n < 0 || (long) n * text.length() > 100_000
        ? new Unknown("a long text")
        : Value.Text.of(text.repeat(n));
  }

  private static Value compare(Invocation call, Predicate<String> test) {
    for (Value value : call.arguments()) {
      if (!(value instanceof Value.Text text)) {
        return new Unknown("a comparison of texts");
      }
      if (test.test(text.text())) {
        return Value.TRUE;
      }
    }
    return Value.FALSE;
  }

  /** A name as people write it. */
  static String humanized(String name) {
    return capitalized(name.replaceAll("_id$", "").replace('_', ' '));
  }

  private static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT)
            + text.substring(1).toLowerCase(Locale.ROOT);
  }
}
