package io.github.sqllint.reversal;

import io.github.sqllint.impact.ItemName;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.parse.ExpressionReader;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A view's query with each of its expressions as the server keeps it: grouped as operators bind,
 * with the casts that types need, and without the names that columns get anyway.
 */
final class QueryTerms {
  private static final Set<String> QUERIES = Set.of("select", "with", "values");
  private static final Set<String> OF_ORDER = Set.of("asc", "desc", "nulls", "first", "last");

  /** Constants as strings, which they are not without being said to be so. */
  private static final Pattern OF_LENGTH =
      Pattern.compile(
          "(?:'|\\bnull) :: (?:char|bpchar|varchar)|(?:\\d|true|false) :: (?:text|char|bpchar|varchar)");

  /** Behind the first two, commas part expressions. */
  private static final List<String> OPENING = List.of("select", "by", "where", "having", "on");

  private final TermTokens tokens;
  private final QueryTypes types;
  private final ItemName names;
  private final boolean bare;
  private boolean complete = true;

  private QueryTerms(String text, View view, Schema schema, boolean bare) {
    this.bare = bare;
    tokens = TermTokens.of(text);
    types = new QueryTypes(view.query(), schema);
    names = new ItemName(schema.server());
  }

  /**
   * What two views' queries are to each other.
   *
   * @param same whether they are certainly one
   * @param regrouped whether operators certainly bind other operands in one than in the other, if
   *     they have the same words
   */
  record Likeness(boolean same, boolean regrouped) {}

  /** A view, its query's text in normal form, and where it is. */
  record Side(View view, String text, Schema schema) {
    private QueryTerms terms(boolean bare) {
      return new QueryTerms(text, view, schema, bare);
    }
  }

  static Likeness compare(Side before, Side after) {
    if (before.terms(false).text().equals(after.terms(false).text())) {
      return new Likeness(true, false);
    }
    QueryTerms was = before.terms(true);
    QueryTerms is = after.terms(true);
    boolean unlike = !was.text().equals(is.text());
    return new Likeness(false, unlike && was.complete && is.complete);
  }

  private String text() {
    return query(0, tokens.size());
  }

