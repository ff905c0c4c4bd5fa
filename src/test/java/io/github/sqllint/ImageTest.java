package io.github.sqllint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The build of the image where there is no JDK for it; what it makes is tried in benchmarks. */
class ImageTest {
  @TempDir Path temp;

  @Test
  @Timeout(60)
  void withoutAJdkThatCanMakeItThereIsAMessageAndNoFailure() throws Exception {
    Path old = Files.createDirectories(temp.resolve("jdk-17/bin"));
    Files.createFile(old.resolve("jlink")).toFile().setExecutable(true);
    Files.writeString(temp.resolve("jdk-17/release"), "JAVA_VERSION=\"17.0.9\"\n");
    ProcessBuilder build = new ProcessBuilder("sh", "src/main/image/build.sh");
    build.environment().put("JDK_25", temp.resolve("jdk-17").toString());
    Process process = build.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(said)
        .startsWith("No image is made: it asks for a JDK of 25 or newer")
        .contains(temp + "/jdk-17;")
        .endsWith("set JDK_25 to its folder.\n");
  }
}
