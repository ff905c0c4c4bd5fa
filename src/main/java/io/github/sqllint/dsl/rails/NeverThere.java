package io.github.sqllint.dsl.rails;

import io.github.sqllint.source.SourceFile;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tables that a project has at no time: the dump does not hold them, and no migration creates,
 * drops or renames one of this name.
 */
final class NeverThere {
  private static final Pattern DEFINING =
      Pattern.compile(
          "(?i)create_table|drop_table|rename_table|_join_table|(create|drop) table|to ");

  private final Dump dump;
  private final Collection<SourceFile> files;
  private Optional<Memory> dumped = Optional.empty();
  private Optional<String> defining = Optional.empty();

  NeverThere(Dump dump, Collection<SourceFile> files) {
    this.dump = dump;
    this.files = files;
  }

  /** Whether a table is one of them. */
  boolean holds(String table) {
    if (dumped.isEmpty()) {
      dumped = Optional.of(new Memory());
      dump.tell(dumped.get(), new Memory());
    }
    return dumped.get().known(table).isEmpty()
        && !Pattern.compile("(?i)\\b" + Pattern.quote(table) + "\\b").matcher(defining()).find();
  }

  /** The lines that may create, drop or rename a table. */
  private String defining() {
    if (defining.isEmpty()) {
      StringBuilder lines = new StringBuilder();
      for (SourceFile file : files) {
        file.text().lines().filter(NeverThere::defines).forEach(l -> lines.append(l).append('\n'));
      }
      defining = Optional.of(lines.toString().toLowerCase(Locale.ROOT));
    }
    return defining.get();
  }

  private static boolean defines(String line) {
    return DEFINING.matcher(line).find();
  }
}
