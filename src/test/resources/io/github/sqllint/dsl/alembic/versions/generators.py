"""Generators, decorators and versions of Python."""
import functools
import itertools
import string
import sys
from contextlib import nullcontext
from dataclasses import dataclass, field
from enum import Enum, auto

import sqlalchemy as sa
from alembic import op

revision = "generators"
down_revision = None

TREE = {"a": {"b": {"c": {}}}, "d": {}}
PY3 = sys.version_info[0] == 3
if sys.version_info >= (3, 0):
    text_type = str
else:
    text_type = unicode


class Level(Enum):
    LOW = auto()
    HIGH = auto()
    TOP = "top"


@dataclass
class View:
    name: str
    columns: list = field(default_factory=list)
    suffix: str = field(default="_v")


class Step:
    table = "steps"

    def __init__(self, **options):
        for name, value in options.items():
            setattr(self, name, value)

    def kind(self):
        return type(self).table


def walk(tree, depth=0):
    for name, children in tree.items():
        yield name, depth
        yield from walk(children, depth + 1)


def nothing():
    if not PY3:
        yield "never"


def only(dialect):
    def wrap(fn):
        @functools.wraps(fn)
        def inner(*args, **kwargs):
            if op.get_context().dialect.name == dialect:
                return fn(*args, **kwargs)
        return inner
    return wrap


@only("postgresql")
def upgrade():
    for name, depth in walk(TREE):
        op.add_column(name, sa.Column(f"depth_{depth}", sa.Integer))
    for name in nothing():
        op.drop_table(name)
    if sys.version_info < (3, 0) or sys.version_info.major < 3 or not isinstance("x", text_type):
        op.drop_table("python_2")
    for view in (View("one"), View("two", ["x", "y"], suffix="")):
        op.execute(f"CREATE VIEW {view.name}{view.suffix} AS SELECT {len(view.columns)}")
    step = Step(column="late")
    op.add_column(step.kind(), sa.Column(step.column, sa.Integer))
    with nullcontext("nc") as name:
        op.add_column("t", sa.Column(name, sa.Integer))


@only("postgresql")
def downgrade():
    for one, other in itertools.zip_longest([1, 2], [3], fillvalue=0):
        op.execute(f"SELECT {one}, {other}")
    for letter in itertools.islice(string.ascii_lowercase, 2):
        op.drop_table(letter)
    for name, level in Level.__members__.items():
        op.execute(f"COMMENT ON TABLE t IS '{name}={level.value}'")
    op.execute("ALTER TABLE t DROP COLUMN " + "a.b.c".partition(".")[2].rpartition(".")[0])
    op.execute(str.join(" ", ("DROP", "TABLE", str.lower("X"))))
