package io.github.sqllint.reversal;

import java.util.ArrayList;
import java.util.List;
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
 * @param casts the types that it casts to
 * @param names those that it gives to expressions and columns, in order
 * @param conditions how the terms of each are joined, which parentheses tell
 */
record QueryShape(
    List<String> owners,
    List<String> words,
    int nots,
    Set<String> casts,
    List<String> names,
    List<String> conditions) {
  private static final Pattern CAST =
      Pattern.compile(
          ":: (\\w+)((?: varying| precision| with time zone| without time zone)?)"
              + "(?: \\( \\d+(?: , \\d+)? \\))?( \\[ \\])?");

  private static final Pattern BETWEEN =
      Pattern.compile("((?:\\w+ \\. )*\\w+) between (\\S+) and (\\S+)");

  /** The server writes the names that expressions get by themselves. */
  private static final Pattern NAME = Pattern.compile(" as \\w+(?= |$)(?! \\()");

  /** {@code interval '1 day'} is a cast for the server. */
  private static final Pattern INTERVAL = Pattern.compile("\\binterval ('(?:[^']|'')*+')");

  /** What an ORDER BY and a CASE have where they do not say it. */
  private static final Pattern BY_ITSELF =
      Pattern.compile(" asc\\b| else null(?: :: \\w+)?(?= end\\b)");

  /** A name behind a parenthesis, with AS or without. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\) (\\w+)(?= (?:,|\\)|on|from|where|join|left|right|full|cross|group|order|limit|union)"
              + "(?: |$)|$)");

  /** They stand there and are no names. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "end", "from", "where", "join", "left", "right", "full", "cross", "group", "order",
          "limit", "union", "on", "desc", "then", "else");

  /**
   * @param written with one space between all tokens
   */
  static QueryShape of(String written) {
    String query = INTERVAL.matcher(written).replaceAll("$1 :: interval");
    query = BY_ITSELF.matcher(query).replaceAll("");
    query =
        NAMED
            .matcher(query)
            .replaceAll(
                named -> NO_NAMES.contains(named.group(1)) ? "$0" : ") as " + named.group(1));
    Set<String> casts = new TreeSet<>();
    Matcher cast = CAST.matcher(BETWEEN.matcher(query).replaceAll("$1 >= $2 and $1 <= $3"));
    while (cast.find()) {
      String type = cast.group(1) + cast.group(2);
      casts.add(TypeWords.usual(type) + (cast.group(3) == null ? "" : "[]"));
    }
    List<String> owners = new ArrayList<>();
    List<String> words = new ArrayList<>();
    int nots = 0;
    Matcher named = NAME.matcher(cast.replaceAll(""));
    List<String> names = named.results().map(name -> name.group()).toList();
    String bare = named.replaceAll("");
    String[] tokens = bare.replace("(", " ").replace(")", " ").strip().split(" +");
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
    return new QueryShape(owners, words, nots, casts, names, ConditionText.structures(written));
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
        && conditions.equals(other.conditions)
        && (casts.containsAll(other.casts) || other.casts.containsAll(casts))
        && (isWithin(names, other.names) || isWithin(other.names, names));
  }

  /** Whether all of these are among others, in the same order. */
  private static boolean isWithin(List<String> few, List<String> many) {
    int next = 0;
    for (String one : many) {
      next += next < few.size() && few.get(next).equals(one) ? 1 : 0;
    }
    return next == few.size();
  }
}
