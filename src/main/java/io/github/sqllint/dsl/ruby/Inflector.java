package io.github.sqllint.dsl.ruby;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English words in the singular and the plural, and names in other spellings, as Rails makes them.
 */
public final class Inflector {
  private record Rule(Pattern pattern, String replacement) {}

  /** The rules of Active Support, the last one that fits first. */
  private static final List<Rule> PLURALS =
      rules(
          "(quiz)$",
          "$1zes",
          "^(oxen)$",
          "$1",
          "^(ox)$",
          "$1en",
          "^(m|l)ice$",
          "$1ice",
          "^(m|l)ouse$",
          "$1ice",
          "(matr|vert|ind)(?:ix|ex)$",
          "$1ices",
          "(x|ch|ss|sh)$",
          "$1es",
          "([^aeiouy]|qu)y$",
          "$1ies",
          "(hive)$",
          "$1s",
          "(?:([^f])fe|([lr])f)$",
          "$1$2ves",
          "sis$",
          "ses",
          "([ti])a$",
          "$1a",
          "([ti])um$",
          "$1a",
          "(buffal|tomat)o$",
          "$1oes",
          "(bu)s$",
          "$1ses",
          "(alias|status)$",
          "$1es",
          "(octop|vir)i$",
          "$1i",
          "(octop|vir)us$",
          "$1i",
          "^(ax|test)is$",
          "$1es",
          "s$",
          "s",
          "$",
          "s");

  private static final List<Rule> SINGULARS =
      rules(
          "(database)s$",
          "$1",
          "(quiz)zes$",
          "$1",
          "(matr)ices$",
          "$1ix",
          "(vert|ind)ices$",
          "$1ex",
          "^(ox)en",
          "$1",
          "(alias|status)(es)?$",
          "$1",
          "(octop|vir)(us|i)$",
          "$1us",
          "^(a)x[ie]s$",
          "$1xis",
          "(cris|test)(is|es)$",
          "$1is",
          "(shoe)s$",
          "$1",
          "(o)es$",
          "$1",
          "(bus)(es)?$",
          "$1",
          "^(m|l)ice$",
          "$1ouse",
          "(x|ch|ss|sh)es$",
          "$1",
          "(m)ovies$",
          "$1ovie",
          "(s)eries$",
          "$1eries",
          "([^aeiouy]|qu)ies$",
          "$1y",
          "([lr])ves$",
          "$1f",
          "(tive)s$",
          "$1",
          "(hive)s$",
          "$1",
          "([^f])ves$",
          "$1fe",
          "(^analy)(sis|ses)$",
          "$1sis",
          "((a)naly|(b)a|(d)iagno|(p)arenthe|(p)rogno|(s)ynop|(t)he)(sis|ses)$",
          "$1sis",
          "([ti])a$",
          "$1um",
          "(n)ews$",
          "$1ews",
          "(ss)$",
          "$1",
          "s$",
          "");

  private static final String[] IRREGULAR = {
    "zombie",
    "zombies",
    "move",
    "moves",
    "sex",
    "sexes",
    "child",
    "children",
    "man",
    "men",
    "person",
    "people"
  };

  private static final Set<String> UNCOUNTABLE =
      Set.of(
          "equipment",
          "information",
          "rice",
          "money",
          "species",
          "series",
          "fish",
          "sheep",
          "jeans",
          "police");

  private static final Pattern UNCOUNTABLE_END =
      Pattern.compile("(?i)(?:\\b|_)(?:" + String.join("|", UNCOUNTABLE) + ")\\z");

  private Inflector() {}

  private static List<Rule> rules(String... pairs) {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      rules.add(new Rule(Pattern.compile("(?i)" + pairs[i]), pairs[i + 1]));
    }
    return rules;
  }

  public static String plural(String word) {
    return inflected(word, PLURALS, 0);
  }

  public static String singular(String word) {
    return inflected(word, SINGULARS, 1);
  }

  private static String inflected(String word, List<Rule> rules, int from) {
    if (word.isEmpty() || UNCOUNTABLE_END.matcher(word).find()) {
      return word;
    }
    for (int i = 0; i < IRREGULAR.length; i += 2) {
      for (int side = 0; side < 2; side++) {
        String form = IRREGULAR[i + side];
        if (word.toLowerCase(Locale.ROOT).endsWith(form)) {
          int cut = word.length() - form.length();
          return word.substring(0, cut + 1) + IRREGULAR[i + 1 - from].substring(1);
        }
      }
    }
    for (Rule rule : rules) {
      Matcher matcher = rule.pattern.matcher(word);
      if (matcher.find()) {
        StringBuilder result = new StringBuilder();
        matcher.appendReplacement(result, replacement(rule.replacement, matcher));
        matcher.appendTail(result);
        return result.toString();
      }
    }
    return word;
  }

  /** A group that took no part is nothing. */
  private static String replacement(String text, Matcher matcher) {
    String result = text;
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) == null) {
        result = result.replace("$" + group, "");
      }
    }
    return result;
  }

  /** {@code AuditLog} as {@code audit_log}, {@code Admin::User} as {@code admin/user}. */
  public static String underscored(String name) {
    return name.replace("::", "/")
        .replaceAll("([A-Z\\d]+)([A-Z][a-z])", "$1_$2")
        .replaceAll("([a-z\\d])([A-Z])", "$1_$2")
        .replace('-', '_')
        .toLowerCase(Locale.ROOT);
  }

  public static String camelized(String name) {
    StringBuilder result = new StringBuilder();
    boolean upper = true;
    for (char c : name.toCharArray()) {
      if (c == '_') {
        upper = true;
      } else if (c == '/') {
        result.append("::");
        upper = true;
      } else {
        result.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return result.toString();
  }

  /** The table of a model. */
  public static String table(String model) {
    return plural(underscored(model.substring(model.lastIndexOf(':') + 1)));
  }
}
