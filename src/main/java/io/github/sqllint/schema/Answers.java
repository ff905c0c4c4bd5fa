package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.source.Guard;
import io.github.sqllint.source.Question;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the database answers a program that asks what there is, as far as the history tells. */
final class Answers {
  private final Map<Question, Answer> all = new IdentityHashMap<>();

  /**
   * @param yes empty where it is not known
   * @param asked the schema when it was asked
   */
  private record Answer(Optional<Boolean> yes, Schema asked) {}

  /** Takes down what the answers are now; what was asked already is not asked again. */
  void ask(List<Question> questions, Schema schema) {
    for (Question question : questions) {
      all.computeIfAbsent(question, asked -> new Answer(answer(asked, schema), schema));
    }
  }

  /** Whether a condition holds; empty where that is not known. */
  Optional<Boolean> holds(Guard guard) {
    return guard.holds(
        question -> Optional.ofNullable(all.get(question)).flatMap(answer -> answer.yes),
        lookup -> Optional.empty());
  }

  /** A schema in which a condition holds, or does not, with what that tells. */
  Schema given(Guard guard, boolean holds, Schema schema) {
    Schema[] known = {schema};
    guard.implied(
        holds,
        question -> known[0] = met(question, true, known[0]),
        question -> known[0] = met(question, false, known[0]));
    return known[0];
  }

  private static Optional<Boolean> answer(Question question, Schema schema) {
    Presence presence = isKnown(question, schema) ? presence(question, schema) : Presence.UNKNOWN;
    return presence == Presence.UNKNOWN
        ? Optional.empty()
        : Optional.of(presence == Presence.PRESENT);
  }

  /** Where the history is not known as a whole, a table may be that was made or changed since. */
  private static boolean isKnown(Question question, Schema schema) {
    ObjectName table = table(question, schema);
    return schema.isFollowed() || schema.relation(table).isPresent() && !schema.isShaken(table);
  }

  private static Presence presence(Question question, Schema schema) {
    ObjectName table = table(question, schema);
    if (schema.relation(table).filter(relation -> !(relation instanceof Table)).isPresent()) {
      return Presence.UNKNOWN;
    }
    return switch (question.kind()) {
      case TABLE -> schema.presence(table);
      case COLUMN -> schema.columnPresence(table, question.part());
      case UNIQUE_CONSTRAINT -> constraint(Constraint.Kind.UNIQUE, table, question, schema);
      case FOREIGN_KEY -> constraint(Constraint.Kind.FOREIGN_KEY, table, question, schema);
      case CHECK -> constraint(Constraint.Kind.CHECK, table, question, schema);
      case INDEX -> indexPresence(table, question.part(), schema);
    };
  }

  private static ObjectName table(Question question, Schema schema) {
    ObjectName name = new ObjectName(question.schema(), question.table());
    return name.schema().isPresent() ? name : schema.session().placeFor(name);
  }

  private static Presence constraint(
      Constraint.Kind kind, ObjectName table, Question question, Schema schema) {
    Optional<Constraint> found = schema.constraint(table, question.part());
    return found.filter(one -> one.kind() != kind).isPresent()
        ? Presence.ABSENT
        : schema.constraintPresence(table, question.part());
  }

  /**
   * Only a table that was created here is known to have no other indexes. SQLAlchemy 1.4 passes
   * over indexes of expressions, newer ones do not.
   */
  private static Presence indexPresence(ObjectName table, String index, Schema schema) {
    for (Index one : schema.indexesOn(table)) {
      if (one.name().name().equals(index)) {
        boolean primary =
            schema
                .table(table)
                .flatMap(Table::primaryKey)
                .filter(key -> key.name().equals(index))
                .isPresent();
        return primary
            ? Presence.ABSENT
            : one.keyColumns().isPresent() ? Presence.PRESENT : Presence.UNKNOWN;
      }
    }
    ObjectName name = new ObjectName(table.schema(), index);
    Optional<Table> known = schema.table(table);
    boolean doubtful = schema.catalogue().isDoubtful(ObjectKey.relation(name));
    boolean whole =
        known.filter(t -> t.constraints().complete() && t.columnsComplete()).isPresent();
    return schema.presence(table) == Presence.ABSENT || whole && !doubtful
        ? Presence.ABSENT
        : Presence.UNKNOWN;
  }

  /** A schema with what an answer tells that still holds. */
  private Schema met(Question question, boolean yes, Schema schema) {
    Answer answer = all.get(question);
    if (answer == null || answer.yes.isPresent() || !schema.isFollowed()) {
      return schema;
    }
    ObjectKey key = ObjectKey.relation(table(question, answer.asked));
    Catalogue catalogue = schema.catalogue();
    if (catalogue.differences(answer.asked.catalogue()).contains(key)) {
      return schema;
    }
    Optional<SchemaObject> there = catalogue.find(key);
    if (there.isPresent() && !(there.get() instanceof Table)) {
      return schema;
    }
    Optional<Table> table = there.map(Table.class::cast);
    Optional<Table> known =
        switch (question.kind()) {
          case TABLE -> yes ? table.or(() -> Optional.of(Table.met(key.name()))) : table;
          case COLUMN ->
              yes
                  ? Optional.of(
                      table
                          .orElseGet(() -> Table.met(key.name()))
                          .withColumn(Column.met(question.part())))
                  : table.map(t -> t.withColumns(t.columns().without(question.part())));
          default -> table;
        };
    if (question.kind() == Question.Kind.TABLE && !yes) {
      return schema.with(catalogue.without(key));
    }
    return known.map(met -> schema.with(schema.catalogue().with(met))).orElse(schema);
  }
}
