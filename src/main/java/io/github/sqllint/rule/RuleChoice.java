package io.github.sqllint.rule;

import java.util.Map;
import java.util.Optional;

/**
 * Which rules are checked, and how severe they are.
 *
 * @param opinions whether all opinions are checked
 * @param severities of single rules, which are checked then even if they are opinions; empty for a
 *     rule that is off
 */
public record RuleChoice(boolean opinions, Map<String, Optional<Severity>> severities) {
  public static final RuleChoice STANDARD = new RuleChoice(false, Map.of());

  public RuleChoice {
    severities = Map.copyOf(severities);
  }

  boolean isOn(String rule, boolean opinion) {
    Optional<Severity> severity = severities.get(rule);
    return severity == null ? opinions || !opinion : severity.isPresent();
  }

  Optional<Severity> severity(String rule) {
    return severities.getOrDefault(rule, Optional.empty());
  }
}
