package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.AlterObject;
import io.github.sqllint.operation.ObjectOperation.AlterSequence;
import io.github.sqllint.operation.ObjectOperation.ChangePublication;
import io.github.sqllint.operation.ObjectOperation.Comment;
import io.github.sqllint.operation.ObjectOperation.CreateExtension;
import io.github.sqllint.operation.ObjectOperation.CreateFunction;
import io.github.sqllint.operation.ObjectOperation.CreateObject;
import io.github.sqllint.operation.ObjectOperation.CreateSchema;
import io.github.sqllint.operation.ObjectOperation.CreateSequence;
import io.github.sqllint.operation.ObjectOperation.CreateStatistics;
import io.github.sqllint.operation.ObjectOperation.DropObject;
import io.github.sqllint.operation.ObjectOperation.DropSchema;
import io.github.sqllint.operation.ObjectOperation.DropSequence;
import io.github.sqllint.operation.ObjectOperation.Grant;
import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.ObjectOperation.PsqlCommand;
import io.github.sqllint.operation.ObjectOperation.RenameObject;
import io.github.sqllint.operation.ObjectOperation.Revoke;
import io.github.sqllint.operation.ObjectOperation.SetSchema;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What changes of other objects do to a schema. */
final class ObjectChanges {
  private ObjectChanges() {}

  static void addTo(Changes changes) {
    changes
        .on(
            CreateSchema.class,
            (draft, o) ->
                create(
                    draft,
                    ObjectKey.SCHEMA,
                    ObjectName.of(o.name()),
                    o.ifNotExists(),
                    owner(draft)))
        .on(DropSchema.class, ObjectChanges::dropSchema)
        .on(
            CreateExtension.class,
            (draft, o) ->
                create(
                    draft,
                    ObjectKey.EXTENSION,
                    ObjectName.of(o.name()),
                    o.ifNotExists(),
                    extension(draft, o)))
        .on(CreateSequence.class, SequenceChanges::create)
        .on(AlterSequence.class, SequenceChanges::alter)
        .on(DropSequence.class, SequenceChanges::drop)
        .on(CreateFunction.class, ObjectChanges::createFunction)
        .on(CreateStatistics.class, ObjectChanges::createStatistics)
        .on(ChangePublication.class, PublicationChanges::change)
        .on(
            CreateObject.class,
            (draft, o) -> create(draft, o.kind(), o.name(), false, definition(draft, o.kind())))
        .on(RenameObject.class, OtherRenames::rename)
        .on(SetSchema.class, OtherRenames::setSchema)
        .on(DropObject.class, ObjectChanges::dropObject)
        .on(Other.class, ObjectChanges::other)
        .on(AlterObject.class, AlteredObject::alter)
        .on(Comment.class, Remarks::comment)
        .on(Grant.class, Privileges::grant)
        .on(Revoke.class, Privileges::revoke)
        .on(PsqlCommand.class, ObjectChanges::psql);
  }

  /** Its comment is its own until another takes its place. */
  private static Settings extension(Draft draft, CreateExtension operation) {
    String schema = operation.schema().orElse(draft.schema().session().searchPath().get(0));
    Settings settings = Settings.NONE.with("schema", schema).with("comment", "the extension's own");
    return operation
        .version()
        .map(version -> settings.with(OtherObject.VERSION, version))
        .orElse(settings);
  }

  private static Settings owner(Draft draft) {
    List<Token> tokens = draft.statement().statement().tokens();
    for (int i = 2; i + 1 < tokens.size() && i < 7; i++) {
      if (tokens.get(i).is("authorization")) {
        return Settings.NONE.with("owner to", SettingActions.unquoted(tokens.get(i + 1).text()));
      }
    }
    return Settings.NONE;
  }

  /** All that its statement says, for objects whose definition is not looked into. */
  private static Settings definition(Draft draft, String kind) {
    if (kind.equals(Table.FOREIGN)) {
      return ForeignServers.told(draft.statement().statement().tokens());
    }
    return definition(draft);
  }

  /** All that a statement says. */
  static Settings definition(Draft draft) {
    StringBuilder text = new StringBuilder();
    for (Token token : draft.statement().statement().tokens()) {
      boolean word = token.kind() == Token.Kind.WORD;
      text.append(word ? token.text().toLowerCase(Locale.ROOT) : token.text()).append(' ');
    }
    String plain = text.toString().replace("or replace ", "").strip();
    return Settings.NONE.with(OtherObject.DEFINITION, plain);
  }

  private static void create(
      Draft draft, String kind, ObjectName name, boolean ifNotExists, Settings settings) {
    ObjectName place = ObjectKey.hasSchema(kind) ? draft.schema().session().placeFor(name) : name;
    Presence before = draft.schema().presence(new ObjectKey(space(kind), place));
    if (ifNotExists && before == Presence.PRESENT) {
      return;
    }
    boolean certain = !ifNotExists || before == Presence.ABSENT || draft.schema().seemsComplete();
    Optional<Origin> origin = Optional.of(draft.origin(certain));
    draft.put(
        kind.equals(Table.FOREIGN)
            ? Table.foreign(place, origin).withSettings(settings)
            : new OtherObject(place, kind, settings, origin));
  }

  private static void dropSchema(Draft draft, DropSchema operation) {
    new Removal(draft).schema(operation.name());
  }

