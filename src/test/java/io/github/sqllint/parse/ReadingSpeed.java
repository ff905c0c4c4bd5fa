package io.github.sqllint.parse;

import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures how many statements a second of one processor reads to operations, first cold and then
 * warm. Only this thread's time counts, so that a busy machine does not blur it.
 *
 * <pre>
 * mvn -q -DskipTests package
 * java -cp 'target/test-classes:target/sqllint/lib/*' io.github.sqllint.parse.ReadingSpeed FOLDER…
 * </pre>
 */
final class ReadingSpeed {
  private static final int ROUNDS = 10;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private ReadingSpeed() {}

  public static void main(String[] folders) throws IOException {
    List<Script> scripts = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
          SourceFile source = new SourceFile(file.toString(), Files.readString(file));
          scripts.add(
              Script.whole(source, "", file.toString(), Direction.UP, TransactionMode.UNKNOWN));
        }
      }
    }
    for (int round = 1; round <= ROUNDS; round++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      long statements = 0;
      long characters = 0;
      for (Script script : scripts) {
        statements += ScriptReader.read(script).statements().size();
        characters += script.file().text().length();
      }
      double seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
      System.out.printf(
          "round %2d: %,d statements, %,.0f statements/s, %.1f MB/s%n",
          round, statements, statements / seconds, characters / seconds / 1e6);
    }
  }
}
