package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a migration of Knex is said with its place, and hides no other one. */
@Timeout(60)
class BadKnexProjectsTest {
  private static final int DEEP = 20_000;

  @TempDir Path folder;
  private Path migrations;

  @BeforeEach
  void besideTwoSoundFiles() throws IOException {
    migrations = Files.createDirectories(folder.resolve("migrations"));
    write("1_users.js", migration("knex.schema.dropTable('users')"));
    write("3_orders.ts", migration("knex.schema.dropTable('orders')"));
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(
            "a brace that nothing closes",
            "2_a.js",
            "exports.up = async (knex) => {\n  await knex.raw('x');\n",
            "2_a.js:1 does not close the { that is here"),
        Arguments.of(
            "a bracket that nothing closes, in TypeScript",
            "2_a.ts",
            "export async function up(knex: Knex {\n  await knex.raw('x');\n}\n",
            "2_a.ts:1 does not close the ( that is here"),
        Arguments.of(
            "a text that nothing closes",
            "2_a.js",
            "exports.up = (knex) =>\n  knex.raw('x);\n",
            "2_a.js:2 holds a string that does not end"),
        Arguments.of(
            "a template that nothing closes",
            "2_a.mjs",
            "export const up = (knex) =>\n  knex.raw(`x ${1}\n",
            "2_a.mjs:2 holds a template that does not end"),
        Arguments.of(
            "a comment that nothing closes",
            "2_a.js",
            "exports.up = (knex) => {};\n/* down\n",
            "2_a.js:2 holds a comment that does not end"),
        Arguments.of(
            "brackets without end",
            "2_a.js",
            migration("knex.raw(" + "(".repeat(DEEP) + "'x'" + ")".repeat(DEEP) + ")"),
            "2_a.js:1 is nested too deeply"),
        Arguments.of(
            "blocks without end",
            "2_a.js",
            migration("{" + "{".repeat(DEEP) + "knex.raw('x')" + "}".repeat(DEEP) + "}"),
            "2_a.js:1 is nested too deeply"),
        Arguments.of(
            "something that is no text",
            "2_a.js",
            "\0\1\2exports.up = 1;\n",
            "2_a.js is binary: it holds a NUL character at line 1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void isSaid(String what, String name, String script, String said) throws IOException {
    write(name, script);
    Run run = Run.of(migrations.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(migrations + "/" + said).doesNotContain("Exception");
    assertThat(run.out()).contains("1_users.js:1:37").contains("3_orders.ts:1:37");
  }

  @Test
  void aFileThatIsNotUtf8() throws IOException {
    String script = "// \u00e9\n" + migration("knex.raw('x')");
    Files.write(migrations.resolve("2_a.js"), script.getBytes(StandardCharsets.ISO_8859_1));
    Run run = Run.of(migrations.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("2_a.js is not UTF-8 text: byte 0xE9 at line 1, column 4");
    assertThat(run.out()).contains("1_users.js:1:37").contains("3_orders.ts:1:37");
  }

  @Test
  void aFileThatIsNoMigrationIsPassedOver() throws IOException {
    write("2_tool.js", "module.exports = { name: 'tool' };\n");
    Run run = Run.of(migrations.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("1_users.js:1:37", "3_orders.ts:1:37").doesNotContain("tool");
    assertThat(run.err()).contains("in 2 of 2 migrations").doesNotContain("tool");
  }

  @Test
  void aBrokenFileAmongThousands() throws IOException {
    for (int i = 100; i < 3_100; i++) {
      write(i + "_m.js", migration("knex.raw('create table t" + i + " (id int)')"));
    }
    write("2000_m.js", migration("knex.raw('create table t2000 (id int')"));
    write("2001_m.js", "exports.up = (knex) => {\n");
    Run run = Run.of(migrations.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("2001_m.js:1 does not close the { that is here");
    assertThat(run.err()).contains("of 3,001 migrations");
    assertThat(run.out()).contains("1_users.js:1:37").contains("3_orders.ts:1:37");
  }

  private static String migration(String body) {
    return "exports.up = (knex) => " + (body.startsWith("{") ? body : "(" + body + ")") + ";\n";
  }

  private void write(String name, String script) throws IOException {
    Files.writeString(migrations.resolve(name), script);
  }
}
