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

/** What is wrong with a revision of Alembic is said with its place, and hides no other one. */
@Timeout(60)
class BadAlembicProjectsTest {
  private static final String DEEP = "(".repeat(20_000) + "'x'" + ")".repeat(20_000);

  @TempDir Path folder;
  private Path versions;

  @BeforeEach
  void besideTwoSoundFiles() throws IOException {
    versions = Files.createDirectories(folder.resolve("versions"));
    write("a.py", revision("a", "None", "    op.drop_table('users')\n"));
    write("b.py", revision("b", "'a'", "    op.drop_table('orders')\n"));
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(
            "the print of Python 2",
            revision("c", "'b'", "    print 'x'\n"),
            "c.py:6 is written in Python 2: `print` is a function now"),
        Arguments.of(
            "a text that nothing closes",
            revision("c", "'b'", "    op.execute('''SELECT\n"),
            "c.py:6 has a string literal that is never closed"),
        Arguments.of(
            "an indentation that no line above has",
            revision("c", "'b'", "    op.drop_table('t')\n  op.drop_table('u')\n"),
            "c.py:7 is indented like no line above"),
        Arguments.of(
            "a revision that says not what comes before it",
            revision("c", "'b'", "").replaceFirst("down_revision.*\n", ""),
            "c.py:2 has a `revision` without a `down_revision`, which says what comes before it"),
        Arguments.of(
            "a revision that is built on itself",
            revision("c", "'c'", ""),
            "c.py:2 is revision `c`, which is built on itself"),
        Arguments.of(
            "a revision that is there already",
            revision("b", "'a'", ""),
            "c.py:2 is revision `b`, and so is "),
        Arguments.of(
            "brackets without end",
            revision("c", "'b'", "    op.execute(" + DEEP + ")\n"),
            "c.py:6 is nested too deeply"),
        Arguments.of(
            "blocks without end", revision("c", "'b'", blocks(3_000)), " is nested too deeply"),
        Arguments.of(
            "something that is no text",
            "\0\1\2revision = 'c'\n",
            "c.py is binary: it holds a NUL character at line 1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void isSaid(String what, String python, String said) throws IOException {
    write("c.py", python);
    Run run = Run.of(versions.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("/c.py").contains(said).doesNotContain("Exception");
    assertThat(run.out()).contains("a.py:6:5").contains("b.py:6:5");
  }

  @Test
  void aFileThatIsNotUtf8() throws IOException {
    Files.write(
        versions.resolve("c.py"),
        revision("c", "'b'", "    # \u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
    Run run = Run.of(versions.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("c.py is not UTF-8 text: byte 0xE9 at line 6, column 7");
    assertThat(run.out()).contains("a.py:6:5").contains("b.py:6:5");
  }

  @Test
  void revisionsThatAreBuiltOnEachOther() throws IOException {
    write("c.py", revision("c", "'d'", "    op.drop_table('c')\n"));
    write("d.py", revision("d", "'c'", "    op.drop_table('d')\n"));
    Run run = Run.of(versions.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("c.py:2 is revision `c`, which is built on itself by way of the others")
        .contains("d.py:2 is revision `d`, which is built on itself by way of the others");
    assertThat(run.out()).contains("a.py:6:5", "b.py:6:5", "c.py:6:5", "d.py:6:5");
  }

  @Test
  void twoHeadsAreReadAndSaid() throws IOException {
    write("c.py", revision("c", "'a'", "    op.drop_table('t')\n"));
    Run run = Run.of(versions.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("c.py:2 is a head beside revision `b`");
    assertThat(run.out()).contains("a.py:6:5", "b.py:6:5", "c.py:6:5");
  }

  @Test
  void aFileThatIsNoRevisionIsPassedOver() throws IOException {
    write("tool.py", "import os\nprint(os.name)\n");
    Run run = Run.of(versions.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("a.py:6:5", "b.py:6:5").doesNotContain("tool");
    assertThat(run.err()).contains("in 2 of 2 migrations").doesNotContain("tool");
  }

  @Test
  void aBrokenFileAmongThousands() throws IOException {
    for (int i = 0; i < 3_000; i++) {
      String before = i == 0 ? "'b'" : "'r" + (i - 1) + "'";
      write("r" + i + ".py", revision("r" + i, before, "    op.create_table('t" + i + "')\n"));
    }
    write("r2999.py", revision("r2999", "'r2998'", "    op.create_table('t'\n"));
    Run run = Run.of(versions.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("r2999.py:6 ").contains("of 3,001 migrations");
    assertThat(run.out()).contains("a.py:6:5").contains("b.py:6:5");
  }

  private static String blocks(int depth) {
    StringBuilder python = new StringBuilder();
    for (int i = 1; i <= depth; i++) {
      python.append(" ".repeat(i + 3)).append("if x:\n");
    }
    return python.append(" ".repeat(depth + 5)).append("pass\n").toString();
  }

  private static String revision(String id, String before, String body) {
    return "from alembic import op\nrevision = '%s'\ndown_revision = %s\n\ndef upgrade():\n"
            .formatted(id, before)
        + (body.isEmpty() ? "    pass\n" : body);
  }

  private void write(String name, String python) throws IOException {
    Files.writeString(versions.resolve(name), python);
  }
}
