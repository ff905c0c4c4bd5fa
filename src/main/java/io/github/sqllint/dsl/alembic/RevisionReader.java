package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Executor.Flow;
import io.github.sqllint.dsl.alembic.Value.Function;
import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.python.Expression;
import io.github.sqllint.dsl.python.PythonParser;
import io.github.sqllint.dsl.python.PythonSyntaxException;
import io.github.sqllint.dsl.python.Statement;
import io.github.sqllint.source.EmittedSqlBuilder;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TooLarge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A file to the revision that it is. */
public final class RevisionReader {
  private final SourceFile file;
  private final List<Statement> statements;
  private final Optional<NamingConvention> convention;
  private final boolean transactional;
  private final ProjectModules project;

  private RevisionReader(
      SourceFile file,
      Optional<NamingConvention> convention,
      boolean transactional,
      ProjectModules project) {
    this.file = file;
    this.project = project;
    this.transactional = transactional;
    this.convention = convention;
    this.statements = PythonParser.parse(file.text());
  }

  /**
   * Reads a file; empty for one that is no revision.
   *
   * @throws PythonSyntaxException if it is not Python 3, or says its revision in a way that cannot
   *     be followed
   */
  public static Optional<Revision> read(SourceFile file) {
    return read(file, Optional.empty(), true, ProjectModules.none());
  }

  /**
   * As {@link #read(SourceFile)}, with constraints that are named in a way.
   *
   * @param transactional whether Alembic begins a transaction around the revision
   * @param project what it may import
   * @throws PythonSyntaxException as there
   */
  public static Optional<Revision> read(
      SourceFile file,
      Optional<NamingConvention> convention,
      boolean transactional,
      ProjectModules project) {
    return new RevisionReader(file, convention, transactional, project).revision();
  }

  private Optional<Revision> revision() {
    EmittedSqlBuilder nothing = new EmittedSqlBuilder(file);
    Scope scope = new Scope();
    module(new Run(file, new Emitter(nothing), convention, project), scope);
    int offset = offset("revision");
    if (offset < 0) {
      return Optional.empty();
    }
    List<String> id = names(scope, "revision");
    if (id.size() != 1) {
      throw new PythonSyntaxException(offset, "has a `revision` that is no text");
    }
    if (offset("down_revision") < 0) {
      throw new PythonSyntaxException(
          offset, "has a `revision` without a `down_revision`, which says what comes before it");
    }
    return Optional.of(
        new Revision(
            id.get(0),
            names(scope, "down_revision"),
            names(scope, "depends_on"),
            names(scope, "branch_labels"),
            isLabelled(scope),
            offset,
            follow("upgrade").orElseGet(nothing::build),
            follow("downgrade")));
  }

  /** Runs what stands outside of functions. */
  private void module(Run run, Scope scope) {
    scope.set("__name__", Text.made("revision"));
    run.executor().block(statements, new Frame(scope));
  }

  /** Where a name is set outside of functions; negative where it is not. */
  private int offset(String name) {
    for (Statement statement : statements) {
      if (statement instanceof Statement.Assign assign) {
        for (Expression target : assign.targets()) {
          List<Expression> names =
              target instanceof Expression.Display several ? several.elements() : List.of(target);
          for (Expression one : names) {
            if (one instanceof Expression.Name set && set.name().equals(name)) {
              return one.span().start();
            }
          }
        }
      }
    }
    return -1;
  }

  private static boolean isLabelled(Scope scope) {
    Value labels = scope.find("branch_labels").orElse(Values.NONE);
    return Values.isTrue(labels).orElse(true);
  }

  /** The revisions or labels that a name is set to; those that only say more may be unknown. */
  private List<String> names(Scope scope, String name) {
    Value value = scope.find(name).orElse(Values.NONE);
    if (value instanceof None) {
      return List.of();
    }
    try {
      List<Value> values = value instanceof Text ? List.of(value) : Values.elements(value);
      List<String> names = new ArrayList<>();
      values.forEach(one -> names.add(Values.text(one).text()));
      return names;
    } catch (NotKnown e) {
      if (!name.endsWith("revision")) {
        return List.of();
      }
      int offset = Math.max(0, offset(name));
      throw new PythonSyntaxException(offset, "has a `" + name + "` that is not written out");
    }
  }

