package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.HostText;

/** Collects what a string says, with where each character is written. */
final class Characters {
  private final String text;
  private HostText done = HostText.made("");
  private int plainStart = -1;
  private int plainEnd;

  Characters(String text) {
    this.text = text;
  }

  /** Takes the character at an offset as it is; the answer is the offset after it. */
  int plain(int at) {
    if (plainStart < 0) {
      plainStart = at;
    }
    plainEnd = at + 1;
    return at + 1;
  }

  /** Takes the escape sequence at an offset; the answer is the offset after it. */
  int escape(int at) {
    if (at + 1 >= text.length()) {
      throw new Broken(at, "ends in the middle of a string");
    }
    flush();
    char c = text.charAt(at + 1);
    int end = at + 2;
    String says;
    switch (c) {
      case 'n' -> says = "\n";
      case 't' -> says = "\t";
      case 'r' -> says = "\r";
      case 'b' -> says = "\b";
      case 'f' -> says = "\f";
      case 'v' -> says = "\u000B";
      case '0' -> says = "\0";
      case '\r' -> {
        says = "";
        end += end < text.length() && text.charAt(end) == '\n' ? 1 : 0;
      }
      case '\n', '\u2028', '\u2029' -> says = "";
      case 'x', 'u' -> {
        end = codeEnd(at, c);
        says = code(at, end);
      }
      default -> says = String.valueOf(c);
    }
    if (!says.isEmpty()) {
      done = done.plus(HostText.written(says, at));
    }
    return end;
  }

  private int codeEnd(int at, char kind) {
    if (kind == 'u' && text.startsWith("{", at + 2)) {
      int close = text.indexOf('}', at);
      return close < 0 ? text.length() : close + 1;
    }
    return Math.min(text.length(), at + (kind == 'x' ? 4 : 6));
  }

  private String code(int at, int end) {
    String digits = text.substring(at + 2, end).replace("{", "").replace("}", "");
    try {
      return Character.toString(Integer.parseInt(digits, 16));
    } catch (IllegalArgumentException e) {
      throw new Broken(at, "holds an escape sequence that names no character");
    }
  }

  private void flush() {
    if (plainStart >= 0) {
      done = done.plus(HostText.copied(text.substring(plainStart, plainEnd), plainStart));
      plainStart = -1;
    }
  }

  HostText value() {
    flush();
    return done;
  }
}
