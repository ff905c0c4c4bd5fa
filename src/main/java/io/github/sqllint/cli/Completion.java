package io.github.sqllint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a shell has to know to complete a command line; picocli's own generator knows bash alone.
 *
 * @param options of each command, in the order of the help
 * @param operands the words that may follow a command; for one that is missing they are files
 */
record Completion(Map<String, List<OptionSpec>> options, Map<String, List<String>> operands) {

  String bash() {
    StringBuilder script = new StringBuilder("# Completes sqllint in bash.\n_sqllint() {\n");
    script.append(
        """
          local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=check
          # Bash takes --option=value apart.
          if [[ $current == = ]]; then
            current=
          elif [[ $previous == = ]]; then
            previous=${COMP_WORDS[COMP_CWORD - 2]}
          fi
        """);
    script.append(
        "  case ${COMP_WORDS[1]} in " + commands("|") + ") command=${COMP_WORDS[1]} ;; esac\n");
    script.append("  COMPREPLY=()\n  local words=\n  case $command:$previous in\n");
    values(script, "    %s) words='%s' ;;\n");
    script.append("    *)\n      case $command:$current in\n");
    for (String command : options.keySet()) {
      script.append("        " + command + ":-*) words='" + names(command) + "' ;;\n");
    }
    operands.forEach(
        (command, words) ->
            script.append(
                "        " + command + ":*) words='" + String.join(" ", words) + "' ;;\n"));
    script.append("      esac\n");
    script.append(
        "      [[ $COMP_CWORD != 1 || $current == -* ]] || words='" + commands(" ") + "' ;;\n");
    script.append(
        """
          esac
          COMPREPLY=($(compgen -W "$words" -- "$current"))
        }
        complete -o default -F _sqllint sqllint
        """);
    return script.toString();
  }

  String zsh() {
    StringBuilder script = new StringBuilder("#compdef sqllint\n_sqllint() {\n");
    script.append(
        """
          local command=check previous=${words[CURRENT - 1]}
          if [[ $PREFIX == --*=* ]]; then
            previous=${PREFIX%%=*}
            compset -P '*='
          fi
        """);
    script.append("  case ${words[2]} in " + commands("|") + ") command=${words[2]} ;; esac\n");
    script.append("  case $command:$previous in\n");
    values(script, "    %s) compadd -- %s; return ;;\n");
    script.append("  esac\n  case $command:$PREFIX in\n");
    for (String command : options.keySet()) {
      script.append("    " + command + ":-*) compadd -- " + names(command) + "; return ;;\n");
    }
    script.append("  esac\n  (( CURRENT != 2 )) || compadd -- " + commands(" ") + "\n");
    script.append("  case $command in\n");
    operands.forEach(
        (command, words) ->
            script.append("    " + command + ") compadd -- " + String.join(" ", words) + " ;;\n"));
    script.append(
        """
            *) _files ;;
          esac
        }
        if [[ ${funcstack[1]} == _sqllint ]]; then
          _sqllint "$@"
        else
          compdef _sqllint sqllint
        fi
        """);
    return script.toString();
  }

  String fish() {
    StringBuilder script = new StringBuilder("# Completes sqllint in fish.\n");
    String first = "complete -c sqllint -n 'not __fish_seen_subcommand_from " + commands(" ") + "'";
    script.append(first + " -a '" + commands(" ") + "'\n");
    for (Map.Entry<String, List<OptionSpec>> command : options.entrySet()) {
      String name = command.getKey();
      String start = "complete -c sqllint -n '__fish_seen_subcommand_from " + name + "'";
      if (operands.containsKey(name)) {
        script.append(start + " -f -a '" + String.join(" ", operands.get(name)) + "'\n");
      }
      for (OptionSpec option : command.getValue()) {
        script.append(start + flags(option) + "\n");
        if (name.equals("check")) {
          script.append(first + flags(option) + "\n");
        }
      }
    }
    return script.toString();
  }

  private static String flags(OptionSpec option) {
    StringBuilder flags = new StringBuilder();
    for (String name : option.names()) {
      flags.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    List<String> values = values(option);
    if (!values.isEmpty()) {
      flags.append(" -x -a '" + String.join(" ", values) + "'");
    } else if (option.arity().max() > 0) {
      flags.append(" -r");
    }
    String description = option.description().length == 0 ? "" : option.description()[0];
    return flags + " -d '" + description.replace("%n", " ").replace("'", "\\'") + "'";
  }

  private void values(StringBuilder script, String line) {
    for (Map.Entry<String, List<OptionSpec>> command : options.entrySet()) {
      for (OptionSpec option : command.getValue()) {
        List<String> values = values(option);
        if (values.isEmpty()) {
          continue;
        }
        List<String> places = new ArrayList<>();
        for (String name : option.names()) {
          places.add(command.getKey() + ":" + name);
        }
        script.append(String.format(line, String.join("|", places), String.join(" ", values)));
      }
    }
  }

  private static List<String> values(OptionSpec option) {
    List<String> values = new ArrayList<>();
    if (option.completionCandidates() != null) {
      option.completionCandidates().forEach(values::add);
    }
    return values;
  }

  private String names(String command) {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : options.get(command)) {
      names.addAll(List.of(option.names()));
    }
    return String.join(" ", names);
  }

  private String commands(String separator) {
    return String.join(separator, options.keySet());
  }
}
