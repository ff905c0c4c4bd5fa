"""Columns, tables and comments that change."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'altered_columns'
down_revision = None
branch_labels = depends_on = None

def upgrade():
    op.alter_column('t', 'a', type_=sa.Enum('x', 'y', name='xy'), existing_type=sa.String(), postgresql_using='a::xy')
    op.alter_column('t', 'a', new_column_name='b', nullable=True, comment='c', server_default=sa.func.now(), type_=sa.Text())
    op.alter_column('t', 'a', server_default=sa.Identity(start=3))
    op.alter_column('t', 'a', server_default=None, existing_server_default=sa.Identity())
    op.alter_column('t', 'a', server_default=sa.Identity(always=True, start=3), existing_server_default=sa.Identity(start=1))
    op.alter_column('t', 'a', server_default=False)
    op.alter_column('t', 'a', nullable=None)
    op.alter_column('t', 'order', new_column_name='Group', schema='user')
    op.alter_column(table_name='t', column_name='a', server_default='x', existing_nullable=False)
    op.alter_column('t', 'a', type_=sa.Boolean, existing_type=sa.Integer, postgresql_using='a <> 0')
    op.alter_column('t', 'a', **{'type_': sa.Integer(), 'postgresql_using': 'a::int'})
    op.alter_column('t', 'a', True)
    op.rename_table('t', 'T2', schema='s')
    op.rename_table(old_table_name='x', new_table_name='y')
    op.create_table_comment('t', 'hello', schema='s')


def downgrade():
    op.drop_table_comment('t', schema='s')
    op.drop_table_comment('t', existing_comment='x')
