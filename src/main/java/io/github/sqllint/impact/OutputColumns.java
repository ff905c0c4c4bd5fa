package io.github.sqllint.impact;

import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.ServerVersion;
import io.github.sqllint.schema.Table;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the columns of a query are called and how many there are, for a view or table must not have
 * two of one name, nor more names than columns (FigureColname of the server's source).
 */
final class OutputColumns {
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_$]*|\"[^\"]+\"");
  private static final Pattern ALL =
      Pattern.compile(
          "select (?:all )?\\* from (?:only )?[\\w.\" ]+?(?= where | order by | limit |$)");
  private static final Set<String> OPERATORS =
      Set.of(
          "+", "-", "*", "/", "%", "||", "=", "<", ">", "<=", ">=", "<>", "!=", "and", "or", "not",
          "is", "in", "between", "like", "ilike", "similar", "->", "->>", "#>", "#>>", "@>", "<@");

  /** What looks like a call and is called otherwise, or is no value. */
  private static final Set<String> NO_CALLS =
      Set.of("cast", "trim", "treat", "any", "all", "some", "interval", "case", "not", "distinct");

  /** What is no name of a column at the end of an item. */
  private static final Set<String> WORDS =
      Set.of("null", "true", "false", "end", "default", "precision", "zone", "isnull", "notnull");

  /** What gives a query its shape, and may be a name behind AS or a dot as well. */
  private static final Set<String> KEYWORDS = Set.of("case", "end", "from", "select", "values");

  private static final Pattern TOKEN =
      Pattern.compile("[eE]?'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\S+");

  private final ServerVersion server;

  private OutputColumns(ServerVersion server) {
    this.server = server;
  }

  /**
   * Refuses a view or table with the columns of a query.
   *
   * @param listed the names that the statement gives them, from the first; may be empty
   */
  static void check(Query query, List<String> listed, Schema schema, Work work) {
    List<List<String>> branches = branches(query.text());
    if (branches.isEmpty()) {
      return;
    }
    List<OptionalInt> counts = branches.stream().map(items -> count(items, query, schema)).toList();
    OptionalInt count = counts.get(0);
    boolean unequal =
        counts.stream().filter(OptionalInt::isPresent).map(OptionalInt::getAsInt).distinct().count()
            > 1;
    if (unequal) {
      work.fail("42601", true, "The queries of a UNION do not have equally many columns.");
    } else if (count.isPresent() && count.getAsInt() < listed.size()) {
      work.fail("42601", true, "There are more names than columns.");
    } else {
      twice(new OutputColumns(work.server()).names(branches.get(0)), listed)
          .ifPresent(
              name -> work.fail("42701", true, "The column " + name + " would be there twice."));
    }
  }

  /** The names in parentheses behind that of a new relation. */
  static List<String> listed(Work work) {
    List<Token> tokens = work.statement().statement().tokens();
    int open = 0;
    // EXPLAIN may have a list of its own before.
    while (open < tokens.size() && !tokens.get(open).is("table") && !tokens.get(open).is("view")) {
      open++;
    }
    while (open < tokens.size() && !tokens.get(open).isSymbol("(") && !tokens.get(open).is("as")) {
      open++;
    }
    List<String> names = new ArrayList<>();
    for (int i = open;
        i + 1 < tokens.size() && tokens.get(i).isSymbol(i == open ? "(" : ",");
        i += 2) {
      names.add(plain(tokens.get(i + 1).text()));
    }
    return names;
  }

  private static Optional<String> twice(List<String> names, List<String> listed) {
    Set<String> seen = new HashSet<>();
    boolean placed = names.stream().limit(listed.size()).noneMatch(name -> name.equals("*"));
    List<String> all = new ArrayList<>(listed);
    if (placed) {
      names.stream().skip(listed.size()).forEach(all::add);
    }
    return all.stream()
        .filter(name -> !name.isEmpty() && !name.equals("*"))
        .filter(name -> !seen.add(name))
        .findFirst();
  }

  private static OptionalInt count(List<String> items, Query query, Schema schema) {
    if (items.stream().noneMatch(OutputColumns::isStar)) {
      return OptionalInt.of(items.size());
    }
    boolean one = items.size() == 1 && query.relations().size() == 1;
    return one && ALL.matcher(query.text()).matches()
        ? schema
            .table(query.relations().get(0))
            .filter(Table::columnsComplete)
            .map(t -> OptionalInt.of(t.columns().all().size()))
            .orElse(OptionalInt.empty())
        : OptionalInt.empty();
  }

  private static boolean isStar(String item) {
    return item.equals("*") || item.endsWith(" . *");
  }

  /** An empty one where it is not known; {@code *} for what may be several. */
  private List<String> names(List<String> items) {
    return items.stream().map(item -> isStar(item) ? "*" : name(item)).collect(Collectors.toList());
  }

  private String name(String item) {
    List<String> tokens = tokens(item);
    int last = tokens.size() - 1;
    String end = tokens.get(last);
    if (last == 0 && (end.startsWith("'") || Character.isDigit(end.charAt(0)))) {
      return "?column?";
    }
    boolean named = NAME.matcher(end).matches() && !WORDS.contains(end);
    if (last == 0 || (last > 0 && tokens.get(last - 1).equals("."))) {
      return last == 0 || tokens.stream().noneMatch(OPERATORS::contains)
          ? column(item, end, named)
          : "?column?";
    }
    if (named && tokens.get(last - 1).equals("as")) {
      return plain(end);
    }
    List<String> outside = outside(tokens);
    if (outside.contains("collate") || outside.contains("at")) {
      return "";
    }
    if (outside.contains("::")) {
      return outside.stream().anyMatch(OPERATORS::contains) ? "?column?" : cast(tokens);
    }
    if (named && !OPERATORS.contains(tokens.get(last - 1))) {
      return outside.size() > 2 ? "" : plain(end);
    }
    return outside.stream().anyMatch(OPERATORS::contains) ? "?column?" : call(tokens, outside);
  }

  /** A cast is called as what it casts, if that is a column and the type one word. */
  private static String cast(List<String> tokens) {
    int cast = tokens.indexOf("::");
    boolean plain = cast > 0 && cast % 2 == 1 && cast == tokens.size() - 2;
    return plain
        ? column(String.join(" ", tokens.subList(0, cast)), tokens.get(cast - 1), true)
        : "";
  }

  private static String column(String item, String end, boolean named) {
    return named && item.matches("[\\w$\". ]+") && !item.contains("(") ? plain(end) : "";
  }

  /** Of a call over all of the item, perhaps with FILTER and OVER. */
  private String call(List<String> tokens, List<String> outside) {
    if (tokens.get(0).equals("case")) {
      return tokens.contains("else") ? "" : "case";
    }
    int open = tokens.indexOf("(");
    boolean called = open > 0 && open % 2 == 1 && NAME.matcher(tokens.get(open - 1)).matches();
    for (int i = 1; called && i < open; i += 2) {
      called = i + 1 > open - 1 || tokens.get(i).equals(".");
    }
    int own = open;
    boolean more =
        outside.stream()
            .skip(own)
            .anyMatch(t -> !Set.of("filter", "over", "within", "group").contains(t));
    if (!called || more || NO_CALLS.contains(tokens.get(open - 1))) {
      return "";
    }
    String name = plain(tokens.get(open - 1));
    return name.equals("extract") && !server.since(14) ? "date_part" : name;
  }

  /** The tokens that stand in no parentheses and in no CASE. */
  private static List<String> outside(List<String> tokens) {
    List<String> found = new ArrayList<>();
    int depth = 0;
    for (String token : tokens) {
      depth -= closes(token) ? 1 : 0;
      if (depth == 0 && !closes(token) && !opens(token)) {
        found.add(token);
      }
      depth += opens(token) ? 1 : 0;
    }
    return found;
  }

  private static boolean opens(String token) {
    return token.equals("(") || token.equals("[") || token.equals("case");
  }

  private static boolean closes(String token) {
    return token.equals(")") || token.equals("]") || token.equals("end");
  }

  /**
   * The items of each SELECT that UNION and its like put together; none where that is not known.
   */
  private static List<List<String>> branches(String query) {
    List<String> tokens = tokens(query);
    int start = 0;
    if (tokens.get(0).equals("with")) {
      start = nextSelect(tokens);
    }
    if (start < 0 || query.contains(" values (") || !tokens.get(start).equals("select")) {
      return values(tokens);
    }
    List<List<String>> branches = new ArrayList<>();
    while (start < tokens.size()) {
      if (!tokens.get(start).equals("select")) {
        return branches.isEmpty() ? branches : List.of(branches.get(0));
      }
      List<String> items = new ArrayList<>();
      start = items(tokens, start + 1, items);
      branches.add(items);
    }
    return branches;
  }

  /** The first row of VALUES alone. */
  private static List<List<String>> values(List<String> tokens) {
    if (!tokens.get(0).equals("values")) {
      return List.of();
    }
    int columns = 1;
    int depth = 0;
    for (String token : tokens) {
      depth += opens(token) ? 1 : closes(token) ? -1 : 0;
      columns += depth == 1 && token.equals(",") ? 1 : 0;
      if (depth == 0 && token.equals(")")) {
        break;
      }
    }
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      names.add("column" + i);
    }
    return List.of(names);
  }

  private static int nextSelect(List<String> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += opens(tokens.get(i)) ? 1 : closes(tokens.get(i)) ? -1 : 0;
      if (depth == 0 && tokens.get(i).equals("select")) {
        return i;
      }
    }
    return -1;
  }

  /** Takes the items behind SELECT; answers where the next one begins, or the end. */
  private static int items(List<String> tokens, int start, List<String> items) {
    int next = start;
    if (isAt(tokens, next, "distinct") || isAt(tokens, next, "all")) {
      next++;
      if (isAt(tokens, next, "on")) {
        next = tokens.subList(next, tokens.size()).indexOf(")") + next + 1;
      }
    }
    List<String> item = new ArrayList<>();
    int depth = 0;
    boolean list = true;
    for (; next < tokens.size(); next++) {
      String token = tokens.get(next);
      depth += opens(token) ? 1 : closes(token) ? -1 : 0;
      boolean operator = depth == 0 && Query.SET_OPERATORS.contains(token);
      boolean from = token.equals("from") && !tokens.get(next - 1).equals("distinct");
      boolean ends = depth == 0 && (from || Query.FROM_ENDS.contains(token));
      if (list && (ends || (depth == 0 && token.equals(",")))) {
        add(items, item);
        item.clear();
        list = !ends;
      } else if (list) {
        item.add(token);
      }
      if (operator) {
        boolean all =
            next + 1 < tokens.size() && Set.of("all", "distinct").contains(tokens.get(next + 1));
        return next + (all ? 2 : 1);
      }
    }
    if (list) {
      add(items, item);
    }
    return tokens.size();
  }

  /** A list may have nothing in it: {@code SELECT FROM t}. */
  private static void add(List<String> items, List<String> item) {
    if (!item.isEmpty()) {
      items.add(String.join(" ", item));
    }
  }

  private static boolean isAt(List<String> tokens, int index, String word) {
    return index < tokens.size() && tokens.get(index).equals(word);
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    String before = "";
    while (token.find()) {
      boolean label =
          (before.equals(".") || before.equals("as")) && KEYWORDS.contains(token.group());
      before = label ? '"' + token.group() + '"' : token.group();
      tokens.add(before);
    }
    return tokens.isEmpty() ? Collections.singletonList("") : tokens;
  }

  private static String plain(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1)
        : name.toLowerCase(Locale.ROOT);
  }
}
