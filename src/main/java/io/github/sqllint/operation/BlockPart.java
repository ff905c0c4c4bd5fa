package io.github.sqllint.operation;

import io.github.sqllint.source.Guard;
import java.util.List;

/** What a block of PL/pgSQL does, with what decides whether it does it (PostgreSQL manual, 43). */
public sealed interface BlockPart {
  /** A statement. */
  record Run(Reading reading) implements BlockPart {}

  /** The first branch whose guard holds, as IF and CASE do; a loop is one that nobody knows. */
  record Choice(List<Branch> branches) implements BlockPart {
    public Choice {
      branches = List.copyOf(branches);
    }
  }

  /** One of several ways to go on. */
  record Branch(Guard guard, List<BlockPart> parts) {
    public Branch {
      parts = List.copyOf(parts);
    }
  }

  /** A block within: after an error the first handler runs that catches it, as if nothing was. */
  record Attempt(List<BlockPart> parts, List<Handler> handlers) implements BlockPart {
    public Attempt {
      parts = List.copyOf(parts);
      handlers = List.copyOf(handlers);
    }
  }

  /**
   * EXCEPTION WHEN.
   *
   * @param errors conditions by name in lower case, or by their SQLSTATE
   */
  record Handler(List<String> errors, List<BlockPart> parts) {
    public Handler {
      errors = List.copyOf(errors);
      parts = List.copyOf(parts);
    }
  }

  /** The end of the whole block, or of a round of a loop. */
  record Leave() implements BlockPart {}
}
