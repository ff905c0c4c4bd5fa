package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Callable;
import io.github.sqllint.dsl.ruby.ClassValue;
import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Texts;
import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A migration as its own methods see it. */
final class MigrationObject implements Value.Receiver {
  /** Calls that send nothing. */
  private static final Set<String> SILENT =
      Set.of(
          "say",
          "announce",
          "write",
          "verbose",
          "verbose=",
          "set_lock_timeout!",
          "stop_safety",
          "class",
          "version",
          "name",
          "object_id");

  /** Calls whose block runs as if it stood there. */
  private static final Set<String> AROUND =
      Set.of("say_with_time", "suppress_messages", "safety_assured", "silence", "benchmark");

  private final Emission emission;
  private final Compatibility compatibility;
  private final Memory memory;
  private Target connection;

  MigrationObject(Emission emission, Compatibility compatibility, Memory memory) {
    this(emission, compatibility, memory, new Connection(emission, compatibility, memory));
  }

  /** One whose commands somebody else takes. */
  MigrationObject(Emission emission, Compatibility compatibility, Target connection) {
    this(emission, compatibility, new Memory(), connection);
  }

  private MigrationObject(
      Emission emission, Compatibility compatibility, Memory memory, Target connection) {
    this.memory = memory;
    this.emission = emission;
    this.compatibility = compatibility;
    this.connection = connection;
  }

  @Override
  public Value send(Invocation call) {
    String name = call.name();
    if (SILENT.contains(name)) {
      return Value.NIL;
    } else if (AROUND.contains(name)) {
      return call.block().map(block -> block.call(List.of())).orElse(Value.NIL);
    }
    return switch (name) {
      case "connection" -> new ConnectionObject(this);
      case "reverting?" -> Value.of(isReverting());
      case "reversible" -> block(call, reversible(call));
      case "up_only" ->
          isReverting() ? Value.NIL : call.block().map(b -> block(call, b)).orElse(Value.NIL);
      case "revert" -> revert(call);
      case "run" -> runOthers(call, false);
      default -> statement(call);
    };
  }

  private Value statement(Invocation call) {
    Value answer = Questions.answer(call, emission);
    if (answer != null) {
      return answer;
    }
    if (!Connection.knows(call.name()) && !Raw.knows(call.name())) {
      return gap(call, "`" + call.name() + "` is defined elsewhere.");
    }
    return run(Command.of(call, emission.conditions()));
  }

  Value gap(Invocation call, String reason) {
    emission.gap(Command.of(call, emission.conditions()), reason);
    Value.Unknown given = new Value.Unknown("`" + call.name() + "`");
    call.block().ifPresent(block -> block.call(Collections.nCopies(block.arity(), given)));
    return given;
  }

  /** Runs a command as a call on the migration does. */
  Value run(Command command) {
    if (command.name().equals("execute_block")) {
      return command.block().map(block -> block.call(List.of())).orElse(Value.NIL);
    }
    try {
      Command named = new LegacyRemoval(compatibility, memory).adjusted(command, isReverting());
      return connection.run(compatibility.adjusted(named));
    } catch (NotKnown e) {
      emission.gap(command, e);
      return Value.NIL;
    }
  }

  /** Runs a command as a call on the connection does. */
  Value runOnConnection(Command command) {
    Target target = connection instanceof Recorder recorder ? recorder.delegate() : connection;
    return target.run(command);
  }

  Emission emission() {
    return emission;
  }

  private boolean isReverting() {
    return connection instanceof Recorder recorder && recorder.isReverting();
  }

  private Value block(Invocation call, Callable block) {
    if (connection instanceof Recorder recorder) {
      Command command = Command.of(call, emission.conditions());
      recorder.run(command.named("execute_block").with(List.of()).with(Options.none()).with(block));
      return Value.NIL;
    }
    return block.call(List.of());
  }

  private Callable reversible(Invocation call) {
    boolean reverting = isReverting();
    Value.Receiver directions =
        way -> {
          boolean runs =
              way.name().equals("up") && !reverting || way.name().equals("down") && reverting;
          return runs ? way.block().map(b -> b.call(List.of())).orElse(Value.NIL) : Value.NIL;
        };
    return arguments -> call.block().map(b -> b.call(List.of(directions))).orElse(Value.NIL);
  }

  private Value revert(Invocation call) {
    if (!call.arguments().isEmpty()) {
      runOthers(call, true);
    }
    Runnable block = () -> call.block().ifPresent(each -> each.call(List.of()));
    if (connection instanceof Recorder recorder) {
      recorder.revert(block);
    } else {
      replay(block, command -> run(command.at(call.span())));
    }
    return Value.NIL;
  }

  /** Runs other migrations, which this file or one that it requires has to define. */
  private Value runOthers(Invocation call, boolean back) {
    List<ClassValue> types = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Value argument : call.arguments()) {
      names.add(String.valueOf(Texts.plain(argument)));
      if (argument instanceof ClassValue type && MigrationType.is(type)) {
        types.add(type);
      }
    }
    Optional<String> asked = new Options(call.named()).text("direction");
    boolean down = asked.filter("down"::equals).isPresent() != back != isReverting();
    String direction = down ? "down" : "up";
    boolean known =
        types.size() == names.size()
            && types.stream().allMatch(type -> MigrationType.has(type, direction) && fits(type));
    if (!known || emission.program().isEmpty()) {
      String verb = back ? "It takes back " : "It runs ";
      return gap(call, verb + String.join(", ", names) + ", which another file defines.");
    }
    if (back) {
      Collections.reverse(types);
    }
    Runnable run = () -> types.forEach(type -> runOther(type, direction));
    if (isReverting() && connection instanceof Recorder recorder) {
      recorder.revert(run);
    } else {
      run.run();
    }
    return Value.NIL;
  }

  /** Whether its calls mean the same where they are recorded, which happens by one release. */
  private boolean fits(ClassValue type) {
    return !(connection instanceof Recorder)
        || MigrationType.release(type).equals(compatibility.release().get());
  }

  private void runOther(ClassValue type, String direction) {
    Compatibility own = compatibility.of(MigrationType.release(type));
    Target target =
        connection instanceof Recorder
            ? connection
            : new Connection(emission, own, emission.memory());
    MigrationType.run(
        emission.program().orElseThrow(),
        new MigrationObject(emission, own, target),
        type,
        direction);
  }

  /** Does the opposite of what a block does, each call where it stands. */
  void revert(Runnable block) {
    replay(block, this::run);
  }

  /** A block that runs meanwhile may record more, which then comes last. */
  private void replay(Runnable block, Consumer<Command> each) {
    List<Command> commands = opposite(block);
    for (int i = 0; i < commands.size(); i++) {
      each.accept(commands.get(i));
    }
  }

  private List<Command> opposite(Runnable block) {
    Recorder recorder = new Recorder(connection, compatibility, emission);
    connection = recorder;
    try {
      recorder.revert(block);
    } finally {
      connection = recorder.delegate();
    }
    return recorder.commands();
  }
}
