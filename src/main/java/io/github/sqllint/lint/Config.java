package io.github.sqllint.lint;

import io.github.sqllint.rule.Severity;
import io.github.sqllint.schema.ServerVersion;

/**
 * What a run is asked to assume.
 *
 * @param server the oldest server that the migrations will meet
 * @param failOn findings of this severity or more make the run fail; {@code null} for never
 */
public record Config(ServerVersion server, Severity failOn) {
  public static final Config DEFAULT = new Config(ServerVersion.OLDEST_SUPPORTED, Severity.WARNING);
}
