"""Defaults of all kinds."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'presets'
down_revision = None
branch_labels = None
depends_on = None

def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer, server_default=sa.text("0"), nullable=False))
    op.add_column("t", sa.Column("b", sa.Boolean(), server_default=sa.true(), nullable=False))
    op.add_column("t", sa.Column("c", sa.Boolean(), server_default=sa.sql.expression.false(), nullable=False))
    op.add_column("t", sa.Column("d", sa.Boolean(), server_default="true", nullable=False))
    op.add_column("t", sa.Column("e", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False))
    op.add_column("t", sa.Column("f", sa.DateTime(), server_default=sa.text("CURRENT_TIMESTAMP"), onupdate=sa.text("CURRENT_TIMESTAMP")))
    op.add_column("t", sa.Column("g", sa.DateTime(), server_default=sa.func.timezone("utc", sa.func.now())))
    op.add_column("t", sa.Column("h", sa.Date(), server_default=sa.func.current_date()))
    op.add_column("t", sa.Column("i", postgresql.UUID(), server_default=sa.func.gen_random_uuid()))
    op.add_column("t", sa.Column("j", sa.String(), server_default=sa.literal("x")))
    op.add_column("t", sa.Column("k", sa.String(), server_default=sa.schema.DefaultClause("x")))
    op.add_column("t", sa.Column("l", sa.String(), server_default=sa.schema.FetchedValue()))
    op.add_column("t", sa.Column("m", sa.Integer, sa.Sequence("m_seq"), server_default=sa.Sequence("m_seq").next_value()))
    op.add_column("t", sa.Column("n", postgresql.JSONB, server_default="{}"))
    op.add_column("t", sa.Column("o", postgresql.ARRAY(sa.Text), server_default=sa.text("ARRAY[]::text[]")))
    op.add_column("t", sa.Column("p", sa.Integer, sa.Identity(always=False, start=10, increment=5), nullable=False))
    op.add_column("t", sa.Column("q", sa.Integer, sa.Computed("a * 2")))
    op.add_column("t", sa.Column("r", sa.String(3), default="x", nullable=False))
    op.add_column("t", sa.Column("s", sa.Integer, server_default=sa.literal_column("5")))
    op.add_column("t", sa.Column("u", sa.String, server_default=""))
    op.add_column("t", sa.Column("v", sa.String, server_default="it's 100% :ok"))
    op.add_column("t", sa.Column("w", sa.Interval, server_default=sa.text("interval '1 day'")))
    op.add_column("t", sa.Column("y", sa.Numeric(3, 1), server_default=sa.text("'1.5'::numeric")))
    op.add_column("t", sa.Column("z", sa.DateTime, server_default=sa.func.now() + sa.text("interval '1 day'")))


def downgrade():
    pass
