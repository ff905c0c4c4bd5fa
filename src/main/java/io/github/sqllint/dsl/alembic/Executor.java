package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Function;
import io.github.sqllint.dsl.alembic.Value.Type;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.dsl.python.Expression;
import io.github.sqllint.dsl.python.Statement;
import io.github.sqllint.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows statements. */
final class Executor {
  private final Run run;
  private final Branches branches;
  private final Withs withs;
  private final Imports imports = new Imports();

  /** How many conditions there are around the statement that is followed. */
  private int conditions;

  Executor(Run run) {
    this.run = run;
    this.branches = new Branches(run, this);
    this.withs = new Withs(run, this);
  }

  /** How a block ends. */
  enum Flow {
    NEXT,
    RETURN,
    BREAK,
    CONTINUE,
    RAISE
  }

  Flow block(List<Statement> statements, Frame frame) {
    for (Statement statement : statements) {
      Flow flow = statement(statement, frame);
      if (flow != Flow.NEXT) {
        return flow;
      }
    }
    return Flow.NEXT;
  }

  private Flow statement(Statement statement, Frame frame) {
    int around = conditions;
    conditions = run.emitter().conditions();
    try {
      return followed(statement, frame);
    } catch (Run.Raised e) {
      return Flow.RAISE;
    } finally {
      conditions = around;
    }
  }

  /**
   * A function that is called here ends with an error.
   *
   * @throws Run.Raised if it is certain that it is called where the statement runs
   */
  void raised() {
    if (run.emitter().conditions() == conditions && !run.emitter().isInLoop()) {
      throw new Run.Raised();
    }
    run.failWhere(true);
  }

  private Flow followed(Statement statement, Frame frame) {
    run.step();
    if (statement instanceof Statement.Evaluate evaluate) {
      run.calls().statement(evaluate.value(), frame);
      return Flow.NEXT;
    }
    if (statement instanceof Statement.If branch) {
      return branches.branch(branch, frame);
    }
    if (statement instanceof Statement.For loop) {
      return branches.loop(loop, frame);
    }
    if (statement instanceof Statement.While loop) {
      return branches.repeat(loop, frame);
    }
    if (statement instanceof Statement.With with) {
      return withs.with(with, 0, frame);
    }
    if (statement instanceof Statement.Try attempt) {
      return new Attempts(run).follow(attempt, frame);
    }
    if (statement instanceof Statement.Match match) {
      return branches.match(match, frame);
    }
    if (statement instanceof Statement.Return back) {
      frame.give(back.value().map(v -> value(v, frame)).orElse(Values.NONE));
      return Flow.RETURN;
    }
    if (statement instanceof Statement.Assert) {
      run.emitter().fail();
      return Flow.NEXT;
    }
    if (statement instanceof Statement.Raise raise) {
      return Flow.RAISE;
    }
    if (statement instanceof Statement.Jump jump) {
      return switch (jump.keyword()) {
        case "break" -> Flow.BREAK;
        case "continue" -> Flow.CONTINUE;
        default -> Flow.NEXT;
      };
    }
    define(statement, frame);
    return Flow.NEXT;
  }

  private Value value(Expression expression, Frame frame) {
    return run.evaluator().value(expression, frame);
  }

  private void define(Statement statement, Frame frame) {
    if (statement instanceof Statement.Assign assign) {
      Value value = value(assign.value(), frame);
      assign.targets().forEach(target -> assign(target, value, frame));
    } else if (statement instanceof Statement.Augment augment) {
      augment(augment, frame);
    } else if (statement instanceof Statement.Declare declare) {
      declare(declare, frame);
    } else if (statement instanceof Statement.Function function) {
      frame.scope().set(function.name(), decorated(function, frame));
    } else if (statement instanceof Statement.ClassDefinition definition) {
      frame.scope().set(definition.name(), type(definition, frame));
    } else if (statement instanceof Statement.Import names) {
      run.failWhere(names.names().stream().anyMatch(one -> mayLack(one.name())));
      imports.modules(names, frame.scope());
    } else if (statement instanceof Statement.ImportFrom names) {
      run.failWhere(mayLack(names.module()));
      imports.names(names, frame.scope());
    } else if (statement instanceof Statement.Names names) {
      names(names, frame);
    }
  }

