"""A card under a short code, in both databases."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, select

from migrant_helper.actions.codes import Keeping, Kept, forget_card, keep_card, open_card
from migrant_helper.actions.limits import Refusal
from migrant_helper.actions.retention import forget
from migrant_helper.actions.service import Service
from migrant_helper.core.card.digits import digits
from migrant_helper.core.card.short import CODES, code_of
from migrant_helper.core.reminders.when import Limits
from migrant_helper.store.card_tables import KeptCard
from migrant_helper.store.reminder_tables import Act, Use
from migrant_helper.store.sealing import Sealer
from migrant_helper.store.session import begin, read
from tests.actions import parts
from tests.actions.parts import NOW

CARD = digits(bytes(range(180)))
DAY = timedelta(days=1)
NOBODY_S = code_of(12345)
KEEPING = Keeping(CARD, "2027-05-21", ["case=1", "entry=in-onorc"], "203.0.113.9", "0" * 16)


def kept(engine: Engine, service: Service = parts.SERVICE, **changes: Any) -> Kept | Refusal:
    with begin(engine) as session:
        return keep_card(session, service, replace(KEEPING, **changes), now=NOW)


def code(engine: Engine, **changes: Any) -> str:
    answer = kept(engine, **changes)
    assert isinstance(answer, Kept)
    return answer.code


def opened(
    engine: Engine,
    typed: str,
    service: Service = parts.SERVICE,
    *,
    now: datetime = NOW,
    who: str = "a",
) -> str | Refusal:
    with begin(engine) as session:
        return open_card(session, service, typed, who, now=now)


def gone(engine: Engine, typed: str) -> Refusal | None:
    with begin(engine) as session:
        return forget_card(session, parts.SERVICE, typed, "a", now=NOW)


def rows(engine: Engine) -> list[KeptCard]:
    with read(engine) as session:
        return list(session.scalars(select(KeptCard)))


def test_a_card_is_opened_by_its_code_however_it_is_typed(engine: Engine) -> None:
    own = code(engine)

    assert opened(engine, own) == opened(engine, f" {own[:4].lower()}-{own[4:]}") == CARD


def test_what_lies_there_is_the_card_sealed_and_nothing_else(engine: Engine) -> None:
    """Neither code nor card, nor how long the card is."""
    one, other = code(engine), code(engine, card=digits(bytes(20)), once="1" * 16)
    [first, second] = rows(engine)
    with read(engine) as session:
        everything = [
            str(dict(row))
            for table in (KeptCard, Act, Use)
            for row in session.execute(select(table.__table__)).mappings()
        ]

    assert len(first.sealed) == len(second.sealed)
    assert bytes(range(20)) not in first.sealed
    for secret in (one, one.lower(), other, "203.0.113", KEEPING.once, "in-onorc"):
        assert not any(secret in row for row in everything), secret


def test_neither_the_database_nor_the_code_alone_opens_it(engine: Engine) -> None:
    own = code(engine)
    thief = replace(parts.SERVICE, sealer=Sealer(bytes(32)))

    assert opened(engine, own, thief) is Refusal.NO_CARD


@pytest.mark.parametrize(
    ("expires", "days"), [("2027-05-21", 90), ("2026-12-02", 10), ("2026-11-22", 0)]
)
def test_it_lies_there_for_ninety_days_and_never_beyond_its_own_end(
    engine: Engine, expires: str, days: int
) -> None:
    answer = kept(engine, expires=expires)
    assert isinstance(answer, Kept)
    last = answer.until - timedelta(seconds=1)

    assert answer.until <= NOW + 90 * DAY
    assert answer.until.astimezone(UTC).date() == (NOW + days * DAY).date()
    assert opened(engine, answer.code, now=last) == CARD
    assert opened(engine, answer.code, now=answer.until) is Refusal.NO_CARD


def test_when_its_time_is_over_it_is_forgotten(engine: Engine) -> None:
    code(engine)
    forget(engine, keep_days=30, now=NOW + 90 * DAY - timedelta(seconds=1))
    before = len(rows(engine))
    forget(engine, keep_days=30, now=NOW + 90 * DAY)

    assert (before, rows(engine)) == (1, [])


def test_unknown_over_and_taken_back_have_the_same_answer(engine: Engine) -> None:
    own = code(engine)
    over = opened(engine, own, now=NOW + 91 * DAY)

    assert gone(engine, own) is None
    assert [over, opened(engine, own), opened(engine, NOBODY_S), gone(engine, own)] == [
        Refusal.NO_CARD
    ] * 4


def test_two_taps_are_one_code_and_other_words_are_another(engine: Engine) -> None:
    own = code(engine)

    assert [code(engine), code(engine, card=digits(bytes(9)))] == [own, own]
    assert len(rows(engine)) == 1
    assert len({own, code(engine, sent=["case=1"]), code(engine, once="f" * 16)}) == 3
    assert len({code(engine, once=""), code(engine, once="")}) == 2


def test_a_card_that_was_taken_back_does_not_come_again_by_the_same_tap(engine: Engine) -> None:
    """Whoever deletes it and presses Back sends the first form again."""
    own = code(engine)
    gone(engine, own)

    assert kept(engine) is Refusal.NO_CARD
    assert rows(engine) == []
    assert code(engine, once="2" * 16) != own


def test_a_wrong_letter_is_said_and_counts_as_no_guess(engine: Engine) -> None:
    answers = {opened(engine, NOBODY_S[:-1] + "Z") for _ in range(50)}

    assert answers == {Refusal.NO_CODE}
    assert opened(engine, NOBODY_S) is Refusal.NO_CARD


def test_guesses_from_one_address_end_and_the_others_go_on(engine: Engine) -> None:
    own = code(engine)
    answers = [opened(engine, code_of(number)) for number in range(22)]
    right = opened(engine, own), opened(engine, own, who="b"), opened(engine, own, now=NOW + DAY)

    assert answers == [Refusal.NO_CARD] * 20 + [Refusal.TOO_OFTEN_HERE] * 2
    assert right == (Refusal.TOO_OFTEN_HERE, CARD, CARD)


def test_guesses_from_everywhere_end_too(engine: Engine) -> None:
    few = replace(parts.SERVICE, limits=Limits(guesses_per_day=3))
    answers = [opened(engine, code_of(number), few, who=f"{number}") for number in range(5)]

    assert answers == [Refusal.NO_CARD] * 3 + [Refusal.TOO_MANY_TODAY] * 2


def test_right_codes_are_never_too_many(engine: Engine) -> None:
    own = code(engine)

    assert {opened(engine, own) for _ in range(30)} == {CARD}


def test_cards_are_kept_so_many_a_day(engine: Engine) -> None:
    few = replace(parts.SERVICE, limits=Limits(cards_per_address=2, cards_per_day=3))
    answers = [
        kept(engine, few, once=f"{number:016x}", address=who)
        for number, who in enumerate(["a", "a", "a", "b", "b"])
    ]

    assert [answer if isinstance(answer, Refusal) else None for answer in answers] == [
        *(None, None, Refusal.TOO_OFTEN_HERE, None, Refusal.TOO_MANY_TODAY)
    ]
    assert len(rows(engine)) == 3


def test_codes_are_spread_over_all_that_there_are(engine: Engine) -> None:
    found = [code(engine, once=f"{number:016x}", address=f"{number}") for number in range(40)]

    assert CODES == 32**15
    assert len(set(found)) == 40
    assert len({own[:1] for own in found}) > 12
