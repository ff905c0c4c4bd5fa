package io.github.sqllint.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.sqllint.Golden;
import io.github.sqllint.operation.DoBlock;
import io.github.sqllint.operation.Members;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Statements and how they are read: in {@code statements/*.sql}, the lines {@code --= …} tell what
 * each of the statements above them is. What is false, empty or the default is not written. {@code
 * -Dgolden=update} writes the lines anew; read the difference, and let {@code PostgresJudgeTest}
 * read it too.
 */
class StatementReadingTest {
  private static final Path STATEMENTS =
      Path.of("src/test/resources/io/github/sqllint/parse/statements");

  @TestFactory
  Stream<DynamicNode> everyStatementReadsAsTheLinesBelowItTell() throws IOException {
    try (Stream<Path> files = Files.list(STATEMENTS)) {
      return files.sorted().map(StatementReadingTest::container).toList().stream();
    }
  }

  private static DynamicNode container(Path file) {
    try {
      String text = Files.readString(file);
      return dynamicContainer(file.getFileName().toString(), cases(file, text).stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<DynamicNode> cases(Path path, String text) throws IOException {
    SourceFile file = new SourceFile(path.toString(), text);
    List<ReadStatement> statements =
        ScriptReader.read(Script.whole(file, "1", "x", Direction.UP, TransactionMode.NONE))
            .statements();
    if ("update".equals(System.getProperty("golden"))) {
      Golden.verify(path, written(text, statements));
      return List.of();
    }
    List<DynamicNode> cases = new ArrayList<>();
    List<ReadStatement> waiting = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      ReadStatement statement = statements.get(i);
      waiting.add(statement);
      int from = statement.statement().span().end();
      int to =
          i + 1 < statements.size()
              ? statements.get(i + 1).statement().span().start()
              : text.length();
      List<String> expected =
          text.substring(from, to)
              .lines()
              .filter(l -> l.startsWith("--="))
              .map(l -> l.substring(3).strip())
              .toList();
      if (!expected.isEmpty()) {
        waiting.forEach(one -> cases.add(test(one, expected)));
        waiting.clear();
      }
    }
    assertThat(waiting).as("statements without lines that tell what they are").isEmpty();
    return cases;
  }

  /** The file with the lines that the first of each group of statements reads as. */
  private static String written(String text, List<ReadStatement> statements) {
    StringBuilder out = new StringBuilder();
    List<String> lines = List.of();
    int at = 0;
    for (String line : text.split("(?<=\n)")) {
      boolean told = line.startsWith("--=");
      if (!told) {
        out.append(line);
        lines = List.of();
      } else if (lines.isEmpty()) {
        int from = at;
        ReadStatement first =
            statements.stream()
                .filter(s -> s.statement().span().end() <= from)
                .filter(s -> !text.substring(s.statement().span().end(), from).contains("\n--="))
                .findFirst()
                .orElseThrow();
        lines = shown(first.readings());
        lines.forEach(one -> out.append("--= ").append(one).append('\n'));
      }
      at += line.length();
    }
    return out.toString();
  }

  private static DynamicNode test(ReadStatement statement, List<String> expected) {
    String name = statement.statement().text().replaceAll("\\s+", " ");
    return dynamicTest(
        name.substring(0, Math.min(80, name.length())),
        () -> assertThat(shown(statement.readings())).isEqualTo(expected));
  }

  private static List<String> shown(List<Reading> readings) {
    List<String> lines = new ArrayList<>();
    for (Reading reading : readings) {
      StringBuilder line = new StringBuilder(reading.operation().word());
      for (Map.Entry<String, Object> member : Members.of(reading.operation()).entrySet()) {
        append(line, member.getKey(), member.getValue());
      }
      lines.add(line.toString().replace("\n", "\\n").strip());
      if (reading.operation() instanceof DoBlock block) {
        shown(block.body()).forEach(inner -> lines.add(". " + inner));
      }
    }
    return lines;
  }

  private static void append(StringBuilder line, String name, Object value) {
    boolean enforced = name.equals("enforced");
    if (value instanceof Boolean flag) {
      if (flag != enforced) {
        line.append(' ').append(enforced ? "notEnforced" : name);
      }
    } else if (!isDefault(name, value)) {
      line.append(' ').append(name).append('=').append(value);
    }
  }

  private static boolean isDefault(String name, Object value) {
    return switch (name) {
      case "onDelete", "onUpdate" -> value.equals("no action");
      case "match" -> value.equals("simple");
      case "method" -> value.equals("btree");
      case "text" -> value.toString().length() > 200;
      default -> value instanceof Collection<?> list && list.isEmpty();
    };
  }
}
