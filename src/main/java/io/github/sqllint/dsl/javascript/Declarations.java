package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
      Map<String, Value> values = new LinkedHashMap<>();
      Map<Double, Value> names = new TreeMap<>();
      Scope inner = scope.inner();
      double next = 0;
      for (Literals.Property member : members) {
        Value value = member.value() == null ? new Numeric(next) : member.value().value(inner);
        next = value instanceof Numeric number ? number.number() + 1 : next;
        inner.declare(member.name(), value);
        values.put(member.name(), value);
        if (value instanceof Numeric number) {
          names.put(number.number(), Text.made(member.name()));
        }
      }
      scope.declare(name, both(names, values));
      return Outcome.NORMAL;
    }
  }

  /** The names of numbers can be looked up by them, and come first. */
  private static MapValue both(Map<Double, Value> names, Map<String, Value> values) {
    MapValue both = new MapValue();
    names.forEach((number, member) -> both.with(new Numeric(number).toString(), member));
    values.forEach(both::with);
    return both;
  }

  /**
   * A name that a module exports or imports.
   *
   * @param inside what the file calls it
   * @param outside what others call it
   */
  record Shared(String inside, String outside) {}

  record Import(Span span, String module, List<Shared> names) implements Statement {
    @Override
    public void declareAhead(Scope scope) {
      Value exports = scope.run().imported(scope.frame().module, module, span);
      names.forEach(name -> scope.declare(name.inside, exported(exports, name.outside)));
    }

    private static Value exported(Value exports, String name) {
      if (exports instanceof Unknown || name.equals("*")) {
        return exports;
      }
      Value named = exports.property(name);
      boolean whole = name.equals("default") && named instanceof Nothing;
      return whole ? exports : named;
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

  /**
   * {@code export … from …}.
   *
   * @param names none for all that the other module exports
   * @param as the one name for all of them; empty where each keeps its own
   */
  record ExportFrom(Span span, String module, List<Shared> names, String as) implements Statement {
    @Override
    public Outcome run(Scope scope) {
      if (!(scope.value("exports") instanceof MapValue exports)) {
        return Outcome.NORMAL;
      }
      Value from = scope.run().imported(scope.frame().module, module, span);
      if (!as.isEmpty()) {
        exports.with(as, from);
      } else if (!names.isEmpty()) {
        names.forEach(n -> exports.with(n.outside, Import.exported(from, n.inside)));
      } else if (from instanceof MapValue all && all.isKnown()) {
        all.properties().keySet().stream()
            .filter(name -> !name.equals("default"))
            .forEach(name -> exports.with(name, all.property(name)));
      } else {
        exports.blur();
      }
      return Outcome.NORMAL;
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
