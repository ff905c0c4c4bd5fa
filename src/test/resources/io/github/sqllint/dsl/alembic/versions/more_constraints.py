"""Constraints of all kinds, again."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'more_constraints'
down_revision = None
branch_labels = None
depends_on = None

def upgrade():
    op.create_foreign_key("fk", "orders", "users", ["user_id"], ["id"], ondelete="CASCADE", onupdate="RESTRICT")
    op.create_foreign_key(op.f("fk_x"), source_table="orders", referent_table="users", local_cols=["user_id"], remote_cols=["id"])
    op.create_foreign_key("fk", "orders", "users", ["a", "b"], ["c", "d"], deferrable=True, initially="IMMEDIATE", match="SIMPLE")
    op.create_foreign_key("fk", "orders", "users", ["a"], ["c"], deferrable=False)
    op.create_unique_constraint("uq", "t", ["a", "b"])
    op.create_unique_constraint(op.f("uq2"), "t", columns=["a"], schema="app")
    op.create_unique_constraint(constraint_name="uq3", table_name="t", columns=["a"])
    op.create_primary_key("pk", "t", ["a"])
    op.create_primary_key(op.f("pk_t"), "t", columns=["a", "b"])
    op.create_check_constraint("ck", "t", sa.column("a") > 0)
    op.create_check_constraint("ck2", "t", "a IN ('x', 'y')", schema="app")
    op.create_check_constraint("ck3", "t", sa.column("name").op("~")("^[a-z]+$"))
    op.create_check_constraint("ck4", "t", sa.column("a") + sa.column("b") <= 100)
    op.create_check_constraint("ck5", "t", sa.func.char_length(sa.column("a")) == 3)
    op.create_check_constraint("ck6", "t", sa.or_(sa.column("a").is_(None), sa.column("b").is_(None)))
    op.create_check_constraint("ck7", "t", sa.case((sa.column("a") == 1, sa.column("b") > 0), else_=sa.true()))
    op.create_check_constraint("ck8", "t", sa.text("a > 0"), postgresql_not_valid=True)
    op.create_check_constraint("ck9", "t", condition="num_nonnulls(a, b) = 1")
    op.create_exclude_constraint("ex2", "bookings", ("room_id", "="), where=sa.text("NOT cancelled"), schema="app")
    op.create_exclude_constraint("ex3", "bookings", (sa.column("room_id"), "="), ("during", "&&"))


def downgrade():
    op.drop_constraint("fk", "orders", type_="foreignkey")
    op.drop_constraint("uq", "t", type_="unique")
    op.drop_constraint("ck", "t", type_="check")
    op.drop_constraint("pk", "t", type_="primary")
    op.drop_constraint(op.f("uq2"), "t", schema="app")
