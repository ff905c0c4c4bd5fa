package io.github.sqllint.cli;

import io.github.sqllint.report.PageText;
import io.github.sqllint.rule.Nearest;
import io.github.sqllint.rule.RuleCatalogue;
import io.github.sqllint.rules.BuiltInRules;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Shows a rule's page. */
final class ExplainCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("sqllint explain");
    spec.usageMessage().description("Show a rule's page: why, and what to do instead.");
    return spec.addPositional(
            PositionalParamSpec.builder()
                .paramLabel("RULE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .index("0")
                .arity("1")
                .required(true)
                .description("A rule's name, such as drop-column; 'sqllint rules' lists them.")
                .build())
        .addOption(Options.COLOUR.spec());
  }

  @Override
  public boolean readsMigrations() {
    return false;
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    String id = arguments.operands().get(0);
    RuleCatalogue rules = BuiltInRules.catalogue().with(TeamRules.near(console));
    Collection<String> ids = rules.ids();
    if (!ids.contains(id)) {
      throw new Failure(
          "no rule '" + id + "'" + Nearest.hint(id, ids) + "\n'sqllint rules' lists them all.");
    }
    try (Writer out = console.text()) {
      PageText text = new PageText(Options.style(arguments, console));
      if (console.environment().terminal()) {
        text.writeFilled(rules.page(id), out);
      } else {
        text.write(rules.page(id), out);
      }
    }
    return ExitCode.CLEAN;
  }
}
