"""What Python changes in place, iterators, and rare options of SQLAlchemy."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.ext.declarative import declarative_base
revision = 'languages'
down_revision = None
branch_labels = depends_on = None
Base = declarative_base()

class Stamped:
    created = sa.Column(sa.DateTime, server_default=sa.func.now())

class Team(Stamped, Base):
    __tablename__ = 'teams'
    __table_args__ = (sa.UniqueConstraint('slug', name='uq_slug'), {'comment': 'Teams'})
    id = sa.Column(sa.Integer, primary_key=True)
    slug = sa.Column(sa.String(40), nullable=False)

class Member(Base):
    __tablename__ = 'members'
    id = sa.Column(sa.Integer, primary_key=True)
    team_id = sa.Column(sa.Integer, sa.ForeignKey('teams.id'), nullable=False)

def pairs():
    yield 'g1'
    yield from ['g2', 'g3']

def upgrade():
    names = ['c', 'a']
    names.sort()
    names.remove('c')
    names.insert(0, 'b')
    names += ['d', 'e']
    del names[0]
    names.reverse()
    for name in names:
        op.drop_table(name)
    settings = {'x': 1}
    settings.update(y=2)
    del settings['x']
    settings.setdefault('z', 3)
    for key, value in settings.items():
        op.execute(f"COMMENT ON TABLE {key} IS '{value}'")
    chosen = {'p'}
    chosen.add('q')
    chosen.discard('p')
    op.drop_table(*chosen)
    taken = iter(['i1', 'i2'])
    op.drop_table(next(taken))
    op.drop_table(next(taken))
    op.drop_table(next(taken, 'i3'))
    for name in pairs():
        op.drop_table(name)
    op.execute(str.format('DROP TABLE {}', 'formatted'))
    op.execute(sqltext='DROP TABLE by_name')
    op.execute(sa.DDL('DROP TABLE %(t)s', context={'t': 'context'}))
    op.execute(sa.schema.CreateSequence(sa.Sequence('numbers', cache=3)))
    op.execute(sa.text('DELETE FROM users WHERE name IN :names').bindparams(sa.bindparam('names', ['x', "y'z"], expanding=True)))
    op.create_table(
        'nodes',
        sa.Column('id', sa.Integer, primary_key=True),
        sa.Column('parent', sa.Integer, sa.ForeignKey('nodes.id', use_alter=True, name='fk_parent')),
        sa.Column('owner', sa.Integer, sa.ForeignKey('users.id')),
        sa.ForeignKeyConstraint(['owner'], ['users.id'], name='fk_owner', use_alter=True),
    )

def downgrade():
    Member.__table__.drop(op.get_bind(), checkfirst=False)
    Team.__table__.create(op.get_bind(), checkfirst=False)
    op.add_column('nodes', sa.Column('other', sa.Integer, sa.ForeignKey('nodes.id', use_alter=True, name='fk_other')))
    Base.metadata.create_all(op.get_bind(), checkfirst=False)
