package io.github.sqllint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.rule.RulePage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages, classes and the list of rules agree; the messages say what to add. */
class BuiltInRulesTest {
  private static final String SOURCES = "src/main/java/io/github/sqllint/rules/";
  private static final Set<JavaClass> RULES =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("io.github.sqllint.rules")
              .stream()
              .filter(c -> c.isAssignableTo(Rule.class) && !c.isInterface())
              .collect(Collectors.toSet());

  @Test
  void everyPageHasAClass() {
    Set<String> classes = RULES.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
    for (String page : pages()) {
      if (!classes.contains(className(page))
          && !BuiltInRules.ABOUT_COMMENTS.contains(page)
          && RulePage.load(page).match().isEmpty()) {
        fail("rules/%s.md has no rule: create %s%s.java", page, SOURCES, className(page));
      }
    }
  }

  @Test
  void everyClassHasAPage() {
    for (Rule rule : BuiltInRules.ALL) {
      if (!pages().contains(rule.id())) {
        fail("%s has no page: create rules/%s.md", rule.getClass().getSimpleName(), rule.id());
      }
    }
  }

  @Test
  void everyRuleAboutCommentsHasAPage() {
    assertThat(pages()).containsAll(BuiltInRules.ABOUT_COMMENTS);
  }

  @Test
  void everyClassIsListed() {
    Set<String> listed =
        BuiltInRules.ALL.stream()
            .map(r -> r.getClass().getSimpleName())
            .collect(Collectors.toSet());
    for (JavaClass rule : RULES) {
      if (!listed.contains(rule.getSimpleName())) {
        fail(
            "no run uses %s: add the line 'new %1$s(),' to %sBuiltInRules.java",
            rule.getSimpleName(), SOURCES);
      }
    }
  }

  @Test
  void theListIsSorted() {
    assertThat(BuiltInRules.ALL).extracting(Rule::id).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void rulesAreFinalPackagePrivateAndStateless() {
    assertThat(RULES).hasSizeGreaterThan(20);
    for (JavaClass rule : RULES) {
      String name = rule.getSimpleName();
      if (!rule.getModifiers().contains(JavaModifier.FINAL)) {
        fail("declare %s as 'final class %1$s implements Rule'", name);
      }
      if (rule.getModifiers().contains(JavaModifier.PUBLIC)) {
        fail("%s is nobody's business: leave out 'public'", name);
      }
      List<String> state =
          rule.getFields().stream()
              .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
              .map(field -> field.getName())
              .toList();
      if (!state.isEmpty()) {
        fail("%s serves all migrations at once: make %s local to check", name, state);
      }
    }
  }

  @Test
  void idsReadAfterAllow() {
    assertThat(BuiltInRules.ALL)
        .extracting(Rule::id)
        .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"))
        .noneMatch(id -> id.startsWith("ban-") || id.startsWith("require-"));
  }

  private static Set<String> pages() {
    try (Stream<Path> files = Files.list(Path.of("rules"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".md", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String className(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }
}
