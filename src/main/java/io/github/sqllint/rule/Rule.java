package io.github.sqllint.rule;

import io.github.sqllint.schema.Migration;
import io.github.sqllint.source.Direction;
import java.util.Locale;
import java.util.Set;

/**
 * One hazard that a migration can hold.
 *
 * <p>Stateless. Everything that people read about it is its {@link RulePage}.
 */
public interface Rule {

  /** Adds a finding for each place of the migration that holds the hazard. */
  void check(Migration migration, Findings findings);

  /** Whether it judges the scripts of a direction. */
  default boolean judges(Direction direction) {
    return direction == Direction.UP;
  }

  /** Whether it is a matter of taste, which stays off until somebody asks for it. */
  default boolean isOpinion() {
    return false;
  }

  /**
   * Whether the server refuses what the rule finds, so that no lock, loss or wait can come of it
   * and other rules' findings on the same clause are moot.
   */
  default boolean refuses() {
    return false;
  }

  /**
   * The rules whose finding on the same clause says less of the same hazard: what removes this
   * rule's finding removes theirs.
   */
  default Set<String> covers() {
    return Set.of();
  }

  /** The class name in kebab case; also the name of the page. */
  default String id() {
    // Unlike the simple name, the JVM keeps the whole one ready.
    String name = getClass().getName();
    int start = Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1;
    StringBuilder id = new StringBuilder();
    int written = start;
    for (int i = start + 1; i < name.length(); i++) {
      if (Character.isUpperCase(name.charAt(i))) {
        id.append(name, written, i).append('-');
        written = i;
      }
    }
    return id.append(name, written, name.length()).toString().toLowerCase(Locale.ROOT);
  }
}
