package io.github.sqllint.dsl.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.source.EmittedSql.Open;
import io.github.sqllint.source.EmittedSql.Outline;
import io.github.sqllint.source.EmittedSql.Piece;
import io.github.sqllint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements of which a value, a length or a type is known only when the revision runs. */
class OpenStatementsTest {
  private static final String HEAD =
      """
      from alembic import op
      import sqlalchemy as sa
      import sqlalchemy.orm
      from lib import const, Vault, columns
      revision = '1'
      down_revision = None
      t = sa.table('t', sa.column('id'), sa.column('a'))
      """;

  @Test
  void aTableIsKnownButForALengthATypeAndADefault() {
    assertThat(
            sent(
                """
                def upgrade():
                    op.create_table('u',
                        sa.Column('id', sa.String(const.SIZE), primary_key=True),
                        sa.Column('n', sa.Numeric(const.P, 2), server_default=const.N),
                        sa.Column('secret', Vault(), nullable=False, index=True))
                """))
        .containsExactly(
            "9 CREATE TABLE u (id VARCHAR(${SIZE}) NOT NULL, n NUMERIC(${P}, 2) DEFAULT '${N}',"
                + " secret ${value} NOT NULL, PRIMARY KEY (id)) part: `lib.Vault` stands in"
                + " another file",
            "9 CREATE INDEX ix_u_secret ON u (secret)");
  }

  @Test
  void anEnumerationWithLabelsThatAreNotKnownIsKnownByItsName() {
    assertThat(
            sent(
                """
                def upgrade():
                    op.create_table('u', sa.Column('k', sa.Enum(*const.KINDS, name='kinds')))
                    op.alter_column('t', 'k', type_=sa.Enum(*const.KINDS, name='kinds'))
                """))
        .containsExactly(
            "9 gap: `lib.const.KINDS` stands in another file (create type )",
            "9 CREATE TABLE u (k kinds)",
            "10 ALTER TABLE t ALTER COLUMN k TYPE kinds");
  }

  @Test
  void textsListsAndNumbersThatGrowWithoutEndAreNotFollowed() {
    for (String growing :
        List.of("a = a + a", "a = f'{a}{a}'", "a = ''.join([a, a])", "b = b + b", "b.extend(b)")) {
      assertThat(
              sent(
                  """
                  def upgrade():
                      op.drop_table('t')
                      a, b = '1', [1]
                      for i in range(60):
                          %s
                      op.execute(a + str(len(b)))
                  """
                      .formatted(growing)))
          .as(growing)
          .hasSize(2)
          .first()
          .isEqualTo("9 DROP TABLE t");
    }
    assertThat(
            sent(
                """
                def upgrade():
                    a = 2
                    for i in range(100):
                        a = a * a
                    op.execute(str(a))
                """))
        .containsExactly("12 gap: it computes with numbers beyond all measure");
  }

  @Test
  void aProgramThatIsMadeWhenItRunsIsAGap() {
    assertThat(sent("def upgrade():\n    exec(\"op.drop_table('a')\")\n    op.drop_table('b')\n"))
        .containsExactly("9 gap: it runs a program that is made when it runs", "10 DROP TABLE b");
  }

  @Test
  void whatJsonAndFormatsMakeOfOptionsThatAreNotFollowedIsNotKnown() {
    assertThat(
            sent(
                """
                def upgrade():
                    op.execute(json.dumps({}, indent=2))
                    op.execute(f'{255:#x}')
                    op.execute('%#x' % 255)
                    op.execute('{:05d}'.format(-5))
                """))
        .hasSize(4)
        .allMatch(piece -> piece.contains("gap: "));
  }

  @Test
  void whatMakesAnotherStatementOfItIsAGap() {
    assertThat(
            sent(
                """
                def upgrade():
                    op.add_column('t', sa.Column(const.NAME, sa.Integer))
                    op.add_column('t', sa.Column('b', sa.Integer, nullable=const.NULL))
                    op.add_column('t', columns.extra())
                    op.create_table('u', sa.Column('id', sa.Integer), columns.extra())
                    op.add_column('t', sa.Column('c', sa.Integer, columns.key()))
                """))
        .allMatch(piece -> piece.matches("\\d+ gap: .* \\((alter|create) table [tu]\\)"))
        .hasSize(5);
  }

  @Test
  void aCheckIsKnownButForItsBounds() {
    assertThat(
            sent(
                """
                def upgrade():
                    op.create_check_constraint('c', 't', sa.column('a') > const.MAX)
                """))
        .containsExactly(
            "9 ALTER TABLE t ADD CONSTRAINT c CHECK (a > ${MAX}) part: `lib.const.MAX` stands in"
                + " another file");
  }

