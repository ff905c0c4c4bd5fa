package io.github.sqllint.layout;

import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Flyway: {@code V2_1__x.sql} by version, {@code U} undoes, {@code R__x.sql} after all versions by
 * description, {@code B} stands for all versions up to its own.
 */
final class Flyway implements Layout {
  private static final LazyPattern NAME =
      LazyPattern.of("(V|U|B)\\d[\\w.]*?__.*\\.sql|R__.*\\.sql", Pattern.DOTALL);

  private static final LazyPattern VERSION = LazyPattern.of("\\d+([._]\\d+)*");

  /** Flyway documentation, "Callback Events". */
  private static final LazyPattern CALLBACK =
      LazyPattern.of("(before|after|create)[A-Z]\\w*(__.*)?\\.sql", Pattern.DOTALL);

  @Override
  public String name() {
    return "flyway";
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.of(false, folder.anyFile(file -> NAME.matcher(file.name()).matches()));
  }

  @Override
  public boolean hasProject(Folder folder) {
    FlywaySettings settings = FlywaySettings.of(folder);
    return !settings.values().isEmpty()
        && folder.anyFile(file -> file.name().startsWith(settings.versionedPrefix()));
  }

  @Override
  public boolean readsSubfolders() {
    return true;
  }

  @Override
  public Sequence read(Folder folder) {
    FlywaySettings settings = FlywaySettings.of(folder);
    Pairing pairing = new Pairing(Flyway::compareVersions);
    TreeMap<String, Script> repeatables = new TreeMap<>();
    List<Script> baselines = new ArrayList<>();
    List<Script> callbacks = new ArrayList<>();
    for (SqlFile file : folder.files()) {
      Map<String, String> own = own(file, folder);
      if (own.getOrDefault("shouldExecute", "").equalsIgnoreCase("false")) {
        pairing.report(
            Problem.warning(file.path(), "is not run: its .conf file says shouldExecute=false"));
        continue;
      }
      TransactionMode transaction = transaction(file, own, settings);
      Optional<String> version = version(file, settings.versionedPrefix(), settings);
      Optional<String> undone = version(file, settings.undoPrefix(), settings);
      Optional<String> baseline = version(file, settings.baselinePrefix(), settings);
      if (file.name().startsWith(settings.repeatablePrefix() + settings.separator())) {
        repeatables.put(file.stem() + file.path(), file.script("", Direction.UP, transaction));
      } else if (version.isPresent()) {
        pairing.add(version.get(), file.script(version.get(), Direction.UP, transaction));
      } else if (undone.isPresent()) {
        pairing.add(undone.get(), file.script(undone.get(), Direction.DOWN, transaction));
      } else if (baseline.isPresent()) {
        baselines.add(file.script(baseline.get(), Direction.UP, transaction));
      } else if (CALLBACK.matcher(file.name()).matches()) {
        callbacks.add(file.script("", Direction.UP, transaction));
      } else {
        pairing.addStranger(file);
      }
    }
    baselines.stream()
        .max((a, b) -> compareVersions(a.version(), b.version()))
        .ifPresent(baseline -> addBaseline(baseline, pairing));
    repeatables.values().forEach(pairing::addLast);
    callbacks.forEach(pairing::addLast);
    return pairing.sequence();
  }

  /** A baseline stands for older versions on a new database; where they are there, they ran. */
  private static void addBaseline(Script baseline, Pairing pairing) {
    if (pairing.hasUpTo(baseline.version())) {
      pairing.report(
          Problem.warning(
              baseline.file().path(),
              "stands for the versions up to its own, which are there too; only they were read"));
    } else {
      pairing.add(baseline.version(), baseline);
    }
  }

  private static Optional<String> version(SqlFile file, String prefix, FlywaySettings settings) {
    int separator = file.name().indexOf(settings.separator(), prefix.length());
    if (!file.name().startsWith(prefix) || separator < 0) {
      return Optional.empty();
    }
    String version = file.name().substring(prefix.length(), separator);
    return Optional.of(version).filter(v -> VERSION.matcher(v).matches());
  }

  /** Versions are numbers between dots or underscores; {@code 1} is {@code 1.0}. */
  private static int compareVersions(String a, String b) {
    return NaturalOrder.NUMBERS_ONLY.compare(normalised(a), normalised(b));
  }

  private static String normalised(String version) {
    String numbers = version.replace('_', '.');
    int end = numbers.length();
    for (int i = end - 1; i >= 0 && (numbers.charAt(i) == '0' || numbers.charAt(i) == '.'); i--) {
      end = numbers.charAt(i) == '.' ? i : end;
    }
    return numbers.substring(0, end);
  }

  /** The settings of one script: Flyway documentation, "Script Configuration". */
  private static Map<String, String> own(SqlFile file, Folder folder) {
    return FlywaySettings.settings(folder.text(file.relative() + ".conf").orElse(""));
  }

  /** Flyway's class ParserSqlScript. */
  private static TransactionMode transaction(
      SqlFile file, Map<String, String> own, FlywaySettings settings) {
    TransactionMode inTransaction =
        settings.group() ? TransactionMode.PER_RUN : TransactionMode.PER_SCRIPT;
    if (own.containsKey("executeInTransaction")) {
      boolean inOne = Boolean.parseBoolean(own.get("executeInTransaction"));
      return inOne ? inTransaction : TransactionMode.NONE;
    }
    if (!settings.executeInTransaction()) {
      return TransactionMode.NONE;
    }
    return runsOutside(file, settings) ? TransactionMode.NONE : inTransaction;
  }

  /** A migration that mixes both kinds is refused by Flyway unless it is told otherwise. */
  private static boolean runsOutside(SqlFile file, FlywaySettings settings) {
    return settings.mixed()
        ? OutsideTransaction.anyIn(file.source())
        : OutsideTransaction.allIn(file.source());
  }
}
