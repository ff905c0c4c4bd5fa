package io.github.sqllint.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  @Test
  void everyMemberOfAnOperationIsAWordOfTheVocabulary() {
    String sql =
        """
        CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY (START 3), a text COLLATE "C");
        ALTER TABLE t ADD b int NOT NULL DEFAULT 1, ADD c int GENERATED ALWAYS AS (b) STORED,
          ALTER a TYPE varchar(3) USING a, ADD CHECK (b > 0) NOT VALID;
        CREATE UNIQUE INDEX CONCURRENTLY i ON t (a) WHERE b > 0;
        UPDATE t SET a = 1 WHERE b = 2;
        DELETE FROM t;
        DO $$ BEGIN DROP TABLE t; END $$;
        DROP TABLE t CASCADE;
        """;
    SourceFile file = new SourceFile("a.sql", sql);
    Script script = Script.whole(file, "1", "a", Direction.UP, TransactionMode.UNKNOWN);
    for (ReadStatement statement : ScriptReader.read(script).statements()) {
      for (Reading reading : statement.readings()) {
        Operation operation = reading.operation();
        assertThat(Vocabulary.operations()).containsKey(operation.word());
        assertThat(Vocabulary.operations().get(operation.word()))
            .containsAll(Members.of(operation).keySet());
      }
    }
  }

  @Test
  void everyOperationIsThere() {
    assertThat(Vocabulary.operations())
        .containsKeys("add-column", "create-table", "drop-table", "unrecognised", "lock-table")
        .hasSizeGreaterThan(80);
    assertThat(Vocabulary.column()).contains("table", "column", "type", "notNull");
  }
}
