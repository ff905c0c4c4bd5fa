package io.github.sqllint.impact;

import io.github.sqllint.schema.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What every PostgreSQL from 10 to 18 brings along: how volatile its functions are, and which
 * operators it has.
 *
 * <p>Read from {@code functions.txt}: below each heading the names that it holds for. {@code
 * to_tsvector/1} is the function of that name with one argument; a name alone is all of them. Where
 * the argument types decide, the least volatile is listed. The headings without majors are the
 * functions of the extensions that come with the server.
 */
final class BuiltInFunctions {
  private static final String RESOURCE = "functions.txt";
  private static final String EXTENSION = "extension";
  private static final String OPERATORS = "operators";

  /**
   * @param first of the majors for which it holds
   */
  private record Listed(Volatility volatility, int first, int last, SortedNames names) {}

  private final List<Listed> functions = new ArrayList<>();
  private final List<Listed> extensions = new ArrayList<>();
  private SortedNames operators;

  private BuiltInFunctions() {}

  private static final class Loaded {
    static final BuiltInFunctions ALL = load();
  }

  /** Empty where that major has no such function. */
  static Optional<Volatility> volatility(String name, int arguments, ServerVersion server) {
    BuiltInFunctions all = Loaded.ALL;
    return find(all.functions, name, server.major())
        .or(() -> find(all.functions, name + "/" + arguments, server.major()));
  }

  /** Empty where no extension that comes with the server has such a function. */
  static Optional<Volatility> volatilityInExtension(String name) {
    return find(Loaded.ALL.extensions, name, ServerVersion.FIRST);
  }

  static boolean isOperator(String symbol) {
    return Loaded.ALL.operators.contains(symbol);
  }

  private static Optional<Volatility> find(List<Listed> all, String name, int major) {
    for (Listed some : all) {
      if (some.first <= major && major <= some.last && some.names.contains(name)) {
        return Optional.of(some.volatility);
      }
    }
    return Optional.empty();
  }

  private static BuiltInFunctions load() {
    BuiltInFunctions all = new BuiltInFunctions();
    String heading = "";
    StringBuilder names = new StringBuilder();
    for (String line : Resource.lines(RESOURCE)) {
      if (line.startsWith(" ")) {
        names.append(line, 1, line.length());
      } else {
        all.add(heading, names);
        heading = line.substring(0, line.length() - 1);
        names.setLength(0);
      }
    }
    all.add(heading, names);
    return all;
  }

  private void add(String heading, StringBuilder text) {
    if (heading.isEmpty()) {
      return;
    }
    String[] words = heading.split(" ");
    SortedNames names = new SortedNames(text.append(' ').toString());
    if (words[0].equals(OPERATORS)) {
      operators = names;
      return;
    }
    Volatility volatility = Volatility.valueOf(words[0].toUpperCase(Locale.ROOT));
    if (words[1].equals(EXTENSION)) {
      extensions.add(new Listed(volatility, ServerVersion.FIRST, ServerVersion.LAST, names));
      return;
    }
    String[] majors = words[1].split("-");
    functions.add(
        new Listed(volatility, Integer.parseInt(majors[0]), Integer.parseInt(majors[1]), names));
  }

  /**
   * Names in a text, sorted, with one space before and one behind each. A usual run looks for a few
   * of three thousand: to take the text apart would take longer.
   */
  private record SortedNames(String text) {

    /** Halves the text, from one space to another, until nothing is left. */
    boolean contains(String name) {
      int low = 0;
      int high = text.length() - 1;
      while (low < high) {
        int start = text.lastIndexOf(' ', (low + high) / 2);
        int end = text.indexOf(' ', start + 1);
        int order = text.substring(start + 1, end).compareTo(name);
        if (order == 0) {
          return true;
        } else if (order < 0) {
          low = end;
        } else {
          high = start;
        }
      }
      return false;
    }
  }
}
