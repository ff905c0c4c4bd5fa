package io.github.sqllint.impact;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TriggerOperation.AlterPolicy;
import io.github.sqllint.operation.TriggerOperation.CreatePolicy;
import io.github.sqllint.operation.TriggerOperation.DropPolicy;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Row security policies (table/*policy*). */
final class PolicyImpact {
  private static final String KIND = "policy";

  private static final Pattern CONDITIONS =
      Pattern.compile(".*?\\b((?:using|with check) \\(.*)", Pattern.DOTALL);
  private static final Pattern OTHER_WORDS =
      Pattern.compile(
          "\\b(?:select|cast|interval|extract|zone|precision|collate|trim|substring|overlay"
              + "|position|row|array)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ALONE =
      Pattern.compile("(?i)\\b(?:using|check) \\( ?(\\w+|\"[^\"]+\") ?\\)");
  private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*+'|\"[^\"]+\"|[\\w$]+|::|\\S");

  private PolicyImpact() {}

  static void create(Step<CreatePolicy> step, Work work) {
    CreatePolicy create = step.operation();
    Target target = Target.table(work, create.table(), false);
    target.lock(work, LockMode.ACCESS_EXCLUSIVE);
    TableParts.mustLack(target, Table::policies, KIND, create.name(), work);
    clauses(create.definition().toLowerCase(Locale.ROOT), work);
    columnsExist(create, target, work);
    isCondition(create.definition(), target, work);
    Mentions.lock(create.definition(), target.name(), LockMode.ACCESS_SHARE, work);
  }

  /** A column alone is a condition only where it is true or false. */
  private static void isCondition(String definition, Target target, Work work) {
    Matcher alone = ALONE.matcher(definition);
    while (alone.find()) {
      String name = ObjectName.written(alone.group(1)).name();
      Expressions.isCondition(
          new Expression.ColumnReference("", name), work.before(), target, work);
    }
  }

  /** Where the conditions are plain; in others a name may be another table's or a word. */
  private static void columnsExist(CreatePolicy create, Target target, Work work) {
    Matcher conditions = CONDITIONS.matcher(create.definition());
    if (target.table().isEmpty() || !conditions.matches()) {
      return;
    }
    String text = conditions.group(1);
    if (OTHER_WORDS.matcher(text).find()) {
      return;
    }
    Matcher token = TOKEN.matcher(text);
    String before = "";
    while (token.find()) {
      String name = ObjectName.written(token.group()).name();
      String after = text.substring(token.end()).stripLeading();
      boolean column = !after.startsWith("(") && !after.startsWith(".") && !before.equals("::");
      if (column && !before.equals(".") && create.columns().contains(name)) {
        Expressions.columnExists(name, work.before(), target, work);
      }
      before = token.group();
    }
  }

  /** Rows that are read need no check, and new ones none of USING. */
  private static void clauses(String definition, Work work) {
    boolean reads = definition.contains("for select") || definition.contains("for delete");
    if (reads && definition.contains("with check")) {
      work.fail("42601", true, "WITH CHECK is for rows that are written.");
    }
    if (definition.contains("for insert") && definition.matches("(?s).*\\busing\\b.*")) {
      work.fail("42601", true, "A policy for INSERT has WITH CHECK alone.");
    }
  }

  static void alter(Step<AlterPolicy> step, Work work) {
    AlterPolicy alter = step.operation();
    Target target = Target.table(work, alter.table(), false);
    target.lock(work, LockMode.ACCESS_EXCLUSIVE);
    TableParts.mustHave(target, Table::policies, KIND, alter.name(), work);
    Mentions.lock(alter.action(), target.name(), LockMode.ACCESS_SHARE, work);
  }

  static void drop(Step<DropPolicy> step, Work work) {
    DropPolicy drop = step.operation();
    Target target = Target.find(work, drop.table(), drop.ifExists());
    if (drop.ifExists() && TableParts.lacks(target, Table::policies, drop.name())) {
      return;
    }
    target.lock(work, LockMode.ACCESS_EXCLUSIVE);
    TableParts.mustHave(target, Table::policies, KIND, drop.name(), work);
  }

  /** The other tables of which a policy asks a relation. */
  static List<ObjectName> tablesAsking(ObjectName relation, Schema schema) {
    return schema.tablesWithPolicies().stream()
        .filter(table -> !table.name().equals(relation))
        .filter(table -> table.policies().all().stream().anyMatch(p -> p.reads(relation, schema)))
        .map(Table::name)
        .toList();
  }

  /** Whether a policy of a table that asks another may use a column of that. */
  static boolean mayUse(ObjectName table, ObjectName asked, String column, Schema schema) {
    return schema.table(table).stream()
        .flatMap(t -> t.policies().all().stream())
        .anyMatch(p -> p.reads(asked, schema) && p.columns().contains(column));
  }
}
