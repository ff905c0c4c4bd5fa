"""What comes to a table behind its call, and numbers that keep their zeros."""
from decimal import Decimal

from alembic import op
import sqlalchemy as sa
revision = 'attached'
down_revision = None

metadata = sa.MetaData()
books = sa.Table('books', metadata, sa.Column('id', sa.Integer, primary_key=True), sa.Column('title', sa.Text))
by_title = sa.Index('books_title', books.c.title, sa.func.lower(books.c.title), postgresql_where=books.c.id > 3)
pages = sa.Table('pages', sa.MetaData(), sa.Column('n', sa.Integer))
pages.append_column(sa.Column('text', sa.Text))
sa.UniqueConstraint(pages.c.n, name='pages_n')
lines = sa.Table('lines', sa.MetaData(), sa.Column('n', sa.Integer))
sa.Index(None, lines.c.n)


def upgrade():
    books.create(op.get_bind())
    pages.create(op.get_bind())
    lines.create(op.get_bind())
    late = sa.Index('late', sa.func.abs(lines.c.n))
    late.create(op.get_bind())
    op.add_column('books', sa.Column('price', sa.Numeric, server_default=str(Decimal('1.50'))))


def downgrade():
    by_title.drop(op.get_bind())
    books.drop(op.get_bind())
