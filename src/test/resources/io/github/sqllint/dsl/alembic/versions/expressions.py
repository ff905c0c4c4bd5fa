"""Conditions as expressions."""
from alembic import op
import sqlalchemy as sa
revision = 'expressions'
down_revision = None
branch_labels = None
depends_on = None

def upgrade():
    c = sa.column
    op.create_check_constraint("a1", "t", c("a").op("~")("^x$"))
    op.create_check_constraint("a2", "t", c("a").startswith("x"))
    op.create_check_constraint("a3", "t", c("a").endswith("x"))
    op.create_check_constraint("a4", "t", c("a").contains("x"))
    op.create_check_constraint("a5", "t", c("a").ilike("%x%"))
    op.create_check_constraint("a6", "t", c("a").notin_([1, 2]))
    op.create_check_constraint("a7", "t", c("a").not_in([1, 2]))
    op.create_check_constraint("a8", "t", c("a").is_not(None))
    op.create_check_constraint("a9", "t", c("a").regexp_match("^x"))
    op.create_check_constraint("b1", "t", c("a") % 2 == 0)
    op.create_check_constraint("b2", "t", c("a") * 2 - 1 > c("b") / 3)
    op.create_check_constraint("b3", "t", (c("a") > 1) & (c("b") < 2) | (c("d") == 3))
    op.create_check_constraint("b4", "t", sa.cast(c("a"), sa.Integer) > 3)
    op.create_check_constraint("b5", "t", sa.type_coerce(c("a"), sa.Integer) > 3)
    op.create_check_constraint("b6", "t", c("a").cast(sa.Text) != "x")
    op.create_check_constraint("b7", "t", sa.extract("year", c("a")) > 2000)
    op.create_check_constraint("b8", "t", sa.func.now() > c("a"))
    op.create_check_constraint("b9", "t", c("a").is_distinct_from(None))
    op.create_check_constraint("c1", "t", c("a").between(c("b"), c("d")))
    op.create_check_constraint("c3", "t", -c("a") < 0)
    op.create_check_constraint("c4", "t", sa.literal(5) > c("a"))
    op.create_check_constraint("c5", "t", sa.literal("x") == c("a"))
    op.create_check_constraint("c6", "t", c("a").concat("z") == "z")
    op.create_check_constraint("c7", "t", c("a").collate("C") == "z")
    op.create_check_constraint("d1", "t", c("a", sa.Boolean))
    op.create_check_constraint("d2", "t", ~c("a", sa.Boolean))
    op.create_check_constraint("d3", "t", sa.func.jsonb_typeof(c("a")) == sa.text("'object'"))
    op.create_check_constraint("d5", "t", sa.or_(c("a") == "x", sa.and_(c("a") == "y", c("b").isnot(None))))
    op.create_check_constraint("d6", "t", c("select") > 1)
    op.create_check_constraint("d7", "t", c("Camel") > 1.5)
    op.create_check_constraint("d8", "t", c("a") == True)
    op.create_check_constraint("d9", "t", c("a").in_(("x",)))
    op.create_check_constraint("e1", "t", sa.func.array_length(c("tags"), 1) <= 10)
    op.create_check_constraint("e2", "t", sa.func.coalesce(c("a"), 0) + sa.func.coalesce(c("b"), 0) > 0)
    op.create_check_constraint("e4", "t", sa.not_(sa.and_(c("a").is_(None), c("b").is_(None))))


def downgrade():
    pass
