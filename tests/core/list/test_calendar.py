"""Deadlines as a calendar file; vectors shared with JavaScript, and a strict reader of its own."""

import json
import re
from pathlib import Path

import pytest

from migrant_helper.core.list.calendar import calendar

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/calendar.json").read_text("utf-8"))
CASE = "0011223344556677"
ROW = {
    "scheme": "in-a",
    "id": "renew",
    "name": "Card",
    "text": "Renew",
    "consequence": None,
    "on": "2027-03-31",
    "lead_days": 30,
    "verified": True,
}
CONTENT = re.compile(r"(?P<name>[A-Z-]+)(?P<params>(;[A-Z]+=[^;:,\"]+)*):(?P<value>.*)")


def named(case):
    return case["name"]


def made(*rows, on="2026-11-22"):
    return calendar(CASE, rows, VECTORS["words"], on)


def lines_of(text):
    """The unfolded content lines, read strictly by RFC 5545: lengths, breaks, characters."""
    assert text.endswith("\r\n")
    physical = text.encode("utf-8").split(b"\r\n")[:-1]
    assert all(len(line) <= 75 for line in physical)
    assert all(line and b"\n" not in line and b"\r" not in line for line in physical)
    [line.decode("utf-8") for line in physical]  # no character is cut in two
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def events_of(text):
    """The events as {property: value}, texts unescaped; checks that components nest and close."""
    stack, events = [], []
    for line in lines_of(text):
        match = CONTENT.fullmatch(line)
        assert match, line
        assert not re.search(r"[\x00-\x1f\x7f]", line)
        name, value = match["name"], match["value"]
        if name == "BEGIN":
            stack.append(value)
            if value == "VEVENT":
                events.append({})
        elif name == "END":
            assert stack.pop() == value
        elif stack[-1] == "VEVENT":
            assert name not in events[-1]
            events[-1][name] = unescaped(value) if name in ("SUMMARY", "DESCRIPTION") else value
    assert stack == []
    return events


def unescaped(value):
    assert not re.search(r"(?<!\\)(\\\\)*[;,]", value)  # an unescaped separator
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], value)


@pytest.mark.parametrize("case", VECTORS["calendar"], ids=named)
def test_calendar(case):
    text = made(*case["rows"], on=case["on"])

    assert "".join(line + "\r\n" for line in case["lines"]) == text


def test_texts_come_through_a_strict_reader_unchanged():
    odd = 'Pay; now, or "lose" \\it\\\nBEGIN:VEVENT\nچھ ماہ 🗓️ ' * 9
    [event] = events_of(made({**ROW, "text": odd, "consequence": odd}))

    assert f"Card: {odd}" == event["SUMMARY"]
    assert odd == event["DESCRIPTION"]


@pytest.mark.parametrize("length", range(55, 80))
@pytest.mark.parametrize("sign", ["x", "é", "क", "🗓"])
def test_every_length_folds_and_unfolds(length, sign):
    [event] = events_of(made({**ROW, "text": sign * length}))

    assert f"Card: {sign * length}" == event["SUMMARY"]


def test_one_event_a_deadline_each_with_an_id_of_its_own():
    rows = [{**ROW, "id": f"d{number}", "on": f"2027-01-{number:02d}"} for number in range(1, 20)]
    events = events_of(made(*rows))

    assert 19 == len({event["UID"] for event in events}) == len(events)


def test_the_same_deadline_keeps_its_id_on_another_day():
    [first] = events_of(made(ROW))
    [later] = events_of(made({**ROW, "on": "2027-04-30"}, on="2026-12-24"))

    assert first["UID"] == later["UID"]
    assert first["DTSTAMP"] != later["DTSTAMP"]


def test_what_is_not_verified_differs_in_words_and_not_only_in_status():
    [sure], [unsure] = events_of(made(ROW)), events_of(made({**ROW, "verified": False}))

    assert (sure["STATUS"], unsure["STATUS"]) == ("CONFIRMED", "TENTATIVE")
    assert unsure["SUMMARY"] == "To be confirmed: Card: Renew"
    assert VECTORS["words"]["ask_first"] == unsure["DESCRIPTION"]
    assert "DESCRIPTION" not in sure
