"""Names for which PostgreSQL has no room.

Revision ID: long1
Revises: long0
"""
from alembic import op
import sqlalchemy as sa

revision = "long1"
down_revision = "long0"
branch_labels = None
depends_on = None

LONG = "a_table_with_a_very_long_name_indeed_for_postgres"

def upgrade():
    op.create_table(
        LONG,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("an_owner_with_a_long_name_id", sa.Integer(), nullable=True, index=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_" + LONG + "_which_is_much_too_long_for_it")),
    )
    op.create_index(op.f("ix_" + LONG + "_an_owner_with_a_long_name_id"), LONG, ["an_owner_with_a_long_name_id"], unique=True)
    op.create_index(None, LONG, ["an_owner_with_a_long_name_id"])
    op.create_foreign_key(op.f(f"fk_{LONG}_an_owner_with_a_long_name_id_owners"), LONG, "owners", ["an_owner_with_a_long_name_id"], ["id"], ondelete="CASCADE")
    with op.batch_alter_table(LONG) as b:
        b.create_unique_constraint(b.f("uq_" + LONG + "_an_owner_with_a_long_name_id"), ["an_owner_with_a_long_name_id"])


def downgrade():
    op.drop_constraint(op.f(f"fk_{LONG}_an_owner_with_a_long_name_id_owners"), LONG, type_="foreignkey")
    op.drop_index(op.f("ix_" + LONG + "_an_owner_with_a_long_name_id"), table_name=LONG)
    op.drop_table(LONG)
