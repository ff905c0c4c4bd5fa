package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Value;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code remove_index} of a {@code Migration[4.2]}: it calls the index as Rails would and asks the
 * database whether that is there, even where a change is only recorded to be taken back. The index
 * is gone by then, and the error ends the rollback ({@code V4_2#remove_index} in Rails'
 * compatibility.rb, the same in all releases from 5.0 on).
 *
 * @param memory what the database holds when it is asked
 */
record LegacyRemoval(Compatibility compatibility, Memory memory) {

  /**
   * A call with the name of the index.
   *
   * @param recorded whether it is recorded rather than run
   */
  Command adjusted(Command given, boolean recorded) {
    if (!given.name().equals("remove_index") || !compatibility.asksForIndexes()) {
      return given;
    }
    Command call = given.spread();
    Options options = call.options();
    Value columns = Known.value(call.argument(1));
    if (columns instanceof Value.Nil) {
      columns = Known.value(options.value("column"));
    }
    boolean byName = columns instanceof Value.Nil;
    Optional<String> named = options.text("name");
    if (byName && named.isEmpty()) {
      return given;
    }
    Optional<Facts> table = memory.known(call.text(0));
    String made = byName ? named.get() : Names.legacyIndex(call.text(0), columns);
    boolean isThere = table.filter(facts -> facts.indexes().containsKey(made)).isPresent();
    String name = isThere ? made : named.orElse(made);
    if (Stream.of(made, name).allMatch(one -> lacks(table, one))) {
      throw new Refused(error(call.text(0), made, recorded));
    }
    return call.with(options.with("name", Value.Text.of(name)));
  }

  private static boolean lacks(Optional<Facts> table, String index) {
    return table.filter(facts -> facts.lacksIndex(index)).isPresent();
  }

  private static String error(String table, String index, boolean recorded) {
    String error = "Rails raises an error: `" + table + "` has no index `" + index + "`";
    return recorded
        ? error + ", which a Migration[4.2] looks for before it takes its removal back."
        : error + ".";
  }
}
