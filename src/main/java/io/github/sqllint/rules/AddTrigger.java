package io.github.sqllint.rules;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TriggerOperation.CreateTrigger;
import io.github.sqllint.operation.TriggerOperation.DropTrigger;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;
import java.util.stream.Collectors;

/** A new trigger runs with each write of code that was never tested with it. */
final class AddTrigger implements LockRule {
  private static final List<String> EVENTS = List.of("INSERT", "UPDATE", "DELETE", "TRUNCATE");

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (Step<CreateTrigger> step : migration.steps(CreateTrigger.class)) {
      ObjectName table = step.operation().table();
      String name = step.operation().name();
      boolean known =
          step.before().table(table).filter(t -> t.triggers().find(name).isPresent()).isPresent();
      boolean dropped =
          migration.steps(DropTrigger.class).stream()
              .map(Step::operation)
              .anyMatch(drop -> drop.table().equals(table) && drop.name().equals(name));
      if (!known && !dropped && step.before().mayBeInUse(table)) {
        findings.add(
            step,
            "Each %s of running code on %s also runs the trigger %s.",
            events(step.operation().definition()),
            table,
            name);
      }
    }
  }

  /** Such as {@code INSERT or UPDATE}. */
  private static String events(String definition) {
    String before = definition.split(" (for each|referencing|when) ")[0];
    return EVENTS.stream()
        .filter(event -> before.matches("(?is).*\\b" + event + "\\b.*"))
        .collect(Collectors.joining(" or "));
  }
}
