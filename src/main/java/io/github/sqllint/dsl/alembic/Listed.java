package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.source.Guard;
import io.github.sqllint.source.Question;
import java.util.Optional;

/**
 * What an inspector lists: things of the database of which each has a name.
 *
 * @param table empty where the list is of tables
 * @param moment when it was listed, by what was sent next
 * @param names whether it holds the names alone
 */
record Listed(Question.Kind kind, Optional<String> schema, String table, int moment, boolean names)
    implements Value.Inspected {
  static final String REASON = "what the database holds is known only when the revision runs";

  private Listed onlyNames() {
    return new Listed(kind, schema, table, moment, true);
  }

  /** Whether a thing of a name is in the list. */
  Unknown holds(String name, Emitter emitter) {
    boolean tables = kind == Question.Kind.TABLE;
    Question question = new Question(kind, schema, tables ? name : table, tables ? "" : name);
    emitter.ask(question, moment);
    return new Unknown(REASON, new Guard.Yes(question));
  }

  /** A thing that an inspector lists, or its name where the list holds names. */
  record One(Listed of) implements Value.Inspected {
    Value named() {
      return of.names ? this : new One(of.onlyNames());
    }
  }

  /** Whether a thing that an inspector lists has a name. */
  record IsNamed(Listed of, String name) implements Value.Inspected {
    Value anyOf(Emitter emitter) {
      return of.holds(name, emitter);
    }
  }

  /**
   * Those of a list that have a name, one or none, or what {@link IsNamed} is of each.
   *
   * @param any whether there are any
   */
  record Those(Value any) implements Value.Inspected {}
}
