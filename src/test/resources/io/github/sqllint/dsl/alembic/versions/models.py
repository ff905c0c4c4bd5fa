"""Statements about classes."""
from alembic import op
import sqlalchemy as sa
revision = 'models'
down_revision = None
branch_labels = None
depends_on = None

from sqlalchemy.orm import declarative_base, Session, sessionmaker
Base = declarative_base()

class User(Base):
    __tablename__ = "users"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String)
    score = sa.Column(sa.Integer)

def upgrade():
    op.add_column("users", sa.Column("score", sa.Integer))
    bind = op.get_bind()
    op.execute(sa.update(User).where(User.score.is_(None)).values(score=0))
    op.execute(User.__table__.update().values(score=1))
    bind.execute(sa.delete(User).where(User.name == "x"))
    op.alter_column(User.__tablename__, "score", nullable=False)

def downgrade():
    op.drop_column("users", "score")
