package io.github.sqllint.impact;

import io.github.sqllint.schema.EnumType;
import io.github.sqllint.schema.Origin;
import io.github.sqllint.schema.SchemaObject;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Transaction;
import io.github.sqllint.source.Token;
import java.util.Map;
import java.util.Optional;

/** What the server refuses because of the transaction that a statement runs in. */
final class TransactionBlock {
  private TransactionBlock() {}

  static void check(Step<?> step, Work work) {
    Transaction.Kind kind = step.transaction().kind();
    boolean block =
        kind == Transaction.Kind.EXPLICIT
            || kind == Transaction.Kind.IMPLICIT
            || kind == Transaction.Kind.TOOL;
    if (block && !work.isTransactional()) {
      // A tool can be told to leave its transaction out.
      work.fail(
          "25001",
          kind != Transaction.Kind.TOOL,
          "The statement cannot run inside a transaction block.");
    }
    if (!hasString(step)) {
      return;
    }
    for (SchemaObject object : work.before().objects()) {
      if (object instanceof EnumType type) {
        newValues(type, step, work);
      }
    }
  }

  /** A value is usable when its transaction has ended (PostgreSQL manual, ALTER TYPE). */
  private static void newValues(EnumType type, Step<?> step, Work work) {
    int now = step.transaction().number();
    Optional<Origin> origin = type.origin();
    boolean ownType = origin.filter(o -> o.transaction().number() == now).isPresent();
    // A type of the same transaction made no difference from 12 to 16 (type/create_type_and_…).
    boolean usable = ownType && (work.server().since(17) || !work.server().since(12));
    for (Map.Entry<String, Transaction> added : type.addedIn().entrySet()) {
      boolean used =
          added.getValue().number() == now
              && step.statement().statement().tokens().stream()
                  .anyMatch(token -> isValue(token, added.getKey()));
      if (used && !usable && !work.isAbout(type.name())) {
        work.fail("55P04", false, "The value " + added.getKey() + " is not usable before COMMIT.");
      }
    }
  }

  /** Without a string there is no value; most statements have none, and a schema many objects. */
  private static boolean hasString(Step<?> step) {
    for (Token token : step.statement().statement().tokens()) {
      if (token.kind() == Token.Kind.STRING) {
        return true;
      }
    }
    return false;
  }

  private static boolean isValue(Token token, String value) {
    return token.kind() == Token.Kind.STRING
        && token.text().equals("'" + value.replace("'", "''") + "'");
  }
}
