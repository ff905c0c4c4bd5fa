package io.github.sqllint.rule;

import io.github.sqllint.schema.Migration;
import io.github.sqllint.source.Direction;
import java.nio.charset.StandardCharsets;
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
    // Unlike the simple name, the JVM keeps the whole one ready. On bytes, for every run spells
    // every rule while nothing is compiled yet.
    byte[] name = getClass().getName().getBytes(StandardCharsets.ISO_8859_1);
    byte[] id = new byte[2 * name.length];
    int length = 0;
    for (byte letter : name) {
      if (letter == '.' || letter == '$') {
        length = 0;
      } else if (letter >= 'A' && letter <= 'Z') {
        if (length > 0) {
          id[length++] = '-';
        }
        id[length++] = (byte) (letter - 'A' + 'a');
      } else {
        id[length++] = letter;
      }
    }
    return new String(id, 0, length, StandardCharsets.ISO_8859_1);
  }
}
