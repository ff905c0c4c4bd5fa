package io.github.sqllint.dsl.ruby;

import io.github.sqllint.source.Span;
import java.util.Optional;

/** What a program finds around itself: the tool that runs it. */
public interface World {

  /** A class or module that the program does not define; its whole path. */
  Value constant(String path, Span span);

  /** What an instance of a class of the program is. */
  Value instance(ClassValue type, Invocation call);

  /** A call on a class of the program that it does not define itself. */
  Value classCall(ClassValue type, Invocation call);

  /**
   * The file that a call such as {@code require_relative} names; empty where it is none of the
   * project.
   *
   * @param from the path of the file that asks, as {@link Required} has it; empty for the program
   */
  default Optional<Required> required(Invocation call, String from) {
    return Optional.empty();
  }

  /**
   * A file that a program requires.
   *
   * @param path is the same for the same file
   */
  record Required(String path, String text) {}

  /** Says that the program goes on longer, or deeper, than it is followed. */
  void cut(Span span, String what);

  /** How much was noted so far; what {@link #discarded} is told from. */
  int noted();

  /**
   * A call on a class of another file as a statement, so that only what it does can matter.
   *
   * @param before what {@link #noted} was before it
   */
  void discarded(Node.Call call, int before);

  /** A call of which it is not known what it does. */
  Value unknownCall(Value receiver, Invocation call);
}