  /** Whether a module may not be installed. */
  private static boolean mayLack(String module) {
    return !Modules.isStandard(module) && !module.matches("(alembic|sqlalchemy)\\b.*");
  }

  private void names(Statement.Names names, Frame frame) {
    for (Expression name : names.names()) {
      if (name instanceof Expression.Name plain && !names.keyword().equals("del")) {
        frame.scope().declareOutside(plain.name());
      } else if (name instanceof Expression.Name plain) {
        frame.scope().remove(plain.name());
      } else if (name instanceof Expression.Subscript part && names.keyword().equals("del")) {
        run.subscripts().delete(part, frame);
      }
    }
  }

  private void declare(Statement.Declare declare, Frame frame) {
    if (declare.target() instanceof Expression.Name name
        && frame.scope().own().get("__fields__") instanceof Value.Items fields) {
      fields.elements().add(Value.Text.made(name.name()));
    }
  }

  private void augment(Statement.Augment augment, Frame frame) {
    Value before = value(augment.target(), frame);
    Value value = value(augment.value(), frame);
    if (before instanceof Value.Items list
        && list.kind() == Expression.Kind.LIST
        && augment.operator().equals("+")) {
      new ListMethods(run).extend(list, value);
      return;
    }
    Value after = Operators.binary(augment.operator(), before, value);
    run.failWhere(after instanceof Unknown && Values.isPlain(before) && Values.isPlain(value));
    assign(augment.target(), after, frame);
  }

  /** Gives a value to what stands on the left of an assignment or in a loop's head. */
  void assign(Expression target, Value value, Frame frame) {
    if (target instanceof Expression.Name name) {
      frame.scope().set(name.name(), value);
    } else if (target instanceof Expression.Display several) {
      run.failWhere(!Unpacking.unpack(several, value, (one, part) -> assign(one, part, frame)));
    } else if (target instanceof Expression.Starred starred) {
      assign(starred.value(), value, frame);
    } else if (target instanceof Expression.Subscript subscript) {
      run.subscripts().assign(subscript, value, frame);
    } else if (target instanceof Expression.Attribute attribute) {
      Value object = value(attribute.object(), frame);
      if (object instanceof Value.Instance instance) {
        instance.fields().put(attribute.name(), value);
      } else if (object instanceof Type type) {
        type.members().put(attribute.name(), value);
      }
    }
  }

  private Value decorated(Statement.Function definition, Frame frame) {
    Value value =
        new Function(
            definition.name(),
            definition.parameters(),
            run.evaluator().presets(definition.parameters(), frame),
            definition.body(),
            Optional.empty(),
            frame.scope(),
            definition.yields() ? Value.Yields.VALUES : Value.Yields.NOTHING);
    List<Expression> decorators = definition.decorators();
    for (int i = decorators.size() - 1; i >= 0; i--) {
      Value decorator = value(decorators.get(i), frame);
      Span place = run.places().of(decorators.get(i).span(), frame);
      value = new Decorators(run).apply(decorator, value, place);
    }
    return value;
  }

  private Value type(Statement.ClassDefinition definition, Frame frame) {
    List<Value> bases =
        definition.bases().stream()
            .filter(base -> base.name().isEmpty())
            .map(base -> value(base.value(), frame))
            .toList();
    Scope scope = new Scope(frame.scope());
    Value.Items fields = Value.Items.list(List.of());
    scope.set("__fields__", fields);
    Map<String, Value> members = new LinkedHashMap<>();
    for (Statement statement : definition.body()) {
      statement(statement, frame.inside(scope));
      if (statement instanceof Statement.Assign assign) {
        for (Expression target : assign.targets()) {
          if (target instanceof Expression.Name name) {
            members.put(name.name(), scope.find(name.name()).orElse(new Unknown("it is unset")));
            fields.elements().add(Value.Text.made(name.name()));
          }
        }
      }
    }
    scope.own().forEach(members::putIfAbsent);
    Type type = new Type(definition.name(), bases, members);
    scope.set(Parents.CLASS, type);
    OwnTypes.ask(type, run);
    if (type.member("__tablename__").isPresent()) {
      run.operations().model(type);
    }
    return type;
  }
}
