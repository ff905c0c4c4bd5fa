package io.github.sqllint.dsl.python;

import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;

/** The escape sequences of string literals (Python reference, 2.4.1.1). */
final class Escapes {
  private static final String LETTERS = "abfnrtv";
  private static final String MEANINGS = "\u0007\b\f\n\r\t\u000b";

  private Escapes() {}

  static HostText read(String text, Span body) {
    HostText read = HostText.made("");
    int start = body.start();
    int i = start;
    while (i < body.end()) {
      if (text.charAt(i) != '\\') {
        i++;
        continue;
      }
      int stop = end(text, i, body.end());
      read = read.plus(HostText.copied(text.substring(start, i), start));
      read = read.plus(HostText.written(meaning(text.substring(i + 1, stop)), i));
      i = stop;
      start = stop;
    }
    return read.plus(HostText.copied(text.substring(start, body.end()), start));
  }

  /** The offset behind the sequence whose backslash stands here. */
  private static int end(String text, int backslash, int end) {
    int at = backslash + 1;
    if (at >= end) {
      return end;
    }
    return switch (text.charAt(at)) {
      case 'x' -> digits(text, at + 1, Math.min(end, at + 3), 16);
      case 'u' -> digits(text, at + 1, Math.min(end, at + 5), 16);
      case 'U' -> digits(text, at + 1, Math.min(end, at + 9), 16);
      case 'N' -> text.startsWith("N{", at) ? named(text, at, end) : at + 1;
      case '\r' -> text.startsWith("\r\n", at) ? at + 2 : at + 1;
      case '0', '1', '2', '3', '4', '5', '6', '7' -> digits(text, at, Math.min(end, at + 3), 8);
      default -> at + 1;
    };
  }

  private static int named(String text, int at, int end) {
    int close = text.indexOf('}', at);
    return close < 0 || close >= end ? at + 1 : close + 1;
  }

  private static int digits(String text, int from, int limit, int radix) {
    int i = from;
    while (i < limit && Character.digit(text.charAt(i), radix) >= 0) {
      i++;
    }
    return i;
  }

  /** What a sequence without its backslash means; one that Python does not know stays. */
  private static String meaning(String sequence) {
    if (sequence.isEmpty()) {
      return "\\";
    }
    char first = sequence.charAt(0);
    if (first == '\n' || first == '\r') {
      return "";
    }
    if (first == '\\' || first == '\'' || first == '"') {
      return sequence;
    }
    if (LETTERS.indexOf(first) >= 0) {
      return MEANINGS.substring(LETTERS.indexOf(first), LETTERS.indexOf(first) + 1);
    }
    try {
      if (first >= '0' && first <= '7') {
        return Character.toString(Integer.parseInt(sequence, 8));
      }
      if ("xuU".indexOf(first) >= 0) {
        return Character.toString(Integer.parseInt(sequence.substring(1), 16));
      }
      if (sequence.startsWith("N{")) {
        return Character.toString(
            Character.codePointOf(sequence.substring(2, sequence.length() - 1)));
      }
    } catch (IllegalArgumentException e) {
      return "\\" + sequence;
    }
    return "\\" + sequence;
  }
}
