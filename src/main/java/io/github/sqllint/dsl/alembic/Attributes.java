package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Bound;
import io.github.sqllint.dsl.alembic.Value.Combined;
import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Function;
import io.github.sqllint.dsl.alembic.Value.Instance;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.Method;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Tool;
import io.github.sqllint.dsl.alembic.Value.Type;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.source.Span;
import java.util.Optional;

/** What a dot finds. */
final class Attributes {
  private final Run run;

  Attributes(Run run) {
    this.run = run;
  }

  Value of(Value object, String name) {
    if (object instanceof Symbol symbol) {
      Value value = Imports.symbol(symbol.path() + "." + name);
      return value instanceof Symbol part ? run.project().resolved(part) : value;
    }
    if (object instanceof Tool tool) {
      return ToolAttributes.of(tool, name);
    }
    if (object instanceof Text || object instanceof Items || object instanceof Dictionary) {
      return new Method(object, name);
    }
    if (object instanceof Value.Moment || object instanceof Value.Stretch) {
      return Moments.attribute(object, name).orElseGet(() -> new Method(object, name));
    }
    if (object instanceof Made made) {
      return MadeAttributes.of(made, name);
    }
    if (object instanceof Member member
        && member.name().equals("__table__")
        && member.object() instanceof Type model
        && name.equals("name")) {
      return of(model, "__tablename__");
    }
    if (object instanceof Member || object instanceof Combined) {
      return new Member(object, name);
    }
    if (object instanceof Type type) {
      return type(type, name);
    }
    if (object instanceof Instance instance) {
      return instance(instance, name);
    }
    if (object instanceof Unknown || object instanceof Listed.One) {
      return new Method(object, name);
    }
    if (object instanceof Function function && name.equals("__name__")) {
      return Text.made(function.name());
    }
    return new Unknown(
        "it depends on the attribute `" + name + "`, which is not followed",
        object instanceof Function);
  }

  private Value type(Type type, String name) {
    if (PythonEnums.isEnum(type)) {
      if (name.equals("__members__")) {
        Value.Dictionary members = new Value.Dictionary();
        PythonEnums.members(type)
            .forEach(one -> members.put(((Instance) one).fields().get("name"), one));
        return members;
      }
      Optional<Value> member = PythonEnums.member(type, name);
      if (member.isPresent()) {
        return member.get();
      }
    }
    if (name.equals("__name__")) {
      return Text.made(type.name());
    }
    if (Models.isModel(type) && !(type.member(name).orElse(Values.NONE) instanceof Text)) {
      return new Member(type, name);
    }
    return type.member(name)
        .map(value -> bound(value, type))
        .orElseGet(
            () -> new Unknown("`" + type.name() + "." + name + "` is set nowhere in the file"));
  }

  private Value instance(Instance instance, String name) {
    Value field = instance.fields().get(name);
    if (field != null) {
      return field;
    }
    if (name.matches("(safe_)?substitute")
        && instance.fields().containsKey(Substitution.TEMPLATE)) {
      return new Method(instance, name);
    }
    return instance
        .type()
        .member(name)
        .map(value -> bound(value, instance))
        .orElseGet(
            () ->
                new Unknown(
                    "`" + instance.type().name() + "." + name + "` is set nowhere in the file"));
  }

  private Value bound(Value member, Value object) {
    if (member instanceof Function function && object instanceof Instance) {
      return new Bound(function, Arguments.of(object));
    }
    if (!(member instanceof Bound bound) || !(bound.function() instanceof Symbol decorator)) {
      return member;
    }
    Value function = bound.arguments().positional().get(0);
    return switch (decorator.name()) {
      case "property", "cached_property", "declared_attr" ->
          run.calls().call(function, Arguments.of(object), new Span(0, 0));
      case "classmethod" ->
          new Bound(function, Arguments.of(object instanceof Instance one ? one.type() : object));
      default -> function;
    };
  }
}
