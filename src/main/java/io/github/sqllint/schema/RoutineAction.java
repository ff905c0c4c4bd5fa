package io.github.sqllint.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the actions of one ALTER FUNCTION make of a routine (PostgreSQL manual, ALTER FUNCTION).
 *
 * @param attributes what is not so by default, sorted, the settings behind them in their order
 * @param rest what is left of the action and sets something else, such as the owner
 */
record RoutineAction(String volatility, String attributes, String rest) {
  /** Not that of the values of one setting, such as a list of schemas. */
  private static final Pattern BORDER =
      Pattern.compile(
          ", (?=(strict|window|leakproof|security definer|parallel|cost|rows|support|set|transform"
              + "|with)\\b)");

  private static final Pattern OUTSIDE_QUOTES =
      Pattern.compile("([^'\"]+)|'[^']*'|\"[^\"]*\"|['\"]");

  private static final Set<String> VOLATILITIES = Set.of("immutable", "stable", "volatile");

  static RoutineAction of(String action, String volatility, String attributes) {
    Set<String> all = new TreeSet<>();
    List<String> settings = new ArrayList<>();
    for (String attribute : attributes.isEmpty() ? List.<String>of() : listed(attributes)) {
      (attribute.startsWith("set ") ? settings : all).add(attribute);
    }
    String now = volatility;
    List<String> words = Arrays.asList(folded(action).split(" "));
    int at = 0;
    while (at < words.size()) {
      String word = words.get(at);
      String next = at + 1 < words.size() ? words.get(at + 1) : "";
      int taken = 2;
      if (VOLATILITIES.contains(word)) {
        now = word;
        taken = 1;
      } else if (word.equals("strict") || word.equals("leakproof")) {
        all.add(word);
        taken = 1;
      } else if (word.equals("called") || word.equals("returns")) {
        taken = word.equals("called") ? 4 : 5;
        set(all, "strict", word.equals("returns"));
      } else if (word.equals("not") && next.equals("leakproof")) {
        all.remove("leakproof");
      } else if (word.equals("external") || word.equals("restrict")) {
        taken = 1;
      } else if (word.equals("security")) {
        set(all, "security definer", next.equals("definer"));
      } else if (word.equals("parallel") || word.equals("cost") || word.equals("rows")) {
        all.removeIf(attribute -> attribute.startsWith(word + " "));
        set(all, word + " " + next, !next.equals("unsafe"));
      } else if (word.equals("set") || word.equals("reset")) {
        change(settings, word, next, String.join(" ", words.subList(at, words.size())));
        taken = words.size();
      } else {
        break;
      }
      at = Math.min(words.size(), at + taken);
    }
    String rest = words.subList(at, words.size()).stream().collect(Collectors.joining(" "));
    List<String> changed = new ArrayList<>(all);
    changed.addAll(settings);
    return new RoutineAction(now, String.join(", ", changed), rest);
  }

  /** A new value takes the place of the old one (measured, PostgreSQL 15 and 18). */
  private static void change(List<String> settings, String word, String name, String whole) {
    if (word.equals("reset") && name.equals("all")) {
      settings.clear();
      return;
    }
    int place = 0;
    while (place < settings.size() && !settings.get(place).split(" ")[1].equals(name)) {
      place++;
    }
    boolean there = place < settings.size();
    if (word.equals("reset") && there) {
      settings.remove(place);
    } else if (word.equals("set") && there) {
      settings.set(place, whole);
    } else if (word.equals("set")) {
      settings.add(whole);
    }
  }

  /** In lower case but for what is quoted. */
  private static String folded(String action) {
    return OUTSIDE_QUOTES
        .matcher(action)
        .replaceAll(
            part ->
                Matcher.quoteReplacement(
                    part.group(1) == null ? part.group() : part.group().toLowerCase(Locale.ROOT)));
  }

  /** The attributes one by one. */
  static List<String> listed(String attributes) {
    return List.of(BORDER.split(attributes));
  }

  private static void set(Set<String> all, String attribute, boolean on) {
    if (on) {
      all.add(attribute);
    } else {
      all.remove(attribute);
    }
  }
}
