package io.github.sqllint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.server.Server;
import io.github.sqllint.source.TransactionMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which columns views need. */
class UsedColumnsTest {
  private static final Path VIEWS = Path.of("testdata", "schema", "views.sql");

  private static final String NEEDED =
      """
      SELECT DISTINCT v.relname || ' needs '
             || CASE d.refclassid WHEN 'pg_constraint'::regclass
                THEN 'the key of ' || (SELECT conrelid::regclass FROM pg_constraint
                                       WHERE oid = d.refobjid)
                ELSE d.refobjid::regclass || '.' || a.attname END
      FROM pg_depend d
      JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
      JOIN pg_class v ON v.oid = r.ev_class AND v.oid <> d.refobjid
                     AND v.relnamespace = 'public'::regnamespace
      LEFT JOIN pg_attribute a ON d.refclassid = 'pg_class'::regclass AND a.attrelid = d.refobjid
                               AND a.attnum = d.refobjsubid
      WHERE d.refclassid = 'pg_constraint'::regclass OR a.attnum > 0
      """;

  @Tag("server")
  @TestFactory
  Stream<DynamicTest> viewsNeedTheColumnsThatTheServerNotes() throws Exception {
    String sql = Files.readString(VIEWS);
    return Server.supported().stream()
        .map(
            major ->
                DynamicTest.dynamicTest(
                    "PostgreSQL " + major,
                    () ->
                        assertThat(certain(major, sql))
                            .containsExactlyInAnyOrderElementsOf(noted(major, sql))));
  }

  private static SortedSet<String> noted(int major, String sql) throws Exception {
    SortedSet<String> lines = new TreeSet<>();
    try (Server.Database database = Server.of(major).emptyDatabase();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      ResultSet rows = statement.executeQuery(NEEDED);
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }

  private static SortedSet<String> certain(int major, String sql) {
    SchemaHistory history = Histories.of(TransactionMode.NONE, new ServerVersion(major), sql);
    SortedSet<String> lines = new TreeSet<>();
    for (SchemaObject object : Histories.last(history).after().objects()) {
      if (object instanceof View view) {
        view.uses().forEach((relation, use) -> add(view, relation, use, lines));
      }
    }
    return lines;
  }

  private static void add(View view, ObjectName relation, View.Use use, SortedSet<String> lines) {
    String needs = view.name().name() + " needs ";
    use.columns().forEach(column -> lines.add(needs + relation + "." + column));
    use.perhaps().forEach(column -> lines.add(needs + "perhaps " + relation + "." + column));
    if (use.key()) {
      lines.add(needs + "the key of " + relation);
    }
  }

  @Test
  void aColumnOfTheOneKnownTableIsItsOwn() {
    assertThat(use("CREATE VIEW v AS SELECT name FROM cust, elsewhere", "cust"))
        .isEqualTo(new View.Use(Set.of("name"), Set.of(), false, false));
  }

  @Test
  void aColumnOfAnotherTableMayBeThatOfTheOuterOne() {
    String view = "CREATE VIEW v AS SELECT id FROM cust WHERE EXISTS (SELECT name FROM elsewhere)";
    assertThat(use(view, "cust"))
        .isEqualTo(new View.Use(Set.of("id"), Set.of("name"), false, false));
  }

  @Test
  void allColumnsOfAnUnknownTableMayBeAnyOfThem() {
    assertThat(use("CREATE VIEW v AS SELECT * FROM cust, elsewhere", "elsewhere"))
        .isEqualTo(new View.Use(Set.of(), Set.of(), true, false));
  }

  @Test
  void aQueryThatIsNotFollowedMayNeedWhatItNames() {
    String view = "CREATE VIEW v AS SELECT j.name FROM (cust JOIN cust2 USING (id, name)) AS j";
    assertThat(use(view, "cust"))
        .isEqualTo(new View.Use(Set.of(), Set.of("id", "name"), false, false));
  }

  private static View.Use use(String view, String relation) {
    List<String> tables =
        Arrays.asList(
            "CREATE TABLE cust (id int, name text, city text);",
            "CREATE TABLE cust2 (id int, name text);");
    Schema schema = Histories.after(String.join("\n", tables) + "\n" + view + ";");
    return schema
        .view(ObjectName.of("v"))
        .orElseThrow()
        .uses()
        .get(schema.resolve(ObjectName.of(relation)));
  }
}
