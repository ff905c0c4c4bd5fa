package io.github.sqllint.dsl.alembic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.sqllint.operation.Members;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.SessionOperation;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is read is what Alembic sends: {@code sent.json} holds what {@code record.py} wrote down
 * from Alembic 1.8.1, and where Alembic is installed it is asked again.
 */
class RealAlembicTest {
  private static final Path FOLDER = folder();
  private static final JsonNode SENT = json(read(FOLDER.resolve("sent.json")));

  static List<String> revisions() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("versions"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(n -> n.endsWith(".py"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("revisions")
  void whatIsReadIsWhatAlembicSends(String name) {
    Revision revision =
        RevisionReader.read(new SourceFile(name, read(FOLDER.resolve("versions").resolve(name))))
            .orElseThrow();
    assertThat(operations(revision.up())).isEqualTo(sent(name, "up"));
    assertThat(operations(revision.undo().orElseThrow())).isEqualTo(sent(name, "down"));
  }

  @Test
  void theRecordingIsWhatAlembicSendsNow() throws IOException, InterruptedException {
    Optional<String> python = pythonWithAlembic();
    boolean required = System.getenv("CI") != null && Files.exists(Path.of("/etc/debian_version"));
    assumeTrue(required || python.isPresent(), "Alembic 1.8 is not installed");
    List<String> command =
        new ArrayList<>(
            List.of(python.orElseThrow(), "-B", FOLDER.resolve("record.py").toString()));
    for (String name : revisions()) {
      command.add(FOLDER.resolve("versions").resolve(name).toString());
    }
    assertThat(sorted(json(output(command)))).isEqualTo(sorted(SENT));
  }

  /** SQLAlchemy keeps a table's indexes in a set, so that their order is another in each run. */
  private static List<String> sorted(JsonNode files) {
    List<String> sent = new ArrayList<>();
    for (Map.Entry<String, JsonNode> file : files.properties()) {
      for (Map.Entry<String, JsonNode> direction : file.getValue().properties()) {
        direction.getValue().forEach(one -> sent.add(file.getKey() + direction.getKey() + one));
      }
    }
    sent.sort(null);
    return sent;
  }

  private static Optional<String> pythonWithAlembic() throws IOException, InterruptedException {
    String version =
        "import alembic, sqlalchemy; print(alembic.__version__, sqlalchemy.__version__)";
    for (String python : List.of("/usr/bin/python3", "python3")) {
      if (output(List.of(python, "-c", version)).startsWith("1.8.1 1.4.")) {
        return Optional.of(python);
      }
    }
    return Optional.empty();
  }

  private static String output(List<String> command) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return output;
    } catch (IOException e) {
      return "";
    }
  }

  /** The operations of emitted SQL, each on the line of its call. */
  private static List<String> operations(SourceFile sql) {
    return readings(sql).stream()
        .map(one -> sql.callPosition(one.span().start()).line() + " " + shown(one.operation()))
        .toList();
  }

  private static List<String> sent(String name, String direction) {
    List<String> operations = new ArrayList<>();
    for (JsonNode one : SENT.get(name).get(direction)) {
      for (Reading reading : readings(new SourceFile("sent.sql", one.get("sql").asText()))) {
        operations.add(one.get("line").asInt() + " " + shown(reading.operation()));
      }
    }
    return operations;
  }

  private static List<Reading> readings(SourceFile sql) {
    Script script = Script.whole(sql, "1", "1", Direction.UP, TransactionMode.PER_RUN);
    return ScriptReader.read(script).statements().stream()
        .flatMap(statement -> statement.readings().stream())
        .filter(reading -> !isOfTool(reading.operation()))
        .toList();
  }

  /** COMMIT and BEGIN around an {@code autocommit_block} are no statements of the revision. */
  private static boolean isOfTool(Operation operation) {
    return operation instanceof SessionOperation.Begin
        || operation instanceof SessionOperation.Commit;
  }

  private static String shown(Operation operation) {
    return operation instanceof Unrecognised unread
        ? "not analysed: " + unread.reason()
        : operation.word() + " " + Members.of(operation);
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path folder() {
    try {
      return Path.of(RealAlembicTest.class.getResource("sent.json").toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
