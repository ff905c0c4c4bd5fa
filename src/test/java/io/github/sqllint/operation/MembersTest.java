package io.github.sqllint.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.operation.ColumnDefinition.Generated;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnOperation.SetDefault;
import io.github.sqllint.operation.ConstraintOperation.AddUnique;
import io.github.sqllint.operation.ConstraintOperation.Deferral;
import io.github.sqllint.operation.TableOperation.LockTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MembersTest {
  private static final ObjectName USERS = ObjectName.of("public", "users");

  @Test
  void aColumnDefinitionIsSpreadOut() {
    Expression expression = new Expression.ColumnReference("", "b");
    ColumnDefinition column =
        new ColumnDefinition(
            "a",
            ColumnType.of("varchar", "20"),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Generated(expression, true)),
            Optional.empty(),
            Optional.empty(),
            Map.of());
    assertThat(Members.of(new AddColumn(USERS, column, false)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "table", "users",
                "column", "a",
                "type", "varchar(20)",
                "notNull", true,
                "hasDefault", false,
                "generated", true,
                "identity", false,
                "generatedExpression", "b",
                "stored", true,
                "ifNotExists", false));
  }

  @Test
  void whatDoesNotApplyIsAbsentAndBooleansAreAlwaysThere() {
    AddUnique unique =
        new AddUnique(
            USERS,
            Optional.empty(),
            List.of("a", "b"),
            Optional.empty(),
            List.of(),
            false,
            false,
            Deferral.NONE);
    assertThat(Members.of(unique))
        .containsExactly(
            Map.entry("table", "users"),
            Map.entry("columns", List.of("a", "b")),
            Map.entry("nullsNotDistinct", false),
            Map.entry("withoutOverlaps", false));
  }

  @Test
  void aDeferralIsThereWhereItIsNotTheDefault() {
    AddUnique unique =
        new AddUnique(
            USERS,
            Optional.of("u"),
            List.of("a"),
            Optional.empty(),
            List.of(),
            false,
            false,
            new Deferral(true, false));
    assertThat(Members.of(unique))
        .containsEntry("deferral", Map.of("deferrable", true, "initiallyDeferred", false));
  }

  @Test
  void expressionsAndLocksAreText() {
    assertThat(Members.of(new SetDefault(USERS, "a", new Expression.Literal("1"))))
        .containsEntry("value", "1");
    assertThat(Members.of(new LockTable(USERS, LockMode.ACCESS_EXCLUSIVE, false)))
        .containsEntry("mode", "ACCESS EXCLUSIVE");
  }

  @Test
  void theBodyOfADoBlockIsWrittenByTheReports() {
    assertThat(Members.of(new DoBlock("plpgsql", List.of(), List.of())))
        .containsExactly(Map.entry("language", "plpgsql"));
  }
}
