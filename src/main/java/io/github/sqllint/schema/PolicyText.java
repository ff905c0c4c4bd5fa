package io.github.sqllint.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row security policy's definition in its parts, with what holds where nothing is written
 * (PostgreSQL manual, CREATE POLICY).
 *
 * @param using the condition with its parentheses; empty where there is none, as {@code check}
 */
record PolicyText(String permissive, String command, String roles, String using, String check) {
  private static final PolicyText DEFAULT = new PolicyText("permissive", "all", "public", "", "");

  /** The same policy in the same words, however it was written. */
  static String normal(String definition) {
    return DEFAULT.with(definition).toString();
  }

  static String head(String definition) {
    return DEFAULT.with(definition).withUsing("").withCheck("").toString();
  }

  /** The roles that it is for, by their names without quotes. */
  static Set<String> roles(String definition) {
    return Arrays.stream(DEFAULT.with(definition).roles.split(","))
        .map(SettingActions::unquoted)
        .collect(Collectors.toSet());
  }

  /**
   * @param action what ALTER POLICY gives anew
   */
  static String altered(String definition, String action) {
    return DEFAULT.with(definition).with(action).toString();
  }

  private PolicyText with(String text) {
    PolicyText changed = this;
    String rest = text.strip();
    while (!rest.isEmpty()) {
      int end = rest.indexOf(' ') < 0 ? rest.length() : rest.indexOf(' ');
      int open = rest.indexOf('(') < 0 ? rest.length() : rest.indexOf('(');
      String word = rest.substring(0, Math.min(end, open)).toLowerCase(Locale.ROOT);
      rest = rest.substring(Math.min(end, open)).strip();
      switch (word) {
        case "as" -> {
          changed = changed.withPermissive(firstWord(rest));
          rest = rest.substring(firstWord(rest).length()).strip();
        }
        case "for" -> {
          changed = changed.withCommand(firstWord(rest));
          rest = rest.substring(firstWord(rest).length()).strip();
        }
        case "to" -> {
          int roles = rolesEnd(rest);
          changed = changed.withRoles(rest.substring(0, roles));
          rest = rest.substring(roles).strip();
        }
        case "using" -> {
          int close = groupEnd(rest);
          changed = changed.withUsing(rest.substring(0, close));
          rest = rest.substring(close).strip();
        }
        case "with", "check" -> {
          if (word.equals("check")) {
            int close = groupEnd(rest);
            changed = changed.withCheck(rest.substring(0, close));
            rest = rest.substring(close).strip();
          }
        }
        default -> {
          return changed.withCheck((changed.check + " " + word + rest).strip());
        }
      }
    }
    return changed;
  }

  private static String firstWord(String text) {
    int end = text.indexOf(' ');
    return end < 0 ? text : text.substring(0, end);
  }

  private static int rolesEnd(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int using = lower.indexOf(" using");
    int check = lower.indexOf(" with check");
    int end = using < 0 ? text.length() : using;
    return check < 0 ? end : Math.min(end, check);
  }

  /** The end of the parentheses with which a text begins. */
  private static int groupEnd(String text) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '\'';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  /** With one pair of parentheses around it. */
  private static String bare(String condition) {
    String text = condition;
    while (text.startsWith("((") && groupEnd(text.substring(1)) == text.length() - 2) {
      text = text.substring(1, text.length() - 1);
    }
    return text;
  }

  private PolicyText withPermissive(String word) {
    return new PolicyText(word.toLowerCase(Locale.ROOT), command, roles, using, check);
  }

  private PolicyText withCommand(String word) {
    return new PolicyText(permissive, word.toLowerCase(Locale.ROOT), roles, using, check);
  }

  private PolicyText withRoles(String list) {
    String sorted =
        Arrays.stream(list.split(","))
            .map(String::strip)
            .sorted()
            .collect(Collectors.joining(", "));
    return new PolicyText(permissive, command, sorted, using, check);
  }

  private PolicyText withUsing(String condition) {
    return new PolicyText(permissive, command, roles, bare(condition), check);
  }

  private PolicyText withCheck(String condition) {
    return new PolicyText(permissive, command, roles, using, bare(condition));
  }

  @Override
  public String toString() {
    return "as "
        + permissive
        + " for "
        + command
        + " to "
        + roles
        + (using.isEmpty() ? "" : " using " + using)
        + (check.isEmpty() ? "" : " with check " + check);
  }
}
