"""Statements in texts, models and guards."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'statements'
down_revision = None
branch_labels = depends_on = None
from sqlalchemy.orm import Session, sessionmaker, declarative_base
from sqlalchemy import Column, Integer, String, ForeignKey, MetaData, Table, text, select, func
import logging
logger = logging.getLogger('alembic.runtime.migration')
Base = declarative_base()
metadata = MetaData()
users_t = Table('users', metadata, Column('id', Integer, primary_key=True), Column('email', String(50)))

class User(Base):
    __tablename__ = 'users'
    __table_args__ = {'schema': 'auth'}
    id = Column(Integer, primary_key=True)
    mail = Column('email_address', String)

def upgrade():
    logger.info('start')
    op.execute(User.__table__.update().where(User.__table__.c.email_address == None).values(email_address='x'))
    op.execute(User.__table__.delete().where(User.__table__.c.id < 5))
    op.execute(users_t.update().where(users_t.c.email.like('%@x')).values(email=func.lower(users_t.c.email)))
    op.bulk_insert(User.__table__, [{'id': 1, 'email_address': 'q'}])
    op.bulk_insert(users_t, [{'id': i, 'email': f'u{i}@x'} for i in range(3)])
    with op.get_context().autocommit_block():
        op.execute('CREATE INDEX CONCURRENTLY a ON b (c)')
        op.create_index('ix_z', 'z', ['y'], postgresql_concurrently=True)
    with op.get_bind().begin_nested():
        op.execute('INSERT INTO z VALUES (1)')
    ctx = op.get_context()
    if ctx.dialect.name == 'postgresql' and not ctx.as_sql:
        op.execute('SET LOCAL statement_timeout = 0')
    if op.get_bind().dialect.name != 'sqlite':
        with op.batch_alter_table('users') as batch:
            batch.alter_column('email', existing_type=sa.String(50), nullable=False)
    is_pg = op.get_bind().engine.dialect.name.startswith('postgres')
    if not is_pg:
        op.drop_table('never')
    t = op.create_table('lookup', sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.String(10)))
    op.bulk_insert(t, [{'id': 1, 'name': 'a'}, {'id': 2, 'name': 'b'}])
    op.execute(t.update().where(t.c.id == 1).values(name='z'))
    op.execute("""INSERT INTO lookup (id, name)
        SELECT id, name FROM old;
        DROP TABLE old;""")
    op.execute('UPDATE x SET a = 1;' 'UPDATE y SET b = 2')
    op.execute(statement := 'DROP VIEW v') if False else op.execute('DROP VIEW w')
    stmts = ['CREATE VIEW a AS SELECT 1', 'CREATE VIEW b AS SELECT 2']
    for s in stmts: op.execute(s)
    for s in """
        DROP TABLE one;
        DROP TABLE two
    """.split(';'):
        op.execute(s)
    for s in filter(None, ['DROP TABLE three', '']):
        op.execute(s)
    op.execute('ALTER TABLE "Weird Name" ADD "Col" int')
    op.execute(sa.text('''
        UPDATE t SET x = 'it''s; fine' -- comment; here
        WHERE y = $$a;b$$
    '''))
    op.execute(r"UPDATE t SET re = E'\\d+'")
    op.execute("UPDATE t SET tab = 'a\tb', nl = 'c\nd', u = '\u00e9'")
    op.execute(u'DROP TABLE unicode_prefix')
    op.execute("DROP " + ("TABLE" if True else "VIEW") + " cond")
    op.execute("DROP TABLE %s" % 'single')
    op.execute("DROP TABLE {t}".format(**{'t': 'kw'}))
    op.execute("DROP TABLE {0[a]}".format({'a': 'idx'}))
    op.execute(" ".join(["DROP", "TABLE", "joined"]))
    op.execute("DROP TABLE X".replace("X", "replaced"))
    op.execute(f"""DROP TABLE {'nested' + f"_{'f'}"}""")
    op.execute(f"UPDATE t SET j = '{{\"a\": 1}}'")
    return None

def downgrade():
    op.execute('SELECT 1')
    pass
