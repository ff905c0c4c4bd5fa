package io.github.sqllint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Runs the steps of the composite action as a runner does: bash that stops at an error. */
@Timeout(60)
class GithubActionTest {
  private static final Path ACTION = Path.of(".github/actions/sqllint/action.yml");

  @TempDir Path temp;
  private List<Map<String, Object>> steps;
  private Path home;

  @BeforeEach
  @SuppressWarnings("unchecked")
  void theActionInACheckoutOfItsRepository() throws IOException {
    String yaml = Files.readString(ACTION);
    Map<String, Object> action =
        (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    Map<String, Object> runs = (Map<String, Object>) action.get("runs");
    assertThat(runs.get("using")).isEqualTo("composite");
    steps = (List<Map<String, Object>>) runs.get("steps");
    home = temp.resolve("the action");
    Files.createDirectories(home.resolve(ACTION).getParent());
    command("bin/mvn", "echo built; mkdir -p \"$HOME_OF_ACTION/target/sqllint/bin\"");
  }

  @Test
  void itIsBuiltOnceWithAJavaThatIsNewEnough() throws Exception {
    Map<String, String> variables = new HashMap<>();
    variables.put("ACTION", home.resolve(ACTION).getParent().toString());
    variables.put("JAVA_HOME", "/jdk/11");
    variables.put("JAVA_HOME_17_X64", "/jdk/17");
    variables.put("JAVA_HOME_21_X64", "/jdk/21");
    Distribution.Result build = step("Build sqllint", variables);
    assertThat(build.exit()).isZero();
    assertThat(build.out()).isEmpty();
    assertThat(build.err()).isEqualTo("built\n");
    String launcher = home + "/target/sqllint/bin/sqllint";
    assertThat(temp.resolve("output")).hasContent("launcher=" + launcher + "\njava=/jdk/21\n");
    command("the action/target/sqllint/bin/sqllint", "exit 0");
    assertThat(step("Build sqllint", variables).err()).isEmpty();
  }

  @Test
  void inputsAreArgumentsAndNeverCode() throws Exception {
    assertThat(lint("db/my migrations\n\nother", "--fail-on error\n--db-version 15\n", "out.sarif"))
        .isEqualTo(
            "<check><--format><github><--fail-on><error><--db-version><15><--output>"
                + "<sarif:out.sarif><db/my migrations><other>");
    assertThat(lint(".", "", "")).isEqualTo("<check><--format><github><.>");
    assertThat(lint("$(touch x); `touch x`", "* $HOME", ""))
        .isEqualTo("<check><--format><github><*><$HOME><$(touch x); `touch x`>");
    assertThat(temp.resolve("x")).doesNotExist();
  }

  @Test
  void whatSqllintSaysIsWhatTheStepSays() throws Exception {
    command("sqllint", "exit 1");
    assertThat(step("Lint", inputs(".", "", "")).exit()).isEqualTo(1);
  }

  @Test
  void everyVariableOfAScriptIsGivenToIt() {
    for (Map<String, Object> step : steps) {
      assertThat(step.get("shell")).isEqualTo("bash");
      assertThat(step.get("run").toString()).doesNotContain("${{");
      assertThat((Map<?, ?>) step.get("env"))
          .allSatisfy((name, value) -> assertThat(value.toString()).startsWith("${{ "));
    }
  }

  private String lint(String paths, String options, String sarif) throws Exception {
    command("sqllint", "printf '<%s>' \"$@\"");
    return step("Lint", inputs(paths, options, sarif)).out();
  }

  private Map<String, String> inputs(String paths, String options, String sarif) {
    return Map.of(
        "PATHS", paths, "OPTIONS", options, "SARIF", sarif, "LAUNCHER", temp + "/sqllint");
  }

  private Distribution.Result step(String name, Map<String, String> variables) throws Exception {
    String script =
        steps.stream()
            .filter(step -> step.get("name").equals(name))
            .map(step -> step.get("run").toString())
            .findFirst()
            .orElseThrow();
    Path file = Files.writeString(temp.resolve("step.sh"), script);
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(
                "bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-u", file.toString())
            .directory(temp.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", temp.resolve("bin") + ":/usr/bin:/bin");
    builder.environment().put("HOME_OF_ACTION", home.toString());
    builder.environment().put("GITHUB_OUTPUT", temp.resolve("output").toString());
    builder.environment().putAll(variables);
    int exit = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Distribution.Result(
        exit,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private void command(String path, String line) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
