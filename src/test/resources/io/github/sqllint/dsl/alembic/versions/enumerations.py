"""Enumerations with and without a type of their own."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'enumerations'
down_revision = None
branch_labels = None
depends_on = None

mood = postgresql.ENUM("sad", "ok", name="mood", create_type=False)
level = sa.Enum("l", "h", name="level", create_type=False)

def upgrade():
    mood.create(op.get_bind(), checkfirst=False)
    op.create_table("p", sa.Column("m", mood), sa.Column("m2", postgresql.ENUM("x", name="xx", create_type=False)), sa.Column("l", level), sa.Column("z", postgresql.ENUM("y", name="yy", schema="app")))
    op.add_column("q", sa.Column("m", mood, nullable=False, server_default="ok"))
    op.alter_column("q", "n", type_=mood, postgresql_using="n::mood")
    op.create_table("r", sa.Column("b", sa.Boolean(name="ckb", create_constraint=True)), sa.Column("e", sa.Enum("a", "bb", native_enum=False, create_constraint=True, name="cke")), sa.Column("e2", sa.Enum("a", "bb", native_enum=False, create_constraint=True)))
    op.add_column("r", sa.Column("c", sa.Boolean(name="ckc", create_constraint=True)))
    op.add_column("r", sa.Column("d", sa.Enum("p", name="ckd", native_enum=False, create_constraint=True)))
    with op.batch_alter_table("r") as b:
        b.alter_column("e", existing_type=sa.Enum("a", native_enum=False, name="cke"), type_=sa.Enum("a", "q", native_enum=False, create_constraint=True, name="cke"))

def downgrade():
    op.drop_table("p")
    mood.drop(op.get_bind(), checkfirst=False)
    sa.Enum(name="level").drop(op.get_bind(), checkfirst=False)
    postgresql.ENUM(name="yy").drop(op.get_bind(), checkfirst=False)
