package io.github.sqllint.cli;

import io.github.sqllint.report.PageText;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.rule.RuleCatalogue;
import io.github.sqllint.rule.RulePage;
import io.github.sqllint.rules.BuiltInRules;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** Lists all rules. */
final class RulesCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("sqllint rules");
    spec.usageMessage()
        .description("List all rules; 'sqllint explain RULE' shows the page of one.");
    return spec.addOption(Options.COLOUR.spec());
  }

  @Override
  public boolean readsMigrations() {
    return false;
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    List<RulePage> pages = new ArrayList<>();
    Set<String> off = new HashSet<>();
    RuleCatalogue rules = BuiltInRules.catalogue().with(TeamRules.near(console));
    for (String id : rules.ids()) {
      pages.add(rules.page(id));
    }
    for (Rule rule : rules.rules()) {
      if (rule.isOpinion()) {
        off.add(rule.id());
      }
    }
    try (Writer out = console.text()) {
      new PageText(Options.style(arguments, console)).writeList(pages, off, out);
    }
    return ExitCode.CLEAN;
  }
}
