package io.github.sqllint.cli;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a JVM of its own, where a test asks for other options than it runs with. */
final class ChildJvm {
  private ChildJvm() {}

  /**
   * Runs it with the jars of some classes alone, beside our own classes.
   *
   * @param out gets both streams
   * @return the exit code
   */
  static int run(List<String> options, List<String> classes, Path out, List<String> args)
      throws IOException, InterruptedException, ReflectiveOperationException, URISyntaxException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(classes), Main.class.getName()));
    command.addAll(args);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(out.toFile())
        .start()
        .waitFor();
  }

  private static String classPath(List<String> classes)
      throws ReflectiveOperationException, URISyntaxException {
    List<String> places = new ArrayList<>();
    places.add(place(Main.class));
    for (String name : classes) {
      places.add(place(Class.forName(name)));
    }
    return String.join(File.pathSeparator, places);
  }

  private static String place(Class<?> type) throws URISyntaxException {
    URL place = type.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(place.toURI()).toString();
  }
}
