package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Bound;
import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Function;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.Method;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Tool;
import io.github.sqllint.dsl.alembic.Value.Type;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.dsl.python.Expression;
import io.github.sqllint.dsl.python.Expression.Argument;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Calls: of functions of the file, of Python, and of tools, which send statements. */
final class Calls {
  /** Methods that change an object or read from it and never reach a database. */
  private static final Set<String> HARMLESS =
      Set.of(
          "append",
          "extend",
          "insert",
          "pop",
          "remove",
          "sort",
          "reverse",
          "add",
          "discard",
          "setdefault",
          "items",
          "keys",
          "values",
          "get",
          "strip",
          "split",
          "format",
          "close",
          "info",
          "debug",
          "warning",
          "warn",
          "error",
          "exception",
          "log",
          "print",
          "write");

  /** Methods that are hardly about anything but a database. */
  private static final Pattern SENDING =
      Pattern.compile(
          "execute|executemany|executescript|exec_driver_sql|scalar|bulk_\\w+|commit|save|"
              + "enter_context|(add|alter|create|drop|rename)_\\w+|create|drop|update|delete");

  private final Run run;
  private final BuiltIns builtIns;
  private final Functions functions;
  private boolean aloneOrManaging;

  Calls(Run run) {
    this.run = run;
    this.builtIns = new BuiltIns(run);
    this.functions = new Functions(run);
  }

  /** An expression that stands by itself: only what it does counts. */
  void statement(Expression expression, Frame frame) {
    if (expression instanceof Expression.Call call) {
      call(call, frame, true);
    } else {
      run.evaluator().value(expression, frame);
    }
  }

  /** What a {@code with} manages. */
  Value managed(Expression expression, Frame frame) {
    if (!(expression instanceof Expression.Call call)) {
      return run.evaluator().value(expression, frame);
    }
    Value callee = run.evaluator().value(call.function(), frame);
    if (callee instanceof Function function && function.manager()) {
      return new Bound(function, arguments(call, frame));
    }
    return call(call, frame, true);
  }

  /** What a loop goes through; a query is sent when it begins. */
  Value iterated(Expression expression, Frame frame) {
    Value value = run.evaluator().value(expression, frame);
    if (value instanceof Tool tool && tool.kind() == Tool.Kind.QUERY) {
      run.operations().read(tool);
      run.emitter().read(run.places().of(expression, frame), Connections.ROWS);
      return new Unknown(Connections.ROWS);
    }
    return value;
  }

  Value call(Expression.Call call, Frame frame) {
    return call(call, frame, false);
  }

  private Value call(Expression.Call call, Frame frame, boolean alone) {
    Value callee = run.evaluator().value(call.function(), frame);
    Arguments arguments = arguments(call, frame);
    Span place = run.places().of(call, frame);
    if (callee instanceof Symbol symbol && ScopeFunctions.is(symbol.path())) {
      return ScopeFunctions.call(symbol.name(), arguments, frame);
    }
    boolean before = aloneOrManaging;
    Span around = run.places().current();
    aloneOrManaging = alone;
    run.places().goTo(place);
    try {
      Value result = call(callee, arguments, place);
      run.failWhere(result instanceof Unknown && isPlain(callee, arguments));
      return result;
    } catch (NotKnown e) {
      run.failWhere(isPlain(callee, arguments));
      return new Unknown(e.getMessage());
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
      String reason = "what a call does with such arguments is not followed";
      run.failWhere(isPlain(callee, arguments));
      run.emitter().gap(place, reason);
      return new Unknown(reason);
    } finally {
      aloneOrManaging = before;
      run.places().goTo(around);
    }
  }

  /** Whether it is Python alone that a call asks, about values that are known. */
  private static boolean isPlain(Value callee, Arguments arguments) {
    boolean python =
        callee instanceof Symbol symbol && symbol.path().startsWith("builtins.")
            || callee instanceof Method method && Values.isPlain(method.object())
            || Values.isPlain(callee);
    return python && arguments.rest().isEmpty() && arguments.all().allMatch(Values::isPlain);
  }

  private Arguments arguments(Expression.Call call, Frame frame) {
    List<Value> positional = new ArrayList<>();
    Map<String, Value> named = new LinkedHashMap<>();
    Unknown rest = null;
    for (Argument argument : call.arguments()) {
      Value value = run.evaluator().value(argument.value(), frame);
      if (argument.stars() == 1) {
        try {
          positional.addAll(Values.elements(value));
        } catch (NotKnown e) {
          rest = new Unknown(e.getMessage());
        }
      } else if (argument.stars() == 2) {
        if (value instanceof Dictionary dictionary) {
          dictionary.entries().values().forEach(e -> named.put(e.key().toString(), e.value()));
        } else {
          rest = Values.unknown(value);
        }
      } else if (argument.name().isEmpty()) {
        positional.add(value);
      } else {
        named.put(argument.name(), value);
      }
    }
    return new Arguments(positional, named, Optional.ofNullable(rest));
  }

