"""Batches, which send at their end."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'batches'
down_revision = None
branch_labels = depends_on = None

def upgrade():
    with op.batch_alter_table('t', schema='s') as b:
        b.alter_column('a', type_=sa.Text, nullable=False)
        b.create_table_comment('c')
        b.drop_table_comment()
        b.add_column(sa.Column('q', sa.Integer, sa.ForeignKey('x.id'), index=True))
        b.execute('select 1')
        b.create_primary_key('pk', ['a'])
        b.create_exclude_constraint('ex', ('a', '='), using='gist')
        b.create_foreign_key('fk', 'o', ['a'], ['b'], referent_schema='z', ondelete='CASCADE')
        b.create_index('ix', ['a', 'b'], unique=True, postgresql_where=sa.text('a is null'))
        b.create_index(b.f('ix2'), [sa.text('lower(a)')])
        b.drop_index('ix3')
        b.drop_constraint('x')
        b.drop_constraint('y', type_='unique')
        b.create_check_constraint('ck', sa.and_(sa.column('a') > 3, sa.column('b') == 'x'))
        b.create_unique_constraint(None, ['a'])
    with op.batch_alter_table('t1') as b1, op.batch_alter_table('t2') as b2:
        b1.drop_column('x')
        b2.drop_column('y')
    with op.batch_alter_table("t", recreate="never") as batch_op: batch_op.drop_column("z")


def downgrade():
    pass
