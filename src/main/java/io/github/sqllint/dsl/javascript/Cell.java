package io.github.sqllint.dsl.javascript;

import java.util.List;

/** Something that a program can change. */
interface Cell {
  /** What it holds now, as a value that no later change alters. */
  Object state();

  void restore(Object state);

  /** Makes it hold one of some states, and nobody knows which. */
  void blur(List<Object> states);
}
