package io.github.sqllint.impact;

import io.github.sqllint.schema.ServerVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  private record Listed(Volatility volatility, int first, int last) {}

  private final Map<String, List<Listed>> functions = new HashMap<>();
  private final Map<String, Volatility> extensions = new HashMap<>();
  private final Set<String> operators = new HashSet<>();

  private BuiltInFunctions() {}

  private static final class Loaded {
    static final BuiltInFunctions ALL = load();
  }

  /** Empty where that major has no such function. */
  static Optional<Volatility> volatility(String name, int arguments, ServerVersion server) {
    BuiltInFunctions all = Loaded.ALL;
    return all.listed(name, server).or(() -> all.listed(name + "/" + arguments, server));
  }

  /** Empty where no extension that comes with the server has such a function. */
  static Optional<Volatility> volatilityInExtension(String name) {
    return Optional.ofNullable(Loaded.ALL.extensions.get(name));
  }

  static boolean isOperator(String symbol) {
    return Loaded.ALL.operators.contains(symbol);
  }

  private Optional<Volatility> listed(String key, ServerVersion server) {
    return functions.getOrDefault(key, List.of()).stream()
        .filter(entry -> entry.first <= server.major() && server.major() <= entry.last)
        .map(Listed::volatility)
        .findFirst();
  }

  private static BuiltInFunctions load() {
    BuiltInFunctions all = new BuiltInFunctions();
    String heading = "";
    for (String line : Resource.lines(RESOURCE)) {
      if (line.startsWith(" ")) {
        all.add(heading, line.strip());
      } else {
        heading = line.substring(0, line.length() - 1);
      }
    }
    return all;
  }

  private void add(String heading, String line) {
    String[] words = heading.split(" ");
    if (words[0].equals(OPERATORS)) {
      operators.addAll(List.of(line.split(" ")));
      return;
    }
    Volatility volatility = Volatility.valueOf(words[0].toUpperCase(Locale.ROOT));
    if (words[1].equals(EXTENSION)) {
      for (String name : line.split(" ")) {
        extensions.put(name, volatility);
      }
      return;
    }
    String[] majors = words[1].split("-");
    List<Listed> listed =
        List.of(new Listed(volatility, Integer.parseInt(majors[0]), Integer.parseInt(majors[1])));
    for (String name : line.split(" ")) {
      functions.merge(name, listed, BuiltInFunctions::both);
    }
  }

  private static List<Listed> both(List<Listed> some, List<Listed> more) {
    List<Listed> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
