"""Prints as JSON what Alembic sends to PostgreSQL for the revisions in some files, and from which line.

No server is asked: a connection that only takes statements down stands in for one.
"""
import importlib.util
import json
import os
import sys
import traceback

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations, batch
from sqlalchemy.dialects.postgresql import psycopg2


class Recorder:
    """The statements of one direction of one file."""

    current = None
    batched = None

    def __init__(self, path):
        self.path = path
        self.sent = []
        Recorder.current = self

    def line(self):
        frames = [f for f in traceback.extract_stack() if f.filename == self.path]
        return frames[-1].lineno if frames else None

    def add(self, sql):
        self.sent.append({"line": Recorder.batched or self.line(), "sql": sql.strip().rstrip(";")})


class Calls(list):
    """The calls of a batch, which remember their lines until they are sent at its end."""

    def __init__(self):
        super().__init__()
        self.lines = []

    def append(self, call):
        super().append(call)
        self.lines.append(Recorder.current.line())

    def __iter__(self):
        for call, line in zip(list(super().__iter__()), self.lines):
            Recorder.batched = line
            yield call
        Recorder.batched = None


def in_batches():
    begin = batch.BatchOperationsImpl.__init__

    def initialise(self, *args, **options):
        begin(self, *args, **options)
        self.batch = Calls()

    batch.BatchOperationsImpl.__init__ = initialise


def written(construct, parameters, dialect):
    if isinstance(construct, str):
        construct = sa.text(construct)
    if isinstance(construct, sa.sql.elements.TextClause) and parameters:
        construct = construct.bindparams(**parameters)
    elif parameters and hasattr(construct, "values"):
        construct = construct.values(**parameters)
    if isinstance(construct, sa.schema.DDLElement):
        return str(construct.compile(dialect=dialect)).replace("%%", "%")
    if isinstance(construct, sa.sql.functions.FunctionElement):
        construct = sa.select(construct)
    compiled = construct.compile(dialect=dialect, compile_kwargs={"literal_binds": True})
    return str(compiled).replace("%%", "%")


class Nothing:
    """A result without rows."""

    rowcount = 0

    def __iter__(self):
        return iter([])

    def __getattr__(self, name):
        return lambda *args, **options: None


class Connection:
    """Takes down what is executed."""

    name = "postgresql"

    def __init__(self, recorder, dialect):
        self.recorder = recorder
        self.dialect = dialect
        self.engine = self

    def execute(self, construct, rows=None, **named):
        rows = rows or [named or None]
        for row in rows if isinstance(rows, (list, tuple)) else [rows]:
            self.recorder.add(written(construct, row, self.dialect))
        return Nothing()

    def scalar(self, construct, *args, **named):
        self.execute(construct, *args, **named)

    def exec_driver_sql(self, sql):
        self.recorder.add(sql)
        return Nothing()

    def begin_nested(self):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False

    def schema_for_object(self, thing):
        return thing.schema

    def _run_ddl_visitor(self, visitor, element, checkfirst=False, **options):
        visitor(self.dialect, self, checkfirst=False, **options).traverse_single(element)


def record(path, direction):
    recorder = Recorder(path)
    dialect = psycopg2.dialect()
    dialect._supports_create_index_concurrently = True
    dialect._supports_drop_index_concurrently = True
    connection = Connection(recorder, dialect)
    context = MigrationContext.configure(dialect=dialect, opts={"as_sql": True})
    context.as_sql = False
    context.impl.as_sql = False
    context.connection = context.impl.connection = connection
    context.impl._exec = lambda construct, options=None, multiparams=(), params={}: (
        connection.execute(construct, multiparams)
    )
    context.autocommit_block = connection.begin_nested
    operations = Operations(context)
    operations._install_proxy()
    try:
        name = "revision_" + os.path.basename(path)[:-3]
        specification = importlib.util.spec_from_file_location(name, path)
        module = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(module)
        getattr(module, direction)()
    finally:
        operations._remove_proxy()
    return recorder.sent


in_batches()
sys.stdout, out = sys.stderr, sys.stdout
files = {}
for path in map(os.path.abspath, sys.argv[1:]):
    files[os.path.basename(path)] = {
        "up": record(path, "upgrade"),
        "down": record(path, "downgrade"),
    }
json.dump(files, out, indent=1)
out.write("\n")
