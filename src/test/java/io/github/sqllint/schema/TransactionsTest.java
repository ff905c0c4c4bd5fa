package io.github.sqllint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.source.TransactionMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransactionsTest {

  @Test
  void aTransactionThatTheScriptBeginsAnewIsCommittedByTheTool() {
    String script = "COMMIT; VACUUM t; BEGIN; DROP TABLE t;";
    List<Migration> migrations =
        Histories.of(TransactionMode.PER_RUN, ServerVersion.OLDEST_SUPPORTED, script, "SELECT 1;")
            .migrations();
    List<Transaction> first = transactions(migrations.get(0));
    assertThat(first)
        .extracting(Transaction::kind)
        .containsExactly(
            Transaction.Kind.TOOL,
            Transaction.Kind.NONE,
            Transaction.Kind.TOOL,
            Transaction.Kind.TOOL);
    assertThat(transactions(migrations.get(1))).containsExactly(first.get(3));
  }

  private static List<Transaction> transactions(Migration migration) {
    return migration.steps().stream().map(Step::transaction).toList();
  }
}
