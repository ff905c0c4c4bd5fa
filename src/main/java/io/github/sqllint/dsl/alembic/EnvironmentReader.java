package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Type;
import io.github.sqllint.dsl.python.PythonParser;
import io.github.sqllint.source.EmittedSqlBuilder;
import io.github.sqllint.source.SourceFile;
import java.util.Optional;
import java.util.function.Function;

/** What a project's {@code env.py} says of the names of constraints. */
public final class EnvironmentReader {
  /** How often a name may stand for one of another file. */
  private static final int MAX_HOPS = 8;

  private final Function<String, Optional<SourceFile>> modules;
  private int hops;

  private EnvironmentReader(Function<String, Optional<SourceFile>> modules) {
    this.modules = modules;
  }

  /**
   * The naming convention of the metadata that revisions are made with; empty where there is none,
   * or where the files do not say it.
   *
   * @param modules finds a module of the project by its dotted name
   */
  public static Optional<NamingConvention> convention(
      SourceFile environment, Function<String, Optional<SourceFile>> modules) {
    EnvironmentReader reader = new EnvironmentReader(modules);
    return Run.attempt(
        () ->
            reader
                .scope(environment)
                .find("target_metadata")
                .flatMap(reader::metadata)
                .flatMap(NamingConvention::of));
  }

  private Scope scope(SourceFile module) {
    Run run = new Run(module, new Emitter(new EmittedSqlBuilder(module)));
    Scope scope = new Scope();
    scope.set("__name__", Text.made("environment"));
    run.executor().block(PythonParser.parse(module.text()), new Frame(scope));
    return scope;
  }

  /** The metadata that a value is or stands for. */
  private Optional<Value> metadata(Value value) {
    if (++hops > MAX_HOPS) {
      return Optional.empty();
    }
    if (value instanceof Items several) {
      return several.elements().isEmpty() ? Optional.empty() : metadata(several.elements().get(0));
    }
    if (value instanceof Member member && member.name().equals("metadata")) {
      return of(member.object());
    }
    if (value instanceof Symbol symbol) {
      return elsewhere(symbol.path());
    }
    return Sql.name(value).equals("MetaData") ? Optional.of(value) : Optional.empty();
  }

  /** The metadata of a class that tables are declared with. */
  private Optional<Value> of(Value base) {
    if (base instanceof Type type) {
      return type.member("metadata").flatMap(this::metadata);
    }
    return base instanceof Made made
        ? made.arguments().given("metadata").flatMap(this::metadata)
        : Optional.empty();
  }

  private Optional<Value> elsewhere(String path) {
    for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      Optional<SourceFile> module = modules.apply(path.substring(0, dot));
      if (module.isPresent()) {
        return inside(scope(module.get()), path.substring(dot + 1).split("\\."));
      }
    }
    return Optional.empty();
  }

  private Optional<Value> inside(Scope scope, String[] names) {
    Optional<Value> found = scope.find(names[0]);
    for (int i = 1; i < names.length && found.isPresent(); i++) {
      String name = names[i];
      found =
          found.flatMap(
              holder ->
                  holder instanceof Symbol symbol
                      ? Optional.of(new Symbol(symbol.path() + "." + name))
                      : name.equals("metadata") ? of(holder) : Optional.empty());
    }
    return found.flatMap(this::metadata);
  }
}
