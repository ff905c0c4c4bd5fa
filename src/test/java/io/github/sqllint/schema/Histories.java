package io.github.sqllint.schema;

import io.github.sqllint.operation.ReadScript;
import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import java.util.ArrayList;
import java.util.List;

/** Schema histories out of SQL. */
final class Histories {
  private Histories() {}

  /** Each text is a script that runs statement by statement; they are V1, V2, … */
  static SchemaHistory of(String... scripts) {
    return of(TransactionMode.NONE, ServerVersion.OLDEST_SUPPORTED, scripts);
  }

  static SchemaHistory of(TransactionMode mode, ServerVersion server, String... scripts) {
    List<ReadScript> read = new ArrayList<>();
    for (String text : scripts) {
      String name = "V" + (read.size() + 1);
      read.add(read(name, text, Direction.UP, mode));
    }
    return SchemaHistory.of(read, server);
  }

  /** The schema after all scripts. */
  static Schema after(String... scripts) {
    return last(of(scripts)).after();
  }

  /** The last script, with what its steps meet. */
  static Migration last(SchemaHistory history) {
    return history.migrations().get(history.migrations().size() - 1);
  }

  static ReadScript read(String name, String text, Direction direction, TransactionMode mode) {
    SourceFile file = new SourceFile(name + ".sql", text);
    return ScriptReader.read(Script.whole(file, name.substring(1), name, direction, mode));
  }
}