  /** Calls a value; {@code place} is the call that sends what is sent outside of the file. */
  Value call(Value callee, Arguments arguments, Span place) {
    run.step();
    arguments
        .all()
        .filter(Tool.class::isInstance)
        .forEach(tool -> run.operations().read((Tool) tool));
    if (callee instanceof Function function) {
      return call(function, arguments, Optional.empty());
    }
    if (callee instanceof Bound bound) {
      return call(bound.function(), bound.arguments().plus(arguments), place);
    }
    if (callee instanceof Method method) {
      return method(method, arguments, place);
    }
    if (callee instanceof Value.Instance instance
        && instance.type().member("__call__").orElse(null) instanceof Function function) {
      return call(function, Arguments.of(instance).plus(arguments), Optional.empty());
    }
    if (callee instanceof Type type) {
      return functions.instantiate(type, arguments, place);
    }
    if (callee instanceof Symbol symbol) {
      return symbol(symbol, arguments, place);
    }
    if (callee instanceof Member member) {
      return run.operations().made(member, arguments, place);
    }
    if (callee instanceof Made made) {
      return run.operations().madeAgain(made, arguments, place);
    }
    return unknown(callee, "", arguments, place);
  }

  Value call(Function function, Arguments arguments, Optional<Consumer<Value>> onYield) {
    return functions.call(function, arguments, onYield);
  }

  private Value method(Method method, Arguments arguments, Span place) {
    Value object = method.object();
    if (object instanceof Tool tool) {
      return run.operations().call(tool, method.name(), arguments, place);
    }
    if (object instanceof Text text) {
      return new TextMethods(run).call(text.text(), method.name(), arguments);
    }
    if (object instanceof Value.Moment moment) {
      return Moments.method(moment, method.name(), arguments);
    }
    if (object instanceof Items items) {
      return new ListMethods(run).call(items, method.name(), arguments);
    }
    if (object instanceof Dictionary dictionary) {
      return DictionaryMethods.call(dictionary, method.name(), arguments, run.emitter());
    }
    if (object instanceof Listed.One one && method.name().equals("get")) {
      boolean named =
          arguments.at(0, "key").filter(key -> key.toString().equals("name")).isPresent();
      return named ? one.named() : new Unknown(Listed.REASON);
    }
    if (object instanceof Value.Instance template) {
      Text text = (Text) template.fields().get(Substitution.TEMPLATE);
      boolean safely = method.name().startsWith("safe");
      return Substitution.filled(text.text(), arguments, safely);
    }
    return unknown(object, method.name(), arguments, place);
  }

  private Value symbol(Symbol symbol, Arguments arguments, Span place) {
    if (symbol.path().startsWith("builtins.")) {
      return builtIns.call(symbol.path().substring("builtins.".length()), arguments, place);
    }
    Optional<Value> known = new Library(run).call(symbol.path(), arguments);
    if (known.isPresent()) {
      return known.get();
    }
    if (OperationObjects.is(symbol)) {
      return new Made(symbol, arguments, place);
    }
    if (symbol.isSql()) {
      return run.operations().made(symbol, arguments, place);
    }
    return unknown(symbol, "", arguments, place);
  }

  /** A call of something outside of the file; a gap where it may reach the database. */
  private Value unknown(Value callee, String method, Arguments arguments, Span place) {
    boolean fromProject =
        callee instanceof Symbol symbol
            ? !Modules.isStandard(symbol.path())
            : callee instanceof Unknown unknown && unknown.fromProject();
    boolean given = arguments.all().anyMatch(Tool.class::isInstance);
    boolean harmless = !method.isEmpty() && HARMLESS.contains(method);
    boolean standard = callee instanceof Symbol symbol && Modules.isStandard(symbol.path());
    boolean sends = aloneOrManaging && SENDING.matcher(method).matches();
    if ((fromProject && aloneOrManaging && !harmless) || sends || (given && !standard)) {
      run.emitter().gap(place, Values.unknown(callee).reason());
    }
    Unknown why = Values.unknown(callee);
    return new Unknown(why.reason(), fromProject);
  }
}
