package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.python.PythonSyntaxException;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TooLarge;
import java.util.Optional;
import java.util.function.Supplier;

/** One direction of a revision while it is followed: what its parts share. */
final class Run {
  /** A revision that takes more steps is a loop that was misread. */
  private static final int MAX_STEPS = 500_000;

  private static final int MAX_CALLS = 60;

  private final SourceFile file;
  private final Emitter emitter;
  private final Evaluator evaluator = new Evaluator(this);
  private final Executor executor = new Executor(this);
  private final Attributes attributes = new Attributes(this);
  private final Subscripts subscripts = new Subscripts(this);
  private final Calls calls = new Calls(this);
  private final Places places = new Places(this);
  private final Operations operations;
  private final Optional<NamingConvention> convention;
  private final ProjectModules project;
  private int steps;
  private int depth;
  private boolean cut;

  Run(SourceFile file, Emitter emitter) {
    this(file, emitter, Optional.empty(), ProjectModules.none());
  }

  /**
   * @param convention how constraints get their names
   * @param project what it may import
   */
  Run(
      SourceFile file,
      Emitter emitter,
      Optional<NamingConvention> convention,
      ProjectModules project) {
    this.project = project;
    this.file = file;
    this.convention = convention;
    this.emitter = emitter;
    this.operations = new Operations(this);
  }

  /** What a look into a module finds; empty where it is no Python or not followed to the end. */
  static <T> Optional<T> attempt(Supplier<Optional<T>> look) {
    try {
      return look.get();
    } catch (PythonSyntaxException
        | NotKnown
        | Stopped
        | TooLong
        | TooLarge
        | StackOverflowError e) {
      return Optional.empty();
    }
  }

  Optional<NamingConvention> convention() {
    return convention;
  }

  ProjectModules project() {
    return project;
  }

  Emitter emitter() {
    return emitter;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  Executor executor() {
    return executor;
  }

  Attributes attributes() {
    return attributes;
  }

  Subscripts subscripts() {
    return subscripts;
  }

  Calls calls() {
    return calls;
  }

  Places places() {
    return places;
  }

  Operations operations() {
    return operations;
  }

  int line(int offset) {
    return file.position(offset).line();
  }

  String text(Span span) {
    return file.text(span);
  }

  /** Counts a step. */
  void step() {
    if (++steps > MAX_STEPS) {
      throw new TooLong();
    }
  }

  /** Notes that Python may stop here, where that holds. */
  void failWhere(boolean holds) {
    if (holds) {
      emitter.fail();
    }
  }

  /** Enters a function of the file; false where functions call each other without end. */
  boolean enter() {
    return ++depth <= MAX_CALLS;
  }

  void leave() {
    depth--;
  }

  /** Gives up on a part of the revision, and says so once. */
  void cut(String reason) {
    if (!cut) {
      cut = true;
      emitter.gap(places.current(), reason);
    }
  }

  /** Alembic stops here. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("Alembic stops here", null, false, false);
    }
  }

  /** A function of the file ends with an error. */
  static final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1;

    Raised() {
      super("an error of the file", null, false, false);
    }
  }

  /** The revision takes longer than anybody would wait for. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLong() {
      super("takes too many steps to be followed to its end", null, false, false);
    }
  }
}
