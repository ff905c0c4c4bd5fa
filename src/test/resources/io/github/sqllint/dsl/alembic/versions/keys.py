"""Primary keys and what counts."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'keys'
down_revision = None
branch_labels = None
depends_on = None

def upgrade():
    op.create_table("a", sa.Column("id", sa.BigInteger, sa.Identity(always=True, start=100, increment=1, minvalue=1, maxvalue=9999, cycle=True, cache=20, nominvalue=None, nomaxvalue=None), primary_key=True))
    op.create_table("b", sa.Column("id", sa.Integer, sa.Identity(on_null=True), primary_key=True), sa.Column("tot", sa.Numeric, sa.Computed(sa.column("id") * 2, persisted=True)))
    op.create_table("c", sa.Column("id", sa.SmallInteger, primary_key=True, autoincrement=True), sa.Column("x", sa.SmallInteger, autoincrement=True))
    op.create_table("d", sa.Column("id", sa.Integer, primary_key=True, autoincrement="auto"), sa.Column("n", sa.Integer, primary_key=True, autoincrement=True))
    op.create_table("e", sa.Column("id", sa.Numeric, primary_key=True), sa.Column("y", sa.String(1), primary_key=True))
    op.create_table("f", sa.Column("id", sa.Integer, primary_key=True, autoincrement="ignore_fk"), sa.Column("k", sa.Integer, sa.ForeignKey("a.id")))
    op.create_table("g", sa.Column("id", sa.Integer, sa.ForeignKey("a.id"), primary_key=True, autoincrement="ignore_fk"))
    op.create_table("h", sa.Column("id", sa.Integer, nullable=False), sa.PrimaryKeyConstraint("id"))
    op.create_table("i", sa.Column("id", sa.Integer, nullable=False, autoincrement=False), sa.PrimaryKeyConstraint("id"))
    op.create_table("j", sa.Column("id", sa.Integer, sa.ForeignKey("a.id"), nullable=False), sa.PrimaryKeyConstraint("id"))
    op.create_table("k", sa.Column("id", sa.Integer, nullable=False), sa.Column("fk", sa.Integer), sa.PrimaryKeyConstraint("id"), sa.ForeignKeyConstraint(["id"], ["a.id"]))
    op.create_table("l", sa.Column("id", sa.Integer, server_default=sa.text("5"), primary_key=True))
    op.create_table("m", sa.Column("id", postgresql.UUID(), primary_key=True, server_default=sa.text("gen_random_uuid()")))
    op.create_table("n", sa.Column("id", sa.Integer().with_variant(sa.BigInteger(), "postgresql"), primary_key=True))
    op.create_table("o", sa.Column("id", sa.Integer, sa.Sequence("o_seq", start=10), primary_key=True))
    op.create_table("q", sa.Column("id", sa.Integer, primary_key=True, info={"a": 1}, doc="x"), sa.Column(sa.Integer, name="late"), sa.Column("nn", sa.Text, nullable=False, unique=True, index=False))
    op.create_table("s", sa.Column(name="id", type_=sa.Integer, primary_key=True), info={}, mysql_engine="InnoDB", sqlite_autoincrement=True, implicit_returning=False)
    op.create_table("t", sa.Column("a", sa.String(10), sa.ForeignKey("x.a", link_to_name=True), sa.ForeignKey("y.a", name="fky"), unique=True))


def downgrade():
    for t in "abcdefghijklmnopqst":
        op.drop_table(t)
