"""Texts that library functions make."""
from alembic import op
import sqlalchemy as sa
revision = 'substitutions'
down_revision = None
branch_labels = None
depends_on = None

import textwrap
from string import Template
import json, re
T = Template("CREATE INDEX $name ON t ($col)")
def upgrade():
    op.execute(textwrap.dedent("""\
        CREATE TABLE x (
            a int
        )"""))
    op.execute(T.substitute(name="i", col="c"))
    op.execute("INSERT INTO x VALUES ('%s')" % json.dumps({"a": [1, None, True]}))
    op.execute(re.sub(r"\s+", " ", "ALTER TABLE   x  ADD y int"))
    op.execute("ALTER TABLE x ADD {c} {t}".format(**{"c": "z", "t": "int"}))
    op.execute("ALTER TABLE x ADD {0[c]} int".format({"c": "w"}))
    op.execute("ALTER TABLE %(t)s ADD v int" % dict(t="x"))
    op.execute("; ".join(f"DROP TABLE {t}" for t in ("m", "n")))
    op.execute("".join(map(lambda s: s.upper(), ["select ", "1"])))
    op.execute(" ".join(filter(None, ["SELECT", "", "3"])))
    op.execute("SELECT " + str(3) + str(None) + repr("x"))
    op.execute("select x".replace("x", "y").title())
    op.execute(inspect_clean("""
      SELECT
        4
    """))

def inspect_clean(s):
    import inspect
    return inspect.cleandoc(s)

def downgrade():
    op.execute(f"""DROP TABLE {'x'}""")
    op.execute(f"SELECT {1 + 2 * 3}, {'a' if True else 'b'}, {', '.join(c for c in 'xyz' if c != 'y')}")
