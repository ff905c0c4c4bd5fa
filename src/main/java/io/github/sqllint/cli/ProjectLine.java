package io.github.sqllint.cli;

import io.github.sqllint.layout.History;
import io.github.sqllint.layout.MigrationFiles.Project;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.TransactionMode;
import java.util.EnumMap;
import java.util.Map;

/** What is said of a project that was found: whose it is, and how its tool runs the scripts. */
final class ProjectLine {
  private ProjectLine() {}

  /**
   * A line such as {@code db/migration: flyway, 8 scripts (7 in a transaction each, 1 in none)}.
   *
   * @param history as it is judged
   */
  static String of(Project project, History history) {
    Map<TransactionMode, Integer> counts = new EnumMap<>(TransactionMode.class);
    for (Script script : history.scripts()) {
      counts.merge(script.transaction(), 1, Integer::sum);
    }
    StringBuilder modes = new StringBuilder();
    for (Map.Entry<TransactionMode, Integer> entry : counts.entrySet()) {
      modes.append(modes.length() == 0 ? " (" : ", ");
      modes.append(counts.size() == 1 ? "" : entry.getValue() + " ").append(words(entry.getKey()));
    }
    int count = history.scripts().size();
    String scripts = count + (count == 1 ? " script" : " scripts");
    return project.folder() + ": " + project.layout() + ", " + scripts + modes + ")";
  }

  private static String words(TransactionMode mode) {
    return switch (mode) {
      case PER_SCRIPT -> "in a transaction each";
      case PER_STRING -> "sent as one string each";
      case PER_RUN -> "in one transaction for the run";
      case NONE -> "in none but their own transactions";
      case UNKNOWN -> "in a transaction or not, nothing tells";
    };
  }
}
