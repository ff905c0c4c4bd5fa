package io.github.sqllint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links are carried on from change to change; they must be those that the objects have. */
class LinksTest {
  private static final String SHOP =
      """
      CREATE SEQUENCE numbers;
      CREATE TYPE mood AS ENUM ('sad', 'ok');
      CREATE FUNCTION code() RETURNS text LANGUAGE sql AS 'SELECT ''a''';
      CREATE TABLE users (id bigint PRIMARY KEY, mood mood, code text DEFAULT code());
      CREATE TABLE orders (id bigint DEFAULT nextval('numbers'), owner bigint REFERENCES users);
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ALTER TABLE users ADD COLUMN other mood DEFAULT 'ok';",
        "ALTER TABLE users ADD COLUMN other mood; ALTER TABLE users DROP COLUMN mood;",
        "ALTER TABLE users DROP COLUMN mood;",
        "ALTER TABLE users ALTER COLUMN mood TYPE text;",
        "ALTER TABLE users ALTER COLUMN code DROP DEFAULT;",
        "ALTER TABLE orders ADD COLUMN n bigint DEFAULT nextval('numbers'), ALTER id DROP DEFAULT;",
        "ALTER TABLE orders ADD CONSTRAINT twice FOREIGN KEY (id) REFERENCES users;"
            + " ALTER TABLE orders DROP CONSTRAINT orders_owner_fkey;",
        "ALTER TABLE orders DROP CONSTRAINT orders_owner_fkey;",
        "ALTER TABLE orders RENAME CONSTRAINT orders_owner_fkey TO owned;",
        "ALTER TABLE users ADD CHECK (code <> code());",
        "ALTER TABLE users RENAME TO people;",
        "ALTER TABLE users RENAME COLUMN mood TO feeling;",
        "CREATE TABLE special () INHERITS (users); ALTER TABLE special NO INHERIT users;",
        "CREATE RULE keep AS ON DELETE TO users DO INSTEAD NOTHING;",
        "DROP TABLE users CASCADE;",
        "ALTER TABLE accounts ALTER COLUMN name SET NOT NULL; ALTER TABLE accounts DROP COLUMN a;",
        "DROP TYPE mood CASCADE;",
      })
  void whatObjectsCanBeFoundByIsWhatStandsInThem(String change) {
    Catalogue catalogue = Histories.after(SHOP, change).catalogue();
    Map<Link, SortedSet<ObjectKey>> standing = standing(catalogue);
    assertThat(standing).isNotEmpty();
    Set<Link> ever = new HashSet<>(standing.keySet());
    ever.addAll(standing(Histories.after(SHOP, "").catalogue()).keySet());
    for (Link link : ever) {
      assertThat(catalogue.linkedTo(link.to, link.of))
          .as("by %s", link)
          .extracting(SchemaObject::key)
          .containsExactlyElementsOf(standing.getOrDefault(link, new TreeSet<>()));
    }
  }

  /** By what objects of a kind can be found. */
  private record Link(ObjectKey to, Class<? extends SchemaObject> of) {}

  /** By what objects can be found, and which, as far as it stands in them. */
  private static Map<Link, SortedSet<ObjectKey>> standing(Catalogue catalogue) {
    Map<Link, SortedSet<ObjectKey>> standing = new HashMap<>();
    for (SchemaObject object : catalogue.all()) {
      for (ObjectKey to : object.links()) {
        Link link = new Link(to, object.getClass());
        standing.computeIfAbsent(link, any -> new TreeSet<>()).add(object.key());
      }
    }
    return standing;
  }
}
