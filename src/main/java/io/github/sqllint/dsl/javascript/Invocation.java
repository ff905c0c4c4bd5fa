package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Expressions that call something. */
final class Invocation {
  private Invocation() {}

  record Call(Span span, Expression callee, List<Expression> arguments, boolean optional)
      implements Expression {
    @Override
    public Value value(Scope scope) {
      Run run = scope.run();
      if (callee instanceof Access.Member member) {
        return method(member, scope, run);
      }
      Value function = callee.value(scope);
      if (optional && function instanceof Nothing) {
        return Nothing.UNDEFINED;
      }
      return Calls.function(function, values(scope), run.placed(span), run);
    }

    private Value method(Access.Member member, Scope scope, Run run) {
      Value object = member.object().value(scope);
      if (object instanceof Nothing && member.optional()) {
        return Nothing.UNDEFINED;
      }
      Value name = member.name(scope);
      List<Value> args = values(scope);
      Span site = run.placed(new Span(member.at().start(), span.end()));
      if (name instanceof Text known) {
        boolean absent =
            optional
                && !(object instanceof HostObject)
                && object.property(known.toString()) instanceof Nothing;
        return absent && Calls.builtIn(object, known.toString(), run) instanceof Nothing
            ? Nothing.UNDEFINED
            : Calls.method(object, known.toString(), args, site, run);
      }
      if (object instanceof HostObject) {
        run.gap(site, "Which method is called here depends on a value that is not known.");
      }
      return Calls.unknown(name, "", args, site, run);
    }

    private List<Value> values(Scope scope) {
      List<Value> values = new ArrayList<>();
      Literals.collect(arguments, scope, values);
      return values;
    }
  }

  record New(Span span, Expression callee, List<Expression> arguments) implements Expression {
    @Override
    public Value value(Scope scope) {
      List<Value> values = new ArrayList<>();
      boolean known = Literals.collect(arguments, scope, values);
      Value type = callee.value(scope);
      if (type instanceof Constructor constructor && known) {
        return constructor.make(values, scope.run().placed(span), scope.run());
      }
      scope.run().failWhere(type instanceof Nothing);
      return Calls.unknown(type, "", values, scope.run().placed(span), scope.run());
    }
  }

  /** Something that {@code new} may be said of. */
  interface Constructor extends Value {
    Value make(List<Value> args, Span site, Run run);

    @Override
    default String type() {
      return "function";
    }
  }
}
