package io.github.sqllint.dsl.rails;

import io.github.sqllint.source.SourceFile;
import java.util.Optional;

/**
 * The schema after some migrations, as Rails wrote it down: {@code db/schema.rb} or {@code
 * db/structure.sql}.
 *
 * <p>Where old migrations are gone, it tells how the tables began that no migration creates: as
 * they are now without what migrations add. A table that migrations change otherwise stays unknown.
 */
public sealed interface Dump permits SchemaDump, StructureDump {

  /** Whether it holds what the migration of this number does. */
  boolean holds(String version);

  /**
   * Tells the names of indexes and foreign keys in it.
   *
   * @param memory is told
   * @param migrations what the migrations tell that it holds
   */
  void tell(Memory memory, Memory migrations);

  /** The tables as they were before the migrations; empty where none is known. */
  Optional<SourceFile> beginning(Touches touches);
}
