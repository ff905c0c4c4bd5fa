package io.github.sqllint.lint;

import io.github.sqllint.layout.MigrationFiles;
import io.github.sqllint.rule.Severity;
import io.github.sqllint.schema.ServerVersion;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;

/**
 * What can be configured: a key of {@code .sqllint.yml}, and mostly an option of the same name.
 *
 * @param <T> what its value means to the program
 * @param name as written
 * @param shape how the value is written
 * @param otherwise the value that holds where nobody gives one
 * @param item what one word means; throws {@link IllegalArgumentException} with a sentence
 */
public record Key<T>(String name, Shape shape, T otherwise, Function<String, ?> item) {

  /** How a value is written. */
  public enum Shape {
    WORD,
    /** Words; the value is a list of what they mean. */
    LIST,
    /** Rule names with a word each; the value is a map to what these mean. */
    RULES
  }

  public static final Key<Dialect> DIALECT =
      word("dialect", Dialect.POSTGRESQL, constants(Dialect.values()));
  public static final Key<ServerVersion> DB_VERSION =
      new Key<>("db-version", Shape.WORD, ServerVersion.OLDEST_SUPPORTED, Key::server);

  /** Empty to find out. */
  public static final Key<Optional<String>> LAYOUT = word("layout", Optional.empty(), layouts());

  /** Whether scripts run in a transaction where their layout does not tell. */
  public static final Key<Optional<Boolean>> IN_TRANSACTION =
      word("in-transaction", Optional.empty(), inTransaction());

  /** Empty for never. */
  public static final Key<Optional<Severity>> FAIL_ON =
      word("fail-on", Optional.of(Severity.WARNING), severities("never"));

  public static final Key<Boolean> OPINIONS =
      word("opinions", false, Map.of("true", true, "false", false));

  /** Empty for off. */
  public static final Key<Map<String, Optional<Severity>>> RULES =
      new Key<>("rules", Shape.RULES, Map.of(), choice(severities("off")));

  /** Globs of paths, from the folder of the file that holds them. */
  public static final Key<List<String>> EXCLUDE = list("exclude", Key::glob);

  public static final Key<List<String>> SMALL_TABLES = list("small-tables", TableSizes::name);
  public static final Key<List<String>> EMPTY_TABLES = list("empty-tables", TableSizes::name);
  public static final Key<List<Peer>> PEER_COMMENTS =
      list("peer-comments", choice(constants(Peer.values())));

  /** A path from the folder of the file that holds it. */
  public static final Key<String> BASELINE =
      new Key<>("baseline", Shape.WORD, ".sqllint-baseline.json", Function.identity());

  /** In the order in which people are shown them. */
  public static final List<Key<?>> ALL =
      List.of(
          DIALECT,
          DB_VERSION,
          LAYOUT,
          IN_TRANSACTION,
          FAIL_ON,
          OPINIONS,
          RULES,
          EXCLUDE,
          SMALL_TABLES,
          EMPTY_TABLES,
          PEER_COMMENTS,
          BASELINE);

  private static <T> Key<T> word(String name, T otherwise, Map<String, T> words) {
    return new Key<>(name, Shape.WORD, otherwise, choice(words));
  }

  private static <E> Key<List<E>> list(String name, Function<String, E> item) {
    return new Key<>(name, Shape.LIST, List.of(), item);
  }

  private static <T> Function<String, T> choice(Map<String, T> words) {
    return new Words<>(words);
  }

  /** The words that a value may be; empty where it is none of a few. */
  public List<String> words() {
    return item instanceof Words<?> words ? List.copyOf(words.values().keySet()) : List.of();
  }

  /** What a value looks like in the file: a string, boolean or number, a list or a map of these. */
  public Object written(Object value) {
    if (value instanceof List<?> list) {
      List<Object> written = new ArrayList<>();
      list.forEach(one -> written.add(word(one)));
      return written;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> written = new LinkedHashMap<>();
      map.forEach((rule, one) -> written.put((String) rule, word(one)));
      return written;
    }
    return word(value);
  }

  private Object word(Object value) {
    if (value instanceof ServerVersion server) {
      return server.major();
    }
    if (item instanceof Words<?> words && !(value instanceof Boolean)) {
      for (Map.Entry<String, ?> word : words.values().entrySet()) {
        if (word.getValue().equals(value)) {
          return word.getKey();
        }
      }
    }
    return value;
  }

  private static <E extends Enum<E>> Map<String, E> constants(E[] constants) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : constants) {
      words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
    }
    return words;
  }

  private static Map<String, Optional<String>> layouts() {
    Map<String, Optional<String>> words = new LinkedHashMap<>();
    words.put("auto", Optional.empty());
    for (String name : MigrationFiles.layouts()) {
      words.put(name, Optional.of(name));
    }
    return words;
  }

  private static Map<String, Optional<Boolean>> inTransaction() {
    Map<String, Optional<Boolean>> words = new LinkedHashMap<>();
    words.put("auto", Optional.empty());
    words.put("true", Optional.of(true));
    words.put("false", Optional.of(false));
    return words;
  }

  private static Map<String, Optional<Severity>> severities(String none) {
    Map<String, Optional<Severity>> words = new LinkedHashMap<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      words.put(severity.word(), Optional.of(severity));
    }
    words.put(none, Optional.empty());
    return words;
  }

  private static String glob(String text) {
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + text);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("'" + text + "' is no glob: " + e.getDescription());
    }
    return text;
  }

  private static ServerVersion server(String text) {
    int major;
    try {
      major = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      major = 0;
    }
    if (major < ServerVersion.FIRST || major > ServerVersion.LAST) {
      throw new IllegalArgumentException(
          String.format(
              "'%s' is no PostgreSQL major from %d to %d",
              text, ServerVersion.FIRST, ServerVersion.LAST));
    }
    return new ServerVersion(major);
  }
}
