"""numbers, JSON and formats

Revision ID: numbers_and_json
"""
import json
from alembic.op import add_column, drop_column, execute
from sqlalchemy import Column, Integer

revision, down_revision = "numbers_and_json", None

LIMITS = {"b": 1.5, "a": [None, True, 'é"'], "c": 0.1 + 0.2}


def upgrade():
    add_column("orders", Column("rate", Integer))
    execute("SET app.a = '" + json.dumps(LIMITS) + "'")
    execute("SET app.b = '" + json.dumps(LIMITS, sort_keys=True, separators=(" ,", " : ")) + "'")
    execute("SET app.c = '" + json.dumps(LIMITS, ensure_ascii=False) + "'")
    execute(f"SET app.d = '{1e16} {1e-5} {7 / 2} {2.675:.2f} {float(3)} {int(3.9)} {7 // 2} {-7 % 3}'")
    execute("SET app.e = '{!r:>5}{!s:>5}{:05d}'".format(1, 2, 3))
    execute("SET app.f = '%.2f %+d %5s %-5s|'" % (0.125, 5, "a", "b"))


def downgrade():
    drop_column("orders", "rate")
