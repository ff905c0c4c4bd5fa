package io.github.sqllint.impact;

import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Table;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** ON CONFLICT of an INSERT: something unique must tell what a conflict is (manual, INSERT). */
final class Conflicts {
  private Conflicts() {}

  static void check(Target target, Work work) {
    Optional<Table> table =
        target.table().filter(t -> t.constraints().complete() && t.origin().isPresent());
    List<Token> tokens = work.statement().statement().tokens();
    int at = at(tokens);
    if (table.isEmpty() || at < 0 || at + 2 >= tokens.size()) {
      return;
    }
    if (tokens.get(at).is("on")) {
      constraint(table.get(), tokens.get(at + 2), work);
    } else if (tokens.get(at).isSymbol("(")) {
      columns(table.get(), tokens, at + 1, work);
    }
  }

  /** Whether an INSERT says what to do with the row that is there. */
  static boolean areSeenTo(Work work) {
    return at(work.statement().statement().tokens()) >= 0;
  }

  /** Where the target of ON CONFLICT begins; -1 where there is none. */
  private static int at(List<Token> tokens) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("conflict") && tokens.get(i - 1).is("on")) {
        return i + 1;
      }
    }
    return -1;
  }

  private static void constraint(Table table, Token name, Work work) {
    if (name.kind() == Kind.WORD) {
      table
          .constraint(name.text().toLowerCase(Locale.ROOT))
          .filter(c -> c.deferral().deferrable())
          .ifPresent(c -> deferrable(c.name(), work));
    }
    if (name.kind() == Kind.WORD
        && table.constraints().presence(name.text().toLowerCase(Locale.ROOT)) == Presence.ABSENT) {
      work.miss("42704", true, Missing.partOf(table.name(), "constraint", name.text()));
    }
  }

  private static void deferrable(String constraint, Work work) {
    work.fail("55000", true, "The constraint " + constraint + " can be deferred.");
  }

  /** A constraint that can wait tells no conflict. */
  private static void onlyDeferrable(Table table, List<String> columns, Work work) {
    List<Index> unique =
        work.before().indexesOn(table.name()).stream()
            .filter(Index::unique)
            .filter(
                i ->
                    i.keyColumns().map(Set::copyOf).filter(Set.copyOf(columns)::equals).isPresent())
            .toList();
    if (unique.size() == 1) {
      unique
          .get(0)
          .constraint()
          .flatMap(table::constraint)
          .filter(c -> c.deferral().deferrable())
          .ifPresent(c -> deferrable(c.name(), work));
    }
  }

  /** Plain columns alone, for all rows. */
  private static void columns(Table table, List<Token> tokens, int first, Work work) {
    List<String> columns = new ArrayList<>();
    int next = first;
    while (next + 1 < tokens.size() && tokens.get(next).kind() == Kind.WORD) {
      columns.add(tokens.get(next).text().toLowerCase(Locale.ROOT));
      next += tokens.get(next + 1).isSymbol(",") ? 2 : 1;
    }
    boolean plain =
        next < tokens.size()
            && tokens.get(next).isSymbol(")")
            && !(next + 1 < tokens.size() && tokens.get(next + 1).is("where"));
    if (plain && !ForeignKeyImpact.isUnique(work.before(), table, columns)) {
      String reason = "Nothing makes " + String.join(", ", columns) + " unique.";
      work.fail("42P10", work.before().seemsComplete(), reason);
    } else if (plain) {
      onlyDeferrable(table, columns, work);
    }
  }
}
