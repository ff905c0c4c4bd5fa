package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;

/** Expressions that name something. */
final class Access {
  private Access() {}

  record Name(Span span, String name) implements Expression {
    @Override
    public Value value(Scope scope) {
      return scope.value(name);
    }
  }

  record This(Span span) implements Expression {
    @Override
    public Value value(Scope scope) {
      return scope.frame().self;
    }
  }

  /**
   * A property of an object.
   *
   * @param name null where the key is computed
   * @param at where the name or key stands
   * @param optional whether it is asked for with <code>?.</code>
   */
  record Member(
      Span span, Expression object, String name, Expression key, Span at, boolean optional)
      implements Expression {

    /** The property's name; unknown where its key is. */
    Value name(Scope scope) {
      return name != null ? Text.made(name) : Conversion.text(key.value(scope));
    }

    @Override
    public Value value(Scope scope) {
      Value of = object.value(scope);
      Value property = name(scope);
      if (of instanceof Nothing) {
        scope.run().failWhere(!optional);
        return optional
            ? Nothing.UNDEFINED
            : new Unknown("It is a property of something that is not known here.");
      }
      if (!(property instanceof Text)) {
        return new Unknown("Which property this is depends on a value that is not known.");
      }
      Value found = of.property(property.toString());
      return found == Nothing.UNDEFINED
          ? Calls.builtIn(of, property.toString(), scope.run())
          : Engine.of(owner(), property.toString(), found);
    }

    /** The name of what this is a property of; empty where it has none. */
    private String owner() {
      if (object instanceof Member member && member.name != null) {
        return member.name;
      }
      return object instanceof Name plain ? plain.name : "";
    }
  }
}
