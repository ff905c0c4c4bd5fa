package io.github.sqllint.dsl.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.source.EmittedSql.Piece;
import io.github.sqllint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a revision imports from modules of its project is followed, each call on its own line. */
class ProjectModulesTest {
  private static final Map<String, String> MODULES =
      Map.of(
          "app.db.helpers",
          """
          import contextlib
          import functools
          from alembic import context, op
          import sqlalchemy as sa
          from app.constants import SIZE, UNKNOWN
          from app.db import later

          def online(function):
              @functools.wraps(function)
              def inner(*args, **kwargs):
                  if context.is_offline_mode():
                      raise RuntimeError('online only')
                  return function(*args, **kwargs)
              return inner

          @online
          def create_unless_there(name, *columns):
              if name not in sa.inspect(op.get_bind()).get_table_names():
                  return op.create_table(name, *columns)

          def name_column(size=SIZE):
              return sa.Column('name', sa.String(size))

          def rename(table, **names):
              for old, new in names.items():
                  op.alter_column(table, old, new_column_name=new)
              later.analyze(table)

          @contextlib.contextmanager
          def without_triggers(table):
              op.execute(f'ALTER TABLE {table} DISABLE TRIGGER ALL')
              yield
              op.execute(f'ALTER TABLE {table} ENABLE TRIGGER ALL')

          op.execute('sent while it is imported')
          """,
          "app.db.later",
          "from alembic import op\ndef analyze(table):\n    op.execute('ANALYZE ' + table)\n",
          "app.constants",
          """
          import os
          from app.constants import SIZE as same
          SIZE = 40
          UNKNOWN = os.environ['TABLE']
          """,
          "app.types",
          """
          from sqlalchemy import types
          class Secret(types.TypeDecorator):
              impl = types.LargeBinary
          """,
          "app.round",
          "from app.about import thing\n",
          "app.about",
          "from app.round import thing\n",
          "app.broken",
          "def f(:\n");

  @Test
  void aHelperSendsOnTheLineThatCallsIt() {
    assertThat(
            sent(
                "from app.db.helpers import rename",
                "def upgrade():",
                "    op.execute('SELECT 1')",
                "    rename('t', a='b')"))
        .containsExactly("6: SELECT 1", "7: ALTER TABLE t RENAME a TO b", "7: ANALYZE t");
  }

  @Test
  void whatOnlyADatabaseTellsIsSentPerhaps() {
    assertThat(
            sent(
                "from app.db import helpers",
                "def upgrade():",
                "    helpers.create_unless_there('t', helpers.name_column())"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("6: perhaps: ")
        .contains("CREATE TABLE t", "name VARCHAR(40)");
  }

  @Test
  void aManagerOfAnotherModuleGoesAroundItsBlock() {
    assertThat(
            sent(
                "from app.db.helpers import without_triggers as quiet",
                "def upgrade():",
                "    with quiet('t'):",
                "        op.execute('SELECT 1')"))
        .containsExactly(
            "6: ALTER TABLE t DISABLE TRIGGER ALL",
            "7: SELECT 1",
            "6: ALTER TABLE t ENABLE TRIGGER ALL");
  }

  @Test
  void aTypeOfTheProjectIsThatOfItsImplementation() {
    assertThat(
            sent(
                "import app.types",
                "def upgrade():",
                "    op.add_column('t', sa.Column('s', app.types.Secret()))"))
        .containsExactly("6: ALTER TABLE t ADD COLUMN s BYTEA");
  }

  @Test
  void theWholeOfARevisionMayStandInAnotherModule() {
    assertThat(sent("from app.db.later import analyze as run", "def upgrade():", "    run('t')"))
        .containsExactly("6: ANALYZE t");
    assertThat(sent("from app.whole import upgrade")).hasSize(1).first().asString().contains("gap");
  }

  @Test
  void whatNoModuleTellsIsAGapAndHidesNothing() {
    assertThat(
            sent(
                "from app.constants import UNKNOWN",
                "from app.absent import helper",
                "from app.broken import f",
                "from app.round import thing",
                "def upgrade():",
                "    op.drop_table(UNKNOWN)",
                "    helper(op)",
                "    f(op)",
                "    thing(op)",
                "    op.execute('SELECT 1')"))
        .containsExactly("9: gap", "10: gap", "11: gap", "12: gap", "13: SELECT 1");
  }

  /** What {@code upgrade} sends; the lines stand behind a head of three. */
  private static List<String> sent(String... lines) {
    String text =
        "from alembic import op; import sqlalchemy as sa\nrevision = 'a'\ndown_revision = None\n"
            + String.join("\n", lines)
            + "\n";
    ProjectModules modules =
        new ProjectModules(
            name -> Optional.ofNullable(MODULES.get(name)).map(t -> new SourceFile(name, t)));
    SourceFile up =
        RevisionReader.read(new SourceFile("a.py", text), Optional.empty(), true, modules)
            .orElseThrow()
            .up();
    List<String> sent = new ArrayList<>();
    for (Piece piece : up.emitted().orElseThrow().pieces()) {
      String line = up.emitted().orElseThrow().host().position(piece.call().start()).line() + ": ";
      String mark = piece.conditional() ? "perhaps: " : "";
      sent.add(
          piece.gap().isPresent() ? line + "gap" : line + mark + up.text(piece.region()).strip());
    }
    return sent;
  }
}
