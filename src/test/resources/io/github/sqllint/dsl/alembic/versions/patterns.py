"""Conditions with options."""
from alembic import op
import sqlalchemy as sa
revision = 'patterns'
down_revision = None

t = sa.table('t', sa.column('a', sa.Integer), sa.column('b', sa.String))


def update(*conditions):
    op.execute(t.update().values(a=1).where(*conditions))


def upgrade():
    update(t.c.b.startswith('a%_/', autoescape=True))
    update(t.c.b.contains('a%', escape='#'))
    update(~t.c.b.endswith('a%', escape='#', autoescape=True))
    update(t.c.b.like('a%', escape='#'))
    update(~t.c.b.ilike('a%', escape='#'))
    update(t.c.a.in_([]))
    update(t.c.a.not_in([]))
    update(t.c.a.between(1, 2, symmetric=True))
    update(t.c.b.regexp_match('^a'))


def downgrade():
    op.execute(t.delete().where(t.c.b.startswith('x')))
