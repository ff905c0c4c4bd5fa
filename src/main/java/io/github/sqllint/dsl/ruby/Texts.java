package io.github.sqllint.dsl.ruby;

import io.github.sqllint.source.HostText;

/** Values as text. */
public final class Texts {
  private Texts() {}

  /** What a value becomes inside a string; null where that is not known. */
  static HostText inserted(Value value) {
    if (value instanceof Value.Text text) {
      return text.host();
    } else if (value instanceof Value.Nil) {
      return HostText.made("");
    } else if (value instanceof Value.Num || value instanceof Value.Bool) {
      return HostText.made(plain(value));
    } else if (value instanceof Value.Items) {
      String shown = inspect(value);
      return shown == null ? null : HostText.made(shown);
    } else if (value instanceof Value.Named named) {
      return HostText.made(named.name());
    }
    return null;
  }

  /** What {@code to_s} gives; null where that is not known. */
  public static String plain(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    } else if (value instanceof Value.Num number) {
      return number.toString();
    } else if (value instanceof Value.Bool bool) {
      return String.valueOf(bool.value());
    } else if (value instanceof Value.Nil) {
      return "";
    } else if (value instanceof Value.Named named) {
      return named.name();
    }
    return null;
  }

  /** What {@code inspect} gives; null where that is not known. */
  static String inspect(Value value) {
    if (value instanceof Value.Text text) {
      return text.symbol()
          ? ":" + text.text()
          : "\"" + text.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    } else if (value instanceof Value.Nil) {
      return "nil";
    } else if (value instanceof Value.Items items) {
      StringBuilder all = new StringBuilder("[");
      for (Value each : items.elements()) {
        String one = inspect(each);
        if (one == null) {
          return null;
        }
        all.append(all.length() > 1 ? ", " : "").append(one);
      }
      return all.append("]").toString();
    }
    return plain(value);
  }
}
