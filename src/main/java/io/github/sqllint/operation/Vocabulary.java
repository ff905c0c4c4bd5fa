package io.github.sqllint.operation;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words by which programs know operations, each with the names of its {@link Members}. */
public final class Vocabulary {
  private static final List<String> COLUMN =
      List.of(
          "collation",
          "column",
          "default",
          "generated",
          "generatedExpression",
          "hasDefault",
          "identity",
          "identityAlways",
          "identityOptions",
          "notNull",
          "notNullName",
          "stored",
          "type");

  /** What {@link Operation#facts()} adds. */
  private static final Map<String, String> FACTS =
      Map.of(
          "change-column-type", "hasUsing",
          "create-index", "partial",
          "delete", "filtered",
          "update", "filtered");

  private Vocabulary() {}

  /**
   * The members of a column's definition, with its table and whether it is the whole primary key of
   * it.
   */
  public static Set<String> column() {
    Set<String> members = new TreeSet<>(COLUMN);
    members.add("table");
    members.add("primaryKey");
    return members;
  }

  /** Every operation's word with its members. */
  public static Map<String, Set<String>> operations() {
    Map<String, Set<String>> words = new TreeMap<>();
    collect(Operation.class, words);
    return words;
  }

  private static void collect(Class<?> type, Map<String, Set<String>> words) {
    if (type.isSealed()) {
      for (Class<?> part : type.getPermittedSubclasses()) {
        collect(part, words);
      }
    } else {
      String word =
          type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
      words.put(word, members(word, type));
    }
  }

  private static Set<String> members(String word, Class<?> type) {
    Set<String> members = new TreeSet<>();
    if (word.equals("do-block")) {
      return Set.of("language");
    }
    for (RecordComponent component : type.getRecordComponents()) {
      members.add(component.getName());
    }
    if (word.equals("add-column")) {
      members.remove("definition");
      members.addAll(COLUMN);
    }
    if (FACTS.containsKey(word)) {
      members.add(FACTS.get(word));
    }
    return members;
  }
}
