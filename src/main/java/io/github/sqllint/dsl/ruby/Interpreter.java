package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import io.github.sqllint.source.Guard;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TooLarge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Evaluates a program as far as its text tells: where a condition is not known both branches run,
 * and what they do is done perhaps.
 */
public final class Interpreter {
  /** No migration needs more; a program that does is not followed to its end. */
  private static final int MAX_STEPS = 2_000_000;

  private static final int MAX_CALLS = 60;

  /** The deepest nesting that is followed; each level takes some of the stack. */
  private static final int MAX_NODES = 500;

  final World world;
  final Map<String, Value> globals = new HashMap<>();
  final Classes classes;
  final Invocations invocations;
  final Calls calls;
  final Changes changes;
  final Requirements requirements;
  final Uncertainty uncertainty = new Uncertainty();
  private final Branches branches;
  private final Branches statements;
  private final Assignments assignments;
  private int steps;
  private int openCalls;
  private int openNodes;
  private boolean cut;

  /**
   * @param end how long the program is
   */
  public Interpreter(World world, int end) {
    this.world = world;
    this.requirements = new Requirements(this, end);
    this.classes = new Classes(this);
    this.invocations = new Invocations(this);
    this.calls = new Calls(this, invocations);
    this.branches = new Branches(this, false);
    this.statements = new Branches(this, true);
    this.assignments = new Assignments(this);
    this.changes = new Changes(this, assignments);
  }

  /** Whether it is sure that what runs now does run. */
  public boolean isCertain() {
    return uncertainty.isCertain();
  }

  /**
   * The conditions that are not known, the outermost first, each the same object as long as it is.
   */
  public List<Object> conditions() {
    return uncertainty.conditions();
  }

  /** Whether a file is loaded that the program requires. */
  public boolean isLoading() {
    return requirements.isLoading();
  }

  /** Whether an error of what runs now may be rescued. */
  public boolean isRescued() {
    return uncertainty.isRescued();
  }

  /** Notes that an error may come here. */
  public void fail() {
    uncertainty.fail();
  }

  /** Runs something of which it is not known whether it runs. */
  public <T> T perhaps(Supplier<T> action) {
    return uncertainty.perhaps(Guard.UNKNOWN, action);
  }

  /** Runs a program; the classes that it defines, in their order. */
  public List<ClassValue> run(Node program) {
    load(program);
    return classes.defined();
  }

  /** Runs a file outside of every class. */
  void load(Node program) {
    Frame top =
        Frame.of(
            Value.NIL,
            Optional.empty(),
            Optional.empty(),
            new Frame.Activation(Optional.empty(), Optional.empty()));
    try {
      eval(program, top);
    } catch (Leaving left) {
      // What comes behind is not run.
    }
  }

  /** Calls a method of a class of the program on an instance. */
  public Value callMethod(Value self, ClassValue type, String name, List<Value> arguments) {
    ClassValue.Method method = type.method(name);
    Span span = method == null ? type.span() : method.definition().span();
    Invocation call = new Invocation(name, arguments, Value.Table.empty(), Optional.empty(), span);
    return callMethod(self, type, call.asStatement());
  }

  /** Calls a method that a class of the program defines on itself. */
  public Value callClassMethod(Value self, ClassValue type, Invocation call) {
    return calls.method(type.classMethod(call.name()), self, Optional.of(type), call);
  }

  /** Calls a method of an instance with a call's arguments. */
  public Value callMethod(Value self, ClassValue type, Invocation call) {
    ClassValue.Method method = type.method(call.name());
    return method == null
        ? type.made(call.name()).callOn(self, call.all())
        : calls.method(method, self, Optional.of(type), call);
  }

  /** Runs what a method or block consists of. */
  Value nested(Span span, Supplier<Value> call) {
    if (openCalls >= MAX_CALLS) {
      return cut(span, "too many nested calls");
    }
    openCalls++;
    try {
      return call.get();
    } finally {
      openCalls--;
    }
  }

  /** Gives up on a part of the program, and says so once. */
  private Value cut(Span span, String what) {
    if (!cut) {
      cut = true;
      world.cut(requirements.place(span), what);
    }
    return new Unknown(what);
  }

  Value eval(Node node, Frame frame) {
    return eval(node, frame, false);
  }

  /**
   * @param unused whether nobody uses its value
   */
  private Value eval(Node node, Frame frame, boolean unused) {
    if (++steps > MAX_STEPS) {
      return cut(node.span(), "more steps than are followed");
    }
    if (openNodes >= MAX_NODES) {
      return new Unknown("a deeper nesting than is followed");
    }
    openNodes++;
    try {
      return evaluated(node, frame, unused);
    } catch (TooLarge e) {
      return new Unknown("a text or a list longer than is followed");
    } finally {
      openNodes--;
    }
  }

