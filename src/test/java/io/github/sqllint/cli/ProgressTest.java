package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
  void aShortRunSaysNothing() {
    progress.close();
    assertThat(shown()).isEmpty();
  }

  private String shown() {
    return terminal.toString(StandardCharsets.UTF_8);
  }
}
