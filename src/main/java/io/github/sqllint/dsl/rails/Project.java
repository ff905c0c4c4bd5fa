package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Value;
import io.github.sqllint.dsl.ruby.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The files around the migrations that these may require by a path that is written down. */
public final class Project {
  /** The project's top, from the folder of its migrations. */
  private static final String TOP = "../../";

  private final Function<String, Optional<String>> texts;

  /**
   * @param texts gives the text of a file by its path from the folder of the migrations; empty
   *     where it is none of the project
   */
  public Project(Function<String, Optional<String>> texts) {
    this.texts = texts;
  }

  /** No file at all. */
  public static Project none() {
    return new Project(path -> Optional.empty());
  }

  /** The text of a file by its path from the project's top; empty where there is none. */
  Optional<String> text(String path) {
    return texts.apply(TOP + path);
  }

  /**
   * The file that a call names.
   *
   * @param from the path of the file that asks
   */
  Optional<World.Required> required(Invocation call, String from) {
    Value argument = call.argument(0);
    if (argument instanceof Path path) {
      return required(TOP + path.path);
    } else if (call.name().equals("require_relative") && argument instanceof Value.Text text) {
      return required(from.substring(0, from.lastIndexOf('/') + 1) + text.text());
    }
    return Optional.empty();
  }

  private Optional<World.Required> required(String written) {
    String path = plain(written.endsWith(".rb") ? written : written + ".rb");
    return texts.apply(path).map(text -> new World.Required(path, text));
  }

  /** A path without steps that lead nowhere. */
  private static String plain(String path) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/")) {
      boolean back = step.equals("..") && !steps.isEmpty() && !steps.getLast().equals("..");
      if (back) {
        steps.removeLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  /** {@code Rails}, of which little more is known than where its files are. */
  Value rails(Invocation call) {
    return call.name().equals("root") ? new Path("") : new Generators(this).send(call);
  }

  /**
   * A path that begins at the project's top.
   *
   * @param path empty for the top itself
   */
  private record Path(String path) implements Value.Receiver {
    @Override
    public Value send(Invocation call) {
      List<String> steps = new ArrayList<>(List.of(path));
      for (Value step : call.arguments()) {
        if (!(step instanceof Value.Text text)) {
          return new Value.Unknown("`Rails`");
        }
        steps.add(text.text());
      }
      boolean joins = call.name().equals("join") || call.name().equals("/");
      boolean same = call.name().equals("to_s") || call.name().equals("to_path");
      return joins || same ? new Path(String.join("/", steps)) : new Value.Unknown("`Rails`");
    }
  }
}
