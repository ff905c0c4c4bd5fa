package io.github.sqllint.impact;

import io.github.sqllint.operation.DataOperation.Merge;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Step;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;

/** What MERGE does to the columns of its table: each must be there, and take a value. */
final class MergeActions {
  private final Target target;
  private final Step<Merge> step;
  private final List<Token> tokens;
  private final Work work;

  MergeActions(Target target, Step<Merge> step, Work work) {
    this.target = target;
    this.step = step;
    this.work = work;
    tokens = work.statement().statement().tokens();
  }

  void check() {
    for (int i = 2; i < tokens.size(); i++) {
      if (tokens.get(i).is("insert") && tokens.get(i - 1).is("then")) {
        inserted(i);
      } else if (tokens.get(i).is("set") && tokens.get(i - 1).is("update")) {
        set(i + 1)
            .forEach(
                column -> {
                  Expressions.columnExists(column, work.before(), target, work);
                  mustNotMakeItsOwn(column);
                });
      }
    }
  }

  private void inserted(int insert) {
    List<String> columns = ListedNames.in(tokens, insert, "values", "default", "overriding");
    boolean overrides = says("overriding");
    for (String name : columns) {
      Expressions.columnExists(name, work.before(), target, work);
      if (!overrides) {
        mustNotMakeItsOwn(name);
      }
    }
    boolean nothing = GivenValues.saysTogether("default", "values", work);
    if (nothing || !columns.isEmpty()) {
      NewRows.takeDefaults(target, column -> !columns.contains(column.name()), work);
    }
    if (!nothing) {
      NewRows.lookUp(target, columns, step, work);
    }
  }

  /** Refuses a value, if it is not DEFAULT. */
  private void mustNotMakeItsOwn(String column) {
    if (work.before().column(target.name(), column).filter(MergeActions::makesItsOwn).isPresent()) {
      work.fail("428C9", !says("default"), "The column " + column + " makes its own values.");
    }
  }

  private boolean says(String word) {
    return tokens.stream().anyMatch(token -> token.is(word));
  }

  private static boolean makesItsOwn(Column column) {
    return column.generated().isPresent() || column.identity().filter(i -> i.always()).isPresent();
  }

  /** The columns that stand alone before {@code =}. */
  private List<String> set(int first) {
    List<String> columns = new ArrayList<>();
    int depth = 0;
    boolean next = true;
    for (int i = first; i + 1 < tokens.size() && !tokens.get(i).is("when"); i++) {
      Token token = tokens.get(i);
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      if (next && depth == 0 && tokens.get(i + 1).isSymbol("=")) {
        columns.add(ObjectName.written(token.text()).name());
      }
      next = depth == 0 && token.isSymbol(",");
    }
    return columns;
  }
}
