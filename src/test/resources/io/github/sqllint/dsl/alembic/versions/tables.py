"""Tables with keys, enumerations, comments and options."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'tables'
down_revision = None
branch_labels = depends_on = None

def upgrade():
    op.create_table('Users', sa.Column('id', sa.Integer, primary_key=True), sa.Column('Name', sa.Text, unique=True), sa.Column('mail', sa.Text, index=True, unique=True), sa.Column('x', sa.Text, index=True), schema='My', comment="it's")
    op.create_table('t2', sa.Column('a', sa.Integer, primary_key=True), sa.Column('b', sa.Integer, primary_key=True))
    op.create_table('t3', sa.Column('a', sa.Integer, primary_key=True, autoincrement=True), sa.Column('b', sa.Integer, primary_key=True))
    op.create_table('t4', sa.Column('a', sa.Integer, sa.ForeignKey('t2.a'), primary_key=True))
    op.create_table('t5', sa.Column('a', sa.Integer, primary_key=True, server_default=sa.text("nextval('q')")))
    op.create_table('t6', sa.Column('a', sa.Integer), sa.ForeignKeyConstraint(['a'], ['t2.a'], name='fk6'), sa.PrimaryKeyConstraint('a', name='pk6'))
    op.create_table('t7', sa.Column('a', sa.SmallInteger, primary_key=True))
    op.create_table('t8', sa.Column('a', sa.Integer, sa.Sequence('t8_seq'), primary_key=True))
    op.create_table('t9', sa.Column('a', sa.String(3), primary_key=True), sa.Column('b', sa.Integer, nullable=False, comment='bee'), sa.CheckConstraint('b > 0'), sa.CheckConstraint(sa.column('b') < 5, name='ck9'), sa.UniqueConstraint('a', 'b', name='uq9', deferrable=True, initially='DEFERRED'))
    op.create_table('t10', sa.Column('d', sa.Date, nullable=False), sa.Column('e', sa.Integer, primary_key=False), postgresql_partition_by='RANGE (d)')
    op.create_table('t11', sa.Column('a', sa.Integer), prefixes=['TEMPORARY'], postgresql_on_commit='DROP')
    op.create_table('t12', sa.Column('a', sa.Integer, sa.ForeignKey('My.Users.id', name='fk12', ondelete='CASCADE', onupdate='SET NULL', deferrable=True, initially='DEFERRED', match='FULL')))
    op.create_table('t13', sa.Column('a', sa.Integer, sa.CheckConstraint('a > 1', name='ck13')), sa.Column('b', sa.Boolean, sa.CheckConstraint('b')), postgresql_inherits='t2')
    op.create_table('t14', *[sa.Column(n, sa.Integer) for n in ('x', 'y')], sa.Column('z', sa.Integer, default=3, server_default='3'))
    op.create_table('t15', sa.Column('id', sa.Integer(), nullable=False), sa.Column('k', sa.Enum('p', 'q', name='pq')), sa.Column('k2', sa.Enum('p', 'q', name='pq')), sa.PrimaryKeyConstraint('id'))
    op.create_table('t16', sa.Column('id', sa.Integer(), autoincrement=False, primary_key=True), sa.Column('n', sa.Integer, sa.Computed('id * 2', persisted=True)), sa.Index('ix16', 'id', 'n', unique=True, postgresql_where=sa.text('n > 3')), sa.Index('ix16b', sa.text('lower(n::text)')))
    op.create_table('t17')
    op.create_table('t18', sa.Column('id', sa.BigInteger().with_variant(sa.Integer, 'sqlite'), primary_key=True), sa.Column('t', sa.DateTime, server_default=sa.func.current_timestamp(), onupdate=sa.func.now()))
    op.create_table('t19', sa.Column('id', sa.BigInteger, sa.Identity(start=5, increment=2, minvalue=1, maxvalue=100, cycle=True, cache=4), primary_key=True), sa.Column('m', sa.Integer, sa.Identity(), nullable=True))
    op.create_table('t20', sa.Column('id', sa.Integer, primary_key=True), sa.Column('kind', postgresql.ENUM('a', name='mood', create_type=False)), sa.Column('arr', postgresql.ARRAY(sa.Enum('g', name='garr'))))

def downgrade():
    for i in range(2, 21):
        op.drop_table('t%d' % i)
    op.drop_table('Users', schema='My')