  /**
   * What a function sends; empty where there is none, or it only says that there is no way back.
   */
  private Optional<SourceFile> follow(String name) {
    EmittedSqlBuilder builder = new EmittedSqlBuilder(file);
    Run run = new Run(file, new Emitter(builder, transactional), convention, project);
    Scope scope = new Scope();
    Span head = head(name);
    builder.within(head);
    try {
      module(run, scope);
      scope.find(name).map(this::imported).ifPresent(value -> scope.set(name, value));
      run.places().goTo(head);
      List<Function> functions = functions(scope, name);
      Optional<Value> other = scope.find(name).filter(value -> !(value instanceof Function));
      if (functions.isEmpty() && other.isPresent()) {
        builder.gap(head, Values.unknown(other.get()).reason());
      } else if (functions.isEmpty()) {
        return Optional.empty();
      }
      for (Function function : functions) {
        if (!runs(run, function)) {
          return Optional.empty();
        }
      }
    } catch (Run.Stopped | Run.Raised e) {
      return Optional.of(builder.build());
    } catch (Run.TooLong e) {
      builder.gap(head, "`" + name + "` " + e.getMessage());
    } catch (NotKnown | TooLarge e) {
      builder.gap(head, e.getMessage());
    } catch (StackOverflowError e) {
      builder.gap(head, "`" + name + "` is nested too deeply to be followed");
    }
    return Optional.of(builder.build());
  }

  private Value imported(Value value) {
    return value instanceof Value.Symbol symbol ? project.resolved(symbol) : value;
  }

  /** Follows a function; false where all that it does is to fail. */
  private static boolean runs(Run run, Function function) {
    Scope own = new Scope(function.scope());
    for (Expression.Parameter parameter : function.parameters()) {
      own.set(parameter.name(), given(parameter));
    }
    function.presets().forEach(own::set);
    Frame frame = new Frame(own);
    if (function.result().isPresent()) {
      run.evaluator().value(function.result().get(), frame);
      return true;
    }
    Flow flow = run.executor().block(function.body(), frame);
    return flow != Flow.RAISE || run.emitter().hasSent();
  }

  /** What a project's own {@code env.py} hands to its revisions; {@code op} is what it says. */
  private static Value given(Expression.Parameter parameter) {
    if (parameter.stars() > 0) {
      return parameter.stars() == 1 ? Value.Items.tuple() : new Value.Dictionary();
    }
    String name = parameter.name();
    return name.equals("op")
        ? new Value.Tool(Value.Tool.Kind.OPERATIONS)
        : new Value.Unknown("`" + name + "` is what `env.py` hands over", true);
  }

  /** The function, or those for each database of a project with several. */
  private static List<Function> functions(Scope scope, String name) {
    Value value = scope.find(name).orElse(Values.NONE);
    if (value instanceof Function function && function.parameters().isEmpty()) {
      return List.of(function);
    }
    Map<String, Function> several = new TreeMap<>();
    scope
        .own()
        .forEach(
            (key, one) -> {
              if (key.startsWith(name + "_") && one instanceof Function function) {
                several.put(key, function);
              }
            });
    if (several.isEmpty() && value instanceof Function function) {
      return List.of(function);
    }
    return List.copyOf(several.values());
  }

  private Span head(String name) {
    for (Statement statement : statements) {
      boolean imports =
          statement instanceof Statement.ImportFrom from
              && from.names().stream().anyMatch(one -> one.name().equals(name));
      if (imports
          || (statement instanceof Statement.Function function && function.name().equals(name))) {
        return statement.span();
      }
    }
    int offset = Math.max(0, offset(name));
    return new Span(offset, offset);
  }
}
