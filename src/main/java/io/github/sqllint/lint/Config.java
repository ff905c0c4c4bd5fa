package io.github.sqllint.lint;

import io.github.sqllint.rule.Severity;
import io.github.sqllint.schema.ServerVersion;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a run is asked to assume.
 *
 * @param server the oldest server that the migrations will meet
 * @param failOn findings of this severity or more make the run fail; {@code null} for never
 * @param today the day of the run; asked for only where a comment names a last day
 * @param peers whose comments count like ours
 */
public record Config(
    ServerVersion server, Severity failOn, Supplier<LocalDate> today, Set<Peer> peers) {
  public Config {
    peers = Set.copyOf(peers);
  }

  /** What a run assumes that nobody has asked for anything. */
  public static Config standard(Supplier<LocalDate> today) {
    return new Config(ServerVersion.OLDEST_SUPPORTED, Severity.WARNING, today, Set.of());
  }

  LocalDate day() {
    return today.get();
  }
}
