package io.github.sqllint.operation;

import io.github.sqllint.source.Script;
import java.util.ArrayList;
import java.util.List;

/** A script with its statements in order. */
public record ReadScript(Script script, List<ReadStatement> statements) {
  public ReadScript {
    statements = List.copyOf(statements);
  }

  /** Each file of the script with its own statements; the script's own comes first. */
  public List<ReadScript> files() {
    List<ReadScript> files = new ArrayList<>();
    for (Script part : script.parts().stream().distinct().toList()) {
      files.add(
          new ReadScript(
              part, statements.stream().filter(s -> s.statement().file() == part.file()).toList()));
    }
    return files;
  }
}
