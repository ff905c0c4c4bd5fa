"""Columns with what comes with them."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'added_columns'
down_revision = None
branch_labels = depends_on = None

def upgrade():
    op.add_column('t', sa.Column('a', sa.Integer, primary_key=True))
    op.add_column('t', sa.Column('b', sa.Integer, sa.ForeignKey('u.id', ondelete='CASCADE', name='fk_b'), index=True, unique=True, comment='hi'), schema='s')
    op.add_column('t', sa.Column('c', sa.Boolean, sa.CheckConstraint('c'), server_default=sa.text('true'), nullable=False))
    op.add_column('t', sa.Column('d', sa.Integer, sa.Computed('a+1')))
    op.add_column('t', sa.Column('e', sa.Integer, sa.Identity(always=True)))
    op.add_column('t', column=sa.Column(name='f', type_=sa.Integer, key='ff'))
    op.add_column(table_name='t', column=sa.Column('g', sa.Enum('a', 'b', name='ab', native_enum=False, create_constraint=True)))
    op.add_column('t', sa.Column('h', sa.DateTime, server_default=sa.func.now(tz='x') if False else sa.func.now()))
    op.add_column('t', sa.Column('i', postgresql.JSONB, server_default='{}'))
    op.add_column('t', sa.Column('j', postgresql.JSONB, server_default=sa.text("'[]'::jsonb")))
    op.add_column('t', sa.Column('k', sa.Integer, server_default=sa.literal(3)))
    op.add_column('t', sa.Column('l', sa.Text, server_default=sa.cast('x', sa.Text)))
    op.add_column('t', sa.Column('m', sa.Integer, sa.Sequence('m_seq')))
    op.add_column('t', sa.Column('n', sa.Float, server_default=sa.schema.DefaultClause('1.5')))
    op.add_column('t', sa.Column('o', sa.BigInteger, sa.ForeignKey('s.u.id', deferrable=False, initially='IMMEDIATE')))
    op.add_column('t', sa.Column('p', sa.BigInteger, primary_key=True, autoincrement=True))
    op.add_column('t', sa.Column('q', sa.DateTime, server_default=sa.sql.func.now() + sa.text("interval '1 day'")))
    op.add_column('t', sa.Column('r', sa.DateTime, server_default=sa.sql.expression.text('now()')))
    op.add_column('t', sa.Column('s', sa.Boolean, server_default=sa.sql.expression.false()))
    op.add_column('t', sa.Column('u', sa.Boolean, server_default=sa.sql.true()))
    op.add_column('t', sa.Column('v', sa.Text, server_default=sa.null()))

def downgrade():
    for c in 'abcdefgh':
        op.drop_column('t', c)
    op.drop_column('t', column_name='i', mssql_drop_check=True)
