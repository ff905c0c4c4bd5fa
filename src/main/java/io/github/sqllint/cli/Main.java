package io.github.sqllint.cli;

import io.github.sqllint.report.About;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's entry point. */
public final class Main {
  private static final Map<String, Supplier<Command>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("check", CheckCommand::new);
    COMMANDS.put("explain", ExplainCommand::new);
    COMMANDS.put("rules", RulesCommand::new);
    COMMANDS.put("operations", OperationsCommand::new);
  }

  private Main() {}

  public static void main(String... args) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    System.exit(run(System.in, out, System.err, Environment.ofProcess(), args));
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
    boolean verbose = Arrays.stream(args).anyMatch(a -> a.equals("--verbose") || a.equals("-v"));
    try {
      return run(console, args);
    } catch (Failure e) {
      return failure(console, e.getMessage(), e.getCause(), verbose);
    } catch (IOException e) {
      return failure(console, "cannot write the output: " + e.getMessage(), e, verbose);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      String message = "a defect of sqllint ended this run: " + e + "; --verbose shows where";
      return failure(console, message, e, verbose);
    }
  }

  private static int run(Console console, String... args) throws IOException {
    boolean named = args.length > 0 && COMMANDS.containsKey(args[0]);
    String name = named ? args[0] : "check";
    Command command = COMMANDS.get(name).get();
    CommandLine line = new CommandLine(command.spec());
    line.setExpandAtFiles(false);
    line.setUsageHelpWidth(Math.min(100, console.environment().width()));
    line.getCommandSpec()
        .addOption(flag("Show this help.", "-h", "--help").usageHelp(true).build())
        .usageMessage()
        .sortOptions(false);
    if (!named) {
      Help.describeProgram(line.getCommandSpec());
    }
    ParseResult arguments;
    try {
      arguments = line.parseArgs(named ? Arrays.copyOfRange(args, 1, args.length) : args);
    } catch (ParameterException e) {
      throw new Failure(usageError(e, line));
    }
    if (arguments.isUsageHelpRequested()) {
      try (Writer out = console.text()) {
        Ansi ansi = console.environment().wantsColour() ? Ansi.ON : Ansi.OFF;
        line.usage(new PrintWriter(out), ansi);
      }
      return ExitCode.CLEAN;
    }
    if (arguments.isVersionHelpRequested()) {
      try (Writer out = console.text()) {
        out.write("sqllint " + About.load().version() + "\n");
      }
      return ExitCode.CLEAN;
    }
    return command.run(arguments, console);
  }

  static OptionSpec.Builder flag(String description, String... names) {
    return OptionSpec.builder(names).type(boolean.class).arity("0").description(description);
  }

  private static String usageError(ParameterException error, CommandLine line) {
    String message = error.getMessage().lines().findFirst().orElse("wrong usage");
    String hint = "";
    if (error instanceof UnmatchedArgumentException unmatched) {
      String written = unmatched.getUnmatched().get(0).split("=", 2)[0];
      hint = Nearest.hint(written, line.getCommandSpec().optionsMap().keySet());
    }
    String asked = line.getCommandName();
    return message + hint + "\nTry '" + asked + " --help'.";
  }

  private static int failure(Console console, String message, Throwable cause, boolean verbose) {
    console.say("sqllint: " + message);
    if (verbose && cause != null) {
      cause.printStackTrace(console.err());
    }
    return ExitCode.FAILURE;
  }

  /** What may stand first on the command line. */
  static Set<String> commands() {
    return COMMANDS.keySet();
  }
}
