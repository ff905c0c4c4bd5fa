package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.python.PythonParser;
import io.github.sqllint.source.EmittedSqlBuilder;
import io.github.sqllint.source.SourceFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The modules of the project that revisions import. Each is run once, when a name of it is first
 * asked for, as Python does; what it sends while it is imported is nothing of a revision.
 */
public final class ProjectModules {
  /** How many modules may be asked for one from within another, or hand a name on. */
  private static final int DEEPEST = 8;

  private static final Set<String> PACKAGES = Set.of("sqlalchemy", "alembic", "builtins");

  private final Function<String, Optional<SourceFile>> files;
  private final Map<String, Optional<Scope>> known = new HashMap<>();
  private int depth;

  /**
   * @param files finds a module by its dotted name; empty for one that is not of the project
   */
  public ProjectModules(Function<String, Optional<SourceFile>> files) {
    this.files = files;
  }

  /** No module at all. */
  public static ProjectModules none() {
    return new ProjectModules(path -> Optional.empty());
  }

  /** What a name stands for; itself where no module of the project tells. */
  Value resolved(Symbol symbol) {
    return resolved(symbol, 0);
  }

  private Value resolved(Symbol symbol, int hops) {
    int dot = symbol.path().lastIndexOf('.');
    String top = symbol.path().split("\\.", 2)[0];
    if (dot < 0 || hops > DEEPEST || PACKAGES.contains(top) || Modules.isStandard(top)) {
      return symbol;
    }
    Optional<Scope> module = module(symbol.path().substring(0, dot));
    String name = symbol.path().substring(dot + 1);
    return module
        .map(scope -> scope.own().get(name))
        .map(value -> value instanceof Symbol other ? resolved(other, hops + 1) : value)
        .orElse(symbol);
  }

  private Optional<Scope> module(String path) {
    if (!known.containsKey(path)) {
      known.put(path, Optional.empty());
      if (depth < DEEPEST) {
        known.put(path, files.apply(path).flatMap(this::run));
      }
    }
    return known.get(path);
  }

  private Optional<Scope> run(SourceFile module) {
    Emitter nowhere = new Emitter(new EmittedSqlBuilder(module));
    Run run = new Run(module, nowhere, Optional.empty(), this);
    Scope scope = Scope.ofImported();
    scope.set("__name__", Text.made("module"));
    depth++;
    Optional<Scope> names =
        Run.attempt(
            () -> {
              run.executor().block(PythonParser.parse(module.text()), new Frame(scope));
              return Optional.of(scope);
            });
    depth--;
    return names;
  }
}
