package io.github.sqllint.schema;

import io.github.sqllint.operation.DoBlock;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Optional;

/** What is left certain after statements that are not understood. */
final class DoubtfulChanges {
  private DoubtfulChanges() {}

  static void addTo(Changes changes) {
    // The statements of a DO block are steps of their own.
    changes.none(DoBlock.class).on(Unrecognised.class, DoubtfulChanges::unrecognised);
  }

  private static void unrecognised(Draft draft, Unrecognised operation) {
    boolean rests = operation.isAssumption() || operation.isPart() || operation.isJudged();
    if (rests || operation.isOfPrivileges()) {
      return;
    }
    new Filling(draft).byText(draft.statement().statement().text());
    if (operation.isOfRows()) {
      operation.relation().ifPresent(draft::fill);
      return;
    }
    draft.lose();
    if (operation.isUnknown()) {
      draft.shakeAll();
    }
    operation.relation().ifPresent(name -> doubt(draft, operation.kind(), name));
  }

  private static void doubt(Draft draft, String kind, ObjectName name) {
    ObjectName resolved = draft.schema().resolve(name);
    if (kind.startsWith("drop")) {
      draft.forget(ObjectKey.relation(resolved));
    } else if (kind.startsWith("create") && kind.contains("table")) {
      createUnlessThere(draft, draft.schema().session().placeFor(name));
    } else {
      draft.schema().table(resolved).ifPresent(table -> draft.put(doubtful(table)));
      draft.shake(resolved);
    }
  }

  /** After CREATE TABLE there is a table, whatever its columns are. */
  private static void createUnlessThere(Draft draft, ObjectName name) {
    if (draft.schema().relation(name).isEmpty()) {
      draft.put(Table.of(name, false, Optional.of(draft.origin())));
      List<Token> tokens = draft.statement().statement().tokens();
      if (tokens.size() == 1 && tokens.get(0).kind() == Token.Kind.PLACEHOLDER) {
        // a call in another language, which creates a table without rows
        draft.emptyInMigration(name);
      }
    }
  }

  /** Still there, but changed in a way that is not understood. */
  private static Table doubtful(Table table) {
    return table
        .withColumns(table.columns().incomplete())
        .withConstraints(table.constraints().incomplete())
        .withTriggers(table.triggers().incomplete())
        .withPolicies(table.policies().incomplete())
        .withRules(table.rules().incomplete());
  }
}
