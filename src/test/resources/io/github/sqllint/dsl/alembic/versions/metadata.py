"""Tables as objects, in metadata with names for constraints."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy import MetaData, Table, Column

revision = 'metadata'
down_revision = None
branch_labels = depends_on = None

meta = MetaData(naming_convention={
    "pk": "pk_%(table_name)s", "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s", "ix": "ix_%(column_0_label)s", "ck": "ck_%(table_name)s_%(constraint_name)s",
})
owners = Table("owners", meta, Column("id", sa.Integer, primary_key=True), Column("kind", sa.Enum("a", "b", name="owner_kind")))
gadgets = Table(
    "gadgets", meta,
    Column("id", sa.Integer, primary_key=True),
    Column("name", sa.String(30), unique=True),
    Column("owner_id", sa.Integer, sa.ForeignKey("owners.id"), index=True),
    Column("a", sa.Integer, sa.CheckConstraint("a > 0", name="a_positive")), Column("b", sa.Integer),
    sa.CheckConstraint("id > 0", name="positive"), sa.UniqueConstraint("a", "b"), sa.UniqueConstraint("b", name="said"), sa.UniqueConstraint("b", "a", name=op.f("kept")),
    sa.ForeignKeyConstraint(["a"], ["owners.id"], name="fk_said"),
    schema="app",
)


def upgrade():
    bind = op.get_bind()
    owners.create(bind, checkfirst=False)
    gadgets.create(bind, checkfirst=False)
    sa.Index("ix_said", gadgets.c.name).create(bind, checkfirst=False)


def downgrade():
    gadgets.drop(op.get_bind(), checkfirst=False)
    owners.drop(op.get_bind(), checkfirst=False)
