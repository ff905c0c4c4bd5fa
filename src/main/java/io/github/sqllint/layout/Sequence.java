package io.github.sqllint.layout;

import io.github.sqllint.source.Script;
import java.util.List;

/**
 * What a layout makes of a folder.
 *
 * @param scripts up scripts in their order, each followed by its down script where there is one
 * @param strangers files of the folder that its tool would not run
 */
record Sequence(List<Script> scripts, List<Problem> problems, List<SqlFile> strangers) {
  Sequence {
    scripts = List.copyOf(scripts);
    problems = List.copyOf(problems);
    strangers = List.copyOf(strangers);
  }
}
