"""Objects that are called, that surround blocks, and that ask the class above.

Revision ID: objects1
Revises: objects0
"""
from alembic import op
import sqlalchemy as sa

revision = "objects1"
down_revision = "objects0"
branch_labels = None
depends_on = None


class Step:
    def __init__(self, table, *columns):
        self.table = table
        self.columns = columns

    def __call__(self, kind="up"):
        for column in self.columns:
            op.execute(f"SELECT '{kind}' FROM {self.table} WHERE {column} IS NULL")

    def undo(self):
        op.drop_table(self.table)


class LastStep(Step):
    def __init__(self, table):
        super().__init__(table, "a", "b")

    def __call__(self, kind="up"):
        super().__call__(kind=kind + "_last")
        op.execute(f"ANALYZE {self.table}")

    def undo(self):
        op.drop_index("ix_" + self.table)
        super().undo()


class LockTimeout:
    def __init__(self, seconds):
        self.seconds = seconds

    def __enter__(self):
        op.execute(f"SET lock_timeout = '{self.seconds}s'")
        return self.seconds * 2

    def __exit__(self, *error):
        op.execute("RESET lock_timeout")


STEPS = [Step("users", "name"), LastStep("orders")]


def upgrade():
    with LockTimeout(5) as twice, LockTimeout(3):
        op.add_column("users", sa.Column("n", sa.Integer))
        op.execute(f"SELECT {twice}")
    for step in STEPS:
        step()
    LastStep("items")("down")


def downgrade():
    for step in reversed(STEPS):
        step.undo()
