"""Writes deadlines as a calendar file (RFC 5545) that a phone's own calendar can take in.

On the phone as well; kept the same by tests/vectors/calendar.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.words.texts import put

_OCTETS = 75  # RFC 5545, 3.1: a line holds at most 75 octets without its break


def calendar(
    case: str, rows: Sequence[Mapping[str, Any]], words: Mapping[str, str], on: str
) -> str:
    """The text of an `.ics` file: one all-day event for each dated deadline from `on` onwards.

    `rows` are those of `deadlines.upcoming`, texts filled. `words` are already translated:
    `calendar` (its name), `summary` ("%(name)s: %(text)s"), `to_confirm` ("To be confirmed:
    %(text)s", for a summary) and `ask_first` (a sentence for an unverified date). The UID is made
    of the case's random id, so that the same file taken in twice makes no second event.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Migrant Helper//Deadlines//EN"]
    lines += ["CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"X-WR-CALNAME:{_escaped(words['calendar'])}"]
    for row in rows:
        if row["on"] is not None and row["on"] >= on:
            lines += _event(case, row, words, on)
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) for line in lines)


def _event(case: str, row: Mapping[str, Any], words: Mapping[str, str], on: str) -> list[str]:
    summary = put(words["summary"], {"name": row["name"], "text": row["text"]})
    if not row["verified"]:
        summary = put(words["to_confirm"], {"text": summary})
    notes = [row.get("consequence") or "", "" if row["verified"] else words["ask_first"]]
    description = "\n".join(note for note in notes if note)
    trigger = f"-P{row['lead_days']}D" if row["lead_days"] else "PT0S"
    return [
        "BEGIN:VEVENT",
        f"UID:{case}-{row['scheme']}-{row['id']}@migrant-helper",
        f"DTSTAMP:{_digits(on)}T000000Z",
        # No DTEND: RFC 5545, 3.6.1: an event that starts on a DATE and has no end lasts that day.
        f"DTSTART;VALUE=DATE:{_digits(row['on'])}",
        "TRANSP:TRANSPARENT",
        f"STATUS:{'CONFIRMED' if row['verified'] else 'TENTATIVE'}",
        f"SUMMARY:{_escaped(summary)}",
        *([f"DESCRIPTION:{_escaped(description)}"] if description else []),
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"TRIGGER:{trigger}",
        f"DESCRIPTION:{_escaped(summary)}",
        "END:VALARM",
        "END:VEVENT",
    ]


def _digits(day: str) -> str:
    return day.replace("-", "")


def _escaped(text: str) -> str:
    # RFC 5545, 3.3.11; other control characters may not stand in a text at all.
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    return "".join(sign for sign in text if sign >= " " and sign != "\x7f")


def _folded(line: str) -> str:
    """The line with breaks so that none is longer than 75 octets, never inside a character."""
    parts: list[str] = []
    part, size = "", 0
    for sign in line:
        octets = len(sign.encode("utf-8"))
        if size + octets > _OCTETS:
            parts.append(part)
            part, size = "", 1  # the space that marks a continued line
        part, size = part + sign, size + octets
    return "\r\n ".join([*parts, part]) + "\r\n"
