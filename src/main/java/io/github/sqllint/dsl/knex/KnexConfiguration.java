package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Bool;
import io.github.sqllint.dsl.javascript.Broken;
import io.github.sqllint.dsl.javascript.ListValue;
import io.github.sqllint.dsl.javascript.MapValue;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Program;
import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Text;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What a project's {@code knexfile} says about all its migrations. */
public final class KnexConfiguration {
  private static final String SETTING = "disableTransactions";

  private KnexConfiguration() {}

  /**
   * Whether migrations run outside of a transaction unless they say otherwise; empty where the file
   * says something about that which only running it tells.
   *
   * @param isAsked whether a folder, as the file names it, is the one that is asked about
   */
  public static Optional<Boolean> disablesTransactions(
      SourceFile knexfile, Predicate<String> isAsked) {
    if (!knexfile.text().contains(SETTING)) {
      return Optional.of(false);
    }
    try {
      Run run = new Run((call, reason) -> {}, name -> false, path -> Optional.empty());
      Value exported = Program.read(knexfile).run(run).value();
      Value whole = exported.property("default");
      return said(whole == Nothing.UNDEFINED ? exported : whole, isAsked);
    } catch (Broken e) {
      return Optional.empty();
    }
  }

  /** For all environments, of which production counts where they differ. */
  private static Optional<Boolean> said(Value config, Predicate<String> isAsked) {
    if (!(config instanceof MapValue map)) {
      return Optional.empty();
    }
    Optional<Value> production = Optional.ofNullable(map.properties().get("production"));
    if (production.isPresent()) {
      return ofBlock(production.get().property("migrations"), isAsked);
    }
    if (map.properties().containsKey("migrations")) {
      return ofBlock(map.property("migrations"), isAsked);
    }
    List<Optional<Boolean>> all =
        map.properties().values().stream()
            .filter(MapValue.class::isInstance)
            .map(environment -> ofBlock(environment.property("migrations"), isAsked))
            .distinct()
            .toList();
    return all.size() == 1 ? all.get(0) : Optional.empty();
  }

  private static Optional<Boolean> ofBlock(Value migrations, Predicate<String> isAsked) {
    if (migrations == Nothing.UNDEFINED) {
      return Optional.of(false);
    }
    if (!(migrations instanceof MapValue block)) {
      return Optional.empty();
    }
    Map<String, Value> settings = block.properties();
    Value directory = settings.getOrDefault("directory", Nothing.UNDEFINED);
    List<Value> directories =
        directory instanceof ListValue list ? list.items() : List.of(directory);
    boolean elsewhere =
        directories.stream()
            .allMatch(one -> one instanceof Text text && !isAsked.test(text.toString()));
    if (elsewhere) {
      return Optional.of(false);
    }
    Value disables = block.property(SETTING);
    return disables instanceof Bool || disables == Nothing.UNDEFINED
        ? disables.truth()
        : Optional.empty();
  }
}
