"""Other names for everything, and types of its own."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'aliases'
down_revision = None
branch_labels = depends_on = None
from alembic import op as migrate, context
import sqlalchemy
from sqlalchemy import Column as C, types as T
from sqlalchemy.dialects.postgresql import UUID, JSONB as JB, ARRAY, ENUM
from sqlalchemy.sql import expression, func, table, column, text, and_
from sqlalchemy.schema import Column, ForeignKeyConstraint
import sqlalchemy.dialects.postgresql as pg

class Money(T.TypeDecorator):
    impl = T.Numeric(12, 2)
    cache_ok = True

class GUID(sa.types.TypeDecorator):
    impl = sa.CHAR
    def load_dialect_impl(self, dialect):
        if dialect.name == 'postgresql':
            return dialect.type_descriptor(postgresql.UUID())
        return dialect.type_descriptor(sa.CHAR(32))

class Point(sa.types.UserDefinedType):
    def get_col_spec(self, **kw):
        return 'POINT'

SCHEMA = 'app'
COMMON = dict(schema=SCHEMA)
STATES = ('new', 'done')
state_enum = ENUM(*STATES, name='state', schema=SCHEMA, create_type=False)

def timestamps():
    return (
        C('created_at', sqlalchemy.DateTime(timezone=True), nullable=False, server_default=func.now()),
        C('updated_at', sqlalchemy.DateTime(timezone=True), server_default=expression.text('now()')),
    )

def fk(table, col, target, **kw):
    name = f'fk_{table}_{col}'
    migrate.create_foreign_key(name, table, target.split('.')[0], [col], [target.split('.')[1]], **kw)

class Helper:
    prefix = 'h_'
    def __init__(self, table):
        self.table = table
        self.count = 0
    def add(self, name, type_=sa.Integer()):
        self.count += 1
        op.add_column(self.table, sa.Column(self.prefix + name, type_))
        return self
    @staticmethod
    def drop(t):
        op.drop_table(t)
    @classmethod
    def make(cls, t):
        return cls(t)
    @property
    def label(self):
        return self.table + '_label'

def upgrade():
    state_enum.create(op.get_bind(), checkfirst=False)
    migrate.create_table('docs', C('id', UUID(as_uuid=True), primary_key=True, server_default=text('gen_random_uuid()')), C('price', Money()), C('g', GUID()), C('p', Point()), C('st', state_enum), C('tags', ARRAY(T.String(20)), server_default='{}'), C('j', JB(), server_default=text("'{}'")), *timestamps(), **COMMON)
    migrate.add_column('docs', Column('extra', JB(none_as_null=True), nullable=True), **COMMON)
    fk('docs', 'owner_id', 'users.id', ondelete='CASCADE', source_schema=SCHEMA)
    Helper('tt').add('a').add('b', sa.Text())
    Helper.drop('gone')
    Helper.make('uu').add('c')
    op.drop_table(Helper('vv').label)
    op.execute(table('docs', column('id'), schema=SCHEMA).delete().where(and_(column('id') > 3, column('x').is_(True))))
    op.create_index(op.f('ix_app_docs_st'), 'docs', ['st'], unique=False, schema=SCHEMA)
    op.create_index('ix_gin', 'docs', [sa.text('j jsonb_path_ops')], postgresql_using='gin', **COMMON)
    op.create_index('ix_desc', 'docs', [column('created_at').desc(), 'id'])
    op.create_index('ix_low', 'docs', [func.lower(column('t')).label('lt')], postgresql_ops={'lt': 'text_pattern_ops'})
    op.alter_column('docs', 'price', existing_type=Money(), type_=sa.Numeric(20, 2), existing_nullable=True, schema=SCHEMA)
    if migrate.get_context().dialect.name == 'postgresql':
        op.execute('SELECT 1')
    if op.get_context().bind.dialect.name == 'mysql':
        op.execute('SELECT mysql')
    elif not (op.get_bind().dialect.name == 'postgresql'):
        op.execute('SELECT other')
    else:
        op.execute('DROP TABLE pgonly')

downgrade = lambda: op.drop_table('docs', schema='app')
