package io.github.sqllint.dsl.rails;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.SourceFile;
import org.junit.jupiter.api.Test;

/** Changes of rows of which only values are not known. */
class PlaceholdersTest {

  @Test
  void aValueOfTheMomentIsAPlaceholderInWhatIsSent() throws Exception {
    String body =
        """
        class U < ActiveRecord::Base
        end
        def up
          U.update_all(seen_at: Time.now, state: "new")
          U.where(state: nil).update_all(["seen_at = ?", Time.now])
          U.insert_all([{ name: "a", made_at: Time.now }])
          U.update_all("seen_at = #{Time.now}")
        end
        """;
    SourceFile up = Emitted.of("7.0", body).up();
    assertThat(Emitted.lines(up))
        .containsExactly(
            "5 UPDATE \"us\" SET \"seen_at\" = ${value}, \"state\" = 'new'",
            "6 UPDATE \"us\" SET seen_at = ${value} WHERE \"us\".\"state\" IS NULL",
            "7 INSERT INTO \"us\" (\"name\",\"made_at\") VALUES ('a', ${value})"
                + " ON CONFLICT DO NOTHING RETURNING \"id\"",
            "8 gap What it sends depends on `Time`.");
    EmittedSql.Piece first = up.emitted().orElseThrow().pieces().get(0);
    assertThat(first.open().orElseThrow())
        .isEqualTo(new EmittedSql.Open("What it sends depends on `Time`.", true, false));
  }

  @Test
  void soAreValuesThatRailsPutsIntoAConstantText() throws Exception {
    String body =
        """
        select_rows("SELECT id, a FROM t").each do |id, a|
          sql = "UPDATE t SET a = ?, b = ? WHERE id = ?"
          execute ActiveRecord::Base.send(:sanitize_sql_array, [sql, *a, id])
          execute ActiveRecord::Base.sanitize_sql_array(["UPDATE t SET b = 1 WHERE id = ?", id])
          execute ActiveRecord::Base.sanitize_sql_array([a, id])
        end
        """;
    assertThat(Emitted.up(body))
        .containsExactly(
            "3 SELECT id, a FROM t",
            "5 perhaps UPDATE t SET a = ${value}, b = ${value} WHERE id = ${value}",
            "6 perhaps UPDATE t SET b = 1 WHERE id = ${value}",
            "7 gap What it sends depends on a value put into a text of SQL.");
  }
}
