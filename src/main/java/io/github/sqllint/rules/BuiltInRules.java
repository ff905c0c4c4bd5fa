package io.github.sqllint.rules;

import io.github.sqllint.rule.Rule;
import io.github.sqllint.rule.RuleCatalogue;
import java.util.List;

/** Every rule that sqllint brings along, one per line, sorted. */
public final class BuiltInRules {
  public static final List<Rule> ALL = List.of();

  private BuiltInRules() {}

  public static RuleCatalogue catalogue() {
    return RuleCatalogue.of(ALL);
  }
}
