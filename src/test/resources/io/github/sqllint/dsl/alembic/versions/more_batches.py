"""Batches with more calls."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'more_batches'
down_revision = None
branch_labels = None
depends_on = None

def upgrade():
    with op.batch_alter_table("users", schema=None) as batch_op:
        batch_op.add_column(sa.Column("nick", sa.String(length=30), server_default="", nullable=False))
        batch_op.alter_column("email", existing_type=sa.VARCHAR(length=120), type_=sa.String(length=255), nullable=False)
        batch_op.create_index(batch_op.f("ix_users_nick"), ["nick"], unique=True)
        batch_op.create_unique_constraint("uq_nick", ["nick"])
        batch_op.drop_column("legacy_code")

    with op.batch_alter_table("orders", recreate="never", copy_from=None, reflect_args=[], table_args=()) as bop:
        bop.alter_column("note", new_column_name="memo")
        bop.add_column(sa.Column("user_ref", sa.Integer(), sa.ForeignKey("users.id", name="fk_ref")))
        bop.create_foreign_key("fk_org", "orgs", ["org_id"], ["id"], ondelete="CASCADE", referent_schema="public")
        bop.drop_constraint("old", type_="check")

    with op.batch_alter_table("a") as a, op.batch_alter_table("b") as b:
        a.drop_column("x")
        b.drop_column("y")


def downgrade():
    with op.batch_alter_table("users", schema=None) as batch_op:
        for c in ("nick", "x"):
            batch_op.drop_column(c)
        batch_op.alter_column("email", nullable=True)
        batch_op.drop_index("ix_users_nick", postgresql_concurrently=False)
        batch_op.drop_constraint("uq_nick")
        op.execute("SELECT 1")
