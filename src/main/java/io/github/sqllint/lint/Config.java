package io.github.sqllint.lint;

import io.github.sqllint.rule.RuleCatalogue;
import io.github.sqllint.rule.RuleChoice;
import io.github.sqllint.rule.RulePage;
import io.github.sqllint.rule.Severity;
import io.github.sqllint.rules.BuiltInRules;
import io.github.sqllint.schema.ServerVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a run is asked to assume.
 *
 * @param server the oldest server that the migrations will meet
 * @param failOn findings of this severity or more make the run fail; {@code null} for never
 * @param rules all rules, and which of them are checked
 * @param tables how large tables are
 * @param peers whose comments count like ours
 * @param known the fingerprints of findings that do not count
 * @param address a file's path as it is the same from every folder; fingerprints hold it
 * @param today the day of the run; asked for only where a comment names a last day
 */
public record Config(
    ServerVersion server,
    Severity failOn,
    RuleCatalogue rules,
    TableSizes tables,
    Set<Peer> peers,
    Set<String> known,
    UnaryOperator<String> address,
    Supplier<LocalDate> today) {
  public Config {
    peers = Set.copyOf(peers);
    known = Set.copyOf(known);
  }

  /** What a run assumes that nobody has asked for anything. */
  public static Config standard(Supplier<LocalDate> today) {
    return of(Settings.NONE, today);
  }

  /** What a run assumes by its settings. */
  public static Config of(Settings settings, Supplier<LocalDate> today) {
    return new Config(
        settings.of(Key.DB_VERSION),
        settings.of(Key.FAIL_ON).orElse(null),
        BuiltInRules.catalogue()
            .chosen(new RuleChoice(settings.of(Key.OPINIONS), settings.of(Key.RULES))),
        TableSizes.of(settings.of(Key.SMALL_TABLES), settings.of(Key.EMPTY_TABLES)),
        Set.copyOf(settings.of(Key.PEER_COMMENTS)),
        Set.of(),
        UnaryOperator.identity(),
        today);
  }

  /** The same assumptions with another way to write the paths of files in fingerprints. */
  public Config addressed(UnaryOperator<String> other) {
    return new Config(server, failOn, rules, tables, peers, known, other, today);
  }

  /** The same assumptions, and the rules of a team. */
  public Config with(List<RulePage> team) {
    return new Config(server, failOn, rules.with(team), tables, peers, known, address, today);
  }

  /** The same assumptions, and the fingerprints of findings that do not count. */
  public Config knowing(Set<String> fingerprints) {
    return new Config(server, failOn, rules, tables, peers, fingerprints, address, today);
  }

  LocalDate day() {
    return today.get();
  }
}
