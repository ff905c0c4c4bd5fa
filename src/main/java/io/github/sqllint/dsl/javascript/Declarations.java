package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** Statements that declare names. */
final class Declarations {
  private Declarations() {}

  /**
   * One variable of a declaration.
   *
   * @param start null where it has no value yet
   */
  record Declared(Pattern pattern, Expression start) {}

  record Variables(Span span, boolean ofFunction, List<Declared> variables) implements Statement {
    @Override
    public Outcome run(Scope scope) {
      try {
        for (Declared variable : variables) {
          if (variable.start != null) {
            variable.pattern.bind(variable.start.value(scope), scope, !ofFunction);
          } else if (!ofFunction) {
            variable.pattern.bind(Nothing.UNDEFINED, scope, true);
          }
        }
        return Outcome.NORMAL;
      } catch (Thrown e) {
        return Outcome.thrown(e.thrown());
      }
    }

    @Override
    public void hoist(Consumer<String> names) {
      if (ofFunction) {
        variables.forEach(variable -> variable.pattern.names(names));
      }
    }
  }

  record Function(Span span, FunctionExpression function) implements Statement {
    @Override
    public void declareAhead(Scope scope) {
      scope.declare(function.name(), function.value(scope));
    }

    @Override
    public Outcome run(Scope scope) {
      return Outcome.NORMAL;
    }
  }

  /**
   * A class.
   *
   * @param parent null where it extends nothing
   */
  record ClassDeclaration(Span span, String name, Expression parent, List<ClassType.Member> members)
      implements Statement, Expression {
    @Override
    public Outcome run(Scope scope) {
      scope.declare(name, value(scope));
      return Outcome.NORMAL;
    }

    @Override
    public Value value(Scope scope) {
      Value above = parent == null ? Nothing.UNDEFINED : parent.value(scope);
      return ClassType.of(above, members, scope);
    }
  }

  /**
   * An enumeration of TypeScript.
   *
   * @param member its values are null where the number after the last one is meant
   */
  record Enumeration(Span span, String name, List<Literals.Property> members) implements Statement {
    @Override
    public Outcome run(Scope scope) {
      MapValue values = new MapValue();
      Scope inner = scope.inner();
      double next = 0;
      for (Literals.Property member : members) {
        Value value = member.value() == null ? new Numeric(next) : member.value().value(inner);
        next = value instanceof Numeric number ? number.number() + 1 : next;
        inner.declare(member.name(), value);
        values.with(member.name(), value);
      }
      scope.declare(name, values);
      return Outcome.NORMAL;
    }
  }

  /**
   * A name that a module exports or imports.
   *
   * @param inside what the file calls it
   * @param outside what others call it
   */
  record Shared(String inside, String outside) {}

  record Import(Span span, String module, List<String> names) implements Statement {
    @Override
    public void declareAhead(Scope scope) {
      Value unknown = Globals.imported(module);
      names.forEach(name -> scope.declare(name, unknown));
    }

    @Override
    public Outcome run(Scope scope) {
      return Outcome.NORMAL;
    }
  }

  /**
   * What a module exports.
   *
   * @param declaration null where it exports what stands elsewhere
   */
  record Export(Span span, Statement declaration, List<Shared> names) implements Statement {
    @Override
    public void declareAhead(Scope scope) {
      if (declaration != null) {
        declaration.declareAhead(scope);
      }
    }

    @Override
    public Outcome run(Scope scope) {
      Outcome outcome = declaration == null ? Outcome.NORMAL : declaration.run(scope);
      if (scope.value("exports") instanceof MapValue exports) {
        for (Shared name : names) {
          exports.with(name.outside, new Getter(() -> scope.value(name.inside)));
        }
      }
      return outcome;
    }

    @Override
    public void hoist(Consumer<String> hoisted) {
      if (declaration != null) {
        declaration.hoist(hoisted);
      }
    }
  }

  /** {@code export default …} and {@code export = …}. */
  record ExportWhole(Span span, boolean asDefault, Expression value) implements Statement {
    @Override
    public Outcome run(Scope scope) {
      Value exported = value.value(scope);
      if (asDefault && scope.value("exports") instanceof MapValue exports) {
        exports.with("default", exported);
      } else if (scope.value("module") instanceof MapValue module) {
        module.with("exports", exported);
      }
      return Outcome.NORMAL;
    }
  }
}
