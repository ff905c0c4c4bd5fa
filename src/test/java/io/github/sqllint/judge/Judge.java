package io.github.sqllint.judge;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.IndexOperation.Key;
import io.github.sqllint.operation.Members;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.operation.TypeOperation.CreateType;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.TransactionMode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * PostgreSQL's own parser, as {@code libpg-query} packs it for Node, and what it says of our
 * readings.
 */
final class Judge {
  private static final Path SCRIPT = Path.of("src/test/judge/judge.mjs");
  private static final Path PACKAGES = Path.of("target/judge");

  /** Escaped, since a constant may hold half a character. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /**
   * What the parser says of a file.
   *
   * @param split {@code same} where our statements are the parser's, {@code rejected} where it does
   *     not take the file as a whole
   */
  record FileVerdict(String path, String split, List<Verdict> statements) {}

  /**
   * What the parser says of one statement.
   *
   * @param verdict {@code agree}, {@code not-analysed}, {@code differ}, {@code rejected} where the
   *     parser does not take the statement, or {@code outside} where there is nothing to compare
   */
  record Verdict(int line, String verdict, List<String> why) {}

  private Judge() {}

  /** Why there is no judge; empty where there is one. */
  static Optional<String> missing() {
    if (!Files.isDirectory(PACKAGES.resolve("node_modules/libpg-query"))) {
      return Optional.of(
          "There is no PostgreSQL parser to compare with. With Node installed, run: "
              + "mkdir -p target/judge && cp src/test/judge/package*.json target/judge/ "
              + "&& npm ci --prefix target/judge");
    }
    try {
      new ProcessBuilder("node", "--version").start().waitFor();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("There is no `node` on the path to run PostgreSQL's parser with.");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<FileVerdict> judge(List<SourceFile> files) throws IOException {
    Path asked = Files.createTempFile("asked", ".jsonl");
    Path answered = Files.createTempFile("answered", ".jsonl");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(asked)) {
        for (SourceFile file : files) {
          out.append(JSON.writeValueAsString(question(file))).append('\n');
        }
      }
      run(asked, answered);
      List<FileVerdict> verdicts = new ArrayList<>();
      for (String line : Files.readAllLines(answered)) {
        verdicts.add(JSON.readValue(line, FileVerdict.class));
      }
      return verdicts;
    } finally {
      Files.delete(asked);
      Files.delete(answered);
    }
  }

  private static void run(Path asked, Path answered) throws IOException {
    Process node =
        new ProcessBuilder("node", SCRIPT.toString(), PACKAGES.toString())
            .redirectInput(asked.toFile())
            .redirectOutput(answered.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      if (node.waitFor() != 0) {
        throw new IllegalStateException("node " + SCRIPT + " failed");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> question(SourceFile file) {
    List<Map<String, Object>> statements = new ArrayList<>();
    Script script = Script.whole(file, "", file.path(), Direction.UP, TransactionMode.UNKNOWN);
    for (ReadStatement read : ScriptReader.read(script).statements()) {
      if (read.statement().tokens().get(0).kind() != Token.Kind.PSQL_COMMAND) {
        statements.add(question(read));
      }
    }
    return Map.of("path", file.path(), "text", file.text(), "statements", statements);
  }

  private static Map<String, Object> question(ReadStatement read) {
    return Map.of(
        "line", read.statement().position().line(),
        "sql", read.statement().text(),
        "operations", read.readings().stream().map(Reading::operation).map(Judge::told).toList(),
        // What a DO block cannot tell of its body is no failure to read the block.
        "notAnalysed", read.readings().stream().anyMatch(Judge::isUnrecognised));
  }

  private static boolean isUnrecognised(Reading reading) {
    return reading.operation() instanceof Unrecognised;
  }

  /** As the command prints it, and the parts whose structure the printed text hides. */
  private static Map<String, Object> told(Operation operation) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("operation", operation.word());
    members.putAll(Members.of(operation));
    if (operation instanceof CreateTable create) {
      members.put("definitions", definitions(create.columns(), create));
    } else if (operation instanceof CreateIndex create) {
      members.put("keyParts", create.keys().stream().map(Judge::key).toList());
    } else if (operation instanceof CreateType create && !create.attributes().isEmpty()) {
      members.put("attributes", create.attributes().stream().map(ColumnDefinition::name).toList());
    }
    return members;
  }

  private static List<Map<String, Object>> definitions(
      List<ColumnDefinition> columns, CreateTable create) {
    return columns.stream().map(c -> Members.of(new AddColumn(create.table(), c, false))).toList();
  }

  private static Map<String, Object> key(Key key) {
    return Map.of("expression", key.expression().text(), "options", key.options());
  }
}
