"""What is forgotten, and when."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from migrant_helper.store import contacts, use, webhooks
from migrant_helper.store import reminders as reminder_store

UNCONFIRMED = timedelta(days=1)
# Twilio's own validity period is four hours; a report later than this is rare.
REPORTED = timedelta(days=1)


def forget(session: Session, *, keep_days: int, now: datetime) -> None:
    """Drop what is of no more use:

    - a request whose code never came back, with its number: after a day;
    - a number and its texts: a day after the last message was sent, which is when nothing more
      is heard of it; of a number that said stop: at once (see `contacts.silence`);
    - that a message was sent or dropped, and the request for it: after `keep_days`;
    - hashed addresses and the day's counts: when the day is over;
    - status reports: after `keep_days`.

    What is dead or in doubt stays, with its number, until a person settles it; of a number that
    said stop its hash stays for good.
    """
    reminder_store.forget_unconfirmed(session, now - UNCONFIRMED)
    contacts.forget_numbers(session, now - REPORTED)
    reminder_store.forget_done(session, now - timedelta(days=keep_days))
    contacts.forget_unused(session)
    use.forget_before(session, now.date())
    webhooks.forget_reports(session, now - timedelta(days=keep_days))
