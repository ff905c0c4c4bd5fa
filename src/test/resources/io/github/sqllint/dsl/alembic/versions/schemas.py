"""Metadata with a schema or a naming convention, and what loops and matches leave."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import declarative_base

revision = "schemas"
down_revision = None

placed = sa.Table("placed", sa.MetaData(schema="m"), sa.Column("id", sa.Integer, primary_key=True))
plain = sa.Table("plain", sa.MetaData(), sa.Column("id", sa.Integer), sa.Column("label", sa.Text))
Base = declarative_base(
    metadata=sa.MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
)


class User(Base):
    __tablename__ = "users"
    __table_args__ = (sa.UniqueConstraint("name"), sa.CheckConstraint("age > 0", name="age"), {"schema": "acc"})
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(50), nullable=False)
    email = sa.Column(sa.String, index=True)
    age = sa.Column(sa.Integer, server_default="1")


def upgrade():
    bind = op.get_bind()
    op.execute(sa.schema.CreateTable(placed))
    placed.create(bind)
    sa.Index("ix_placed", placed.c.id).create(bind)
    User.__table__.create(bind)
    op.execute(plain.delete().where(sa.not_(plain.c.label.startswith("q"))))
    n = 0
    while n < 2:
        op.execute("SELECT %d" % n)
        n += 1
    else:
        op.execute("SELECT 99")
    match {"k": n}["k"]:
        case 1:
            op.execute("SELECT 1")
        case 2 | 3:
            op.execute("SELECT 23")


def downgrade():
    User.__table__.drop(op.get_bind())
    placed.drop(op.get_bind())
