package io.github.sqllint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.source.Direction;
import io.github.sqllint.source.TransactionMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks for all objects of a moment gets them in order, whatever was asked before. */
class PresentObjectsTest {
  private static final String UP =
      """
      CREATE SCHEMA shop;
      CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, mood text);
      CREATE TYPE mood AS ENUM ('sad', 'ok');
      CREATE TABLE shop.orders (id bigint PRIMARY KEY, owner bigint REFERENCES users);
      CREATE INDEX orders_owner ON shop.orders (owner);
      CREATE TEMPORARY TABLE moved (id bigint);
      ALTER TABLE users ALTER COLUMN mood TYPE mood USING mood::mood;
      ALTER TABLE users RENAME TO people;
      CREATE VIEW known AS SELECT id FROM people;
      DROP INDEX shop.orders_owner;
      CREATE TABLE users (id bigint);
      DROP TABLE users;
      DO $$ BEGIN CREATE TABLE again (id bigint); DROP TABLE again; END $$;
      DROP VIEW known;
      """;

  private static final String DOWN =
      "DROP TABLE shop.orders; ALTER TABLE people RENAME TO users; CREATE TABLE kept (id bigint);";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void theObjectsOfEachStepStandInOrderWhicheverStepIsAskedFirst(int seed) {
    List<Schema> asked = moments();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    assertThat(order).hasSizeGreaterThan(20);
    for (int moment : order) {
      List<ObjectKey> keys = keys(asked.get(moment));
      assertThat(keys).isSorted().doesNotHaveDuplicates();
      // The same moment of a history of which nothing else is asked.
      assertThat(keys).as("moment %d", moment).isEqualTo(keys(moments().get(moment)));
    }
  }

  @Test
  void aNewSessionHasNoTemporaryTable() {
    SchemaHistory history = Histories.of("CREATE TEMPORARY TABLE t (id int);", "SELECT 1;");
    assertThat(history.migrations().get(0).after().objects()).hasSize(1);
    assertThat(history.migrations().get(1).before().objects()).isEmpty();
  }

  private static List<ObjectKey> keys(Schema schema) {
    return schema.objects().stream().map(SchemaObject::key).toList();
  }

  /** Of both ways. */
  private static List<Schema> moments() {
    SchemaHistory history =
        SchemaHistory.of(
            List.of(
                Histories.read("V1", UP, Direction.UP, TransactionMode.NONE),
                Histories.read("V1", DOWN, Direction.DOWN, TransactionMode.NONE)),
            ServerVersion.OLDEST_SUPPORTED);
    List<Schema> moments = new ArrayList<>();
    history.migrations().get(0).steps().forEach(step -> moments.add(step.before()));
    history.downs().get(0).steps().forEach(step -> moments.add(step.before()));
    moments.add(history.downs().get(0).after());
    return moments;
  }
}
