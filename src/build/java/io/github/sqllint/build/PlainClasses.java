package io.github.sqllint.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Writes out, in a folder of compiled classes, what the JVM would make at each start: the classes
 * behind lambda expressions and method references, and the methods that records have without saying
 * so.
 *
 * <p>The JVM links each of them when it is first reached, which takes a short run longer than all
 * its other work; classes that are there already load from an archive like any others. What was
 * written out by an earlier run is written again.
 */
public final class PlainClasses {
  private PlainClasses() {}

  /**
   * @param arguments the folder
   */
  public static void main(String... arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Map<String, List<String>> nests = new TreeMap<>();
    for (Path file : classes(folder)) {
      PlainClass plain = PlainClass.of(Files.readAllBytes(file));
      if (!plain.changed()) {
        continue;
      }
      Files.write(file, plain.bytes());
      for (LambdaClass lambdas : plain.lambdas()) {
        Files.write(file(folder, lambdas.name()), lambdas.bytes(plain.nest()));
        nests.computeIfAbsent(plain.nest(), host -> new ArrayList<>()).add(lambdas.name());
      }
    }
    for (Map.Entry<String, List<String>> nest : nests.entrySet()) {
      Path host = file(folder, nest.getKey());
      Files.write(host, withMembers(Files.readAllBytes(host), nest.getValue()));
    }
  }

  private static List<Path> classes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }

  private static Path file(Path folder, String name) {
    return folder.resolve(name + ".class");
  }

  /** A class lets those into its private methods which it names as members of its nest. */
  private static byte[] withMembers(byte[] host, List<String> members) {
    ClassWriter writer = new ClassWriter(0);
    ClassVisitor adding =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visitEnd() {
            members.forEach(this::visitNestMember);
            super.visitEnd();
          }
        };
    new ClassReader(host).accept(adding, 0);
    return writer.toByteArray();
  }
}
