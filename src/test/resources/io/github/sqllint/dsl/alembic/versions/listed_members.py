"""Classes whose own functions list their members.

Revision ID: listed1
Revises: listed0
"""
import enum
from dataclasses import dataclass
from typing import Optional, Tuple

from alembic import op
import sqlalchemy as sa

revision = "listed1"
down_revision = "listed0"
branch_labels = None
depends_on = None


class Kind(str, enum.Enum):
    A = "alpha"
    B = "beta"

    @classmethod
    def values(cls):
        return [m.value for m in cls]

    @property
    def label(self):
        return self.value.title()

    @staticmethod
    def preset():
        return Kind.A


@dataclass(frozen=True)
class Spec:
    table: str
    cols: Tuple[str, ...] = ("id",)
    unique: bool = False
    where: Optional[str] = None

    @property
    def name(self) -> str:
        return "_".join(["ix", self.table, *self.cols])


SPECS = [Spec("users", ("email",), unique=True), Spec(table="orders", cols=("user_id", "state"), where="state <> 'done'")]


def upgrade():
    for s in SPECS:
        op.create_index(s.name, s.table, list(s.cols), unique=s.unique, **({"postgresql_where": sa.text(s.where)} if s.where else {}))
    kinds = ", ".join(repr(v) for v in Kind.values())
    op.create_check_constraint("ck_kind", "things", f"kind IN ({kinds})")
    op.add_column("things", sa.Column("k", sa.Enum(Kind, name="kind", values_callable=lambda e: [m.value for m in e])))
    op.add_column("things", sa.Column("k2", sa.Enum(*Kind.values(), name="kind2"), server_default=Kind.preset().value))
    for kind in Kind:
        op.execute(f"COMMENT ON TYPE {kind.name} IS '{kind.label}'")


def downgrade():
    op.drop_column("things", "k"), op.drop_column("things", "k2")
    op.drop_constraint(constraint_name="ck_kind", table_name="things", type_="check")
    for s in reversed(SPECS):
        op.drop_index(s.name, table_name=s.table)
