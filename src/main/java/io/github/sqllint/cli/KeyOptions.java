package io.github.sqllint.cli;

import io.github.sqllint.lint.Key;
import io.github.sqllint.lint.Settings;
import io.github.sqllint.rule.Nearest;
import io.github.sqllint.rule.RuleCatalogue;
import io.github.sqllint.rule.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that give a key of the configuration another value for one run. */
final class KeyOptions {
  private static final String RULE = "--rule";

  private KeyOptions() {}

  /** A rule and what it becomes; empty for the severity of its page. */
  private record RuleWord(String rule, Optional<Optional<Severity>> severity) {}

  /** What decides how migrations are found and read. */
  static CommandSpec addReading(CommandSpec spec) {
    return spec.addOption(option(Key.LAYOUT, "LAYOUT", "The tool that runs the migrations"))
        .addOption(option(Key.DIALECT, "DIALECT", "The database of the migrations"))
        .addOption(option(Key.EXCLUDE, "GLOB", "Files that are no migrations; may be repeated"));
  }

  /** What decides how their statements run. */
  static CommandSpec addServer(CommandSpec spec) {
    return spec.addOption(
            option(
                Key.DB_VERSION,
                "MAJOR",
                String.format(
                    "The oldest server that the migrations will meet, a PostgreSQL major")))
        .addOption(
            option(
                Key.IN_TRANSACTION,
                "WHEN",
                "Whether scripts run in a transaction where their tool does not tell"));
  }

  /** What decides which findings there are, and which of them make a run fail. */
  static CommandSpec addJudging(CommandSpec spec) {
    return spec.addOption(
            option(Key.FAIL_ON, "SEVERITY", "The least severity that makes the run fail"))
        .addOption(
            OptionSpec.builder(RULE)
                .paramLabel("RULE[=SEVERITY]")
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(RuleWord.class)
                .converters(KeyOptions::rule)
                .description(
                    "Check a rule, as error, warning or info; or turn it off; may be repeated.")
                .build())
        .addOption(Usage.flag("Check all opinions too.", "--opinions").build())
        .addOption(option(Key.SMALL_TABLES, "TABLE", "Tables that take no time; may be repeated"))
        .addOption(option(Key.EMPTY_TABLES, "TABLE", "Tables without rows; may be repeated"))
        .addOption(option(Key.PEER_COMMENTS, "LINTER", "Obey the comments of other linters too"));
  }

  /** The settings with what the command line gives, which wins. */
  static Settings over(Settings settings, Arguments arguments, RuleCatalogue known) {
    Settings all = settings;
    for (Key<?> key : Key.ALL) {
      String name = "--" + key.name();
      if (arguments.has(name)) {
        all = all.with(key, arguments.value(name, key.otherwise()), name);
      }
    }
    List<RuleWord> rules = arguments.value(RULE, List.of());
    if (!rules.isEmpty()) {
      Map<String, Optional<Severity>> severities = new LinkedHashMap<>();
      for (RuleWord word : rules) {
        if (!known.has(word.rule())) {
          throw new Failure(
              "no rule '" + word.rule() + "'" + Nearest.hint(word.rule(), known.ids()));
        }
        Optional<Severity> own = Optional.of(known.page(word.rule()).severity());
        severities.put(word.rule(), word.severity().orElse(own));
      }
      all = all.withRules(severities, RULE);
    }
    return all;
  }

  private static OptionSpec option(Key<?> key, String label, String description) {
    String words = key.words().isEmpty() ? "" : ": " + String.join(", ", key.words());
    boolean list = key.shape() == Key.Shape.LIST;
    String otherwise = list ? "" : " (default: " + key.written(key.otherwise()) + ")";
    OptionSpec.Builder option =
        OptionSpec.builder("--" + key.name())
            .paramLabel(label)
            .arity("1")
            .converters(converter(key))
            .description(description + words + otherwise + ".");
    if (!key.words().isEmpty()) {
      option.completionCandidates(key.words());
    }
    return list
        ? option.type(List.class).auxiliaryTypes(Object.class).splitRegex(",").build()
        : option.type(Object.class).build();
  }

  private static ITypeConverter<?> converter(Key<?> key) {
    return text -> {
      try {
        return key.item().apply(text);
      } catch (IllegalArgumentException e) {
        throw WrongValue.because(e.getMessage());
      }
    };
  }

  private static RuleWord rule(String text) throws Exception {
    String[] parts = text.split("=", 2);
    if (parts.length == 1) {
      return new RuleWord(parts[0], Optional.empty());
    }
    @SuppressWarnings("unchecked")
    Optional<Severity> severity = (Optional<Severity>) converter(Key.RULES).convert(parts[1]);
    return new RuleWord(parts[0], Optional.of(severity));
  }
}
