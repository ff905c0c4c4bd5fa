package io.github.sqllint.impact;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Queries of one table that an index answers without a look at all rows: for the row of one key, or
 * for the least or greatest of an index's values (planagg.c of the server's source).
 */
final class NarrowReads {
  private static final Set<String> EXTREMES = Set.of("min", "max");
  private static final Set<String> ENDS =
      Set.of("order", "limit", "on", "returning", "for", "union", "with", "then");

  private final RowSearch search;
  private final List<Token> tokens;
  private final ObjectName table;

  private NarrowReads(ObjectName table, Work work) {
    this.table = table;
    this.search = new RowSearch(table, table.name(), true, work.before());
    this.tokens = work.statement().statement().tokens();
  }

  /** Whether that is all that a statement asks of a table. */
  static boolean areAllOf(ObjectName table, Work work) {
    return new NarrowReads(table, work).areAll();
  }

  private boolean areAll() {
    boolean found = false;
    for (int i = 1; i < tokens.size(); i++) {
      if (Reads.names(tokens.get(i), table) && !isInTarget(i)) {
        int before = i > 1 && tokens.get(i - 1).isSymbol(".") ? i - 3 : i - 1;
        boolean from = before >= 0 && tokens.get(before).is("from");
        if (!from || !(isForExtreme(before) || isForOneKey(i))) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  /** Whether the name stands before its column, or is what the statement changes. */
  private boolean isInTarget(int at) {
    boolean column = at + 1 < tokens.size() && tokens.get(at + 1).isSymbol(".");
    Token before = tokens.get(at - 1);
    return column || before.is("into") || before.is("update") || before.is("table");
  }

  /** Whether the select list in front of FROM takes columns but in MIN and MAX. */
  private boolean isForExtreme(int from) {
    int start = from - 1;
    int depth = 0;
    while (start >= 0 && !(depth == 0 && tokens.get(start).is("select"))) {
      depth += tokens.get(start).isSymbol(")") ? 1 : tokens.get(start).isSymbol("(") ? -1 : 0;
      if (depth < 0) {
        return false;
      }
      start--;
    }
    boolean extreme = false;
    for (int i = start + 1; start >= 0 && i < from; i++) {
      Token token = tokens.get(i);
      if (token.kind() != Kind.WORD) {
        continue;
      }
      boolean called = tokens.get(i + 1).isSymbol("(");
      if (called && EXTREMES.stream().anyMatch(token::is)) {
        boolean plain = i + 3 < from && tokens.get(i + 3).isSymbol(")");
        if (!plain || !search.isOrdered(nameOf(tokens.get(i + 2)))) {
          return false;
        }
        extreme = true;
        i += 3;
      } else if (!token.is("as") && !token.is("coalesce") && !token.is("setval") && !called) {
        return false;
      }
    }
    return extreme && !isGrouped(from);
  }

  private boolean isGrouped(int from) {
    return tokens.subList(from, tokens.size()).stream().anyMatch(token -> token.is("group"));
  }

  /** Whether WHERE gives an indexed column one value, and all else only narrows that. */
  private boolean isForOneKey(int name) {
    int next = name + 1;
    while (next < tokens.size() && tokens.get(next).kind() == Kind.WORD && !isWhere(next)) {
      next++;
    }
    if (next >= tokens.size() || !isWhere(next)) {
      return false;
    }
    List<Token> term = new ArrayList<>();
    boolean found = false;
    int depth = 0;
    for (next++; next < tokens.size(); next++) {
      Token token = tokens.get(next);
      boolean ends =
          token.isSymbol(")") || token.isSymbol(";") || ENDS.stream().anyMatch(token::is);
      if (depth == 0 && ends) {
        break;
      }
      if (depth == 0 && token.is("or")) {
        return false;
      }
      if (depth == 0 && token.is("and")) {
        found |= isKey(term, name);
        term = new ArrayList<>();
      } else {
        term.add(token);
      }
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
    }
    return found || isKey(term, name);
  }

  private boolean isWhere(int at) {
    return tokens.get(at).is("where");
  }

  /** Whether this is a column, an equals sign and a constant. */
  private boolean isKey(List<Token> term, int name) {
    int at = term.size() - 3;
    boolean qualified =
        at == 2
            && term.get(1).isSymbol(".")
            && (isTable(term.get(0)) || isAlias(term.get(0), name));
    return (at == 0 || qualified)
        && term.get(at + 1).isSymbol("=")
        && (term.get(at + 2).kind() == Kind.STRING || term.get(at + 2).kind() == Kind.NUMBER)
        && search.isOrdered(nameOf(term.get(at)));
  }

  private boolean isTable(Token qualifier) {
    return Reads.names(qualifier, table);
  }

  private boolean isAlias(Token qualifier, int name) {
    int at = tokens.get(name + 1).is("as") ? name + 2 : name + 1;
    return at < tokens.size() && tokens.get(at).is(qualifier.text());
  }

  private static String nameOf(Token token) {
    return ObjectName.written(token.text()).name();
  }
}
