package io.github.sqllint.dsl.javascript;

import java.util.ArrayList;
import java.util.List;

/** What every function has. */
final class FunctionMethods {
  private FunctionMethods() {}

  static Value of(Callable function, String name) {
    return switch (name) {
      case "call" ->
          (Callable) (self, args, site, run) -> function.call(first(args), rest(args), site, run);
      case "apply" ->
          (Callable)
              (self, args, site, run) ->
                  function.call(
                      first(args),
                      args.size() > 1
                          ? Iteration.items(args.get(1)).orElse(List.of(args.get(1)))
                          : List.of(),
                      site,
                      run);
      case "bind" ->
          (Callable)
              (self, args, site, run) ->
                  (Callable)
                      (ignored, more, at, r) -> {
                        List<Value> all = new ArrayList<>(rest(args));
                        all.addAll(more);
                        return function.call(first(args), all, at, r);
                      };
      default -> Nothing.UNDEFINED;
    };
  }

  private static Value first(List<Value> args) {
    return args.isEmpty() ? Nothing.UNDEFINED : args.get(0);
  }

  private static List<Value> rest(List<Value> args) {
    return args.isEmpty() ? args : args.subList(1, args.size());
  }
}
