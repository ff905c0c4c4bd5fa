package io.github.sqllint.schema;

import java.util.Collection;
import java.util.Optional;

/** What is certain when it is not known whether an operation ran. */
final class Doubt {
  private Doubt() {}

  /**
   * @param draft the schema if it ran
   */
  static Schema whether(Schema before, Draft draft) {
    return whether(before, before, draft.schema(), draft.touched());
  }

  /**
   * @param unchanged the schema if it did not run, with what that tells
   * @param after the schema if it ran
   * @param touched what it may have changed
   */
  static Schema whether(
      Schema before, Schema unchanged, Schema after, Collection<ObjectKey> touched) {
    Catalogue certain = before.catalogue().shakenAs(after.catalogue());
    for (ObjectKey key : touched) {
      Optional<SchemaObject> without = unchanged.catalogue().find(key);
      Optional<SchemaObject> with = after.catalogue().find(key);
      if (without.isPresent() && with.isPresent()) {
        certain = certain.with(agreeing(without.get(), with.get()));
      } else if (unchanged.catalogue().isAbsent(key) && after.catalogue().isAbsent(key)) {
        certain = certain.without(key);
      } else {
        certain = certain.forgetting(key);
      }
    }
    Schema either = after.isFollowed() ? before : before.lost();
    return either.with(certain).with(before.rows().emptyAlsoIn(after.rows()));
  }

  private static SchemaObject agreeing(SchemaObject one, SchemaObject other) {
    if (one instanceof Table table && other instanceof Table changed) {
      return agreeing(table, changed);
    }
    if (one instanceof EnumType type && other instanceof EnumType changed) {
      return type.agreeing(changed);
    }
    return one;
  }

  private static Table agreeing(Table one, Table other) {
    boolean alike = one.settings().equals(other.settings());
    return one.withColumns(one.columns().agreeing(other.columns(), Column::agreeing))
        .withConstraints(one.constraints().agreeing(other.constraints(), Constraint::agreeing))
        .withTriggers(one.triggers().agreeing(other.triggers(), Trigger::agreeing))
        .withPolicies(one.policies().agreeing(other.policies()))
        .withRules(one.rules().agreeing(other.rules()))
        .withSettings(alike ? one.settings() : Settings.NONE);
  }
}
