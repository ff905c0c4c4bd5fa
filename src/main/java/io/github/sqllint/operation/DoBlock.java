package io.github.sqllint.operation;

import java.util.List;

/**
 * A DO block with the statements that it runs or, where conditional, may run; what cannot be known
 * is {@link Unrecognised} among them.
 *
 * @param body the statements in the order of the text
 * @param parts the same statements with what decides whether they run; empty where nothing does
 *     that could be known
 */
public record DoBlock(String language, List<Reading> body, List<BlockPart> parts)
    implements Operation {
  public DoBlock {
    body = List.copyOf(body);
    parts = List.copyOf(parts);
  }
}
