package io.github.sqllint.cli;

import io.github.sqllint.rule.Nearest;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.rules.BuiltInRules;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Prints the script that lets a shell complete commands, options and their values. */
final class CompletionCommand implements Command {
  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("sqllint completion");
    spec.usageMessage()
        .description(
            "Print what lets a shell complete commands, options and their values.",
            "",
            "  bash  eval \"$(sqllint completion bash)\" in ~/.bashrc",
            "  zsh   eval \"$(sqllint completion zsh)\" in ~/.zshrc, after compinit",
            "  fish  sqllint completion fish >~/.config/fish/completions/sqllint.fish");
    return spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("SHELL")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .index("0")
            .arity("1")
            .required(true)
            .description("bash, zsh or fish.")
            .build());
  }

  @Override
  public boolean readsMigrations() {
    return false;
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    String shell = arguments.operands().get(0);
    Completion completion = new Completion(options(), operands());
    String script =
        switch (shell) {
          case "bash" -> completion.bash();
          case "zsh" -> completion.zsh();
          case "fish" -> completion.fish();
          default ->
              throw new Failure(
                  "'" + shell + "' is none of bash, zsh, fish" + Nearest.hint(shell, SHELLS));
        };
    try (Writer out = console.text()) {
      out.write(script);
    }
    return ExitCode.CLEAN;
  }

  private static Map<String, List<OptionSpec>> options() {
    Map<String, List<OptionSpec>> options = new LinkedHashMap<>();
    for (String command : Main.COMMANDS) {
      List<OptionSpec> all = new ArrayList<>(Main.command(command).spec().options());
      all.add(Usage.flag("Show this help.", "-h", "--help").build());
      options.put(command, all);
    }
    return options;
  }

  /** What follows a command where that is no file. */
  private static Map<String, List<String>> operands() {
    List<String> rules = new ArrayList<>();
    for (Rule rule : BuiltInRules.catalogue().rules()) {
      rules.add(rule.id());
    }
    return Map.of("explain", rules, "rules", List.of(), "completion", SHELLS);
  }
}
