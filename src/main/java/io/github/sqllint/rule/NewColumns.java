package io.github.sqllint.rule;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ConstraintOperation.AddPrimaryKey;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The columns that a migration creates, each with the place that names it. */
public final class NewColumns {
  private NewColumns() {}

  /**
   * A column of CREATE TABLE or ADD COLUMN.
   *
   * @param span its name, and what follows where the whole clause is about it alone
   */
  public record NewColumn(Step<?> step, ObjectName table, ColumnDefinition definition, Span span) {

    /** Whether the migration makes it, alone, the table's primary key. */
    boolean isPrimaryKey(Migration migration) {
      return migration.steps(AddPrimaryKey.class).stream()
          .map(Step::operation)
          .filter(key -> key.table().equals(table))
          .anyMatch(key -> key.columns().equals(List.of(definition.name())));
    }
  }

  /** Columns of temporary tables are left out. */
  public static List<NewColumn> in(Migration migration) {
    List<NewColumn> columns = new ArrayList<>();
    for (Step<?> step : migration.steps()) {
      if (step.operation() instanceof AddColumn add) {
        columns.add(new NewColumn(step, add.table(), add.definition(), step.span()));
      } else if (step.operation() instanceof CreateTable create && !create.temporary()) {
        for (ColumnDefinition definition : create.columns()) {
          columns.add(new NewColumn(step, create.table(), definition, place(step, definition)));
        }
      }
    }
    return columns;
  }

  /** The column's name where its definition begins: after the bracket or a comma of the list. */
  private static Span place(Step<?> step, ColumnDefinition definition) {
    int depth = 0;
    boolean begins = false;
    for (Token token : step.statement().statement().tokens()) {
      if (begins && depth == 1 && isName(token, definition.name())) {
        return token.span();
      }
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      begins = token.isSymbol("(") || token.isSymbol(",");
    }
    return step.span();
  }

  private static boolean isName(Token token, String name) {
    return switch (token.kind()) {
      case WORD -> token.text().toLowerCase(Locale.ROOT).equals(name);
      case QUOTED_IDENTIFIER -> token.text().equals("\"" + name.replace("\"", "\"\"") + "\"");
      default -> false;
    };
  }
}
