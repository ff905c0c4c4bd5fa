package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final Progress progress =
      new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8), "linting", 1);

  @Test
  void aLongRunSaysForHowLongAndTakesTheLineAwayInTheEnd() throws InterruptedException {
    progress.start();
    while (!shown().contains("linting: 3 s")) {
      Thread.sleep(1);
    }
    progress.close();
    assertThat(shown()).startsWith("\rlinting: 1 s\rlinting: 2 s").endsWith(" \r");
    String end = shown();
    Thread.sleep(20);
    assertThat(shown()).isEqualTo(end);
  }

  @Test
  void onlyWhoWatchesATerminalAndDidNotAskForQuietSeesIt() {
    assertThat(shownDuring(true, false)).startsWith("\rlinting: 1 s");
    assertThat(shownDuring(true, true)).isEmpty();
    assertThat(shownDuring(false, false)).isEmpty();
  }

  /** What stands on standard error after work of more than a second. */
  private static String shownDuring(boolean watched, boolean quiet) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            Map.of(), Path.of(""), false, watched, StandardCharsets.UTF_8, LocalDate::now);
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment);
    Progress.during("linting", quiet, console, ProgressTest::work);
    return err.toString(StandardCharsets.UTF_8);
  }

  private static boolean work() {
    try {
      Thread.sleep(1_200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  @Test
  void aShortRunSaysNothing() {
    progress.close();
    assertThat(shown()).isEmpty();
  }

  private String shown() {
    return terminal.toString(StandardCharsets.UTF_8);
  }
}
