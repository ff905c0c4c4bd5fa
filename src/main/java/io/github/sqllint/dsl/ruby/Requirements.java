package io.github.sqllint.dsl.ruby;

import io.github.sqllint.source.Span;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The files of the project that a program requires: what they define is known from there on. Their
 * places are behind the program's end, where none of its own is.
 */
final class Requirements {
  /** How many files one program may ask for. */
  private static final int MOST = 100;

  private final Interpreter interpreter;
  private final int end;
  private final Set<String> known = new HashSet<>();

  /** The path of the file that is loaded; empty for the program. */
  private String file = "";

  /** The call of the program that runs. */
  private Span site = new Span(0, 0);

  /**
   * @param end how long the program is
   */
  Requirements(Interpreter interpreter, int end) {
    this.interpreter = interpreter;
    this.end = end;
  }

  /** Whether a file is loaded now, whose calls are nothing of the program. */
  boolean isLoading() {
    return !file.isEmpty();
  }

  /** Loads a file once; one that is not there, or is no Ruby, leaves its names unknown. */
  void require(Invocation call) {
    Optional<World.Required> found = interpreter.world.required(call, file);
    if (found.isEmpty() || known.size() >= MOST || !known.add(found.get().path())) {
      return;
    }
    String asking = file;
    file = found.get().path();
    try {
      interpreter.load(Parser.parseBehind(end, found.get().text()));
    } catch (RubySyntaxException e) {
      // Ruby refuses the whole program then; what the file defines stays unknown.
    } finally {
      file = asking;
    }
  }

  /** Says which call runs, and gives the one that ran before. */
  Span enter(Span call) {
    Span before = site;
    if (call.start() < end) {
      site = call;
    }
    return before;
  }

  void leave(Span before) {
    site = before;
  }

  /** A place in the program: that of its own call where another file's code runs. */
  Span place(Span span) {
    return span.start() < end ? span : site;
  }
}
