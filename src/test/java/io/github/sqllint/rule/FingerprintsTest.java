package io.github.sqllint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.Token;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

  @Test
  void movedLinesKeepTheFingerprint() {
    String before = new Fingerprints().of("drop-table", statement("m/V1.sql", "DROP TABLE t", 0));
    String after =
        new Fingerprints().of("drop-table", statement("m/V1.sql", "\n\nDROP   TABLE\n t", 2));

    assertThat(after).isEqualTo(before).matches("[0-9a-f]{16}");
  }

  @Test
  void everythingElseTellsThemApart() {
    Fingerprints run = new Fingerprints();

    assertThat(
            List.of(
                run.of("drop-table", statement("m/V1.sql", "DROP TABLE t", 0)),
                run.of("drop-table", statement("m/V1.sql", "DROP TABLE t", 0)),
                run.of("drop-table", statement("m/V2.sql", "DROP TABLE t", 0)),
                run.of("drop-table", statement("m/V1.sql", "DROP TABLE u", 0)),
                run.of("unknown-object", statement("m/V1.sql", "DROP TABLE t", 0))))
        .doesNotHaveDuplicates();
  }

  private static Statement statement(String path, String text, int start) {
    SourceFile file = new SourceFile(path, text);
    List<Token> tokens =
        List.of(text.strip().split("\\s+")).stream()
            .map(word -> new Token(Token.Kind.WORD, word, text.indexOf(word)))
            .toList();
    return new Statement(file, new Span(start, text.length()), tokens);
  }
}