  private String query(int from, int to) {
    List<String> out = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String word = tokens.text(i);
      int opening = tokens.isWord(i) ? OPENING.indexOf(word) : -1;
      if (word.equals("(")) {
        int close = tokens.close(i, to);
        out.add("( " + query(i + 1, close) + " )");
        i = close;
      } else if (opening < 0 || tokens.is(i - 1, "distinct")) {
        out.add(word);
      } else {
        out.add(word);
        boolean flagged = tokens.is(i + 1, "distinct") && !tokens.is(i + 2, "on");
        out.add(flagged ? "distinct" : "");
        int start = flagged ? i + 2 : i + 1;
        String list = opening == 0 ? word : opening == 1 ? tokens.text(i - 1) : "";
        i = new Terms(list, items, out).read(start, to) - 1;
      }
    }
    out.removeIf(String::isEmpty);
    return String.join(" ", out);
  }

  /** What a SELECT lists. */
  private record Item(String name, String text) {}

  /** One expression, or several with commas between them. */
  private final class Terms {
    private final String list;
    private final List<Item> items;
    private final List<String> out;

    Terms(String list, List<Item> items, List<String> out) {
      this.list = list;
      this.items = items;
      this.out = out;
    }

    /** Answers where it ends. */
    int read(int from, int to) {
      int end = from - 1;
      do {
        int start = end + 1;
        end = tokens.end(start, to, !list.isEmpty());
        end = list.equals("select") ? item(start, end, to) : sorted(start, end, to);
        out.add(tokens.is(end, ",") && !list.isEmpty() && end < to ? "," : "");
      } while (end < to && tokens.is(end, ",") && !list.isEmpty());
      return end;
    }

    private int item(int start, int end, int to) {
      boolean named = end + 1 < to && tokens.is(end, "as");
      Term term = ofLength(start, end).orElseGet(() -> term(start, end, !named));
      String name = named ? tokens.text(end + 1) : term.name();
      items.add(new Item(name, term.text()));
      out.add(term.text());
      out.add(name.isEmpty() || bare || name.equals(term.usual()) ? "" : "as " + name);
      return named ? end + 2 : end;
    }

    /** A string as one with a length is no other string where nothing gives it its type. */
    private Optional<Term> ofLength(int start, int end) {
      String raw = tokens.text(start, end);
      boolean kept = OF_LENGTH.matcher(raw).find();
      complete &= !kept;
      return kept ? Optional.of(new Term(raw, "", names.of(raw))) : Optional.empty();
    }

    private int sorted(int start, int end, int to) {
      String text = term(start, end, false).text();
      out.add(end == start + 1 ? meant(text) : text);
      int next = end;
      while (!list.isEmpty() && next < to && OF_ORDER.contains(tokens.text(next))) {
        out.add(tokens.text(next++));
      }
      return next;
    }

    /** The item that its place or its name tells. */
    private String meant(String text) {
      boolean column = list.equals("group") && types.isColumn(text);
      for (int i = 0; i < items.size() && !list.isEmpty(); i++) {
        boolean placed = text.equals(String.valueOf(i + 1));
        if (placed || (text.equals(items.get(i).name()) && !column)) {
          return items.get(i).text();
        }
      }
      return text;
    }
  }

  /**
   * An expression.
   *
   * @param name that it is given without AS; may be empty
   * @param usual the name that it gets without being given one
   */
  private record Term(String text, String name, String usual) {}

  private Term term(int from, int to, boolean mayBeNamed) {
    if (from >= to) {
      return new Term("", "", "");
    }
    List<String> inner = new ArrayList<>();
    Expression expression = read(from, to, inner);
    String name = "";
    int end = to;
    boolean two = to - from > 1 && tokens.isWord(to - 1) && !tokens.is(to - 2, ".");
    if (mayBeNamed && two && expression instanceof Expression.Opaque) {
      List<String> shorter = new ArrayList<>();
      Expression value = read(from, to - 1, shorter);
      if (!(value instanceof Expression.Opaque)) {
        expression = value;
        inner = shorter;
        end = to - 1;
        name = tokens.text(end);
      }
    }
    complete &= !Operands.isOpaque(expression);
    String raw = tokens.text(from, end);
    String text =
        Normal.of(bare ? Operands.bare(expression) : Operands.qualified(expression), types::of);
    for (int i = 0; i < inner.size(); i++) {
      text = text.replace("(" + mark(i) + ")", mark(i)).replace(mark(i), inner.get(i));
    }
    return new Term(text, name, names.of(raw));
  }

  private static String mark(int index) {
    return "§" + index + "§";
  }

  /**
   * With a name in the place of each query in it, whose text goes into a list; so does that of
   * conditions in parentheses, which are set where they tell something.
   */
  private Expression read(int from, int to, List<String> inner) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean query = tokens.is(i, "(") && QUERIES.contains(tokens.text(i + 1));
      if (query || (!bare && tokens.isGroup(i, to))) {
        int close = tokens.close(i, to);
        String name = '"' + mark(inner.size()) + '"';
        String within = query ? query(i + 1, close) : term(i + 1, close, false).text();
        inner.add("( " + within + " )");
        // A list of one would be a comparison.
        text.append(
            tokens.is(i - 1, "in") ? "( " + name + " , " + name + " )" : "( " + name + " )");
        i = close;
      } else {
        text.append(tokens.text(i));
      }
      text.append(' ');
    }
    return asked(ExpressionReader.read(TermTokens.of(text.toString()).tokens()));
  }

  /**
   * NOT IN is NOT before an IN where a query gives the list, and so it is with IS NOT DISTINCT FROM
   * (measured, pairs.sql).
   */
  private static Expression asked(Expression expression) {
    List<Expression> operands = expression.operands().stream().map(QueryTerms::asked).toList();
    boolean ofQuery =
        expression instanceof Operator in
            && in.symbol().equals("not in")
            && operands.get(1) instanceof ColumnReference column
            && column.name().startsWith("§");
    if (ofQuery) {
      return new Operator("not", List.of(new Operator("in", operands)));
    }
    return expression instanceof Operator unlike && unlike.symbol().equals("is not distinct from")
        ? new Operator("not", List.of(new Operator("is distinct from", operands)))
        : Operands.with(expression, operands);
  }
}
