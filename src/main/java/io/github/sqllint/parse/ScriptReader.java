package io.github.sqllint.parse;

import io.github.sqllint.operation.ReadScript;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.StatementSplitter;
import java.util.ArrayList;
import java.util.List;

/** A script to its statements and what each of them does. */
public final class ScriptReader {
  private ScriptReader() {}

  public static ReadScript read(Script script) {
    List<ReadStatement> read = new ArrayList<>();
    for (Statement statement : StatementSplitter.split(script.file(), script.regions())) {
      read.add(StatementReader.read(statement));
    }
    return new ReadScript(script, read);
  }
}
