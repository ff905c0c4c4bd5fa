"""Rows that are written, changed and read."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'data'
down_revision = None
branch_labels = depends_on = None
users = sa.table('users', sa.column('id', sa.Integer), sa.column('name', sa.String), sa.column('data', postgresql.JSONB), schema='app')
meta = sa.MetaData()
orders = sa.Table('orders', meta, sa.Column('id', sa.Integer, primary_key=True), sa.Column('state', sa.String), sa.Column('n', sa.Integer))

def upgrade():
    conn = op.get_bind()
    op.execute(users.insert().values(id=1, name='x'))
    op.execute(users.insert().values([{'id': 1, 'name': 'a'}, {'id': 2, 'name': 'b'}]))
    op.execute(users.update().values(name='y'))
    op.execute(users.update().where(users.c.id == 3).values({'name': None}))
    op.execute(users.delete())
    op.execute(sa.update(users).where(users.c.name.is_(None), users.c.id > 5).values(name=sa.func.upper(users.c.name)))
    op.execute(sa.delete(orders).where(sa.or_(orders.c.state == 'x', orders.c.n.in_([1, 2]))))
    op.execute(sa.insert(orders).values(state='s'))
    op.execute(orders.insert().from_select(['id', 'state'], sa.select(users.c.id, users.c.name).where(users.c.id < 3)))
    op.execute(orders.update().values(state=sa.select(users.c.name).where(users.c.id == orders.c.id).scalar_subquery()))
    op.execute(orders.update().values(state=sa.case((orders.c.n > 3, 'big'), else_='small')))
    op.execute(orders.update().where(sa.exists().where(users.c.id == orders.c.id)).values(n=orders.c.n + 1))
    op.execute(postgresql.insert(orders).values(id=1).on_conflict_do_nothing())
    conn.execute(postgresql.insert(orders).values(id=1, state='z').on_conflict_do_update(index_elements=['id'], set_={'state': 'q'}))
    conn.execute(users.insert(), [{'id': 5, 'name': 'm'}, {'id': 6, 'name': 'n'}])
    conn.execute(users.insert(), {'id': 5, 'name': 'm'})
    conn.execute(sa.text('UPDATE users SET name = :n WHERE id = :id'), {'n': 'x', 'id': 4})
    conn.execute(sa.text('UPDATE users SET name = :n WHERE id = :id').bindparams(n='x', id=4))
    conn.execute(sa.text('UPDATE users SET name = :n'), n='q')
    op.execute(sa.text("UPDATE users SET name = 'a\\:b', t = now()::date"))
    op.execute("UPDATE users SET name = '12:30', t = now()::date WHERE a LIKE 'x%'")
    op.bulk_insert(users, [{'id': 1, 'name': 'x'}, {'id': 2, 'name': op.inline_literal('y')}])
    op.bulk_insert(orders, [{'state': s, 'n': i} for i, s in enumerate(['a', 'b'])], multiinsert=False)
    op.bulk_insert(sa.table('c', sa.column('x', sa.Boolean), sa.column('y', sa.Numeric)), [dict(x=True, y=2.5)])
    conn.execute(sa.select(orders.c.id))
    conn.execute(sa.select([orders]).where(orders.c.n == 3).order_by(orders.c.id.desc()).limit(3))
    conn.scalar(sa.select(sa.func.count()).select_from(orders))
    conn.execute(sa.func.setval('x', 5))
    conn.exec_driver_sql('TRUNCATE orders')
    op.execute(orders.delete().where(orders.c.id == sa.bindparam('p', 3)))
    op.get_bind().execute(orders.update().where(sa.and_(orders.c.n >= 1, orders.c.n <= 2)).values(n=sa.text('n + 1')))
    op.execute(orders.update().where(orders.c.state == op.inline_literal('z')).values({'state': op.inline_literal('w'), orders.c.n: 5}))
    op.execute(orders.insert().values(n=3).returning(orders.c.id))

def downgrade():
    pass
