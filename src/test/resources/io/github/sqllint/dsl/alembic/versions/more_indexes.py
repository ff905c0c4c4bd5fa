"""Indexes of all kinds, again."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'more_indexes'
down_revision = None
branch_labels = None
depends_on = None

def upgrade():
    op.create_index("ix_a", "t", ["a"], unique=False, postgresql_where=sa.text("deleted_at IS NULL"))
    op.create_index("ix_b", "t", ["b"], postgresql_using="gin", postgresql_ops={"b": "jsonb_path_ops"})
    op.create_index("ix_c", "t", [sa.text("lower(email)")], unique=True)
    op.create_index("ix_d", "t", ["a", "b"], postgresql_include=["c"])
    op.create_index("ix_e", "t", ["a"], postgresql_concurrently=True)
    op.create_index("ix_g", "t", [sa.text("a DESC NULLS LAST"), "b"])
    op.create_index("ix_h", "t", [sa.column("a").desc()])
    op.create_index("ix_i", "t", ["a"], postgresql_with={"fillfactor": 70, "fastupdate": "off"}, postgresql_using="gin")
    op.create_index("ix_k", "t", ["a"], postgresql_where=sa.column("status") != "done")
    op.create_index("ix_l", "t", ["a"], postgresql_where=sa.column("n") > 5)
    op.create_index("ix_m", "t", ["a"], postgresql_where=sa.and_(sa.column("x").is_(True), sa.column("y").isnot(None)))
    op.create_index("ix_n", "t", ["a"], postgresql_where=~sa.column("archived"))
    op.create_index("ix_o", "t", ["a"], mysql_length=10, sqlite_where=sa.text("x"))
    op.create_index(op.f("ix_p"), "t", [sa.func.lower(sa.column("a")).label("l")], postgresql_ops={"l": "text_pattern_ops"})
    op.create_index("ix_q", "t", [sa.func.date_trunc("day", sa.column("ts"))])
    op.create_index("ix_r", "t", [sa.func.coalesce(sa.column("a"), sa.text("''"))])
    op.create_index("ix_t", table_name="t", columns=[sa.text("(data ->> 'name')")], postgresql_using="btree", schema="app")
    op.create_index("ix_u", "t", [sa.text("a gin_trgm_ops")], postgresql_using="gin")
    op.create_index("ix_v", "t", [sa.nullslast(sa.desc("a"))])
    op.create_index("ix_w", "t", ["a"], postgresql_where=sa.column("k").in_(["x", "y"]))
    op.create_index("ix_x", "t", ["a"], postgresql_where="status = 'x'")
    op.create_index("Ix Weird", "My Table", ["Some Col"])


def downgrade():
    op.drop_index("ix_a", table_name="t")
    op.drop_index(op.f("ix_b"), table_name="t", postgresql_using="gin")
    op.drop_index("ix_c", "t", postgresql_where=sa.text("x"))
    op.drop_index("ix_d", "t", postgresql_concurrently=True, schema="app")
    op.drop_index("Ix Weird", table_name="My Table")
    op.drop_index("ix_e")
