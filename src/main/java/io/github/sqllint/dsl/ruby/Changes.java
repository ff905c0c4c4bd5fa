package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Methods that change the value on which they are called. Strings are values here, so the variable
 * that holds one gets the changed one; a list or map that is changed only under a condition is not
 * known from there on.
 */
final class Changes {
  /** Those of texts that give nil where they change nothing. */
  private static final Set<String> TEXTS_OR_NIL =
      Set.of(
          "sub!",
          "gsub!",
          "tr!",
          "delete!",
          "upcase!",
          "downcase!",
          "capitalize!",
          "strip!",
          "lstrip!",
          "rstrip!",
          "chomp!",
          "squeeze!",
          "chop!");

  /** Those of lists that give nil where they change nothing. */
  private static final Set<String> LISTS_OR_NIL =
      Set.of("uniq!", "compact!", "flatten!", "reject!", "select!", "filter!");

  private static final Set<String> OF_TEXTS =
      with(
          TEXTS_OR_NIL,
          "<<",
          "concat",
          "prepend",
          "replace",
          "squish!",
          "remove!",
          "reverse!",
          "slice!",
          "insert",
          "clear",
          "succ!",
          "next!",
          "[]=");

  private static final Set<String> OF_LISTS =
      with(
          LISTS_OR_NIL,
          "<<",
          "push",
          "append",
          "unshift",
          "prepend",
          "concat",
          "insert",
          "delete",
          "delete_if",
          "delete_at",
          "pop",
          "shift",
          "clear",
          "replace",
          "keep_if",
          "map!",
          "collect!",
          "sort!",
          "sort_by!",
          "reverse!",
          "rotate!",
          "shuffle!",
          "slice!",
          "[]=",
          "store",
          "merge!",
          "update",
          "deep_merge!",
          "reverse_merge!",
          "transform_values!",
          "transform_keys!",
          "except!",
          "extract!",
          "fill");

  /** Those that lists and maps do by themselves. */
  private static final Set<String> IN_PLACE =
      Set.of(
          "<<", "push", "append", "unshift", "prepend", "concat", "insert", "pop", "shift", "[]=",
          "store", "merge!", "update", "delete");

  private final Interpreter interpreter;
  private final Assignments assignments;

  Changes(Interpreter interpreter, Assignments assignments) {
    this.interpreter = interpreter;
    this.assignments = assignments;
  }

  private static Set<String> with(Set<String> some, String... others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(List.of(others));
    return all;
  }

  static boolean is(Value receiver, String method) {
    return receiver instanceof Value.Text
        ? OF_TEXTS.contains(method)
        : (receiver instanceof Value.Items || receiver instanceof Value.Table)
            && OF_LISTS.contains(method);
  }

  /**
   * Changes a value.
   *
   * @param holder what gives the value, such as a variable
   */
  Value change(Node holder, Value receiver, Invocation call, Frame frame) {
    boolean text = receiver instanceof Value.Text;
    if (!text && !interpreter.isCertain()) {
      Unknown unknown = new Unknown("a list that a condition fills");
      forget(holder, unknown, frame);
      return unknown;
    }
    if (!text && IN_PLACE.contains(call.name())) {
      Value answer = interpreter.calls.send(receiver, call);
      if (answer instanceof Unknown unknown && !call.name().matches("pop|shift|delete|\\[\\]=")) {
        forget(holder, unknown, frame);
      }
      return answer;
    }
    Value before = Objects.copy(receiver);
    Value changed = changed(receiver, call);
    if (text) {
      store(holder, changed, frame);
    } else if (changed instanceof Value.Items items && receiver instanceof Value.Items list) {
      fill(list.elements(), items.elements());
    } else if (changed instanceof Value.Table map && receiver instanceof Value.Table table) {
      var entries = List.copyOf(map.entries().entrySet());
      table.entries().clear();
      entries.forEach(entry -> table.entries().put(entry.getKey(), entry.getValue()));
    } else {
      forget(holder, new Unknown("`" + call.name() + "`"), frame);
    }
    Set<String> orNil = text ? TEXTS_OR_NIL : LISTS_OR_NIL;
    return orNil.contains(call.name()) && before.equals(changed) ? Value.NIL : changed;
  }

  private static void fill(List<Value> list, List<Value> with) {
    List<Value> all = List.copyOf(with);
    list.clear();
    list.addAll(all);
  }

  private Value changed(Value receiver, Invocation call) {
    boolean loud = call.name().endsWith("!");
    String method = loud ? call.name().substring(0, call.name().length() - 1) : call.name();
    boolean filters = method.equals("delete_if") || method.equals("keep_if");
    method = filters ? method.equals("delete_if") ? "reject" : "select" : method;
    switch (method) {
      case "replace":
        return call.argument(0);
      case "prepend":
        return interpreter.send(call.argument(0), "+", List.of(receiver), call.span());
      case "<<", "concat":
        Value joined = receiver;
        for (Value each : call.arguments()) {
          joined = interpreter.send(joined, "+", List.of(each), call.span());
        }
        return joined;
      case "clear", "insert", "squeeze", "slice", "chop", "[]=", "fill", "delete_at", "extract":
        return new Unknown("`" + call.name() + "`");
      default:
        return interpreter.calls.send(
            receiver,
            new Invocation(method, call.arguments(), call.named(), call.block(), call.span()));
    }
  }

  /** Puts the changed value where the old one came from. */
  private void store(Node holder, Value value, Frame frame) {
    if (holder instanceof Node.Name name && frame.local(name.name()) == null) {
      return;
    }
    boolean holds =
        holder instanceof Node.Name
            || holder instanceof Node.Variable
            || holder instanceof Node.Call index && index.name().equals("[]");
    if (holds) {
      assignments.to(holder, value, frame);
    } else if (holder instanceof Node.Call before && OF_TEXTS.contains(before.name())) {
      before.receiver().ifPresent(inner -> store(inner, value, frame));
    }
  }

  /** Nobody knows from here on what a variable holds. */
  void forget(Node holder, Unknown unknown, Frame frame) {
    Node root = holder;
    while (root instanceof Node.Call call && call.receiver().isPresent()) {
      root = call.receiver().get();
    }
    Optional.of(root)
        .filter(node -> node instanceof Node.Name || node instanceof Node.Variable)
        .ifPresent(variable -> assignments.to(variable, unknown, frame));
  }
}
