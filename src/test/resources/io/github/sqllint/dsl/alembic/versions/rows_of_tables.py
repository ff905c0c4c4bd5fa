"""rows in the order of their table, labels of enumerations

Revision ID: rows_of_tables
"""
import enum

import sqlalchemy as sa
from alembic import op

revision = "rows_of_tables"
down_revision = None


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


settings = sa.table("settings", sa.column("key", sa.String), sa.column("value", sa.String))
coupons = sa.Table(
    "coupons",
    sa.MetaData(),
    sa.Column("id", sa.BigInteger, primary_key=True),
    sa.Column("code", sa.String),
    sa.Column("percent", sa.Integer, default=5),
    sa.Column("active", sa.Boolean, default=True, onupdate=False),
)
level = sa.Enum(Level, name="level", values_callable=lambda members: [m.name.title() for m in members])


def upgrade():
    level.create(op.get_bind(), checkfirst=False)
    op.bulk_insert(settings, [{"value": "1", "key": "a"}, {"key": "b", "value": "2"}])
    op.execute(settings.insert().values([{"value": "3", "key": "c"}, {"key": "d", "value": "4"}]))
    op.execute(settings.update().where(settings.c.key == "a").values(value="5", key="e"))
    op.bulk_insert(coupons, [{"code": "x"}, {"code": "y"}])
    op.execute(coupons.insert().values(active=False, code="z"))
    op.execute(coupons.update().values(percent=1, code="w"))
    op.execute(coupons.delete().where(~coupons.c.percent.between(1, 5)))


def downgrade():
    op.execute(settings.delete())
    level.drop(op.get_bind(), checkfirst=False)
