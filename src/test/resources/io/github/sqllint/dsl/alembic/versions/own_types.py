"""Types that the file defines."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'own_types'
down_revision = None
branch_labels = None
depends_on = None

import sqlalchemy.types as types

class GUID(types.TypeDecorator):
    impl = types.CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.UUID())
        return dialect.type_descriptor(types.CHAR(32))

class Money(types.TypeDecorator):
    impl = sa.Numeric(10, 2)

class LowerText(types.TypeDecorator):
    impl = types.Text

class Vector(types.UserDefinedType):
    def __init__(self, n):
        self.n = n

    def get_col_spec(self, **kw):
        return "vector(%d)" % self.n

def upgrade():
    op.add_column("t", sa.Column("a", GUID(), nullable=True))
    op.add_column("t", sa.Column("b", Money()))
    op.add_column("t", sa.Column("c", LowerText))
    op.add_column("t", sa.Column("d", Vector(3)))
    op.alter_column("t", "c", type_=GUID())

def downgrade():
    for c in "abcd":
        op.drop_column("t", c)
