package io.github.sqllint.build;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes out, in a folder of compiled classes, what the JVM would make at each start: the classes
 * behind lambda expressions and method references, and the methods that records have without saying
 * so.
 *
 * <p>The JVM links each of them when it is first reached, which takes a short run longer than all
 * its other work; classes that are there already load from an archive like any others. What was
 * written out by an earlier run stays as it is, as long as it is of use.
 */
public final class PlainClasses {
  private PlainClasses() {}

  /**
   * @param arguments the folder
   */
  public static void main(String... arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Map<Path, List<Path>> packages = classes(folder).stream().collect(groupingBy(Path::getParent));
    for (List<Path> files : packages.values()) {
      List<byte[]> bytes = new ArrayList<>();
      for (Path file : files) {
        bytes.add(Files.readAllBytes(file));
      }
      Set<Path> stale = new HashSet<>(files);
      for (Map.Entry<String, byte[]> plain : PlainPackage.of(bytes).entrySet()) {
        Path file = folder.resolve(plain.getKey() + ".class");
        Files.write(file, plain.getValue());
        stale.remove(file);
      }
      for (Path file : stale) {
        Files.delete(file);
      }
    }
  }

  private static List<Path> classes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }
}
