"""Every type."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'types'
down_revision = None
branch_labels = depends_on = None

def upgrade():
    op.create_table(
        'all_types',
        sa.Column('id', sa.BigInteger(), sa.Identity(always=True), primary_key=True),
        sa.Column('a', sa.Integer), sa.Column('b', sa.SmallInteger()), sa.Column('c', sa.BigInteger),
        sa.Column('d', sa.String), sa.Column('e', sa.String(5)), sa.Column('f', sa.Unicode(7)), sa.Column('g', sa.Text),
        sa.Column('h', sa.UnicodeText()), sa.Column('i', sa.CHAR(3)), sa.Column('j', sa.NCHAR(4)), sa.Column('k', sa.VARCHAR(9)),
        sa.Column('l', sa.Numeric), sa.Column('m', sa.Numeric(10)), sa.Column('n', sa.Numeric(10, 2)), sa.Column('o', sa.DECIMAL(8, 3)),
        sa.Column('p', sa.Float), sa.Column('q', sa.Float(24)), sa.Column('r', sa.REAL), sa.Column('s', postgresql.DOUBLE_PRECISION),
        sa.Column('t', sa.DateTime), sa.Column('u', sa.DateTime(timezone=True)), sa.Column('v', sa.TIMESTAMP(True)), sa.Column('w', sa.Date),
        sa.Column('x', sa.Time), sa.Column('y', sa.Time(timezone=True)), sa.Column('z', sa.Interval),
        sa.Column('aa', sa.Boolean), sa.Column('ab', sa.LargeBinary), sa.Column('ac', sa.JSON), sa.Column('ad', postgresql.JSONB),
        sa.Column('ae', postgresql.UUID(as_uuid=True)), sa.Column('af', postgresql.ARRAY(sa.Integer)), sa.Column('ag', postgresql.ARRAY(sa.Text(), dimensions=2)),
        sa.Column('ah', postgresql.HSTORE), sa.Column('ai', postgresql.INET), sa.Column('aj', postgresql.CIDR()), sa.Column('ak', postgresql.MACADDR),
        sa.Column('al', postgresql.TSVECTOR), sa.Column('am', postgresql.INT4RANGE), sa.Column('an', postgresql.TSTZRANGE), sa.Column('ao', postgresql.BIT(4)),
        sa.Column('ap', postgresql.BIT(4, varying=True)), sa.Column('aq', postgresql.MONEY), sa.Column('ar', postgresql.OID), sa.Column('as_', postgresql.BYTEA),
        sa.Column('at', postgresql.TIMESTAMP(timezone=True, precision=3)), sa.Column('au', postgresql.TIME(precision=2)), sa.Column('av', postgresql.INTERVAL(fields='DAY TO SECOND', precision=3)),
        sa.Column('aw', sa.PickleType), sa.Column('ax', sa.types.Integer()), sa.Column('ay', sa.INT), sa.Column('az', sa.SMALLINT),
        sa.Column('ba', sa.String(20, collation='C')), sa.Column('bb', sa.ARRAY(sa.String(3))), sa.Column('bc', sa.dialects.postgresql.ENUM('a', 'b', name='ab_kind')),
        sa.Column('bd', sa.Integer().with_variant(sa.BigInteger, 'postgresql')), sa.Column('be', sa.String().with_variant(sa.Text(), 'postgresql')),
        sa.Column('bf', sa.Numeric(precision=12, scale=4, asdecimal=False)), sa.Column('bg', postgresql.REGCLASS), sa.Column('order', sa.Integer), sa.Column('CamelCase', sa.Integer),
        sa.Column('bh', sa.Enum('x', 'yyy', native_enum=False)), sa.Column('bi', sa.Enum('x', 'y', name='xy', native_enum=False, create_constraint=True, length=10)),
        sa.Column('bj', sa.Interval(second_precision=4)), sa.Column('bk', postgresql.ARRAY(postgresql.UUID(as_uuid=True), as_tuple=False)),
    )

def downgrade():
    op.drop_table('all_types')
    op.execute(sa.text('DROP TYPE ab_kind'))
