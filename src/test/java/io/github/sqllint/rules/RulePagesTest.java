package io.github.sqllint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.lint.ExampleRun;
import io.github.sqllint.rule.Example;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.rule.RuleCatalogue;
import io.github.sqllint.rule.RulePage;
import io.github.sqllint.schema.Migration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every sql block of every page is linted, and what it promises is what is found. */
class RulePagesTest {
  private static final Path PAGES = Path.of("rules");

  @TestFactory
  Stream<DynamicTest> everyExampleKeepsItsPromise() {
    return pageFiles().stream().flatMap(RulePagesTest::examples);
  }

  private static Stream<DynamicTest> examples(Path file) {
    RulePage page = read(file);
    return page.examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    page.id() + " › " + example.section() + " › line " + example.line(),
                    URI.create(file.toUri() + "?line=" + example.line()),
                    () -> assertThat(mistakes(page, example)).isEmpty()));
  }

  @Test
  void aRuleThatFindsNothingFailsItsPage() {
    RulePage page = read(PAGES.resolve("drop-table.md"));

    assertThat(mistakesWith(page, new Silent())).contains("promised, not found");
  }

  @Test
  void aRuleThatFindsTooMuchFailsItsPage() {
    RulePage page = read(PAGES.resolve("drop-table.md"));

    assertThat(mistakesWith(page, new Noisy())).contains("found, not promised");
  }

  /** All examples of the page with a catalogue in which only this rule speaks. */
  private static String mistakesWith(RulePage page, Rule rule) {
    RuleCatalogue catalogue = RuleCatalogue.of(List.of(rule));
    List<String> mistakes = new ArrayList<>();
    for (Example example : page.examples()) {
      mistakes.addAll(ExampleRun.of(page, example, catalogue).mistakes());
    }
    return String.join("\n", mistakes);
  }

  private static List<String> mistakes(RulePage page, Example example) {
    return ExampleRun.of(page, example, BuiltInRules.catalogue().withOpinions(Set.of(page.id())))
        .mistakes();
  }

  static RulePage read(Path file) {
    try {
      String id = file.getFileName().toString().replace(".md", "");
      return RulePage.read(id, file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> pageFiles() {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A rule that was broken so that it never speaks. */
  private static final class Silent implements Rule {
    @Override
    public String id() {
      return "drop-table";
    }

    @Override
    public void check(Migration migration, Findings findings) {}
  }

  /** A rule that was broken so that it speaks of everything. */
  private static final class Noisy implements Rule {
    @Override
    public String id() {
      return "drop-table";
    }

    @Override
    public void check(Migration migration, Findings findings) {
      migration.steps().forEach(step -> findings.add(step, "noise"));
    }
  }
}
