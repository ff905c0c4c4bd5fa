package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.List;

/**
 * A class of the file.
 *
 * @param parent undefined where it extends nothing
 */
record ClassType(Value parent, List<Member> members, Scope scope, MapValue statics)
    implements Invocation.Constructor {

  /** What a member is. */
  enum Kind {
    METHOD,
    GETTER,
    FIELD
  }

  /**
   * A member of a class.
   *
   * @param value null for a field without one
   * @param owned the parameters that are fields as well, of a constructor in TypeScript
   */
  record Member(String name, Kind kind, boolean ofClass, Expression value, List<String> owned) {
    boolean isConstructor() {
      return kind == Kind.METHOD && name.equals("constructor");
    }
  }

  static ClassType of(Value parent, List<Member> members, Scope scope) {
    ClassType type = new ClassType(parent, members, scope, new MapValue());
    Scope inner = new Scope(scope, new Frame(scope.run(), type, scope.frame().module));
    for (Member member : members) {
      if (member.ofClass()) {
        type.statics.with(member.name(), value(member, type, inner));
      }
    }
    return type;
  }

  private static Value value(Member member, Value self, Scope scope) {
    if (member.value() == null) {
      return Nothing.UNDEFINED;
    }
    Value value = member.value().value(scope);
    if (member.kind() == Kind.GETTER && value instanceof Callable getter) {
      Span span = member.value().span();
      return new Getter(() -> getter.call(self, List.of(), span, scope.run()));
    }
    return value;
  }

  @Override
  public Value property(String name) {
    Value own = statics.property(name);
    return own == Nothing.UNDEFINED && parent instanceof ClassType above
        ? above.property(name)
        : own;
  }

  @Override
  public Value make(List<Value> args, Span site, Run run) {
    MapValue instance = new MapValue();
    if (!isWholeKnown()) {
      instance.opened();
    }
    methods(instance, instance);
    begin(instance, args, site, run);
    return instance;
  }

  private boolean isWholeKnown() {
    return parent == Nothing.UNDEFINED || parent instanceof ClassType above && above.isWholeKnown();
  }

  /** Gives an object the methods of this class and of those above. */
  private void methods(MapValue holder, MapValue instance) {
    if (parent instanceof ClassType above) {
      above.methods(holder, instance);
    }
    Scope inner = inner(instance);
    for (Member member : members) {
      boolean field = member.kind() == Kind.FIELD;
      if (!member.ofClass() && !field && !member.isConstructor()) {
        holder.with(member.name(), value(member, instance, inner));
      }
    }
  }

  private Scope inner(MapValue instance) {
    Scope inner = new Scope(scope, new Frame(scope.run(), instance, scope.frame().module));
    inner.declare("super", new Above(parent, instance));
    return inner;
  }

  /** Sets the fields and runs the constructor. */
  private void begin(MapValue instance, List<Value> args, Span site, Run run) {
    Scope inner = inner(instance);
    Member constructor = members.stream().filter(Member::isConstructor).findFirst().orElse(null);
    if (constructor == null && parent instanceof ClassType above) {
      above.begin(instance, args, site, run);
    }
    for (Member member : members) {
      if (!member.ofClass() && member.kind() == Kind.FIELD) {
        instance.with(member.name(), value(member, instance, inner));
      }
    }
    if (constructor == null || !(constructor.value().value(inner) instanceof Closure body)) {
      return;
    }
    List<Pattern> parameters = ((FunctionExpression) constructor.value()).parameters();
    for (int i = 0; i < parameters.size(); i++) {
      own(parameters.get(i), i < args.size() ? args.get(i) : null, constructor, instance, inner);
    }
    body.call(instance, args, site, run);
  }

  /** Sets the field that a parameter is as well. */
  private static void own(
      Pattern parameter, Value given, Member constructor, MapValue instance, Scope inner) {
    Pattern pattern = parameter;
    Value value = given == null ? Nothing.UNDEFINED : given;
    if (pattern instanceof Pattern.Defaulted defaulted) {
      pattern = defaulted.inner();
      value = value == Nothing.UNDEFINED ? defaulted.fallback().value(inner) : value;
    }
    if (pattern instanceof Pattern.Variable variable
        && constructor.owned().contains(variable.name())) {
      instance.with(variable.name(), value);
    }
  }

  /** What {@code super} is in the methods of an object. */
  private record Above(Value parent, MapValue instance) implements Callable {
    @Override
    public Value call(Value self, List<Value> args, Span site, Run run) {
      if (parent instanceof ClassType above) {
        above.begin(instance, args, site, run);
        return Nothing.UNDEFINED;
      }
      return Calls.unknown(parent, "", args, site, run);
    }

    @Override
    public Value property(String name) {
      if (!(parent instanceof ClassType above)) {
        return parent.property(name);
      }
      MapValue methods = new MapValue();
      above.methods(methods, instance);
      Value method = methods.property(name);
      return method instanceof Callable callable
          ? (Callable) (self, args, site, run) -> callable.call(instance, args, site, run)
          : method;
    }
  }
}
