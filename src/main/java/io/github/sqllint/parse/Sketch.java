package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Optional;

/**
 * An expression as JSqlParser is shown it: the keywords and brackets that give it its shape, and in
 * the place of every name, literal, type and subquery a numbered name, {@code "0"}, {@code "1"}, ….
 *
 * <p>So no name is mistaken for a keyword, no literal is misread or long, and a reading can be
 * checked: it must use up the numbers in their order.
 *
 * @param standIns by number; operators have one too, though the text shows another operator
 */
record Sketch(String text, List<StandIn> standIns) {
  Sketch {
    standIns = List.copyOf(standIns);
  }

  /** Empty where the tokens are no expression that it knows how to show. */
  static Optional<Sketch> of(List<Token> tokens) {
    return new SketchWriter(tokens).write();
  }
}
