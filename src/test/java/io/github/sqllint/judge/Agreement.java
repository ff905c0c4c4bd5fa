package io.github.sqllint.judge;

import io.github.sqllint.judge.Judge.FileVerdict;
import io.github.sqllint.judge.Judge.Verdict;
import io.github.sqllint.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compares our readings of any folder's scripts with PostgreSQL's own parser: a line for what
 * differs or is not analysed, then how many statements got which verdict.
 *
 * <pre>
 * mvn -q -DskipTests package
 * java -cp 'target/test-classes:target/sqllint/lib/*' io.github.sqllint.judge.Agreement FOLDER…
 * </pre>
 */
final class Agreement {
  private Agreement() {}

  public static void main(String[] folders) throws IOException {
    Judge.missing()
        .ifPresent(
            why -> {
              System.err.println(why);
              System.exit(2);
            });
    for (String folder : folders) {
      Map<String, Integer> counts = new TreeMap<>();
      for (FileVerdict file : Judge.judge(files(Path.of(folder)))) {
        counts.merge("file split " + file.split().split(" ")[0], 1, Integer::sum);
        if (file.split().startsWith("differ")) {
          System.out.println(file.path() + ": the statements " + file.split());
        }
        for (Verdict one : file.statements()) {
          counts.merge(one.verdict(), 1, Integer::sum);
          if (!List.of("agree", "outside").contains(one.verdict())) {
            System.out.printf("%s:%d: %s: %s%n", file.path(), one.line(), one.verdict(), one.why());
          }
        }
      }
      System.out.println(folder + " " + counts);
    }
  }

  private static List<SourceFile> files(Path folder) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".sql")).sorted().toList()) {
        if (Files.isRegularFile(path)) {
          files.add(new SourceFile(path.toString(), text(path)));
        }
      }
    }
    return files;
  }

  private static String text(Path path) throws IOException {
    return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
  }
}
