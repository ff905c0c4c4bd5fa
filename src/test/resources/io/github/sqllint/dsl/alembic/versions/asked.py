"""What programs ask the things they have made for, dates, and tuples with names."""
import calendar
import datetime
import functools
from collections import namedtuple
from datetime import timedelta
from typing import NamedTuple

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import declarative_base

revision = "asked"
down_revision = None

Base = declarative_base()
status = postgresql.ENUM("open", "it's done", name="ticket_status", create_type=False)
priority = sa.Enum("low", "high", name="priority")
tickets = sa.table("tickets", sa.column("id", sa.Integer), sa.column("status", sa.String))
Rename = namedtuple("Rename", "old new")
RENAMES = [Rename("a", "b"), Rename(old="c", new="d")]
START = datetime.date(2024, 1, 31)
MONTHS = [datetime.date(2023, m, 1) for m in (11, 12)]


class Author(Base):
    __tablename__ = "authors"
    id = sa.Column(sa.Integer, primary_key=True)


class Cut(NamedTuple):
    table: str
    column: str = "old"


def next_month(day):
    return datetime.date(day.year + (day.month == 12), day.month % 12 + 1, day=1)


def with_history(name, *columns, schema=None):
    op.create_table(name, sa.Column("id", sa.Integer, primary_key=True), *columns, schema=schema)
    kept = [sa.Column(c.name, c.type, nullable=True) for c in columns]
    op.create_table(name + "_history", sa.Column("of", sa.Integer), *kept, schema=schema)


def upgrade():
    priority.create(op.get_bind(), checkfirst=False)
    op.add_column(tickets.name, sa.Column("status", status, server_default=status.enums[0]))
    for label in priority.enums:
        op.execute(f"ALTER TYPE {priority.name} RENAME VALUE '{label}' TO '{label.upper()}'")
    with_history("plans", sa.Column("a", sa.String(5), nullable=False), sa.Column("b", sa.Float))
    for day in MONTHS:
        op.execute(
            f"CREATE TABLE m_{day:%Y_%m} PARTITION OF m"
            f" FOR VALUES FROM ('{day}') TO ('{next_month(day).isoformat()}')"
        )
        op.create_index(f"ix_{day.strftime('%y%b')}", f"m_{day:%Y_%m}", ["at"])
    for week in range(2):
        end = START + timedelta(weeks=week, days=1)
        op.execute(f"SELECT '{end}', {(end - START).days}, '{end.replace(day=2):%d.%m.}'")
    noon = datetime.datetime(2024, 2, 28, 12) + 2 * timedelta(hours=12)
    if noon > datetime.datetime.fromisoformat("2024-02-28T12:00:00"):
        op.execute(f"SELECT '{noon}', '{noon.isoformat()}', '{noon.date()}', {noon.hour}")
    day = START
    while day < datetime.date(2024, 4, 1):
        last = calendar.monthrange(day.year, day.month)[1]
        op.execute(f"CREATE TABLE d_{day:%Y%m} (CHECK (day <= {last}))")
        day = datetime.date(2024, day.month + 1, 1)
    op.execute("SELECT '%s', %s" % ("a.b.c".rsplit(".", 1)[0], round(2.5)))
    op.execute("SELECT " + functools.reduce(lambda one, other: f"{one}, {other}", ["1", "2"]))
    op.alter_column("t", "id", server_default=sa.Identity(always=False, start=10))
    op.alter_column("t", "id", server_default=sa.Identity(), existing_server_default=sa.Identity(always=True))


def downgrade():
    for old, new in reversed(RENAMES):
        op.alter_column("tickets", new, new_column_name=old)
    for rename in RENAMES:
        op.execute(f"SELECT '{rename.old}{rename[1]}'")
    for table, column in (Cut("x"), Cut("y", column="z")):
        op.drop_column(table, column)
    op.drop_table(Author.__table__.name)
