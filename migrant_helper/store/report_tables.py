"""The table of reports: what somebody says is wrong with an entry."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from migrant_helper.store.tables import Base


class Report(Base):
    """One report. Nothing tells who sent it."""

    __tablename__ = "report"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    scheme: Mapped[str] = mapped_column(String(80))
    lang: Mapped[str] = mapped_column(String(35))
    words: Mapped[str] = mapped_column(String(500))