  private Value evaluated(Node node, Frame frame, boolean unused) {
    if (node instanceof Node.Sequence sequence) {
      Value last = Value.NIL;
      for (int i = 0; i < sequence.nodes().size(); i++) {
        Node each = sequence.nodes().get(i);
        boolean isResult = i + 1 == sequence.nodes().size() && !unused;
        last = isResult ? eval(each, frame) : statement(each, frame);
      }
      return last;
    } else if (node instanceof Node.Call || node instanceof Node.Name) {
      return called(node, frame, unused);
    } else if (node instanceof Node.Constant constant) {
      return classes.constant(constant, frame);
    } else if (node instanceof Node.Assign assign) {
      return assignments.assign(assign, frame);
    } else if (node instanceof Node.MultipleAssign assign) {
      return assignments.assign(assign, frame);
    } else if (node instanceof Node.Definition definition) {
      return classes.define(definition, frame);
    } else if (node instanceof Node.ClassBody body) {
      return classes.open(body, frame);
    }
    Value literal = literal(node, frame);
    return literal != null ? literal : (unused ? statements : branches).eval(node, frame);
  }

  private Value called(Node node, Frame frame, boolean unused) {
    Value local = node instanceof Node.Name name ? frame.local(name.name()) : null;
    if (local != null) {
      return local;
    }
    Span before = requirements.enter(node.span());
    try {
      return node instanceof Node.Call call
          ? calls.call(call, frame, unused)
          : calls.name((Node.Name) node, frame, unused);
    } finally {
      requirements.leave(before);
    }
  }

  /** Evaluates a node whose value nobody uses. */
  Value statement(Node node, Frame frame) {
    int before = world.noted();
    Value value = eval(node, frame, true);
    if (value instanceof Unknown && node instanceof Node.Call call && isOnConstant(call)) {
      world.discarded(call, before);
    }
    return value;
  }

  private static boolean isOnConstant(Node.Call call) {
    Node receiver = call.receiver().orElse(null);
    while (receiver instanceof Node.Call inner) {
      receiver = inner.receiver().orElse(null);
    }
    return receiver instanceof Node.Constant;
  }

  /** The value of a literal; null for anything else. */
  private Value literal(Node node, Frame frame) {
    if (node instanceof Node.Nothing) {
      return Value.NIL;
    } else if (node instanceof Node.Truth truth) {
      return Value.of(truth.value());
    } else if (node instanceof Node.Self) {
      return frame.self;
    } else if (node instanceof Node.Number number) {
      return NumberMethods.written(number.text());
    } else if (node instanceof Node.Text text) {
      return text(text.pieces(), false, frame);
    } else if (node instanceof Node.Symbol symbol) {
      return text(symbol.pieces(), true, frame);
    } else if (node instanceof Node.ListOf list) {
      return Value.Items.of(invocations.elements(list.elements(), frame));
    } else if (node instanceof Node.MapOf map) {
      return invocations.map(map, frame);
    } else if (node instanceof Node.RangeOf range) {
      Value from = range.from().map(bound -> eval(bound, frame)).orElse(Value.NIL);
      Value to = range.to().map(bound -> eval(bound, frame)).orElse(Value.NIL);
      return new Value.Interval(from, to, range.exclusive());
    } else if (node instanceof Node.Variable variable) {
      return frame.self instanceof ObjectValue object && variable.name().startsWith("@")
          ? object.variable(variable.name())
          : globals.getOrDefault(variable.name(), Value.NIL);
    } else if (node instanceof Node.Block block) {
      return new Closure(this, block, frame, Closure.Kind.LAMBDA);
    } else if (node instanceof Node.Pattern pattern) {
      return Patterns.of(text(pattern.pieces(), false, frame), pattern.flags());
    } else if (node instanceof Node.Command) {
      return new Unknown("what a command prints");
    }
    return null;
  }

  Value text(List<Node.Piece> pieces, boolean symbol, Frame frame) {
    List<HostText> parts = new ArrayList<>();
    Unknown unknown = null;
    for (Node.Piece piece : pieces) {
      if (piece instanceof Node.Piece.Characters characters) {
        parts.add(characters.text());
      } else if (piece instanceof Node.Piece.Code code) {
        Value value = eval(code.node(), frame);
        HostText inserted = Texts.inserted(value);
        if (inserted == null) {
          unknown = value instanceof Unknown known ? known : new Unknown("a value put into it");
        } else {
          parts.add(inserted);
        }
      }
    }
    return unknown != null ? unknown : new Value.Text(HostText.joined(parts), symbol);
  }

  /** Calls something on a value. */
  public Value send(Value receiver, String name, List<Value> arguments, Span span) {
    return calls.send(
        receiver,
        new Invocation(
            name, arguments, Value.Table.empty(), Optional.empty(), requirements.place(span)));
  }
}
