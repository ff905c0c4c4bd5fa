package io.github.sqllint.dsl.javascript;

/** An object of the tool that sends something to the database when a program waits for it. */
public interface Sendable extends HostObject {

  /** Sends it; the answer is what the program gets. */
  Value send(Run run);
}
