package io.github.sqllint.impact;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sequences that an expression works on. */
final class Sequences {
  private static final Set<String> WRITERS = Set.of("nextval", "setval");

  private static final Pattern CALL =
      Pattern.compile("(?i)\\b(?:nextval|setval)\\s*\\(\\s*'([^']+)'");

  private static final Pattern OWNED =
      Pattern.compile(
          "(?i)\\b(?:nextval|setval)\\s*\\(\\s*pg_get_serial_sequence\\s*\\(\\s*'([^']+)'"
              + "\\s*,\\s*'([^']+)'");

  private Sequences() {}

  /** Locks every sequence whose value an expression takes or sets. */
  static void takeNext(Expression expression, Work work) {
    taken(expression).forEach(name -> work.lock(name, LockMode.ROW_EXCLUSIVE));
  }

  /** Locks every sequence that an expression which is kept for later names; up to 13 none. */
  static void mention(Expression expression, Work work) {
    if (work.server().since(14)) {
      taken(expression).forEach(name -> work.lock(name, LockMode.ACCESS_SHARE));
    }
  }

  /** A sequence is looked for by name when the expression is read. */
  static void mustExist(Expression expression, Work work) {
    for (ObjectName name : taken(expression)) {
      boolean gone = work.before().presence(name) == Presence.ABSENT;
      boolean unknown = work.before().presence(name) == Presence.UNKNOWN && work.historyIsWhole();
      if ((gone || unknown) && !work.isNew(name)) {
        work.miss("42P01", gone, Missing.of("relation", name));
      }
    }
  }

  /** The sequences that a statement's text takes values of or sets, as written. */
  static List<ObjectName> calledIn(String text) {
    List<ObjectName> found = new ArrayList<>(0);
    if (!Mentions.contains(text, "tval")) {
      return found;
    }
    Matcher call = CALL.matcher(text);
    while (call.find()) {
      found.add(ObjectName.written(call.group(1)));
    }
    return found;
  }

  /** The same, with those that are found by the column that owns them. */
  static List<ObjectName> calledIn(String text, Schema schema) {
    List<ObjectName> found = calledIn(text);
    if (text.contains("pg_get_serial_sequence")) {
      Matcher call = OWNED.matcher(text);
      while (call.find()) {
        schema
            .sequencesOwnedBy(ObjectName.written(call.group(1)), call.group(2))
            .forEach(sequence -> found.add(sequence.name()));
      }
    }
    return found;
  }

  /** The sequences whose value an expression takes or sets, as written. */
  static List<ObjectName> taken(Expression expression) {
    List<ObjectName> found = new ArrayList<>(0);
    collect(expression, false, found);
    return found;
  }

  /**
   * Those of them without which an expression that is kept cannot be: a name that is text is looked
   * up only when the expression runs.
   */
  static List<ObjectName> needed(Expression expression) {
    List<ObjectName> found = new ArrayList<>(0);
    collect(expression, true, found);
    return found;
  }

  private static void collect(Expression expression, boolean needed, List<ObjectName> found) {
    if (expression instanceof Expression.Call call
        && WRITERS.contains(call.name())
        && !call.operands().isEmpty()
        && !(needed && isText(call.operands().get(0)))) {
      literal(call.operands().get(0)).map(ObjectName::written).ifPresent(found::add);
    }
    for (Expression operand : expression.operands()) {
      collect(operand, needed, found);
    }
  }

  private static boolean isText(Expression expression) {
    return expression instanceof Expression.Cast cast
        && (Casts.isString(cast.type()) || isText(cast.value()));
  }

  private static Optional<String> literal(Expression expression) {
    if (expression instanceof Expression.Cast cast) {
      return literal(cast.value());
    }
    return expression instanceof Expression.Literal literal && isPlainString(literal.text())
        ? Optional.of(literal.text().substring(1, literal.text().length() - 1))
        : Optional.empty();
  }

  private static boolean isPlainString(String text) {
    return text.length() > 2 && text.startsWith("'") && text.indexOf('\'', 1) == text.length() - 1;
  }
}
