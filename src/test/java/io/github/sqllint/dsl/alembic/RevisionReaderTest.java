package io.github.sqllint.dsl.alembic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sqllint.dsl.python.PythonSyntaxException;
import io.github.sqllint.source.EmittedSql.Piece;
import io.github.sqllint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionReaderTest {
  private static final String HEAD =
      """
      import os
      from alembic import op, context
      import sqlalchemy as sa
      from app.helpers import audit
      revision = '1'
      down_revision = None
      """;

  @Test
  void anUnknownValueIsAGapOnTheLineOfItsCallAndHidesNoOther() {
    assertThat(
            sent(
                """
                def upgrade():
                    op.drop_table('a')
                    op.drop_table(os.environ['NAME'])
                    op.drop_table('b')
                """))
        .containsExactly(
            "8 DROP TABLE a", "9 gap: `os.environ` is known only when it runs", "10 DROP TABLE b");
  }

  @Test
  void aTypeWithItsLengthIsCalledNoMore() {
    assertThat(
            sent(
                """
                def add(kind):
                    op.add_column('t', sa.Column('c', kind() if callable(kind) else kind))
                def upgrade():
                    add(sa.Text)
                    add(sa.Numeric(5, 2))
                """))
        .containsExactly(
            "8 ALTER TABLE t ADD COLUMN c TEXT", "8 ALTER TABLE t ADD COLUMN c NUMERIC(5, 2)");
  }

  @Test
  void aForeignKeyIntoANamedSchemaDoesNotFollowThatOfTheMetadata() {
    assertThat(
            sent(
                """
                meta = sa.MetaData(schema='app')
                a = sa.Table('a', meta, sa.Column('x', sa.ForeignKey('app.b.id')))
                b = sa.Table('b', meta, sa.Column('id', sa.Integer))
                c = sa.Table('c', meta, sa.Column('x', sa.ForeignKey('b.id')))
                def upgrade():
                    a.drop(op.get_bind())
                    c.drop(op.get_bind())
                """))
        .containsExactly(
            "12 DROP TABLE app.a", "13 gap: the schema of its metadata goes to its foreign keys");
  }

  @Test
  void anErrorOfAFunctionOfTheFileEndsWhatCallsIt() {
    assertThat(
            sent(
                """
                def refuse(table):
                    raise ValueError(table)
                def check(table):
                    if table == 'b':
                        refuse(table)
                def upgrade():
                    try:
                        check('a')
                        op.drop_table('a')
                        check('b')
                        op.drop_table('never')
                    except ValueError:
                        op.drop_table('c')
                    check('d' if os.environ['X'] else 'b')
                    op.drop_table('d')
                    refuse('e')
                    op.drop_table('never')
                """))
        .containsExactly("15 DROP TABLE a", "19 DROP TABLE c", "21 DROP TABLE d");
  }

  @Test
  void whatAGeneratorGivesBeforeItsErrorIsUsed() {
    assertThat(
            sent(
                """
                def refuse():
                    raise ValueError()
                def tables():
                    yield 'a'
                    refuse()
                def upgrade():
                    try:
                        for table in tables():
                            op.drop_table(table)
                    except ValueError:
                        op.drop_table('b')
                """))
        .containsExactly("15 DROP TABLE a?", "17 DROP TABLE b?");
  }

  @Test
  void anAttributeOfAFunctionThatIsCalledMaySend() {
    assertThat(
            sent(
                """
                def drop(table):
                    op.drop_table(table)
                def upgrade():
                    drop.__call__('a')
                """))
        .containsExactly("10 gap: it depends on the attribute `__call__`, which is not followed");
  }

  @Test
  void theRowsOfAQueryAreChangedByOneStatement() {
    assertThat(
            sent(
                """
                from sqlalchemy.orm import Session, declarative_base
                class User(declarative_base()):
                    __tablename__ = 'users'
                    id = sa.Column(sa.Integer, primary_key=True)
                    name = sa.Column(sa.String)
                def upgrade():
                    session = Session(bind=op.get_bind())
                    named = session.query(User).filter(User.name == 'x')
                    named.update({'name': 'y'}, synchronize_session=False)
                    session.query(User).filter_by(name='z').delete()
                    session.commit()
                    for user in session.query(User):
                        user.name = 'q'
                    session.commit()
                """))
        .containsExactly(
            "15 UPDATE users SET name='y' WHERE users.name = 'x'",
            "16 DELETE FROM users WHERE users.name = 'z'",
            "18 gap: the rows of a query are known only when the revision runs",
            "20 gap: what a session sends for objects is known only when the revision runs");
  }

  @Test
  void aQueryThatIsGivenAwayByNameMayGiveObjectsThatChange() {
    assertThat(
            sent(
                """
                from sqlalchemy.orm import Session, declarative_base
                from names import mend
                class User(declarative_base()):
                    __tablename__ = 'users'
                    id = sa.Column(sa.Integer, primary_key=True)
                def upgrade():
                    session = Session(bind=op.get_bind())
                    mend(users=session.query(User))
                    session.commit()
                """))
        .contains("15 gap: what a session sends for objects is known only when the revision runs");
  }

  @Test
  void parametersOfTypesArePassed() {
    assertThat(
            sent(
                """
                def first[T: int = str, *Ts, **P](values: list[T]) -> T:
                    return values[0]
                class Box[T: (int, str)]: pass
                def upgrade():
                    op.drop_table(first(['a']))
                """))
        .containsExactly("11 DROP TABLE a");
  }

  @Test
  void numbersDatesAndListsAreWrittenAsPythonWritesThem() {
    assertThat(
            sent(
                """
                from datetime import date, timedelta
                def upgrade():
                    day = date(2023, 11, 1) - timedelta(days=30, hours=1)
                    op.execute(f"SELECT '{1234567.5:,.2f} {1234:,} {day}', {6 & 3 | 8 ^ 1}")
                    op.execute("SELECT '" + "a".ljust(3, ".") + "b".rjust(3) + "'")
                    ids = sa.text("SELECT 1 WHERE 1 IN :ids")
                    ids = ids.bindparams(sa.bindparam("ids", expanding=True))
                    op.get_bind().execute(ids, {"ids": [1, 2]})
                """))
        .containsExactly(
            "10 SELECT '1,234,567.50 1,234 2023-10-02', 11",
            "11 SELECT 'a..  b'",
            "14 SELECT 1 WHERE 1 IN (1, 2)");
  }

  @Test
  void whatIsChangedUnderAConditionIsNotKnownFromThereOn() {
    assertThat(
            sent(
                """
                def upgrade():
                    names = {'a': 1}
                    if os.environ['X']:
                        names['b'] = 2
                    for name in names:
                        op.drop_table(name)
                    more = {'c': 1}
                    if os.environ['X']:
                        more.update(d=2)
                    for name in more:
                        op.drop_table(name)
                """))
        .containsExactly(
            "12 DROP TABLE a",
            "12 gap: it is set under a condition",
            "17 gap: it is changed under a condition");
  }

  @Test
  void aHelperOfTheProjectIsAGap() {
    assertThat(sent("def upgrade():\n    audit('t')\n"))
        .containsExactly("8 gap: `app.helpers.audit` stands in another file");
  }

  @Test
  void aHelperThatOnlyComputesIsNoGapByItself() {
    assertThat(sent("def upgrade():\n    name = audit('t')\n    op.drop_table('t')\n"))
        .containsExactly("9 DROP TABLE t");
  }

  @Test
  void aConditionThatOnlyTheDatabaseKnowsMakesBothBranchesConditional() {
    assertThat(
            sent(
                """
                def upgrade():
                    if 'a' in sa.inspect(op.get_bind()).get_table_names():
                        op.drop_table('a')
                    else:
                        op.drop_table('b')
                    op.drop_table('c')
                """))
        .containsExactly("9 DROP TABLE a?", "11 DROP TABLE b?", "12 DROP TABLE c");
  }

  @Test
  void whatFollowsAnUncertainReturnIsConditional() {
    assertThat(
            sent(
                """
                def upgrade():
                    if op.get_bind().execute('SELECT 1').scalar():
                        return
                    op.drop_table('a')
                """))
        .containsExactly("8 SELECT 1", "10 DROP TABLE a?");
  }

  @Test
  void whatFollowsAnUncertainFailureRunsWheneverTheRevisionSucceeds() {
    assertThat(
            sent(
                """
                def upgrade():
                    if op.get_bind().execute('SELECT 1').scalar():
                        raise RuntimeError('no')
                    op.drop_table('a')
                """))
        .containsExactly("8 SELECT 1", "10 DROP TABLE a");
  }

  @Test
  void otherDatabasesAreLeftOut() {
    assertThat(
            sent(
                """
                def upgrade():
                    name = op.get_context().dialect.name
                    if name == 'mysql':
                        op.drop_table('m')
                    elif name.startswith('postgres') and not context.is_offline_mode():
                        op.drop_table('p')
                """))
        .containsExactly("12 DROP TABLE p");
  }

  @Test
  void howOftenALoopOverRowsGoesRoundIsLeftOpen() {
    assertThat(
            sent(
                """
                def upgrade():
                    for row in op.get_bind().execute(sa.text('SELECT a FROM t')):
                        op.execute("UPDATE t SET b = 1")
                    op.drop_table('t')
                """))
        .containsExactly(
            "8 SELECT a FROM t",
            "9 UPDATE t SET b = 1? open: the rows of a query are known only when the revision runs",
            "10 DROP TABLE t");
  }

  @Test
  void whatASessionDoesWithObjectsIsAGap() {
    assertThat(
            sent(
                """
                def upgrade():
                    session = sa.orm.Session(bind=op.get_bind())
                    for user in session.query(User).all():
                        user.name = 'x'
                    session.commit()
                    session.execute('UPDATE t SET a = 1')
                """))
        .containsExactly(
            "9 gap: the rows of a query are known only when the revision runs",
            "11 gap: what a session sends for objects is known only when the revision runs",
            "12 UPDATE t SET a = 1");
  }

  @Test
  void aListThatMayHaveGrownIsNotKnown() {
    assertThat(
            sent(
                """
                names = ['a']

                def upgrade():
                    if os.environ.get('ALL'):
                        names.append('b')
                    for name in names:
                        op.drop_table(name)
                """))
        .containsExactly("13 gap: it is changed under a condition");
  }

  @Test
  void anAutocommitBlockLeavesTheTransaction() {
    assertThat(
            sent(
                """
                def upgrade():
                    with op.get_context().autocommit_block():
                        op.create_index('i', 't', ['a'], postgresql_concurrently=True)
                """))
        .containsExactly("8 COMMIT", "9 CREATE INDEX CONCURRENTLY i ON t (a)", "8 BEGIN");
  }

  @Test
  void anAutocommitBlockUnderAConditionKeepsItsBorders() {
    assertThat(
            sent(
                """
                def upgrade():
                    if 'i' not in sa.inspect(op.get_bind()).get_indexes('t'):
                        with op.get_context().autocommit_block():
                            op.execute('CREATE INDEX CONCURRENTLY i ON t (a)')
                """))
        .containsExactly("9 COMMIT", "10 CREATE INDEX CONCURRENTLY i ON t (a)?", "9 BEGIN");
  }

  @Test
  void aParameterWithoutAValueIsAGap() {
    assertThat(sent("def upgrade():\n    op.execute(\"UPDATE t SET j = '{\\\"a\\\":1}'\")\n"))
        .containsExactly("8 gap: its parameter `:1` has no value");
  }

  @Test
  void aWayBackThatOnlyFailsIsNone() {
    Revision revision =
        revision("def upgrade(): pass\ndef downgrade():\n    raise NotImplementedError()\n");
    assertThat(revision.undo()).isEmpty();
    assertThat(revision("def upgrade(): pass\ndef downgrade(): pass\n").undo()).isPresent();
  }

  @Test
  void rawSqlKeepsItsPlacesInTheFile() {
    String text =
        HEAD + "def upgrade():\n    op.execute('''\n      DROP TABLE a;\n      DROP TABLE b''')\n";
    SourceFile sql = RevisionReader.read(new SourceFile("1.py", text)).orElseThrow().up();
    int offset = sql.text().indexOf("DROP TABLE b");
    assertThat(sql.position(offset).line()).isEqualTo(10);
    assertThat(sql.position(offset).column()).isEqualTo(7);
  }

  @Test
  void endlessProgramsEnd() {
    assertThat(sent("def upgrade():\n    a = 1\n    while a:\n        a += 1\n"))
        .containsExactly("7 gap: `upgrade` takes too many steps to be followed to its end");
    assertThat(sent("def f(n):\n    f(n)\ndef upgrade():\n    f(1)\n    op.drop_table('t')\n"))
        .containsExactly("8 gap: `f` calls itself too often to be followed", "11 DROP TABLE t");
  }

  @Test
  void aDateIsMovedByMonthsAndEndsWithThem() {
    assertThat(
            sent(
                """
                import datetime
                from dateutil.relativedelta import relativedelta
                def upgrade():
                    day = datetime.date(2024, 1, 31)
                    for n in range(3):
                        op.execute(f"SELECT '{day + relativedelta(months=n)}'")
                    op.execute(f"SELECT '{day - relativedelta(years=1, days=1)}'")
                    op.execute(f"SELECT '{day + relativedelta(day=1)}'")
                    op.execute(f"SELECT '{datetime.date.today()}'")
                """))
        .containsExactly(
            "12 SELECT '2024-01-31'",
            "12 SELECT '2024-02-29'",
            "12 SELECT '2024-03-31'",
            "13 SELECT '2023-01-30'",
            "14 gap: it moves a date by `day`, which is not followed",
            "15 gap: `datetime.date.today` is known only when it runs");
  }

  @Test
  void aSetThatChangesIsFollowed() {
    assertThat(
            sent(
                """
                def upgrade():
                    names = {'a', 'b'}
                    names.add('c')
                    for name in names:
                        op.drop_table(name)
                """))
        .containsExactly("11 DROP TABLE a", "11 DROP TABLE b", "11 DROP TABLE c");
  }

  @Test
  void soIsHowOftenALoopWithoutAnEndOfItsOwnDoes() {
    assertThat(
            sent(
                """
                def upgrade():
                    while True:
                        rows = op.get_bind().execute('DELETE FROM t WHERE a LIMIT 9').rowcount
                        if not rows:
                            break
                    op.drop_table('t')
                """))
        .containsExactly(
            "9 DELETE FROM t WHERE a LIMIT 9? open: it is sent until the loop around it is left",
            "12 DROP TABLE t");
  }

  @Test
  void whatALoopChangesIsNotKnownInIt() {
    assertThat(
            sent(
                """
                def upgrade():
                    i = 0
                    while True:
                        i += 1
                        if i % 2:
                            continue
                        if i > 4:
                            break
                        op.execute(f'SELECT {i}')
                """))
        .containsExactly("15 gap: it is sent until the loop around it is left");
  }

  @Test
  void whatAProjectHandsOverIsAGapButForOp() {
    assertThat(
            sent(
                """
                def upgrade(op, tables):
                    op.drop_table('t')
                    op.bulk_insert(tables.kind, [{'name': 'a'}])
                """))
        .containsExactly("8 DROP TABLE t", "9 gap: `tables` is what `env.py` hands over");
  }

  @Test
  void labelsThatAreNotWrittenOutAreLeftAside() {
    String text = "revision = 'a'\ndown_revision = None\nbranch_labels = (CLI,)\n";
    assertThat(RevisionReader.read(new SourceFile("a.py", text)).orElseThrow().labels()).isEmpty();
  }

  @Test
  void aFileThatSetsNoRevisionIsNone() {
    assertThat(RevisionReader.read(new SourceFile("x.py", "down_revision = None\n"))).isEmpty();
  }

  @Test
  void aRevisionSaysWhatItIsBuiltOn() {
    Revision revision =
        RevisionReader.read(
                new SourceFile(
                    "x.py",
                    """
                    from typing import Union
                    revision: str = 'c'
                    down_revision: Union[str, None] = ('a', 'b')
                    depends_on = 'd'
                    branch_labels = ('feature',)
                    """))
            .orElseThrow();
    assertThat(revision.down()).containsExactly("a", "b");
    assertThat(revision.dependsOn()).containsExactly("d");
    assertThat(revision.labels()).containsExactly("feature");
  }

  @Test
  void typesOfWellKnownPackagesAreKnownAndThoseOfTheProjectAreNot() {
    assertThat(
            sent(
                """
                import sqlalchemy_utils, geoalchemy2
                from pgvector.sqlalchemy import Vector
                from app.types import Money
                def upgrade():
                    op.add_column('t', sa.Column('a', sqlalchemy_utils.types.uuid.UUIDType()))
                    op.add_column('t', sa.Column('b', sqlalchemy_utils.ChoiceType([], impl=sa.Integer())))
                    op.add_column('t', sa.Column('c', geoalchemy2.types.Geometry('POINT', 4326, spatial_index=False)))
                    op.add_column('t', sa.Column('d', geoalchemy2.types.Geometry('POINT')))
                    op.add_column('t', sa.Column('e', Vector(3)))
                    op.add_column('t', sa.Column('f', Money()))
                """))
        .containsExactly(
            "11 ALTER TABLE t ADD COLUMN a UUID",
            "12 ALTER TABLE t ADD COLUMN b INTEGER",
            "13 ALTER TABLE t ADD COLUMN c geometry(POINT,4326)",
            "14 gap: its type `Geometry` brings an index by its version of GeoAlchemy2; with"
                + " `spatial_index=False` it is known",
            "15 ALTER TABLE t ADD COLUMN e VECTOR(3)",
            "16 ALTER TABLE t ADD COLUMN f ${value} open: `app.types.Money` stands in another"
                + " file");
  }

  @Test
  void anOperatorClassIsFoundByTheTextOfItsKey() {
    assertThat(
            sent(
                """
                def upgrade():
                    ops = {'lower(a)': 'gin_trgm_ops', 'a': 'text_ops'}
                    op.create_index('i', 't', [sa.text('lower(a)')], postgresql_ops=ops, postgresql_using='gin')
                    op.create_index('i', 't', [sa.func.lower(sa.column('a'))], postgresql_ops=ops)
                    op.create_index('i', 't', [sa.column('a'), sa.column('a').desc()], postgresql_ops=ops)
                """))
        .containsExactly(
            "9 CREATE INDEX i ON t USING gin (lower(a) gin_trgm_ops)",
            "10 CREATE INDEX i ON t (lower(a))",
            "11 CREATE INDEX i ON t (a text_ops, a DESC)");
  }

  @Test
  void aTextHasNoParenthesesBehindAnyAndAll() {
    assertThat(
            sent(
                """
                def upgrade():
                    t = sa.table('t', sa.column('a'))
                    op.execute(t.delete().where(t.c.a == sa.any_(sa.text('ARRAY[1]'))))
                    op.execute(t.delete().where(t.c.a == sa.all_(sa.select(t.c.a))))
                    op.execute(t.delete().where(t.c.a == sa.any_(sa.func.f(1))))
                    op.execute(t.delete().where(t.c.a == sa.all_(sa.tuple_(1, 2))))
                """))
        .containsExactly(
            "9 DELETE FROM t WHERE t.a = ANY ARRAY[1]",
            "10 DELETE FROM t WHERE t.a = ALL (SELECT t.a FROM t)",
            "11 DELETE FROM t WHERE t.a = ANY (f(1))",
            "12 DELETE FROM t WHERE t.a = ALL (1, 2)");
  }

  @Test
  void aTableIsNotCreatedWhoseForeignKeyNamesATableOutsideOfItsMetadata() {
    assertThat(
            sent(
                """
                def upgrade():
                    bind = op.get_bind()
                    meta = sa.MetaData()
                    a = sa.Table('a', meta, sa.Column('id', sa.Integer, sa.ForeignKey('b.id')))
                    a.create(bind)
                    sa.Table('b', meta, sa.Column('id', sa.Integer))
                    a.create(bind)
                    own = sa.Table('own', sa.MetaData(), sa.Column('x', sa.Integer),
                        sa.ForeignKeyConstraint(['x'], ['own.y']), sa.ForeignKeyConstraint(['x'], ['a.id']))
                    own.create(bind)
                    own.drop(bind)
                    found = sa.MetaData()
                    found.reflect(bind)
                    sa.Table('c', found, sa.Column('id', sa.Integer, sa.ForeignKey('b.id'))).create(bind)
                """))
        .containsExactly(
            "11 gap: SQLAlchemy finds no table in its metadata for `b.id`",
            "13 CREATE TABLE a (id INTEGER, FOREIGN KEY(id) REFERENCES b (id))",
            "16 gap: SQLAlchemy finds no table in its metadata for `a.id`",
            "17 DROP TABLE own",
            "20 CREATE TABLE c (id INTEGER, FOREIGN KEY(id) REFERENCES b (id))");
  }

  @Test
  void whatFollowsInATryIsConditionalWherePythonItselfMayStop() {
    for (String failing :
        List.of(
            "{}['k']",
            "int('x')",
            "nowhere()",
            "nowhere",
            "1 / 0",
            "None.x",
            "'x'.nothing()",
            "['a'][1]",
            "1()",
            "{}.pop('k')",
            "a, b = ['c']",
            "assert flag",
            "import nowhere",
            "f'{1:q}'",
            "os.environ['X']")) {
      assertThat(
              sent(
                  """
                  def upgrade():
                      name = 'd'
                      try:
                          op.drop_table('a')
                          %s
                          op.drop_table('b')
                          name = 'e'
                      except (KeyError, ValueError):
                          op.drop_table('c')
                          name = 'f'
                      else:
                          op.drop_table('g')
                      op.drop_table(name)
                      op.drop_table('h')
                  """
                      .formatted(failing)))
          .as(failing)
          .filteredOn(line -> !line.startsWith("11 gap"))
          .containsExactly(
              "10 DROP TABLE a",
              "12 DROP TABLE b?",
              "15 DROP TABLE c?",
              "18 DROP TABLE g?",
              "19 gap: it is set where something may fail",
              "20 DROP TABLE h");
    }
  }

  @Test
  void aFailureInAFunctionOrUnderAConditionIsCaughtByTheTryAround() {
    assertThat(
            sent(
                """
                def stop(flag):
                    if flag:
                        raise ValueError()
                def upgrade():
                    try:
                        stop(os.environ.get('X'))
                        op.drop_table('a')
                    except ValueError:
                        return
                    op.drop_table('b')
                def downgrade():
                    pass
                """))
        .containsExactly("13 DROP TABLE a?", "16 DROP TABLE b?");
    assertThat(
            sent(
                """
                def upgrade():
                    try:
                        raise ValueError()
                    except KeyError:
                        op.drop_table('a')
                    except ValueError:
                        op.drop_table('b')
                    op.drop_table('c')
                """))
        .containsExactly("11 DROP TABLE a?", "13 DROP TABLE b?", "14 DROP TABLE c");
  }

  @Test
  void whatCannotFailInATryLeavesTheRestAsItIs() {
    assertThat(
            sent(
                """
                def upgrade():
                    names = {'k': 'a'}
                    try:
                        op.drop_table(names['k'])
                        print(len(names), int('1'))
                        op.get_bind().execute('SELECT 1').scalar()
                        op.drop_table('b')
                    except Exception:
                        raise
                    op.drop_table('c')
                """))
        .containsExactly(
            "10 DROP TABLE a",
            "12 SELECT 1",
            "12 gap: the rows of a query are known only when the revision runs",
            "13 DROP TABLE b",
            "16 DROP TABLE c");
  }

  @Test
  void python2IsRefusedWithWhatIsWrong() {
    refused("print 'x'\n", "is written in Python 2: `print` is a function now", 1);
    refused("if a <> b:\n    pass\n", "is written in Python 2: `<>` is `!=` now", 1);
  }

  @Test
  void brokenFilesAreRefusedWithTheLine() {
    refused("x = 1\ny = (2,\n", "has a `(` that is never closed", 2);
    refused("x = 'abc\n", "has a string literal that is never closed", 1);
    refused("if x:\npass\n", "has `pass` where an indented block belongs", 2);
    refused("revision = '1'\n", "without a `down_revision`", 1);
    refused(
        "revision = name()\ndown_revision = None\n", "has a `revision` that is not written out", 1);
  }

  private static void refused(String text, String message, int line) {
    SourceFile file = new SourceFile("x.py", text);
    assertThatThrownBy(() -> RevisionReader.read(file))
        .isInstanceOf(PythonSyntaxException.class)
        .hasMessageContaining(message)
        .satisfies(
            e ->
                assertThat(file.position(((PythonSyntaxException) e).offset()).line())
                    .isEqualTo(line));
  }

  private static Revision revision(String functions) {
    return RevisionReader.read(new SourceFile("1.py", HEAD + functions)).orElseThrow();
  }

  /** What applying sends: the call's line, then the SQL, with a question mark where conditional. */
  private static List<String> sent(String functions) {
    SourceFile sql = revision(functions).up();
    List<String> sent = new ArrayList<>();
    for (Piece piece : sql.emitted().orElseThrow().pieces()) {
      int line = sql.host().position(piece.call().start()).line();
      String text =
          piece
              .gap()
              .map(reason -> "gap: " + reason)
              .orElseGet(() -> sql.text(piece.region()) + (piece.conditional() ? "?" : ""));
      sent.add(line + " " + text + piece.open().map(open -> " open: " + open.reason()).orElse(""));
    }
    return sent;
  }
}
