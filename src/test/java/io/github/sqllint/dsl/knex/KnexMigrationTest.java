package io.github.sqllint.dsl.knex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.SourceFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Migrations of our own, with what Knex 3.3.0 sends for them recorded beside them by {@code
 * record.js}.
 */
class KnexMigrationTest {
  /** Where {@code .ci/run} installs the real tool. */
  private static final Path INSTALLED = Path.of("target/tools/node_modules").toAbsolutePath();

  private static final Set<String> TRANSACTION = Set.of("BEGIN", "COMMIT", "ROLLBACK", "commit");

  static Stream<String> migrations() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d+_.*\\.(js|mjs|ts)"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Path folder() {
    try {
      return Path.of(KnexMigrationTest.class.getResource("record.js").toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("migrations")
  void sendsWhatKnexSends(String name) throws IOException {
    KnexMigration migration =
        KnexMigration.read(new SourceFile(name, Files.readString(folder().resolve(name))));
    JsonNode recorded = new ObjectMapper().readTree(recording(name).toFile());
    assertThat(sent(migration.up())).isEqualTo(texts(recorded.get("up")));
    assertThat(sent(migration.down())).isEqualTo(texts(recorded.get("down")));
  }

  @ParameterizedTest
  @MethodSource("migrations")
  void theRecordingIsWhatKnexSendsToday(String name) throws IOException, InterruptedException {
    String missing = "Knex is not installed; .ci/run installs it";
    if (System.getenv("CI") != null) {
      assertThat(INSTALLED.resolve("knex")).as(missing).exists();
    }
    assumeTrue(Files.exists(INSTALLED.resolve("knex")), missing);
    ProcessBuilder node = new ProcessBuilder("node", "record.js", name);
    node.directory(folder().toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
    node.environment().put("NODE_PATH", INSTALLED.toString());
    Process process = node.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    ObjectMapper json = new ObjectMapper();
    assertThat(json.readTree(printed)).isEqualTo(json.readTree(recording(name).toFile()));
  }

  private static Path recording(String name) {
    return folder().resolve(name.substring(0, name.lastIndexOf('.')) + ".json");
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asText().strip()));
    return texts;
  }

  static List<String> sent(Optional<SourceFile> direction) {
    List<String> sent = new ArrayList<>();
    if (direction.isEmpty()) {
      return sent;
    }
    EmittedSql sql = direction.get().emitted().orElseThrow();
    for (EmittedSql.Piece piece : sql.pieces()) {
      String text = direction.get().text(piece.region()).strip();
      if (!TRANSACTION.contains(text)) {
        String mark = piece.gap().isPresent() ? "gap: " : piece.conditional() ? "perhaps: " : "";
        mark = piece.open().isPresent() ? "open, " + mark : mark;
        sent.add(mark + text);
      }
    }
    return sent;
  }
}
