"""Camps: laptops that work for an organisation without a network, and where each sends to; the mark of a database."""

import secrets

import sqlalchemy as sa
from alembic import op

from migrant_helper.store.tables import Moment

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

ID = sa.String(16)


def upgrade() -> None:
    """Adds the tables of store/desk/camp_tables.py."""
    op.create_table(
        "camp",
        sa.Column("id", ID, primary_key=True),
        sa.Column("organisation", ID, sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("whole", sa.Boolean, nullable=False),
        sa.Column("invited_by", sa.String(64), unique=True),
        sa.Column("invited_until", Moment),
        sa.Column("found_by", sa.String(64), unique=True),
        sa.Column("kid", sa.String(8)),
        sa.Column("made", Moment, nullable=False),
        sa.Column("until", Moment, nullable=False),
        sa.Column("seen", Moment),
        sa.Column("ended", Moment),
    )
    op.create_index("ix_camp_organisation", "camp", ["organisation"])
    op.create_table(
        "camp_member",
        sa.Column("camp", ID, sa.ForeignKey("camp.id"), primary_key=True),
        sa.Column("member", ID, sa.ForeignKey("member.id"), primary_key=True),
    )
    op.create_table(
        "camp_case",
        sa.Column("camp", ID, sa.ForeignKey("camp.id"), primary_key=True),
        sa.Column("case_id", ID, primary_key=True),
    )
    on_the_laptop()
    era = op.create_table(
        "era",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("mark", sa.String(16), nullable=False),
    )
    op.bulk_insert(era, [{"id": 1, "mark": secrets.token_hex(8)}])


def on_the_laptop() -> None:
    """What a laptop knows of its organisation's server."""
    op.create_table(
        "home",
        sa.Column("organisation", ID, sa.ForeignKey("organisation.id"), primary_key=True),
        sa.Column("server", sa.String(200), nullable=False),
        sa.Column("camp", sa.String(60), nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("until", Moment, nullable=False),
        sa.Column("cursor", sa.BigInteger, nullable=False),
        sa.Column("synced", Moment),
        sa.Column("ahead", sa.BigInteger, nullable=False),
        sa.Column("era", sa.String(16), nullable=False),
    )
    op.create_table(
        "at_home",
        sa.Column("organisation", ID, sa.ForeignKey("organisation.id"), primary_key=True),
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("why", sa.String(20), nullable=False),
    )


def downgrade() -> None:
    """Drops them, and what was kept with them."""
    for table in ("era", "at_home", "home", "camp_case", "camp_member", "camp"):
        op.drop_table(table)
