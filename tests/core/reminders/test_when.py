"""When a reminder goes out: at, before and after each limit, in each country's own time."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from migrant_helper.core.reminders.phones import COUNTRIES
from migrant_helper.core.reminders.when import (
    FURTHEST,
    Deadline,
    Drop,
    Later,
    Limits,
    SendNow,
    Waiting,
    day_start,
    decide,
    free_at,
    next_open,
    remindable,
    send_at,
    told_until,
)

DAY = date(2026, 12, 1)
PLAIN = Deadline("in-bocw", "renew", DAY, 3, verified=True)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


NOON = at("2026-11-28T12:00+05:30")
WAITING = Waiting("IN", NOON, at("2026-12-01T19:00+05:30"), True)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-01T12:00+05:30", "2026-11-28T09:00+05:30"),
        ("2026-11-28T08:59+05:30", "2026-11-28T09:00+05:30"),
        ("2026-11-28T09:01+05:30", "2026-11-28T09:01+05:30"),
        ("2026-11-28T18:59+05:30", "2026-11-28T18:59+05:30"),
        ("2026-11-28T19:00+05:30", "2026-11-29T09:00+05:30"),
        ("2026-12-01T18:59+05:30", "2026-12-01T18:59+05:30"),
        ("2026-12-01T19:00+05:30", None),
        ("2026-12-02T09:00+05:30", None),
    ],
)
def test_it_is_due_at_nine_on_the_lead_day_or_as_soon_as_may_be(now: str, due: str | None) -> None:
    assert (at(due) if due else None) == send_at(PLAIN, country="IN", now=at(now))


@pytest.mark.parametrize(
    ("country", "utc"),
    [
        ("IN", "03:30"),
        ("NP", "03:15"),
        ("BD", "03:00"),
        ("KH", "02:00"),
        ("TH", "02:00"),
        ("ID", "02:00"),
        ("PH", "01:00"),
    ],
)
def test_nine_is_nine_where_the_phone_is(country: str, utc: str) -> None:
    due = send_at(PLAIN, country=country, now=at("2026-11-01T00:00+00:00"))

    assert due == at(f"2026-11-28T{utc}+00:00")


def test_every_country_has_a_time() -> None:
    assert {"IN", "NP", "BD", "KH", "TH", "ID", "PH"} == set(COUNTRIES)


@pytest.mark.parametrize("hour", range(24))
@pytest.mark.parametrize("country", sorted(COUNTRIES))
def test_whatever_the_moment_it_is_put_inside_the_open_hours(country: str, hour: int) -> None:
    moment = datetime(2026, 11, 28, hour, 30, tzinfo=UTC)

    opened = next_open(moment, country=country)

    assert 9 <= opened.astimezone(COUNTRIES[country].zone).hour < 19
    assert moment <= opened <= moment + timedelta(hours=14)


def test_a_day_starts_at_midnight_where_the_phone_is() -> None:
    assert at("2026-11-29T00:00+05:45") == day_start(at("2026-11-28T18:15+00:00"), country="NP")
    assert at("2026-11-28T00:00+05:45") == day_start(at("2026-11-28T18:14+00:00"), country="NP")


@pytest.mark.parametrize(
    ("changes", "now", "expected"),
    [
        ({}, NOON, SendNow()),
        ({"due_at": NOON + timedelta(hours=1)}, NOON, Later(NOON + timedelta(hours=1))),
        ({"consented": False}, NOON, Drop.NO_CONSENT),
        ({}, at("2026-12-01T19:00:01+05:30"), Drop.TOO_LATE),
        ({"consented": False}, at("2026-12-02T19:00+05:30"), Drop.NO_CONSENT),
        ({"free_at": NOON}, NOON, SendNow()),
        ({"free_at": at("2026-11-29T03:00+05:30")}, NOON, Later(at("2026-11-29T09:00+05:30"))),
        ({"free_at": at("2026-12-02T09:00+05:30")}, NOON, SendNow()),
        ({}, at("2026-11-28T19:00+05:30"), Later(at("2026-11-29T09:00+05:30"))),
        ({}, at("2026-11-29T08:59+05:30"), Later(at("2026-11-29T09:00+05:30"))),
    ],
)
def test_a_waiting_reminder_goes_waits_or_is_dropped(
    changes: dict[str, object], now: datetime, expected: SendNow | Later | Drop
) -> None:
    assert expected == decide(replace(WAITING, **changes), now)


def test_only_verified_days_to_come_are_reminded_of_each_once_soonest_first() -> None:
    later = replace(PLAIN, on=DAY + timedelta(days=1))
    unverified = replace(PLAIN, scheme="in-x", verified=False)
    past = replace(PLAIN, on=DAY - timedelta(days=1))
    furthest = replace(PLAIN, on=DAY + FURTHEST)
    too_far = replace(PLAIN, on=DAY + FURTHEST + timedelta(days=1))
    never = replace(PLAIN, on=date.max)

    offered = [later, furthest, too_far, never, PLAIN, unverified, past, PLAIN]

    assert [PLAIN, later, furthest] == remindable(offered, DAY)


@pytest.mark.parametrize(
    ("sent", "free"),
    [
        ([], None),
        (["2026-11-27T09:00+05:30"], None),
        (["2026-11-28T00:01+05:30"], "2026-11-29T09:00+05:30"),
        (
            ["2026-11-23T09:00+05:30", "2026-11-25T09:00+05:30", "2026-11-27T09:00+05:30"],
            "2026-11-30T09:00+05:30",
        ),
        (["2026-11-20T09:00+05:30", "2026-11-25T09:00+05:30", "2026-11-27T09:00+05:30"], None),
    ],
)
def test_a_number_is_free_after_its_share_of_a_day_and_of_a_week(
    sent: list[str], free: str | None
) -> None:
    moments = [at(each) for each in sent]

    assert free_at(moments, NOON, country="IN", limits=Limits()) == (at(free) if free else None)


def test_the_last_of_a_week_tells_what_comes_until_the_next_may_go() -> None:
    first = at("2026-11-24T09:00+05:30")
    untils = [
        told_until(sent, NOON, limits=Limits())
        for sent in ([], [first], [first, at("2026-11-26T09:00+05:30")])
    ]

    assert untils == [NOON, NOON, at("2026-12-01T09:00+05:30")]
