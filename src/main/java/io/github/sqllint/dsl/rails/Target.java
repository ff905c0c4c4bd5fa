package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Value;

/** Who takes the commands of a migration: the connection, or a recorder that takes them back. */
interface Target {
  Value run(Command command);
}
