package io.github.sqllint.dsl.alembic;

import io.github.sqllint.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * A revision of Alembic.
 *
 * @param id what other revisions call it
 * @param down the revisions that it is built on; none for a first one
 * @param dependsOn further revisions that must run before
 * @param labels the names of the branch that begins with it, as far as they are written out
 * @param isLabelled whether a branch with a name begins with it
 * @param offset where in the file the revision's name stands
 * @param up what is sent to apply it
 * @param undo what is sent to undo it; empty where the file has no way back
 */
public record Revision(
    String id,
    List<String> down,
    List<String> dependsOn,
    List<String> labels,
    boolean isLabelled,
    int offset,
    SourceFile up,
    Optional<SourceFile> undo) {
  public Revision {
    down = List.copyOf(down);
    dependsOn = List.copyOf(dependsOn);
    labels = List.copyOf(labels);
  }
}
