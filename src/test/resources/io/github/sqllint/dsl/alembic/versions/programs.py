"""Python that builds names and statements."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'programs'
down_revision = None
branch_labels = depends_on = None
import textwrap, json, functools, itertools, contextlib, enum
from collections import namedtuple, OrderedDict
from dataclasses import dataclass

TABLES = ('a', 'b')
COLS = {'a': [('x', sa.Integer), ('y', sa.Text)], 'b': [('z', sa.Date)]}
Spec = namedtuple('Spec', 'table column')
SPECS = [Spec('a', 'q'), Spec(table='b', column='r')]
ADD = op.add_column

@dataclass
class Col:
    table: str
    name: str = 'dflt'

class Mood(enum.Enum):
    HAPPY = 'happy'
    SAD = 'sad'

class Names:
    T = 'names_t'
    IDX = 'ix_%s' % T

def audit(table, *, by=True, prefix=''):
    op.add_column(table, sa.Column(f'{prefix}created_at', sa.DateTime(timezone=True), server_default=sa.func.now()))
    if by:
        op.add_column(table, sa.Column(prefix + 'created_by', sa.Integer))
    return table

def each(fn, names):
    for n in names:
        fn(n)

@contextlib.contextmanager
def lock_timeout(value):
    op.execute(f"SET LOCAL lock_timeout = '{value}'")
    yield value
    op.execute('RESET lock_timeout')

def columns():
    return [sa.Column('id', sa.Integer, primary_key=True), sa.Column('v', sa.Text)]

def cols_gen():
    yield sa.Column('g1', sa.Integer)
    yield sa.Column('g2', sa.Integer)

def upgrade():
    for t, cols in COLS.items():
        for name, typ in cols:
            ADD(t, sa.Column(name, typ()))
    for s in SPECS:
        op.drop_column(s.table, s.column)
    for c in [Col('a', 'n1'), Col('b')]:
        op.drop_column(c.table, c.name)
    [op.drop_table(f'old_{t}') for t in TABLES]
    audit('t1')
    audit('t2', by=False, prefix='p_')
    audit(table='t3', **{'prefix': 'z_'})
    each(audit, ['e1', 'e2'])
    each(lambda n: op.drop_index(f'ix_{n}'), TABLES)
    with lock_timeout('5s') as v:
        op.execute(f"-- {v}\nALTER TABLE x ADD y int")
    op.create_table('made', *columns(), *cols_gen())
    add_a = functools.partial(op.add_column, 'a')
    add_a(sa.Column('pp', sa.Integer))
    list(map(op.drop_table, ['m1', 'm2']))
    for i, t in enumerate(reversed(TABLES), start=1):
        op.execute(f'ALTER TABLE {t} SET (fillfactor = {i * 10})')
    for a, b in zip(TABLES, ('k', 'l')):
        op.rename_table(a, b)
    for a, b in itertools.product(TABLES, [1, 2]):
        op.execute('CREATE TABLE {0}_{1} (id int)'.format(a, b))
    op.execute('DROP TABLE ' + ', '.join(t.upper() for t in TABLES if t != 'b'))
    op.execute("""
        UPDATE settings SET v = '%s'
    """ % json.dumps({'a': [1, True, None]}))
    op.execute(textwrap.dedent("""\
        UPDATE {t}
        SET a = '{{}}'
    """).format(t='tt'))
    op.create_table('moods', sa.Column('m', sa.Enum(Mood, name='mood')), sa.Column('m2', sa.Enum(*[m.value for m in Mood], name='mood2')), sa.Column('m3', sa.Enum(Mood, values_callable=lambda e: [x.value for x in e], name='mood3')))
    op.create_index(Names.IDX, Names.T, ['a'])
    first, *rest = ['r1', 'r2', 'r3']
    for r in rest:
        op.drop_table(r)
    n = 0
    while n < 2:
        op.drop_table(f'w{n}')
        n += 1
    name = 'x' if op.get_bind().dialect.name == 'postgresql' else 'y'
    op.drop_table(name)
    sql = 'ALTER TABLE q '
    sql += 'ADD z int'
    op.execute(sql)
    parts = []
    for t in TABLES:
        parts.append(f'DROP TABLE {t}')
    op.execute('; '.join(parts))
    if not TABLES:
        op.execute('DROP TABLE never')
    try:
        op.drop_table('tried')
    except Exception:
        raise
    for t in sorted({'b': 1, 'a': 2}):
        op.drop_table('s_' + t)
    op.execute(f"ALTER TABLE {TABLES[0]!s} ADD {'c':>3} int, ADD d{len(TABLES):02d} int")
    op.execute("ALTER TABLE %s ADD %-5s int, ADD c%03d int, ADD pct text DEFAULT '100%%'" % ('t', 'c', 7))
    op.execute(
        "SELECT 1"
    ); op.execute("DROP TABLE same_line")
    (op
        .drop_table('chained'))

def downgrade():
    def inner(t):
        if t == 'skip':
            return
        op.drop_table(t)
    for t in ['a', 'skip', 'b']:
        inner(t)
    for t in TABLES:
        if t == 'a':
            continue
        op.drop_table(t)
        break
    else:
        op.drop_table('else')
    match op.get_bind().dialect.name:
        case 'mysql':
            op.drop_table('my')
        case 'postgresql' | 'pg':
            op.drop_table('pg')
        case _:
            op.drop_table('any')
    if (bind := op.get_bind()).dialect.name in ('postgresql', 'cockroachdb'):
        op.execute('SELECT 2')
    if op.get_context().dialect.name == 'sqlite': return
    globals()['helper' + '_x']()

def helper_x():
    op.drop_table('by_name')
