"""Operations as objects."""
from alembic import op
import sqlalchemy as sa
revision = 'invoked'
down_revision = None
branch_labels = None
depends_on = None

from alembic.operations import ops
def upgrade():
    op.invoke(ops.AddColumnOp("t", sa.Column("x", sa.Integer)))
    op.invoke(ops.CreateIndexOp("ix", "t", ["x"]))
    op.invoke(ops.DropColumnOp("t", "y"))
    op.invoke(ops.ExecuteSQLOp("SELECT 1"))

def downgrade():
    op.invoke(ops.DropTableOp("t"))
    op.invoke(ops.RenameTableOp("a", "b"))
