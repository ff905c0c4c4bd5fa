package io.github.sqllint.operation;

import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A script with its statements in order. */
public record ReadScript(Script script, List<ReadStatement> statements) {
  public ReadScript {
    statements = List.copyOf(statements);
  }

  /**
   * Each file of the script with its own statements, once even where it runs again; the script's
   * own comes first.
   */
  public List<ReadScript> files() {
    if (script.inclusions().isEmpty()) {
      return List.of(this);
    }
    List<ReadScript> files = new ArrayList<>();
    Set<SourceFile> seen = new HashSet<>();
    for (Script part : script.parts()) {
      if (seen.add(part.file())) {
        Map<Span, ReadStatement> own = new LinkedHashMap<>();
        for (ReadStatement statement : statements) {
          if (statement.statement().file() == part.file()) {
            own.putIfAbsent(statement.statement().span(), statement);
          }
        }
        files.add(new ReadScript(part, List.copyOf(own.values())));
      }
    }
    return files;
  }
}