  @Test
  void rowsAreChangedByWhateverARowOfAQueryHolds() {
    assertThat(
            sent(
                """
                def upgrade():
                    conn = op.get_bind()
                    for row in conn.execute(sa.select(t.c.id)):
                        conn.execute(t.update().where(t.c.id == row.id).values(a=row.a + 1))
                        conn.execute(sa.text('DELETE FROM t WHERE id = :id'), id=row.id)
                        conn.execute(sa.text('SELECT 1 FROM t WHERE id = :id'), {'id': row.id})
                        conn.execute(t.insert().values({'a': row.a}))
                """))
        .containsExactly(
            "10 SELECT t.id FROM t",
            "11 UPDATE t SET a=${value} WHERE t.id = ${value}? values: the rows of a query are"
                + " known only when the revision runs",
            "12 DELETE FROM t WHERE id = ${value}? values: the rows of a query are known only when"
                + " the revision runs",
            "13 SELECT 1 FROM t WHERE id = ${value}? values: the rows of a query are known only"
                + " when the revision runs",
            "14 INSERT INTO t (a) VALUES (${value})? values: the rows of a query are known only"
                + " when the revision runs");
  }

  @Test
  void parametersThatNobodyKnowsArePlaceholdersOfTheirNames() {
    assertThat(
            sent(
                """
                def upgrade():
                    op.get_bind().execute(sa.text("UPDATE t SET a = :a WHERE id = :id"), const.ROW)
                    op.get_bind().execute(sa.text("UPDATE t SET a = :a"), a=const.A)
                    op.bulk_insert(t, const.ROWS)
                    op.bulk_insert(t, [{'id': 1, 'a': const.A}])
                """))
        .containsExactly(
            "9 UPDATE t SET a = ${a} WHERE id = ${id} values: `lib.const.ROW` stands in another"
                + " file",
            "10 UPDATE t SET a = ${A} values: `lib.const.A` stands in another file",
            "11 INSERT INTO t (id, a) VALUES (${ROWS}, ${ROWS})? values: `lib.const.ROWS` stands in"
                + " another file",
            "12 INSERT INTO t (id, a) VALUES (1, ${A})? values: `lib.const.A` stands in another"
                + " file");
  }

  @Test
  void aQueryThatIsNotFollowedChangesNothing() {
    assertThat(
            sent(
                """
                def upgrade():
                    op.get_bind().execute(sa.select(t.c.id).select_from(const.JOINED))
                    op.get_bind().execute(sa.update(const.TABLE).values(a=1))
                """))
        .containsExactly(
            "9 gap: it selects from something that is not followed (values )",
            "10 gap: `lib.const.TABLE` stands in another file (update )");
  }

  @Test
  void aQueryOfASessionOnlyReadsUnlessItLocksOrCallsWhatMayChangeSomething() {
    assertThat(
            sent(
                """
                def upgrade():
                    session = sa.orm.Session(bind=op.get_bind())
                    rows = session.query(t.c.id, sa.func.max(t.c.a)).all()
                    for row in session.query(t): pass
                    session.query(t).with_for_update().first()
                    session.query(sa.func.nextval('s')).scalar()
                    session.query(t).join(u).filter(t.c.id == 1).delete()
                    session.commit()
                """))
        .containsExactly(
            "10 gap: the rows of a query are known only when the revision runs (values )",
            "11 gap: the rows of a query are known only when the revision runs (values )",
            "12 gap: which rows a query locks is known only when the revision runs (update )",
            "12 gap: the rows of a query are known only when the revision runs (values )",
            "13 gap: what its functions do is known only when the revision runs (update )",
            "13 gap: the rows of a query are known only when the revision runs (values )",
            "14 gap: the rows of a query are known only when the revision runs (update )");
  }

  @Test
  void whatALoopOverRowsCollectsIsNotKnownForTheRows() {
    assertThat(
            sent(
                """
                def upgrade():
                    names = []
                    for row in op.get_bind().execute(sa.select(t.c.id)):
                        names.append(row.id)
                    for name in names:
                        op.drop_table(name)
                    for row in op.get_bind().execute(sa.select(t.c.id)):
                        op.drop_constraint('c', 't')
                """))
        .containsExactly(
            "10 SELECT t.id FROM t",
            "13 gap: the rows of a query are known only when the revision runs",
            "14 SELECT t.id FROM t",
            "15 ALTER TABLE t DROP CONSTRAINT c? part, again: the rows of a query are known only"
                + " when the revision runs");
  }

  @Test
  void whatIsPartlyKnownInALoopOverRowsIsSentAgainAndAgain() {
    assertThat(
            sent(
                """
                def upgrade():
                    for row in op.get_bind().execute(sa.select(t.c.id)):
                        op.alter_column('t', 'a', type_=sa.String(row.id))
                """))
        .containsExactly(
            "9 SELECT t.id FROM t",
            "10 ALTER TABLE t ALTER COLUMN a TYPE VARCHAR(${value})? part, again: the rows of a"
                + " query are known only when the revision runs");
  }

