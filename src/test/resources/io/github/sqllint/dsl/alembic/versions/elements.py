"""Types, sequences and other objects of SQLAlchemy."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = 'elements'
down_revision = None
branch_labels = depends_on = None
from sqlalchemy.schema import CreateSequence, DropSequence, Sequence, CreateSchema, DropSchema, DDL
from sqlalchemy import Enum
kind = postgresql.ENUM('a', 'b', name='kind')
other = Enum('q', 'w', name='other', schema='s')
seq = sa.Sequence('sq', start=5, increment=2, minvalue=1, maxvalue=9, cycle=True, cache=3, schema='s')
tbl = sa.Table('tbl', sa.MetaData(), sa.Column('id', sa.Integer, primary_key=True))

def upgrade():
    kind.create(op.get_bind(), checkfirst=False)
    other.create(op.get_bind())
    other.create(bind=op.get_bind(), checkfirst=False)
    sa.Enum(name='gone').drop(op.get_bind(), checkfirst=False)
    sa.Enum('z', name='z').create(op.get_bind(), checkfirst=False)
    op.execute(CreateSequence(seq))
    op.execute(DropSequence(Sequence('old')))
    op.execute(CreateSchema('sch'))
    op.execute(DropSchema('sch', cascade=True))
    op.execute(sa.schema.CreateTable(tbl))
    op.execute(sa.schema.DropTable(tbl))
    op.execute(DDL('ALTER TABLE x ADD y int'))
    op.create_table('w', sa.Column('k', kind), sa.Column('o', other), sa.Column('p', postgresql.ENUM('a', 'b', name='kind', create_type=False)))

def downgrade():
    kind.drop(op.get_bind(), checkfirst=False)
    op.execute('DROP TYPE s.other')
