"""Constraints of all kinds."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'constraints'
down_revision = None
branch_labels = depends_on = None

def upgrade():
    op.drop_constraint('c', 't', 'foreignkey', schema='s')
    op.drop_constraint(constraint_name='C2', table_name='T')
    op.create_unique_constraint('u', 't', ['a'], schema='s', deferrable=True, initially='DEFERRED')
    op.create_check_constraint('c', 't', 'a > 0', schema='s')
    op.create_check_constraint('c', 't', sa.text("a <> ''"))
    op.create_check_constraint('c', 't', sa.func.length(sa.column('a')) > 3)
    op.create_check_constraint('c', 't', sa.column('a').in_(['x', "y'z"]))
    op.create_check_constraint('c', 't', sa.column('a').between(1, 5))
    op.create_check_constraint('c', 't', sa.or_(sa.column('a').isnot(None), ~sa.column('b').like('x%')))
    op.create_check_constraint('c', 't', sa.not_(sa.column('a') == None))
    op.create_check_constraint(None, 't', 'a > 0')
    op.create_primary_key(None, 't', ['a', 'b'], schema='s')
    op.create_exclude_constraint('e', 't', ('a', '='), ('b', '&&'), using='gist', where=sa.text('d'), deferrable=True)
    op.create_foreign_key(None, 'a', 'b', ['x'], ['y'], onupdate='CASCADE', ondelete='SET NULL', match='FULL', initially='DEFERRED', deferrable=True)
    op.create_foreign_key('fk', 'self', 'self', ['parent_id'], ['id'], use_alter=True)
    op.create_foreign_key('fk', 'a', 'b', ['x', 'x2'], ['y', 'y2'], source_schema='s1', referent_schema='s2', postgresql_not_valid=True)


def downgrade():
    pass
