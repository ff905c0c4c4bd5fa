package io.github.sqllint.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The expected values are those of codeql-action's own test (src/fingerprints.test.ts). */
class LineHashesTest {

  @Test
  void hashesAreThoseOfTheUploadAction() {
    assertThat(LineHashes.of("").values()).containsExactly("c129715d7a2bc9a3:1");
    assertThat(LineHashes.of(" a\nb\n  \t\tc\n d").values())
        .containsExactly(
            "271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1");
    assertThat(LineHashes.of(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End").values())
        .containsExactly(
            "8b7cf3e952e7aeb2:1",
            "b1ae1287ec4718d9:1",
            "bff680108adb0fcc:1",
            "c6805c5e1288b612:1",
            "b86d3392aea1be30:1",
            "e6ceba753e1a442:1");
  }

  @Test
  void lineEndsOfAllSystemsAreEqual() {
    assertThat(LineHashes.of("a\r\nb\rc\n")).isEqualTo(LineHashes.of("a\nb\nc\n"));
  }

  @Test
  void equalLinesAreToldApartByTheirNumber() {
    String far = "x = 2;\n" + "y".repeat(120) + "\n";
    assertThat(LineHashes.of(far + far).get(1)).endsWith(":1");
    assertThat(LineHashes.of(far + far).get(3))
        .isEqualTo(LineHashes.of(far + far).get(1).replace(":1", ":2"));
  }
}
