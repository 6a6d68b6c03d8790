"""The table of cards that lie under a short code."""

from datetime import datetime

from sqlalchemy import LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from migrant_helper.store.tables import Base


class KeptCard(Base):
    """One card, sealed under its code: without that code nobody can open it. `found_by` is a keyed
    hash of the code; `until` is when it is forgotten."""

    __tablename__ = "kept_card"

    found_by: Mapped[str] = mapped_column(String(64), primary_key=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    until: Mapped[datetime] = mapped_column(index=True)
