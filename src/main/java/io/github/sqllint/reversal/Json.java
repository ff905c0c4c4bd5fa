package io.github.sqllint.reversal;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * A value of type jsonb as the server keeps it: without white space outside strings, and with the
 * keys of each object in its order, shorter ones first, the last of those that are equal
 * (PostgreSQL manual, 8.14).
 */
final class Json {
  private static final Comparator<String> KEYS =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** The same value in one spelling; a text that is none as it is. */
  static String normal(String text) {
    Json json = new Json(text);
    String value = json.value();
    json.space();
    return json.at == text.length() && value != null ? value : text;
  }

  /** The value here; null where there is none. */
  private String value() {
    space();
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      default -> scalar();
    };
  }

  private String object() {
    Map<String, String> members = new TreeMap<>(KEYS);
    at++;
    do {
      space();
      if (members.isEmpty() && peek() == '}') {
        break;
      }
      String name = peek() == '"' ? string() : null;
      String value = name != null && takes(':') ? value() : null;
      if (value == null) {
        return null;
      }
      members.put(name, value);
    } while (takes(','));
    StringBuilder written = new StringBuilder("{");
    members.forEach(
        (name, value) ->
            written.append(written.length() == 1 ? "" : ",").append(name + ":" + value));
    return takes('}') ? written.append('}').toString() : null;
  }

  private String array() {
    StringBuilder written = new StringBuilder("[");
    at++;
    do {
      space();
      if (written.length() == 1 && peek() == ']') {
        break;
      }
      String value = value();
      if (value == null) {
        return null;
      }
      written.append(written.length() == 1 ? "" : ",").append(value);
    } while (takes(','));
    return takes(']') ? written.append(']').toString() : null;
  }

  private String string() {
    int start = at++;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, text.length());
    return text.substring(start, at);
  }

  private String scalar() {
    int start = at;
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at == start ? null : text.substring(start, at);
  }

  private boolean takes(char symbol) {
    space();
    boolean found = peek() == symbol;
    at += found ? 1 : 0;
    return found;
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }
}
