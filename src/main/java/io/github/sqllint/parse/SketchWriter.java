package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Optional;

/**
 * Writes a {@link Sketch}, token by token, knowing only whether a value or an operator comes next:
 * that tells names from keywords, which PostgreSQL does not reserve in both places.
 */
final class SketchWriter {
  private final SketchDraft draft;
  private final SketchValues values;
  private final SketchOperators operators;

  SketchWriter(List<Token> tokens) {
    draft = new SketchDraft(tokens);
    values = new SketchValues(draft);
    operators = new SketchOperators(draft);
  }

  Optional<Sketch> write() {
    while (draft.next < draft.tokens.size()) {
      Token token = draft.tokens.get(draft.next);
      boolean understood = draft.valueExpected ? values.take(token) : operators.take(token);
      if (!understood || draft.open.size() > Grammar.MAXIMAL_DEPTH) {
        return Optional.empty();
      }
    }
    return draft.valueExpected || !draft.open.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sketch(draft.text.toString(), draft.standIns));
  }
}
