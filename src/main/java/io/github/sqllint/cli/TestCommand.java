package io.github.sqllint.cli;

import io.github.sqllint.lint.ExampleRun;
import io.github.sqllint.rule.Example;
import io.github.sqllint.rule.RuleCatalogue;
import io.github.sqllint.rule.RulePage;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Tries the examples of a team's own rules. */
final class TestCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("sqllint test");
    spec.usageMessage()
        .description(
            "Lint the Flagged and Not flagged examples of a team's own rules: each line that ends"
                + " with '-- flagged' is found, and no other.");
    return spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FOLDER")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .index("0")
            .arity("0..1")
            .required(false)
            .description(
                "Where the rules' pages are (default: the nearest "
                    + TeamRules.FOLDER
                    + " in the working directory or above).")
            .build());
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    List<RulePage> pages = pages(arguments, console);
    if (pages.isEmpty()) {
      throw new Failure("no page of a rule; write " + TeamRules.FOLDER + "/my-rule.md");
    }
    String folder = arguments.operands().isEmpty() ? TeamRules.FOLDER : arguments.operands().get(0);
    RuleCatalogue rules = RuleCatalogue.of(List.of()).with(pages);
    List<String> mistakes = new ArrayList<>();
    int examples = 0;
    for (RulePage page : pages) {
      for (Example example : page.examples()) {
        examples++;
        mistakes.addAll(mistakes(page, folder + "/" + page.id() + ".md", example, rules));
      }
    }
    try (Writer out = console.text()) {
      for (String mistake : mistakes) {
        out.append(mistake).append('\n');
      }
    }
    String tried = examples + (examples == 1 ? " example" : " examples");
    console.say(
        tried
            + " of "
            + pages.size()
            + (pages.size() == 1 ? " rule" : " rules")
            + ": "
            + (mistakes.isEmpty() ? "all as promised" : mistakes.size() + " wrong"));
    return mistakes.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private static List<RulePage> pages(Arguments arguments, Console console) {
    if (arguments.operands().isEmpty()) {
      return TeamRules.near(console);
    }
    String folder = arguments.operands().get(0);
    if (!Files.isDirectory(Inputs.existing(folder))) {
      throw new Failure(folder + " is no folder");
    }
    return TeamRules.read(Path.of(folder), folder);
  }

  private static List<String> mistakes(
      RulePage page, String path, Example example, RuleCatalogue rules) {
    try {
      return ExampleRun.of(page, path, example, rules).mistakes();
    } catch (IllegalArgumentException e) {
      return List.of(path + ":" + example.line() + ": this example cannot run: " + e.getMessage());
    }
  }
}
