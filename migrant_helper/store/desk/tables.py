"""The tables of the field desk."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from migrant_helper.store.tables import Base

# SQLite counts up by itself in an INTEGER alone.
COUNTED = BigInteger().with_variant(Integer, "sqlite")
ID = String(16)


class Role(StrEnum):
    """What somebody may do at the desk of their organisation."""

    FIELD_WORKER = "field_worker"
    SUPERVISOR = "supervisor"
    EDITOR = "editor"
    ADMINISTRATOR = "administrator"


class Organisation(Base):
    """One that guides people. `place` is where it works ("IN-GJ"); `ended` when it was closed. One that
    `runs_service` sees to the messages and the reports, which are of no organisation."""

    __tablename__ = "organisation"

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    place: Mapped[str] = mapped_column(String(60))
    runs_service: Mapped[bool] = mapped_column(default=False)
    made: Mapped[datetime]
    ended: Mapped[datetime | None]


class Member(Base):
    """Somebody who works there. `handle` is what they sign in by; `secret` the Argon2id hash of their
    passphrase, None until they chose one; `invited_by` a keyed hash of the code that lets them, good
    until `invited_until`."""

    __tablename__ = "member"

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    organisation: Mapped[str] = mapped_column(ForeignKey("organisation.id"), index=True)
    handle: Mapped[str] = mapped_column(String(40), unique=True)
    name: Mapped[str] = mapped_column(String(80))
    role: Mapped[Role] = mapped_column(String(20))
    secret: Mapped[str | None] = mapped_column(String(200))
    invited_by: Mapped[str | None] = mapped_column(String(64), unique=True)
    invited_until: Mapped[datetime | None]
    made: Mapped[datetime]
    ended: Mapped[datetime | None]


class SignedIn(Base):
    """One phone or computer on which a member is signed in: found by a hash of what its cookie holds, last used
    about `seen`, good until then. `name` is what its owner calls it. One that was signed out by somebody (`ended`)
    stays known until then, so that a phone which is still open is told so, and locks."""

    __tablename__ = "signed_in"

    found_by: Mapped[str] = mapped_column(String(64), primary_key=True)
    id: Mapped[str] = mapped_column(ID, unique=True)
    member: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    device: Mapped[str] = mapped_column(String(60))
    name: Mapped[str | None] = mapped_column(String(40))
    made: Mapped[datetime]
    seen: Mapped[datetime]
    until: Mapped[datetime] = mapped_column(index=True)
    ended: Mapped[datetime | None]


class Passkey(Base):
    """What a member may come in with beside the passphrase: found by a hash of the credential's id; `uses` is
    what it counted up to itself, `name` what its owner calls it, else the `device` it was made on."""

    __tablename__ = "passkey"

    found_by: Mapped[str] = mapped_column(String(64), primary_key=True)
    id: Mapped[str] = mapped_column(ID, unique=True)
    member: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    credential: Mapped[bytes] = mapped_column(LargeBinary)
    public_key: Mapped[bytes] = mapped_column(LargeBinary)
    uses: Mapped[int] = mapped_column(BigInteger)
    name: Mapped[str] = mapped_column(String(40))
    device: Mapped[str] = mapped_column(String(60))
    made: Mapped[datetime]
    used: Mapped[datetime | None]


class Ticket(Base):
    """What was given out to be brought back once until then: a challenge for a passkey, a code for a second
    phone. `member` is whose it is, None for whoever brings it."""

    __tablename__ = "ticket"

    found_by: Mapped[str] = mapped_column(String(64), primary_key=True)
    kind: Mapped[str] = mapped_column(String(10))
    member: Mapped[str | None] = mapped_column(ForeignKey("member.id"), index=True)
    until: Mapped[datetime] = mapped_column(index=True)


class CaseChange(Base):
    """One change of a case (core/cases/kinds.py), its data sealed. `seq` is the order in which changes
    came here, which is what a phone asks from. The same change may lie with two organisations: a case
    that was handed on."""

    __tablename__ = "case_change"
    __table_args__ = (
        Index("ix_case_change_since", "organisation", "seq"),
        Index("ix_case_change_of", "organisation", "case_id"),
        UniqueConstraint("organisation", "id"),
    )

    seq: Mapped[int] = mapped_column(COUNTED, primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(String(32))
    organisation: Mapped[str] = mapped_column(ForeignKey("organisation.id"))
    case_id: Mapped[str] = mapped_column(ID)
    kind: Mapped[str] = mapped_column(String(20))
    at: Mapped[int] = mapped_column(BigInteger)
    by: Mapped[str] = mapped_column(ID)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    came: Mapped[datetime]


class Photo(Base):
    """A photo of a paper, sealed: `name` is the SHA-256 of its bytes, as the case's change says it."""

    __tablename__ = "photo"
    __table_args__ = (UniqueConstraint("organisation", "case_id", "name"),)

    seq: Mapped[int] = mapped_column(COUNTED, primary_key=True, autoincrement=True)
    organisation: Mapped[str] = mapped_column(ForeignKey("organisation.id"))
    case_id: Mapped[str] = mapped_column(ID)
    name: Mapped[str] = mapped_column(String(64))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    came: Mapped[datetime]


class Deed(Base):
    """What was done at the desk by whom: only ever added to. `about` names a member, a case or a phone."""

    __tablename__ = "deed"
    __table_args__ = (Index("ix_deed_of", "organisation", "seq"),)

    seq: Mapped[int] = mapped_column(COUNTED, primary_key=True, autoincrement=True)
    organisation: Mapped[str] = mapped_column(ForeignKey("organisation.id"))
    by: Mapped[str] = mapped_column(ID)
    what: Mapped[str] = mapped_column(String(30))
    about: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime]
