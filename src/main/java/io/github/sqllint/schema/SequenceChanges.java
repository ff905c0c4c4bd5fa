package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.AlterSequence;
import io.github.sqllint.operation.ObjectOperation.CreateSequence;
import io.github.sqllint.operation.ObjectOperation.DropSequence;
import io.github.sqllint.operation.ObjectOperation.OwnedBy;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What CREATE, ALTER and DROP SEQUENCE do to a schema. */
final class SequenceChanges {
  private static final Pattern START = Pattern.compile("\\bstart\\b");
  private static final Pattern DOWN = Pattern.compile("\\bincrement (by )?-");
  private static final Pattern LEAST = Pattern.compile("(?<!no )\\bminvalue (-?\\d+)");
  private static final Pattern GREATEST = Pattern.compile("(?<!no )\\bmaxvalue (-?\\d+)");

  private SequenceChanges() {}

  static void create(Draft draft, CreateSequence operation) {
    ObjectName name =
        operation.temporary()
            ? ObjectName.of(Session.TEMPORARY, operation.name().name())
            : draft.schema().session().placeFor(operation.name());
    if (operation.ifNotExists() && draft.schema().presence(name) == Presence.PRESENT) {
      return;
    }
    draft.put(
        new Sequence(
            name,
            operation.temporary(),
            operation.options(),
            operation.ownedBy().map(owner -> resolved(draft, owner)),
            false,
            Settings.NONE,
            Optional.of(draft.origin())));
  }

  static void alter(Draft draft, AlterSequence operation) {
    Optional<Sequence> found = draft.schema().sequence(operation.name());
    if (found.isEmpty()) {
      return;
    }
    Sequence sequence = found.get();
    if (operation.ownedBy().isPresent()) {
      sequence = sequence.withOwner(operation.ownedBy().map(owner -> resolved(draft, owner)));
    } else if (operation.action().toLowerCase(Locale.ROOT).contains("owned by none")) {
      sequence = sequence.withOwner(Optional.empty());
    }
    Settings settings = SettingActions.apply(sequence.settings(), "", operation.action());
    String logging = operation.action().toLowerCase(Locale.ROOT);
    if (logging.equals("set logged") || logging.equals("set unlogged")) {
      settings = settings.without("persistence");
      settings = logging.equals("set logged") ? settings : settings.with("persistence", "unlogged");
    } else if (settings.equals(sequence.settings())) {
      // The options that are given again win; RESTART is data.
      String given = operation.action().toLowerCase(Locale.ROOT);
      boolean isOptions = !given.matches("restart( -?\\S+)?") && !given.contains("owned by");
      sequence =
          isOptions
              ? sequence.withOptions((withStart(sequence.options()) + " " + given).strip())
              : sequence;
    }
    draft.put(sequence.withSettings(settings));
  }

  /** Where it starts stays when its range changes (PostgreSQL manual, ALTER SEQUENCE). */
  private static String withStart(String options) {
    if (START.matcher(options).find()) {
      return options;
    }
    boolean down = DOWN.matcher(options).find();
    Matcher edge = (down ? GREATEST : LEAST).matcher(options);
    return edge.find() ? options + " start " + edge.group(1) : options;
  }

  private static OwnedBy resolved(Draft draft, OwnedBy owner) {
    return new OwnedBy(draft.schema().resolve(owner.table()), owner.column());
  }

  static void drop(Draft draft, DropSequence operation) {
    ObjectName name = draft.schema().resolve(operation.name());
    draft
        .schema()
        .sequence(name)
        .ifPresentOrElse(
            new Removal(draft)::sequence,
            () -> draft.dropUnknown(ObjectKey.relation(name), operation.ifExists()));
  }
}
