package io.github.sqllint.impact;

import io.github.sqllint.schema.ServerVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the server's operators and functions take and give: pg_operator and pg_proc as data. */
final class Signatures {
  private static final String VARIADIC = "...";

  private Signatures() {}

  /** The lines behind the remarks, from the end of the last of these on. */
  private static final class Loaded {
    static final String ALL = lines(Resource.text("signatures.txt"));

    private static String lines(String text) {
      return text.substring(text.indexOf('\n', text.lastIndexOf("\n# ") + 1));
    }
  }

  /**
   * One of them.
   *
   * @param takes the last one stands for any number where it is variadic
   */
  record Signature(List<String> takes, boolean variadic, String gives) {
    Signature {
      takes = List.copyOf(takes);
    }

    boolean fits(int arguments) {
      return variadic ? arguments >= takes.size() : arguments == takes.size();
    }

    String take(int argument) {
      return takes.get(Math.min(argument, takes.size() - 1));
    }
  }

  /** All of a name, which is an operator's symbol or a function's; none where it is not known. */
  static List<Signature> of(String name, ServerVersion server) {
    List<Signature> found = new ArrayList<>();
    String start = '\n' + name + '(';
    int at = first(start);
    while (at >= 0 && Loaded.ALL.startsWith(start, at)) {
      int end = Loaded.ALL.indexOf('\n', at + 1);
      String line = Loaded.ALL.substring(at + start.length(), end);
      int bar = line.indexOf('|');
      if (bar < 0 || isOf(line.substring(bar + 1), server)) {
        found.add(read(bar < 0 ? line : line.substring(0, bar)));
      }
      at = end;
    }
    return found;
  }

  /** Halves the sorted lines until the first one is found that begins so; -1 if none does. */
  private static int first(String start) {
    String all = Loaded.ALL;
    int low = 0;
    int high = all.length() - 1;
    while (low < high) {
      int middle = all.lastIndexOf('\n', (low + high) / 2);
      int end = all.indexOf('\n', middle + 1);
      if (end > high) {
        return -1;
      }
      if (all.substring(middle, end).compareTo(start) < 0) {
        low = end;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean isOf(String majors, ServerVersion server) {
    int dash = majors.indexOf('-');
    return Integer.parseInt(majors.substring(0, dash)) <= server.major()
        && server.major() <= Integer.parseInt(majors.substring(dash + 1));
  }

  private static Signature read(String line) {
    int close = line.lastIndexOf(')');
    String list = line.substring(0, close);
    boolean variadic = list.endsWith(VARIADIC);
    String plain = variadic ? list.substring(0, list.length() - VARIADIC.length()) : list;
    List<String> takes = plain.isEmpty() ? List.of() : Arrays.asList(plain.split(","));
    return new Signature(takes, variadic, line.substring(close + 1));
  }
}
