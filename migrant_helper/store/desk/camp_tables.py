"""The tables of camps: at the organisation's server who may come with a laptop, on the laptop where it sends to."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from migrant_helper.store.desk.tables import ID
from migrant_helper.store.tables import Base


class Camp(Base):
    """A laptop that works for an organisation until a day. `invited_by` is a keyed hash of the code that lets it
    come in, good until `invited_until`; `found_by` one of what it shows later on. `kid` names the key of its cards;
    `whole` where it takes all cases along; `seen` when it last asked."""

    __tablename__ = "camp"

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    organisation: Mapped[str] = mapped_column(ForeignKey("organisation.id"), index=True)
    name: Mapped[str] = mapped_column(String(60))
    whole: Mapped[bool]
    invited_by: Mapped[str | None] = mapped_column(String(64), unique=True)
    invited_until: Mapped[datetime | None]
    found_by: Mapped[str | None] = mapped_column(String(64), unique=True)
    kid: Mapped[str | None] = mapped_column(String(8))
    made: Mapped[datetime]
    until: Mapped[datetime]
    seen: Mapped[datetime | None]
    ended: Mapped[datetime | None]


class CampMember(Base):
    """Somebody who works in a camp: what they write there is taken, and their sign-in goes along."""

    __tablename__ = "camp_member"

    camp: Mapped[str] = mapped_column(ForeignKey("camp.id"), primary_key=True)
    member: Mapped[str] = mapped_column(ForeignKey("member.id"), primary_key=True)


class CampCase(Base):
    """A case that a camp may read and write: one it took along, or one that was opened there."""

    __tablename__ = "camp_case"

    camp: Mapped[str] = mapped_column(ForeignKey("camp.id"), primary_key=True)
    case_id: Mapped[str] = mapped_column(ID, primary_key=True)


class Home(Base):
    """On the laptop: the organisation's server, what the laptop shows there (sealed), and up to where its changes
    are here. `ahead` is by how many seconds the laptop's clock was ahead of the server's at the last exchange,
    `era` the server's mark then (store/era.py)."""

    __tablename__ = "home"

    organisation: Mapped[str] = mapped_column(ForeignKey("organisation.id"), primary_key=True)
    server: Mapped[str] = mapped_column(String(200))
    camp: Mapped[str] = mapped_column(String(60))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    until: Mapped[datetime]
    cursor: Mapped[int] = mapped_column(BigInteger)
    synced: Mapped[datetime | None]
    ahead: Mapped[int] = mapped_column(BigInteger)
    era: Mapped[str] = mapped_column(String(16))


class AtHome(Base):
    """On the laptop: what the server said of a change or a member, by its id. `why` is "" for what it has, else
    why it did not take it."""

    __tablename__ = "at_home"

    organisation: Mapped[str] = mapped_column(ForeignKey("organisation.id"), primary_key=True)
    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    why: Mapped[str] = mapped_column(String(20))
