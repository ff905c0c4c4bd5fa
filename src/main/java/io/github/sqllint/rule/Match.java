package io.github.sqllint.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a page says of the operations that are its hazard.
 *
 * @param operations the words of some operations, or {@link #COLUMN} alone
 * @param conditions all of which hold
 * @param message of the findings, with members in braces: {@code {name}}, or {@code {name|column}}
 *     for the first that applies
 */
public record Match(List<String> operations, List<Condition> conditions, String message) {
  /** A column that comes to be, by CREATE TABLE or by ADD COLUMN. */
  public static final String COLUMN = "column";

  public Match {
    operations = List.copyOf(operations);
    conditions = List.copyOf(conditions);
  }

  boolean holds(Map<String, Object> members) {
    return conditions.stream().allMatch(condition -> condition.holds(members));
  }

  /** The message about one operation; a member that does not apply is left empty. */
  String message(Map<String, Object> members) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', at)) {
      int close = message.indexOf('}', open);
      text.append(message, at, open);
      for (String member : message.substring(open + 1, close).split("\\|")) {
        if (members.containsKey(member)) {
          text.append(members.get(member));
          break;
        }
      }
      at = close + 1;
    }
    return text.append(message.substring(at)).toString();
  }

  /**
   * What one member is to be. Of a list, one element is enough.
   *
   * @param values one of which it equals, as text; empty where {@code pattern} or {@code absent}
   *     says it
   * @param pattern that is found in it
   * @param absent whether it is not to be there
   */
  record Condition(String member, List<String> values, Optional<Pattern> pattern, boolean absent) {

    boolean holds(Map<String, Object> members) {
      Object value = members.get(member);
      if (value == null || absent) {
        return absent && value == null;
      }
      return value instanceof List<?> list ? list.stream().anyMatch(this::fits) : fits(value);
    }

    private boolean fits(Object value) {
      String text = value.toString();
      return pattern.map(p -> p.matcher(text).find()).orElse(values.contains(text));
    }
  }
}
