package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Grant;
import io.github.sqllint.operation.ObjectOperation.Revoke;
import io.github.sqllint.schema.Domain;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Sequence;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Privileges (table/grant_select; PostgreSQL manual, 5.8). */
final class GrantImpact {
  private static final Pattern PRIVILEGES =
      Pattern.compile("(?is)(?:grant option for )?(.*?)\\son\\s.*");
  private static final Pattern PRIVILEGE =
      Pattern.compile("\\s*([a-z ]+?)\\s*(?:\\(([^)]*)\\))?\\s*(?:,|$)");
  private static final Pattern COLUMNS = Pattern.compile("\\(([^)]*)\\)");
  private static final Set<String> OF_COLUMNS =
      Set.of("all", "all privileges", "select", "insert", "update", "references");
  private static final Set<String> OF_TABLES =
      Set.of(
          "all",
          "all privileges",
          "select",
          "insert",
          "update",
          "references",
          "delete",
          "truncate",
          "trigger",
          "maintain");
  private static final Set<String> OF_SEQUENCES =
      Set.of("all", "all privileges", "select", "update", "usage");

  private GrantImpact() {}

  static void grant(Step<Grant> step, Work work) {
    privileges(step.operation().kind(), step.operation().names(), step.operation().text(), work);
  }

  static void revoke(Step<Revoke> step, Work work) {
    privileges(step.operation().kind(), step.operation().names(), step.operation().text(), work);
  }

  private static void privileges(String kind, List<ObjectName> names, String text, Work work) {
    switch (kind) {
      case "table", "sequence" -> {
        for (ObjectName name : names) {
          relation(Target.find(work, name, false), kind, text, work);
        }
      }
      case "type", "domain" -> names.forEach(name -> type(name, kind, work));
      case "schema" -> names.forEach(name -> schema(name.name(), work));
      case "function", "procedure", "routine" ->
          names.forEach(name -> NamedObjects.mustExist(kind, name, work));
      default -> {}
    }
  }

  /** A tool may make the schema before the migrations run. */
  static void schema(String name, Work work) {
    Presence presence = work.before().schemaPresence(name);
    boolean own = name.startsWith("pg_") || name.equals("information_schema");
    boolean gone = presence == Presence.ABSENT;
    if (gone || (presence == Presence.UNKNOWN && !own && work.historyIsWhole())) {
      work.fail("3F000", gone, "The schema " + name + " does not exist.");
    }
  }

  static void type(ObjectName name, String kind, Work work) {
    TypeImpact.mustExist(name, false, work.before(), work);
    boolean other = work.before().type(name).filter(type -> !(type instanceof Domain)).isPresent();
    if (kind.equals("domain") && other) {
      work.fail("42809", true, "The type " + name + " is not a domain.");
    }
  }

  /** No lock at all before PostgreSQL 18. */
  private static void relation(Target target, String kind, String text, Work work) {
    if (work.server().since(18)) {
      target.lock(work, LockMode.ACCESS_SHARE);
    }
    boolean sequence = target.relation().filter(Sequence.class::isInstance).isPresent();
    boolean table =
        target.relation().filter(r -> r instanceof Table || r instanceof View).isPresent();
    if (table && kind.equals("sequence")) {
      work.fail("42809", true, "The relation " + target.name() + " is not a sequence.");
      return;
    }
    Matcher list = PRIVILEGES.matcher(text);
    if (!list.matches() || !(sequence || table)) {
      return;
    }
    Matcher each =
        PRIVILEGE.matcher(list.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    while (each.lookingAt() && each.end() > each.start()) {
      privilege(each.group(1), each.group(2) != null, kind, target, work);
      each.region(each.end(), each.regionEnd());
    }
    if (target.table().isPresent()) {
      columns(list.group(1), target, work);
    }
  }

  private static void privilege(
      String privilege, boolean columns, String kind, Target target, Work work) {
    boolean sequence = target.relation().filter(Sequence.class::isInstance).isPresent();
    boolean wrong =
        columns
            ? !OF_COLUMNS.contains(privilege)
            : kind.equals("sequence")
                ? !OF_SEQUENCES.contains(privilege)
                : !OF_TABLES.contains(privilege) && !(sequence && OF_SEQUENCES.contains(privilege));
    if (wrong) {
      work.fail("0LP01", true, "There is no privilege " + privilege + " of " + target.name() + ".");
    }
  }

  private static void columns(String privileges, Target target, Work work) {
    Matcher columns = COLUMNS.matcher(privileges);
    while (columns.find()) {
      for (String column : columns.group(1).split(",")) {
        Expressions.columnExists(
            ObjectName.written(column.strip()).name(), work.before(), target, work);
      }
    }
  }
}
