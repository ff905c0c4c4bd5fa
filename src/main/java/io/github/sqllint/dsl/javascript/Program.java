package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TooLarge;
import java.util.List;
import java.util.Optional;

/** A file of JavaScript or TypeScript. */
public final class Program {
  private static final String TOO_LONG = "The program is not followed further: it does too much.";

  private final Blocks.Block body;

  private Program(Blocks.Block body) {
    this.body = body;
  }

  /**
   * Reads a file; a statement that is not understood is one that does unknown things.
   *
   * @throws Broken where a string, comment or bracket does not end
   */
  public static Program read(SourceFile file) {
    String path = file.path();
    boolean typed = path.endsWith("ts");
    Cursor words = new Cursor(Lexer.tokens(file.text()), typed);
    try {
      List<Statement> statements = new Parser(words).statements.list();
      return new Program(new Blocks.Block(new Span(0, file.text().length()), statements));
    } catch (StackOverflowError e) {
      throw new Broken(0, "is nested too deeply to be read");
    }
  }

  /** Why the first statement outside of functions that was not understood was not; else empty. */
  public Optional<Broken> notUnderstood() {
    for (Statement statement : body.statements()) {
      if (statement instanceof Blocks.NotUnderstood unread) {
        return Optional.of(unread.cause());
      }
    }
    return Optional.empty();
  }

  /** Runs the file as a module; the answer is what it exports. */
  public Exports run(Run run) {
    return run(run, "");
  }

  /**
   * Runs a module.
   *
   * @param path where it stands, from the folder of the file that is read; empty for that file
   */
  Exports run(Run run, String path) {
    MapValue exports = new MapValue();
    MapValue module = new MapValue().with("exports", exports);
    Scope scope = new Scope(null, new Frame(run, exports, path));
    scope.declare("exports", exports);
    scope.declare("module", module);
    Callable require =
        (self, args, site, r) -> r.imported(path, Globals.first(args).toString(), site);
    scope.declare("require", require);
    int depth = run.depth();
    try {
      body.hoist(scope::declareHoisted);
      body.runIn(scope);
    } catch (Run.TooLong e) {
      run.gap(e.at(), TOO_LONG);
    } catch (TooLarge | StackOverflowError e) {
      run.gap(body.span(), TOO_LONG);
    }
    run.closeTo(depth);
    return new Exports(module.property("exports"), body.span());
  }

  /** The promises of the language, which old tools handed to their programs. */
  public static Value promises() {
    return Globals.value("Promise");
  }

  /** What a module gives others. */
  public record Exports(Value value, Span file) {

    /** What it exports under a name; undefined where that is nothing. */
    public Value named(String name) {
      Value named = value.property(name);
      Value whole = value.property("default");
      return named == Nothing.UNDEFINED ? whole.property(name) : named;
    }

    /**
     * Calls a function that it exports, and waits for what it answers.
     *
     * @return the error that it throws; empty where it throws none
     */
    public Optional<String> call(String name, List<Value> args, Run run) {
      if (!(named(name) instanceof Callable function)) {
        return Optional.empty();
      }
      try {
        Promises.settle(function.call(value, args, file, run), run);
        return Optional.empty();
      } catch (Thrown e) {
        return Optional.of(e.message());
      } catch (Run.TooLong e) {
        run.gap(e.at(), TOO_LONG);
        return Optional.empty();
      } catch (TooLarge | StackOverflowError e) {
        run.gap(file, TOO_LONG);
        return Optional.empty();
      } finally {
        run.closeTo(0);
      }
    }
  }
}
