package io.github.sqllint.dsl.ruby;

import java.util.List;
import java.util.Optional;

/** A pattern that stands behind {@code in} or {@code =>}: what a value looks like. */
sealed interface Shape {

  /** Any value, which the variable of this name then is. */
  record Any(String name) implements Shape {}

  /** A value that a {@code when} with this one would take. */
  record Equal(Node value) implements Shape {}

  /**
   * A list by its elements.
   *
   * @param type what the value is besides
   * @param rest the name of what stands between those before and those after: without one where it
   *     has none, and empty where nothing may stand there
   */
  record ListOf(Optional<Node> type, List<Shape> before, Optional<String> rest, List<Shape> after)
      implements Shape {}

  /**
   * A map with symbols as keys.
   *
   * @param rest the name of what else it holds: without one where it has none
   * @param whole whether it may hold nothing else
   */
  record MapOf(Optional<Node> type, List<Entry> entries, String rest, boolean whole)
      implements Shape {}

  record Entry(String key, Shape shape) {}

  record Either(List<Shape> shapes) implements Shape {}

  /** What the variable of a name is as well. */
  record Named(Shape shape, String name) implements Shape {}

  /** One that holds only under a condition. */
  record Guarded(Shape shape, Node condition) implements Shape {}

  /** One that is read over. */
  record Unread() implements Shape {}
}
