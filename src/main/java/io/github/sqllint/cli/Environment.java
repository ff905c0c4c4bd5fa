package io.github.sqllint.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a run takes from the process around it.
 *
 * @param variables the environment variables
 * @param terminal whether standard output is one
 * @param watched whether standard error is one, so that somebody sees what is said there
 * @param charset what the terminal shows
 * @param today the day where the process runs; finding it out takes time, so only who needs it asks
 */
public record Environment(
    Map<String, String> variables,
    Path workingDirectory,
    boolean terminal,
    boolean watched,
    Charset charset,
    Supplier<LocalDate> today) {
  private static final int DEFAULT_WIDTH = 100;

  /** The running process as its launcher describes it, or as far as Java can tell. */
  static Environment ofProcess() {
    String tty = System.getProperty("sqllint.tty");
    boolean terminal = tty == null ? System.console() != null : tty.equals("1");
    String utf8 = System.getProperty("sqllint.utf8");
    String encoding = System.getProperty("native.encoding");
    Charset charset;
    if (utf8 != null) {
      charset = utf8.equals("1") ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII;
    } else {
      charset = encoding == null ? Charset.defaultCharset() : Charset.forName(encoding);
    }
    return new Environment(
        System.getenv(),
        Path.of("").toAbsolutePath(),
        terminal,
        "1".equals(System.getProperty("sqllint.watched")),
        charset,
        LocalDate::now);
  }

  /** Whether a variable is there and not empty. */
  boolean has(String variable) {
    return !variables.getOrDefault(variable, "").isEmpty();
  }

  /** Whether colours are wanted where the command line leaves it open. */
  boolean wantsColour() {
    if (has("NO_COLOR")) {
      return false;
    }
    if (has("FORCE_COLOR") || has("CLICOLOR_FORCE")) {
      return true;
    }
    return terminal && !"dumb".equals(variables.get("TERM"));
  }

  /** Columns of a line, at least 40; a terminal that says 0 does not know. */
  int width() {
    try {
      int columns = Integer.parseInt(variables.getOrDefault("COLUMNS", "0"));
      return columns <= 0 ? DEFAULT_WIDTH : Math.max(40, columns);
    } catch (NumberFormatException e) {
      return DEFAULT_WIDTH;
    }
  }
}