  @Test
  void rowsOfParametersFillTheStatementThatWaitsForThem() {
    assertThat(
            sent(
                """
                def upgrade():
                    conn = op.get_bind()
                    change = t.update().where(t.c.id == sa.bindparam('b_id'))
                    conn.execute(change.values(a=sa.bindparam('b_a')), [{'b_id': 1, 'b_a': 'x'}, {'b_id': 2, 'b_a': 'y'}])
                    conn.execute(change, {'b_id': 1, 'a': 'z'})
                    conn.execute(t.delete().where(t.c.id == sa.bindparam('gone')), {'gone': 4})
                    conn.execute(t.delete().where(t.c.id == sa.bindparam('gone')), {'gone': const.ID})
                """))
        .containsExactly(
            "11 UPDATE t SET a='x' WHERE t.id = 1",
            "11 UPDATE t SET a='y' WHERE t.id = 2",
            "12 UPDATE t SET a='z' WHERE t.id = 1",
            "13 DELETE FROM t WHERE t.id = 4",
            "14 DELETE FROM t WHERE t.id = ${value} values: `lib.const.ID` stands in another file");
  }

  @Test
  void whatTheDriverIsGivenStandsInThePlaceOfItsMarks() {
    assertThat(
            sent(
                """
                def upgrade():
                    bind = op.get_bind()
                    bind.execute("UPDATE t SET a = %s WHERE b = %s", ("x", 3))
                    bind.execute("DELETE FROM t WHERE a = %(a)s", {"a": "it's"})
                    bind.execute("DELETE FROM t WHERE a = %(a)s", a=1)
                    bind.execute("DELETE FROM t WHERE a = %s", [(1,), (2,)])
                    bind.exec_driver_sql("DELETE FROM t WHERE a LIKE 'x%%' AND b = %s", (1,))
                    bind.execute("DELETE FROM t WHERE a = %s AND b = %s", (1,))
                """))
        .containsExactly(
            "10 UPDATE t SET a = 'x' WHERE b = 3",
            "11 DELETE FROM t WHERE a = 'it''s'",
            "12 DELETE FROM t WHERE a = 1",
            "13 DELETE FROM t WHERE a = 1",
            "13 DELETE FROM t WHERE a = 2",
            "14 DELETE FROM t WHERE a LIKE 'x%' AND b = 1",
            "15 gap: its parameters do not fit its text");
  }

  @Test
  void aPythonOfTodayDecidesOnlyWhatAllThatRunAlembicAgreeOn() {
    String[] guards = {
      "sys.version_info >= (3, 6)",
      "sys.version_info < (3, 12)",
      "sys.version_info[:2] > (3, 5)",
      "sys.version_info[0] < 3",
      "sys.version_info.major == 3",
      "sys.version_info != (2, 7)",
      "sys.version_info >= (4,)"
    };
    List<String> decided = new ArrayList<>();
    for (String guard : guards) {
      List<String> sent =
          sent(
              "import sys\ndef upgrade():\n    if %s:\n        op.drop_table('a')\n"
                  .formatted(guard));
      decided.add(sent.isEmpty() ? "no" : sent.get(0).endsWith("?") ? "perhaps" : "yes");
    }
    assertThat(decided).containsExactly("yes", "perhaps", "yes", "no", "yes", "yes", "no");
  }

  @Test
  void functionsThatCallEachOtherWithoutEndAreSaidToBeLeftThere() {
    assertThat(
            sent(
                """
                def one(n):
                    return two(n + 1)
                def two(n):
                    return one(n + 1)
                def upgrade():
                    op.drop_table('a')
                    one(1)
                    op.drop_table('b')
                """))
        .hasSize(3)
        .contains("13 DROP TABLE a", "15 DROP TABLE b")
        .anyMatch(piece -> piece.endsWith(" calls itself too often to be followed"));
  }

  @Test
  void whatPythonRefusesToDoIsAGapAndPrintsOfListsInListsEndSomewhere() {
    assertThat(sent("def upgrade():\n    op.execute(chr(-1))\n    op.drop_table('b')\n"))
        .contains("10 DROP TABLE b")
        .anyMatch(piece -> piece.contains("gap: "));
    assertThat(
            sent(
                """
                def upgrade():
                    d = {}
                    for i in range(40):
                        d = {1: d, 2: d}
                    op.execute(str(d))
                """))
        .singleElement()
        .asString()
        .contains("longer than is followed");
  }

  /** What a revision sends: each piece behind its line. */
  private static List<String> sent(String functions) {
    SourceFile file = new SourceFile("a.py", HEAD + functions);
    SourceFile sql = RevisionReader.read(file).orElseThrow().up();
    List<String> sent = new ArrayList<>();
    for (Piece piece : sql.emitted().orElseThrow().pieces()) {
      int line = sql.host().position(piece.call().start()).line();
      String text =
          piece
              .gap()
              .map(reason -> "gap: " + reason)
              .orElseGet(() -> sql.text(piece.region()) + (piece.conditional() ? "?" : ""));
      String outline = piece.outline().map(OpenStatementsTest::shown).orElse("");
      String open =
          piece.open().map(o -> (o.values() ? " values: " : part(o)) + o.reason()).orElse("");
      sent.add(line + " " + text + outline + open);
    }
    return sent;
  }

  private static String part(Open open) {
    return open.repeated() ? " part, again: " : " part: ";
  }

  private static String shown(Outline outline) {
    return " (" + outline.kind() + " " + outline.table() + ")";
  }
}
