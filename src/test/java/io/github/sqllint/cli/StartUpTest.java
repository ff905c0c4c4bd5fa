package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a run on paths alone does not load: most of a short run is loading and linking.
 *
 * <p>The equals, hashCode and toString that the compiler makes of a record are put together when
 * they first run, in code that no archive of classes keeps: 20 of them took nearly a third of what
 * an empty program takes. Those that a usual run calls are therefore written out.
 */
class StartUpTest {
  /** Classes of the jars without which nothing can be linted. */
  private static final List<String> NEEDED =
      List.of("net.sf.jsqlparser.parser.CCJSqlParser", "org.pcollections.TreePMap");

  /** Beginnings of class names. */
  private static final List<String> UNWANTED =
      List.of(
          "java.lang.runtime.ObjectMethods",
          // Those of Comparator.comparing can be serialized, so no archive keeps them either.
          "java.util.Comparator$$Lambda",
          // Number formats and the like, which know every locale.
          "sun.util.locale.provider.",
          // Channels to files, which set up networks too.
          "sun.nio.ch.IOUtil",
          "picocli.",
          "com.fasterxml.jackson.databind.",
          "com.contrastsecurity.",
          "org.snakeyaml.",
          "io.github.sqllint.dsl.alembic.",
          "io.github.sqllint.dsl.knex.",
          "io.github.sqllint.dsl.ruby.Lexer");

  @TempDir Path folder;

  @Test
  void aRunOnPathsAloneLoadsNothingThatOnlyOtherRunsNeed() throws Exception {
    assertThat(loaded("testdata/demo/migrations", 1))
        .anyMatch("io.github.sqllint.report.TextReport"::equals)
        .noneMatch(StartUpTest::isUnwanted);
  }

  @Test
  void aCommentThatAllowsSomethingChangesNothingAboutThat() throws Exception {
    assertThat(loaded("testdata/demo/safe", 0))
        .anyMatch("io.github.sqllint.lint.Suppression"::equals)
        .noneMatch(StartUpTest::isUnwanted);
  }

  private static boolean isUnwanted(String name) {
    return UNWANTED.stream().anyMatch(name::startsWith);
  }

  private List<String> loaded(String path, int expected) throws Exception {
    Path log = folder.resolve("classes.log");
    int exit =
        ChildJvm.run(
            List.of("-Xlog:class+load:file=" + log), NEEDED, folder.resolve("out"), List.of(path));
    assertThat(exit).isEqualTo(expected);
    try (Stream<String> lines = Files.lines(log)) {
      return lines.map(line -> line.replaceFirst("^(\\[[^\\]]*\\])* *", "").split(" ")[0]).toList();
    }
  }
}