  private static void createFunction(Draft draft, CreateFunction operation) {
    ObjectName name = draft.schema().session().placeFor(operation.name());
    Routine.Overload overload =
        new Routine.Overload(
            operation.kind(),
            operation.arguments(),
            operation.returns(),
            operation.language(),
            operation.volatility(),
            operation.body(),
            operation.parameters(),
            operation.attributes().orElse(""),
            draft
                .schema()
                .routine(name)
                .flatMap(r -> r.overload(operation.arguments()))
                .map(Routine.Overload::settings)
                .map(ObjectChanges::withoutAlterations)
                .orElse(Settings.NONE),
            draft.origin());
    List<Routine.Overload> overloads = new ArrayList<>();
    draft.schema().routine(name).ifPresent(r -> overloads.addAll(r.overloads()));
    overloads.removeIf(old -> old.arguments().equals(operation.arguments()));
    overloads.add(overload);
    draft.put(new Routine(name, overloads));
  }

  /** OR REPLACE keeps owner, comment and privileges; what ALTER set beside is replaced. */
  private static Settings withoutAlterations(Settings settings) {
    return settings.without("altered");
  }

  private static void createStatistics(Draft draft, CreateStatistics operation) {
    draft
        .table(operation.table())
        .ifPresent(
            table -> {
              ObjectName name =
                  operation
                      .name()
                      .map(draft.schema().session()::placeFor)
                      .orElseGet(
                          () ->
                              table
                                  .name()
                                  .renamed(
                                      draft.names().statistics(table.name(), operation.columns())));
              draft.put(
                  new Statistics(
                      name,
                      table.name(),
                      operation.kinds(),
                      operation.columns(),
                      Settings.NONE,
                      Optional.of(draft.origin())));
            });
  }

  private static void dropObject(Draft draft, DropObject operation) {
    Removal removal = new Removal(draft);
    String space = space(operation.kind());
    ObjectName name = draft.schema().resolve(space, operation.name());
    if (space.equals("owned")) {
      revokeAll(draft, operation.name().name());
      return;
    }
    if (space.equals("operator")) {
      // CREATE tells its operands elsewhere.
      name = name.renamed(name.name().replaceFirst(" ?\\(.*", ""));
    }
    Optional<Routine> routine =
        space.equals(ObjectKey.FUNCTION) ? draft.schema().routine(name) : Optional.empty();
    if (routine.isPresent()) {
      List<Routine.Overload> meant = routine.get().meant(operation.kind(), operation.arguments());
      if (meant.size() == 1 && routine.get().overloads().size() == 1) {
        removal.routine(routine.get());
      } else if (meant.size() == 1) {
        draft.put(routine.get().without(String.join(", ", meant.get(0).arguments())));
      }
      return;
    }
    ObjectKey key = new ObjectKey(space, name);
    if (space.equals(ObjectKey.EXTENSION)) {
      ExtensionMembers.of(name.name()).ifPresent(removal::extension);
    }
    if (space.equals("collation")) {
      removal.collation(name);
    }
    if (draft.schema().presence(key) == Presence.PRESENT) {
      removal.any(key);
    } else {
      draft.dropUnknown(key, operation.ifExists());
    }
  }

  /** DROP OWNED takes a role's privileges on relations too (PostgreSQL manual, DROP OWNED). */
  private static void revokeAll(Draft draft, String role) {
    for (SchemaObject object : draft.schema().objects()) {
      if (object instanceof Relation) {
        Remarks.changed(object, settings -> settings.withoutEnding(" for " + role))
            .ifPresent(draft::put);
      }
    }
  }

  /** A query's functions may write rows. */
  private static void other(Draft draft, Other operation) {
    if (operation.kind().equals("alter default privileges")) {
      DefaultPrivileges.alter(draft, operation.text());
    } else if (operation.kind().equals("set constraints")) {
      PendingChecks.set(draft, operation.text());
    } else if (operation.kind().startsWith("select") || operation.kind().startsWith("call")) {
      Filling filling = new Filling(draft);
      List<Routine> routines = filling.routinesIn(operation.text());
      routines.forEach(filling::byRoutine);
      if (routines.stream().anyMatch(ObjectChanges::changesSchemas)) {
        draft.lose();
        shakeTold(draft);
      }
    }
  }

  /** A routine that is told a relation's name is about that relation. */
  private static void shakeTold(Draft draft) {
    Set<String> told = new HashSet<>();
    for (Token token : draft.statement().statement().tokens()) {
      if (token.kind() == Token.Kind.STRING) {
        told.add(ObjectName.written(token.text().replace("'", "")).name());
      }
    }
    for (SchemaObject object : draft.schema().objects()) {
      if (object instanceof Relation && told.contains(object.name().name())) {
        draft.shake(object.name());
      }
    }
  }

  private static final Pattern CHANGES_SCHEMAS =
      Pattern.compile("\\b(execute|create|alter|drop)\\b", Pattern.CASE_INSENSITIVE);

  private static boolean changesSchemas(Routine routine) {
    return routine.overloads().stream()
        .anyMatch(overload -> CHANGES_SCHEMAS.matcher(overload.body()).find());
  }

  /** What a query makes up can do anything. */
  private static void psql(Draft draft, PsqlCommand operation) {
    if (operation.command().equals("gexec")) {
      draft.lose();
    }
  }

  /** Where the objects of a kind in a statement are kept. */
  static String space(String kind) {
    return switch (kind) {
      case "table", Table.FOREIGN, "view", "materialized view", "index", "sequence" ->
          ObjectKey.RELATION;
      case "type", "domain" -> ObjectKey.TYPE;
      case "function", "procedure", "routine" -> ObjectKey.FUNCTION;
      default -> kind;
    };
  }
}
