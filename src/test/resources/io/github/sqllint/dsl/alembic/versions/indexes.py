"""Indexes of all kinds."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'indexes'
down_revision = None
branch_labels = depends_on = None

def upgrade():
    op.create_index('i1', 't', ['a', sa.text('b DESC')], unique=True)
    op.create_index('i2', 't', [sa.func.lower(sa.column('a'))])
    op.create_index('i3', 't', ['a'], schema='s', postgresql_concurrently=True, postgresql_using='GIN', postgresql_ops={'a': 'gin_trgm_ops'})
    op.create_index('i4', 't', ['a'], postgresql_include=['b', 'c'], postgresql_with={'fillfactor': 50}, postgresql_tablespace='ts')
    op.create_index('i5', 't', [sa.desc('a'), sa.column('b').asc().nullsfirst()])
    op.create_index('i6', 't', ['a'], postgresql_where=sa.column('b').is_(None))
    op.create_index('i7', 't', ['a'], postgresql_where=sa.and_(sa.column('b') == 3, sa.or_(sa.column('c') == 'x', sa.column('d').in_(['q', 'r']))))
    op.create_index('i8', 't', ['a'], postgresql_where='b = 4' if False else sa.text('b = 4'))
    op.create_index(op.f('I9'), 't', ['Order', 'b'])
    op.create_index('i10', table_name='t', columns=['a'], unique=False)
    op.create_index(index_name='i11', table_name='t', columns=['a'])
    op.create_index(None, 'T', ['a', 'b'])
    op.create_index('i12', 't', [sa.text("(data->>'x')")], postgresql_using='btree')
    op.create_index('i13', 't', [sa.text("date_trunc('day', ts)"), 'a'], unique=True, postgresql_where=sa.text("a > 'x:y' and b::text = 'c'"))
    op.create_index('i14', 't', [sa.literal_column('lower(name)')])
    op.create_index('i15', 't', ('a', 'b'))
    op.create_index('i16', 't', [sa.cast(sa.column('a'), sa.Text)])
    op.create_index('i17', 't', [sa.func.coalesce(sa.column('a'), 0)])
    op.create_index('i18', 't', [sa.column('a') + sa.column('b')])

def downgrade():
    op.drop_index('i1')
    op.drop_index('i2', 't', 's')
    op.drop_index('i3', table_name='t', schema='s', postgresql_concurrently=True)
    op.drop_index(op.f('I9'), 't')
    op.drop_index(index_name='i5', table_name='t')
