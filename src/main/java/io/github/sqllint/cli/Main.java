package io.github.sqllint.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The program's entry point. */
public final class Main {
  /** What runs where no command is named. */
  private static final String CHECK = "check";

  static final List<String> COMMANDS =
      List.of(
          CHECK,
          "explain",
          "rules",
          "operations",
          "locks",
          "rollback",
          "config",
          "baseline",
          "test",
          "completion");

  private Main() {}

  public static void main(String... args) {
    List<String> words = Arrays.asList(args);
    if (command(name(words)).readsMigrations()) {
      Ahead.start();
    }
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    int exit = run(System.in, out, System.err, Environment.ofProcess(), args);
    Warmup.runIfAsked();
    // Nothing waits for the exit, for which newer JVMs would load their logging first.
    Runtime.getRuntime().halt(exit);
  }

  /**
   * Runs the program inside the caller's process.
   *
   * @param out a stream that reports what it cannot write; a {@link PrintStream} would hide it
   * @return the exit code
   */
  public static int run(
      InputStream in, OutputStream out, PrintStream err, Environment environment, String... args) {
    Console console = new Console(in, new PipeTolerantStream(out), err, environment);
    List<String> words = Arrays.asList(args);
    boolean verbose = words.contains("--verbose") || words.contains("-v");
    try {
      return run(console, words);
    } catch (Failure e) {
      return failure(console, e.getMessage(), e.getCause(), verbose);
    } catch (IOException e) {
      return failure(console, "cannot write the output: " + e.getMessage(), e, verbose);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      String message = "a defect of sqllint ended this run: " + e + "; --verbose shows where";
      return failure(console, message, e, verbose);
    }
  }

  private static int run(Console console, List<String> words) throws IOException {
    String name = name(words);
    boolean named = !words.isEmpty() && words.get(0).equals(name);
    List<String> rest = named ? words.subList(1, words.size()) : words;
    Command command = command(name);
    if (name.equals(CHECK) && !hasOptions(rest)) {
      // Paths alone, as a commit hook gives them, need no reader of options.
      return command.run(Arguments.of(rest), console);
    }
    Usage usage = new Usage(command, console);
    Optional<Arguments> arguments = named ? usage.read(rest) : usage.readProgram(rest);
    return arguments.isPresent() ? command.run(arguments.get(), console) : ExitCode.CLEAN;
  }

  private static String name(List<String> words) {
    return words.isEmpty() || !COMMANDS.contains(words.get(0)) ? CHECK : words.get(0);
  }

  static Command command(String name) {
    return switch (name) {
      case "explain" -> new ExplainCommand();
      case "rules" -> new RulesCommand();
      case "operations" -> new OperationsCommand();
      case "locks" -> new LocksCommand();
      case "completion" -> new CompletionCommand();
      case "rollback" -> new RollbackCommand();
      case "config" -> new ConfigCommand();
      case "test" -> new TestCommand();
      case "baseline" -> new BaselineCommand();
      default -> new CheckCommand();
    };
  }

  private static boolean hasOptions(List<String> words) {
    for (String word : words) {
      if (word.startsWith("-") && word.length() > 1) {
        return true;
      }
    }
    return false;
  }

  private static int failure(Console console, String message, Throwable cause, boolean verbose) {
    console.say("sqllint: " + message);
    if (verbose && cause != null) {
      cause.printStackTrace(console.err());
    }
    return ExitCode.FAILURE;
  }
}
