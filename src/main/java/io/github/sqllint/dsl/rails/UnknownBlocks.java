package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Callable;
import io.github.sqllint.dsl.ruby.Leaving;
import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.List;

/** Blocks of which it is not known how often they run. */
final class UnknownBlocks {
  private UnknownBlocks() {}

  static void run(MigrationObject migration, Callable block, Value.Unknown with) {
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i < block.arity(); i++) {
      arguments.add(with);
    }
    try {
      migration.emission().perhaps(() -> block.call(arguments));
    } catch (Leaving leaving) {
      // It ends the block, or the method that holds it, perhaps.
    }
  }
}
