package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.Golden;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.rule.RuleCatalogue;
import io.github.sqllint.rule.RulePage;
import io.github.sqllint.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the program prints. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");

  /** A command with what it prints, up to a line with an ellipsis where the rest is left out. */
  private static final Pattern RUN =
      Pattern.compile("(?s)```console\\n\\$ sqllint(?<arguments>[^\\n]*)\\n(?<output>.*?)```\\n");

  private static final Pattern TABLE =
      Pattern.compile("(?s)(?<=<!-- rules -->\\n).*?(?=<!-- end of rules -->)");

  private static final String ELLIPSIS = "…\n";

  @Test
  void everyRunPrintsWhatItShows() throws IOException {
    String text = Files.readString(README);
    assertThat(RUN.matcher(text).find()).isTrue();
    Golden.verify(README, RUN.matcher(text).replaceAll(ReadmeTest::run));
  }

  @Test
  void theRuleTableIsTheCatalogue() throws IOException {
    String text = Files.readString(README);
    assertThat(TABLE.matcher(text).find()).isTrue();
    Golden.verify(README, TABLE.matcher(text).replaceAll(Matcher.quoteReplacement(table())));
  }

  @Test
  void everyLinkedFileIsThere() throws IOException {
    List<String> links =
        Pattern.compile("\\]\\(([^)#:]+)\\)")
            .matcher(Files.readString(README))
            .results()
            .map(link -> link.group(1))
            .toList();
    assertThat(links).isNotEmpty().allMatch(link -> Files.exists(Path.of(link)));
  }

  private static String run(MatchResult match) {
    String arguments = match.group(1);
    String shown = match.group(2);
    Run run = Run.of(arguments.strip().split("\\s+"));
    String printed = run.out() + run.err();
    if (shown.endsWith(ELLIPSIS)) {
      long lines = shown.lines().count() - 1;
      printed = String.join("\n", printed.lines().limit(lines).toList()) + "\n" + ELLIPSIS;
    }
    return Matcher.quoteReplacement("```console\n$ sqllint" + arguments + "\n" + printed + "```\n");
  }

  private static String table() {
    RuleCatalogue rules = BuiltInRules.catalogue();
    StringBuilder table = new StringBuilder("| rule | severity | what it finds |\n|---|---|---|\n");
    for (Rule rule : rules.rules()) {
      RulePage page = rules.page(rule.id());
      String severity = page.severity().word() + (rule.isOpinion() ? ", off" : "");
      table.append(
          "| [%s](rules/%s.md) | %s | %s |\n"
              .formatted(rule.id(), rule.id(), severity, page.title()));
    }
    return table.toString();
  }
}
