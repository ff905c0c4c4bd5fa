package io.github.sqllint.reversal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left of a query's text without what the server adds when it shows one: parentheses, casts
 * and whose column each is. Two texts of one shape may be one query, such as a hand-written one and
 * what {@code pg_get_viewdef} made of it.
 *
 * @param owners what stands before the dot of each word; empty where there is none
 * @param nots how many NOTs there are, which move: {@code a NOT IN} becomes {@code NOT (a IN}
 */
record QueryShape(List<String> owners, List<String> words, int nots, Set<String> casts) {
  private static final Pattern CAST =
      Pattern.compile(
          ":: (\\w+)((?: varying| precision| with time zone| without time zone)?)"
              + "(?: \\( \\d+(?: , \\d+)? \\))?( \\[ \\])?");

  private static final Map<String, String> TYPES =
      Map.of(
          "int", "integer",
          "int4", "integer",
          "int8", "bigint",
          "bool", "boolean",
          "varchar", "character varying",
          "decimal", "numeric",
          "float8", "double precision",
          "timestamptz", "timestamp with time zone",
          "timestamp", "timestamp without time zone");

  /**
   * @param query with one space between all tokens
   */
  static QueryShape of(String query) {
    Set<String> casts = new TreeSet<>();
    Matcher cast = CAST.matcher(query);
    while (cast.find()) {
      String type = cast.group(1) + cast.group(2);
      casts.add(TYPES.getOrDefault(type, type) + (cast.group(3) == null ? "" : "[]"));
    }
    List<String> owners = new ArrayList<>();
    List<String> words = new ArrayList<>();
    int nots = 0;
    String[] tokens = cast.replaceAll("").replace("(", " ").replace(")", " ").strip().split(" +");
    for (int i = 0; i < tokens.length; i++) {
      boolean owned = i + 2 < tokens.length && tokens[i + 1].equals(".");
      if (tokens[i].equals("not")) {
        nots++;
      } else {
        owners.add(owned ? tokens[i] : "");
        words.add(tokens[i + (owned ? 2 : 0)]);
        i += owned ? 2 : 0;
      }
    }
    return new QueryShape(owners, words, nots, casts);
  }

  boolean mayBe(QueryShape other) {
    for (int i = 0; i < Math.min(owners.size(), other.owners.size()); i++) {
      String mine = owners.get(i);
      String others = other.owners.get(i);
      if (!mine.equals(others) && !mine.isEmpty() && !others.isEmpty()) {
        return false;
      }
    }
    return nots == other.nots
        && words.equals(other.words)
        && (casts.containsAll(other.casts) || other.casts.containsAll(casts));
  }
}
