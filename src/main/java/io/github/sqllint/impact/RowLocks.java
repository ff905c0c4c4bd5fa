package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.View;
import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SELECT … FOR UPDATE and its like: the relations whose rows stay locked, which are those of the
 * query's own FROM with all that their views read (PostgreSQL manual, SELECT, The Locking Clause).
 */
final class RowLocks {
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?is).*\\bfor (no key update|update|key share|share)\\b"
              + "(?: of ([\\w ,]+?)(?: nowait| skip locked)?$)?.*");

  private RowLocks() {}

  static void take(String query, List<ObjectName> reads, Work work) {
    if (!Mentions.contains(query, "for ")) {
      return;
    }
    Matcher clause = CLAUSE.matcher(query);
    if (!clause.matches()) {
      return;
    }
    Set<String> named =
        Set.of(clause.group(2) == null ? new String[0] : clause.group(2).split("\\W+"));
    List<Token> from = from(query);
    for (ObjectName name : reads) {
      boolean meant =
          named.isEmpty()
              ? from.stream().anyMatch(token -> Reads.names(token, name))
              : named.contains(name.name()) || named.stream().anyMatch(a -> is(a, name, from));
      if (meant) {
        lock(name, work);
      }
    }
    if (isMadeOfSeveralRows(query)) {
      work.fail("0A000", true, "The rows of the result are none that could be locked.");
    }
    for (String alias : named) {
      boolean there =
          from.stream().anyMatch(t -> t.is(alias) || t.text().equals('"' + alias + '"'));
      if (!there && !from.isEmpty()) {
        work.fail("42P01", true, "FROM has no " + alias + " whose rows could be locked.");
      }
    }
  }

  /** Whether FROM calls a relation by another name. */
  private static boolean is(String alias, ObjectName name, List<Token> from) {
    for (int i = 1; i < from.size(); i++) {
      int before = from.get(i - 1).is("as") ? i - 2 : i - 1;
      if (from.get(i).is(alias) && before >= 0 && Reads.names(from.get(before), name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the query itself, and no subquery, groups rows or takes them together. */
  private static boolean isMadeOfSeveralRows(String query) {
    int depth = 0;
    Token before = null;
    boolean locks = false;
    boolean together = false;
    for (Token token : Lexer.tokens(query)) {
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      if (depth == 0 && before != null) {
        boolean distinct = token.is("distinct") && before.is("select");
        together |= distinct || (token.is("by") && before.is("group"));
        together |= Query.SET_OPERATORS.stream().anyMatch(token::is);
        together |= token.is("over") && before.isSymbol(")");
        locks |= before.is("for") && (token.is("update") || token.is("share"));
      }
      before = token.isTrivia() ? before : token;
    }
    return locks && together;
  }

  private static void lock(ObjectName name, Work work) {
    Target target = Target.find(work, name, false);
    Optional<View> view = work.before().view(target.name());
    if (view.filter(View::materialized).isPresent()) {
      work.fail("42809", true, "The rows of a materialized view cannot be locked.");
      return;
    }
    target.lock(work, LockMode.ROW_SHARE);
    if (target.isThere() && !Reads.isAlone(target.name(), work)) {
      target.family(work.before()).forEach(below -> work.lock(below, LockMode.ROW_SHARE));
    }
    view.ifPresent(v -> v.uses().keySet().forEach(used -> lock(used, work)));
  }

  /** What stands between FROM and its end, outside of WITH and of all subqueries but its own. */
  private static List<Token> from(String text) {
    List<Token> inside = new ArrayList<>();
    int depth = 0;
    boolean open = false;
    for (Token token : Lexer.tokens(text)) {
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      if (depth == 0 && token.is("from")) {
        open = true;
      } else if (depth == 0 && Query.FROM_ENDS.stream().anyMatch(token::is)) {
        open = false;
      } else if (open && !token.isTrivia()) {
        inside.add(token);
      }
    }
    return inside;
  }
}
