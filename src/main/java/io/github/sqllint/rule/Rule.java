package io.github.sqllint.rule;

import io.github.sqllint.schema.Migration;

/**
 * One hazard that a migration can hold.
 *
 * <p>Stateless. Everything that people read about it is its {@link RulePage}.
 */
public interface Rule {

  /** Adds a finding for each place of the migration that holds the hazard. */
  void check(Migration migration, Findings findings);

  /** Whether it is a matter of taste, which stays off until somebody asks for it. */
  default boolean isOpinion() {
    return false;
  }

  /** The class name in kebab case; also the name of the page. */
  default String id() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
