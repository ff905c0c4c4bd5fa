package io.github.sqllint.parse;

import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.StatementSplitter;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What EXECUTE of PL/pgSQL does, as far as the text that it runs is a constant. */
final class ExecutedText {
  private ExecutedText() {}

  /**
   * What the text does.
   *
   * @param expression that makes the text
   */
  static List<Operation> operations(List<Token> expression, Readings around) {
    Optional<String> text = ConstantText.of(expression);
    if (text.isEmpty()) {
      String reason = "The statement is built while it runs.";
      return List.of(new Unrecognised(reason, "execute", Optional.empty()));
    }
    List<Operation> operations = new ArrayList<>();
    SourceFile file = new SourceFile("", text.get());
    for (Statement inner :
        StatementSplitter.split(file, List.of(new Span(0, text.get().length())))) {
      around.inner(inner).forEach(reading -> operations.add(reading.operation()));
    }
    return operations;
  }
}
