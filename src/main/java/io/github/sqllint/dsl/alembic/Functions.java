package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Executor.Flow;
import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Function;
import io.github.sqllint.dsl.alembic.Value.Instance;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Type;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.dsl.python.Expression;
import io.github.sqllint.dsl.python.Expression.Parameter;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Functions and classes of the file. */
final class Functions {
  private final Run run;

  Functions(Run run) {
    this.run = run;
  }

  Value call(Function function, Arguments arguments, Optional<Consumer<Value>> onYield) {
    Scope scope = new Scope(function.scope());
    bind(function, arguments, scope);
    if (!run.enter()) {
      run.leave();
      String reason = "`" + function.name() + "` calls itself too often to be followed";
      run.cut(reason);
      return new Unknown(reason);
    }
    Frame frame = new Frame(scope, onYield);
    int conditions = run.emitter().conditions();
    Flow flow;
    try {
      if (function.result().isPresent()) {
        return run.evaluator().value(function.result().get(), frame);
      }
      flow = run.executor().block(function.body(), frame);
    } finally {
      run.emitter().resetConditions(conditions);
      run.leave();
    }
    boolean raises = flow == Flow.RAISE && !frame.isDoubtful();
    if (function.yields() == Value.Yields.VALUES && onYield.isEmpty()) {
      // What is done with the values that it gives before comes first.
      run.failWhere(raises);
      return Items.list(frame.yielded());
    }
    if (raises) {
      run.executor().raised();
    }
    return frame.result(flow == Flow.NEXT);
  }

  private void bind(Function function, Arguments arguments, Scope scope) {
    Unknown absent =
        arguments.rest().orElse(new Unknown("an argument of `" + function.name() + "` is missing"));
    int place = 0;
    boolean nameOnly = false;
    Map<String, Value> rest = new LinkedHashMap<>(arguments.named());
    for (Parameter parameter : function.parameters()) {
      String name = parameter.name();
      if (parameter.stars() == 2) {
        Dictionary named = new Dictionary();
        rest.forEach((key, value) -> named.put(Text.made(key), value));
        scope.set(name, named);
      } else if (parameter.stars() == 1) {
        nameOnly = true;
        List<Value> more = arguments.from(place).positional();
        if (!name.isEmpty()) {
          scope.set(name, new Items(Expression.Kind.TUPLE, more));
        }
      } else if (rest.containsKey(name)) {
        scope.set(name, rest.remove(name));
      } else if (!nameOnly && place < arguments.positional().size()) {
        scope.set(name, arguments.positional().get(place++));
      } else {
        Value preset = function.presets().get(name);
        boolean missing = preset == null || arguments.rest().isPresent();
        run.failWhere(preset == null);
        scope.set(name, missing ? absent : preset);
      }
    }
  }

  Value instantiate(Type type, Arguments arguments, Span place) {
    if (PythonEnums.isEnum(type)) {
      Value wanted = arguments.need(0, "value");
      return PythonEnums.members(type).stream()
          .filter(one -> Values.equal(((Instance) one).fields().get("value"), wanted).orElse(false))
          .findFirst()
          .orElseGet(() -> new Unknown("it is no member of `" + type.name() + "`"));
    }
    Instance instance = new Instance(type, new LinkedHashMap<>());
    Optional<Value> constructor = type.member("__init__");
    if (constructor.isPresent() && constructor.get() instanceof Function function) {
      call(function, arguments.after(instance), Optional.empty());
    }
    OwnTypes.ask(instance, arguments, run, place);
    if (constructor.isPresent()) {
      return instance;
    }
    if (type.members().get("__fields__") instanceof Items fields) {
      fields(instance, fields, type, arguments);
    }
    return instance;
  }

  /** Sets the fields of a data class or named tuple. */
  private static void fields(Instance instance, Items fields, Type type, Arguments arguments) {
    List<String> names = new ArrayList<>();
    fields.elements().forEach(name -> names.add(name.toString()));
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Optional<Value> given = arguments.at(i, name);
      Optional<Value> value = given.isPresent() ? given : type.member(name);
      value.ifPresent(known -> instance.fields().put(name, known));
    }
  }
}
