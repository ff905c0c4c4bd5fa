package io.github.sqllint.parse;

import io.github.sqllint.operation.ReadScript;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.StatementSplitter;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A script to its statements and what each of them does. */
public final class ScriptReader {
  private ScriptReader() {}

  public static ReadScript read(Script script) {
    List<ReadStatement> read = new ArrayList<>();
    if (script.file().emitted().isPresent()) {
      emitted(script, script.file().emitted().get(), read);
    } else {
      for (Statement statement : StatementSplitter.split(script.file(), script.regions())) {
        read.add(StatementReader.read(statement));
      }
    }
    return new ReadScript(script, read);
  }

  private static void emitted(Script script, EmittedSql sql, List<ReadStatement> read) {
    for (EmittedSql.Piece piece : sql.pieces()) {
      if (piece.gap().isPresent()) {
        read.add(gap(script, piece, piece.gap().get()));
        continue;
      }
      for (Statement statement : StatementSplitter.split(script.file(), List.of(piece.region()))) {
        ReadStatement one = StatementReader.read(statement);
        read.add(piece.conditional() ? conditional(one) : one);
      }
    }
  }

  private static ReadStatement gap(Script script, EmittedSql.Piece piece, String reason) {
    Span region = piece.region();
    Token call = new Token(Token.Kind.PLACEHOLDER, script.file().text(region), region.start());
    Statement statement = new Statement(script.file(), region, List.of(call));
    Unrecognised unknown = new Unrecognised(reason, "", Optional.empty());
    return new ReadStatement(statement, List.of(new Reading(unknown, region, true)));
  }

  private static ReadStatement conditional(ReadStatement read) {
    return new ReadStatement(
        read.statement(),
        read.readings().stream()
            .map(reading -> new Reading(reading.operation(), reading.span(), true))
            .toList());
  }
}
