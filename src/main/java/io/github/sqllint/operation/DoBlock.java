package io.github.sqllint.operation;

import java.util.List;

/**
 * A DO block with the statements that it runs or, where conditional, may run; what cannot be known
 * is {@link Unrecognised} among them.
 */
public record DoBlock(String language, List<Reading> body) implements Operation {
  public DoBlock {
    body = List.copyOf(body);
  }
}
