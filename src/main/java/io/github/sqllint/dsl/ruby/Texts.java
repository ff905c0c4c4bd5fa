package io.github.sqllint.dsl.ruby;

import io.github.sqllint.source.HostText;
import io.github.sqllint.source.TooLarge;
import java.util.regex.Pattern;

/** Values as text. */
public final class Texts {
  /** What a symbol may be without quotes, but for operators. */
  private static final Pattern SYMBOL = Pattern.compile("[A-Za-z_]\\w*[?!=]?");

  private Texts() {}

  /** A string as a program writes it; null where it has characters that need more care. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inserts = c == '#' && i + 1 < text.length() && "{$@".indexOf(text.charAt(i + 1)) >= 0;
      switch (c) {
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        case '"', '\\' -> quoted.append('\\').append(c);
        default -> {
          if (c < ' ' || c > '~' && !Character.isLetterOrDigit(c)) {
            return null;
          }
          quoted.append(inserts ? "\\#" : String.valueOf(c));
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** What a value becomes inside a string; null where that is not known. */
  static HostText inserted(Value value) {
    if (value instanceof Value.Text text) {
      return text.host();
    } else if (value instanceof Value.Nil) {
      return HostText.made("");
    } else if (value instanceof Value.Num || value instanceof Value.Bool) {
      return HostText.made(plain(value));
    } else if (value instanceof Day day) {
      return HostText.made(day.date().toString());
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
    } else if (value instanceof Day day) {
      return day.date().toString();
    }
    return null;
  }

  /** What {@code inspect} gives; null where that is not known. */
  static String inspect(Value value) {
    if (value instanceof Value.Text text) {
      boolean plain = text.symbol() && SYMBOL.matcher(text.text()).matches();
      String quoted = quoted(text.text());
      return plain
          ? ":" + text.text()
          : quoted == null ? null : text.symbol() ? ":" + quoted : quoted;
    } else if (value instanceof Day) {
      return null;
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
        TooLarge.text(all.length());
      }
      return all.append("]").toString();
    }
    return plain(value);
  }
}
