"""What is still owed, by what was agreed and by law, with how it was reckoned and until when it can be claimed.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.diary.certificate import certificate
from migrant_helper.core.diary.law import cut_of
from migrant_helper.core.diary.ledger import job_of
from migrant_helper.core.words.dates import shown
from migrant_helper.core.words.places import first_country
from migrant_helper.core.words.plain import plain
from migrant_helper.pages.diary.diary import (
    Book,
    Diary,
    between,
    book,
    day_text,
    diary_page,
    law_of,
    of_paise,
    owed_of,
    rupees,
    stands_of,
)
from migrant_helper.pages.parts.page import Form, Page

Row = Mapping[str, Any]


def page(diary: Diary, form: Form) -> Page:
    """Of each job what is owed, and the days of building work of a year."""
    known = book(diary, form)
    return diary_page(diary, known, "owed", reckoned(diary, known))


def reckoned(diary: Diary, known: Book) -> dict[str, Any]:
    """What the pages of the sum and of the table say: {"jobs", "days"}."""
    jobs: Sequence[Row] = known.ledger["jobs"]
    told = [_job(diary, known, job) for job in jobs]
    found = certificate(known.ledger, diary.today)
    return {
        "jobs": [one for one in told if one is not None],
        "unnamed": any(job_of(known.ledger, line["job"]) is None for line in known.ledger["days"]),
        "building": _building(diary, found),
    }


def _job(diary: Diary, known: Book, job: Row) -> dict[str, Any] | None:
    found = owed_of(diary, known, job)
    if found is None:
        return None
    place = str(job["place"])
    law = law_of(diary, place)
    sums = {name: _pair(diary, found[name], place) for name in ("earned", "agreed", "owed")}
    received: Mapping[str, int] = found["received"]
    used = [*found["rows"], *found["rules"]]
    sure = all(row["verified"] for row in used)
    months = [_month(diary, one, place) for one in found["months"]]
    stands = stands_of(found)
    if stands in ("", "nothing", "uncounted"):
        # A nought would be read as "nothing is owed".
        sums = {**sums, "owed": ""}
    return {
        "job": job["job"],
        "contractor": job["contractor"],
        "place": diary.ui["places"].get(place, {}).get("name", ""),
        **sums,
        "owed_agreed": _pair(diary, found["owed_agreed"], place) if sums["owed"] else "",
        "unit": job["unit"],
        "stands": stands,
        "settled": stands == "settled",
        "received": {what: rupees(diary, received[what], place) for what in received},
        "cuts": [_cut(diary, one, place) for one in found["cuts"]],
        "parts": _parts(diary, found["parts"], place),
        "months": months,
        "oldest": months[:1],
        "why": found["why"] if sure else [*found["why"], "not_confirmed"],
        "untold": found["untold"],
        "advance": _advance(diary, law, place) if received["advance"] else "",
        "rules": _rules(law, found["rules"]),
        "rates": [_rate(diary, law, row, place) for row in found["rows"]],
    }


def _pair(diary: Diary, pair: Sequence[int] | None, place: str) -> str:
    return "" if pair is None else between(diary, pair, place)


def _parts(diary: Diary, parts: Mapping[str, Row], place: str) -> list[dict[str, str]]:
    return [
        {
            "id": part,
            "count": plain(parts[part]["count"]),
            "sum": between(diary, parts[part]["lawful"], place),
        }
        for part in parts
    ]


def _month(diary: Diary, one: Row, place: str) -> dict[str, str]:
    by = str(one["claim_by"])
    return {
        "first": day_text(diary, str(one["first"]), place),
        "last": day_text(diary, str(one["last"]), place),
        "owed": between(diary, one["owed"], place),
        "claim_by": day_text(diary, by, place) if by else "",
        "late": "1" if by and by < diary.today else "",
    }


def _cut(diary: Diary, one: Row, place: str) -> dict[str, Any]:
    row = one["row"]
    return {
        "day": day_text(diary, str(one["on"]), place),
        "why": one["why"],
        "sum": of_paise(diary, one["amount"], place),
        "allowed": one["allowed"],
        "text": "" if row is None else row["text"],
        "verified": row is not None and row["verified"],
    }


def _rules(law: Row, used: Sequence[Row]) -> list[dict[str, Any]]:
    """The rules that were used, each as it stood on its days, in the words of the law's table, with its source."""
    return [
        {
            "text": row["text"],
            "why": row["why"] or "",
            "verified": row["verified"],
            "sources": _sources(law, row),
        }
        for row in used
    ]


def _advance(diary: Diary, law: Row, place: str) -> str:
    """What the law says of taking an advance back; "" where nothing is held."""
    row = cut_of(law, "advance", place, diary.today)
    return "" if row is None else str(row["text"])


def _rate(diary: Diary, law: Row, row: Row, place: str) -> dict[str, Any]:
    """A row of the lowest pay."""
    zones: Mapping[str, Mapping[str, str]] = law["zones"]
    here = zones.get(str(row["place"])) or {}
    zone = here.get(f"zone {row['zone']}") or str(row["zone"])
    day = row["day"]
    month = row["month"]
    return {
        "zone": zone,
        "from": shown(str(row["from"]), diary.ui["dates"]),
        "day": "" if day is None else of_paise(diary, day, place),
        "month": "" if month is None else of_paise(diary, month, place),
        "verified": row["verified"],
        "sources": _sources(law, row),
    }


def _sources(law: Row, row: Row) -> list[dict[str, str]]:
    records: Sequence[Mapping[str, str]] = law["sources"]
    return [{"name": records[at]["publisher"], "url": records[at]["url"]} for at in row["said"]]


def _building(diary: Diary, found: Row) -> dict[str, Any]:
    """The table of building work; without a row there is none."""
    rows: Sequence[Row] = found["rows"]
    place = str(rows[0]["job"]["place"]) if rows else first_country(diary.ui["places"])
    return {
        "first": day_text(diary, str(found["from"]), place),
        "last": day_text(diary, str(found["to"]), place),
        "days": found["days"],
        "halves": found["halves"],
        "rows": [
            {
                "contractor": row["job"]["contractor"],
                "site": row["job"]["site"],
                "first": day_text(diary, str(row["first"]), place),
                "last": day_text(diary, str(row["last"]), place),
                "days": row["days"],
            }
            for row in rows
        ],
    }
