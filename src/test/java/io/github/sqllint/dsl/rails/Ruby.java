package io.github.sqllint.dsl.rails;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The real Ruby, where it is installed. */
final class Ruby {
  private Ruby() {}

  /** What a command prints; nothing where it is not there. */
  static String output(List<String> command) throws InterruptedException {
    try {
      Path output = Files.createTempFile("ruby", ".txt");
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(output.toFile())
              .start();
      process.waitFor();
      String text = Files.readString(output, StandardCharsets.UTF_8);
      Files.delete(output);
      return text;
    } catch (IOException e) {
      return "";
    }
  }
}
