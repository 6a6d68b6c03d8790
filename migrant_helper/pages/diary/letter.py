"""A letter: first what is missing, on one page; then the letter in the person's language and in the office's, to be
read; and when it was read and is true, what to print or send.

Nothing of it is kept: what was typed goes along in the form, and the diary keeps its own lines alone. On the phone as
well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.diary.ledger import job_of
from migrant_helper.core.letters import claimants as claims
from migrant_helper.core.letters.claimants import MOST_CLAIMANTS, Claimant
from migrant_helper.core.letters.fields import asked, missing, read_field
from migrant_helper.core.letters.letter import borne, letter
from migrant_helper.pages.diary.diary import Book, Diary, book, diary_page, jobs_of, owed_of
from migrant_helper.pages.diary.letters import offered
from migrant_helper.pages.parts.page import Form, Page, first

Row = Mapping[str, Any]
Values = dict[str, str]
CLAIMANT = "claimant"
# The orders by which the letter is shown: asked for, with lines left to write on, and read and found true.
_WRITES = ("write", "dotted", "yes")
# What a field is that the diary's job says already.
_OF_JOB = {"employer": "contractor", "firm": "firm", "site": "site", "work": "work"}


def page(diary: Diary, form: Form) -> Page:
    """What the letter `letter` asks for; with "write" the letter, "dotted" the same with lines to fill in by hand,
    and "yes" what to print. A letter that is not held leads to those that are."""
    known = book(diary, form)
    job = job_of(known.ledger, first(form, "job"))
    held: Mapping[str, Row] = diary.spoken[str(diary.ui["lang"])]["letters"]
    place = str(job["place"]) if job is not None else ""
    spec = held.get(first(form, "letter") or of_diary(held, place))
    if spec is None:
        return offered(diary, known)
    values, problems = _read(diary, spec, form, job)
    order = first(form, "do")
    if order not in _WRITES:
        return _asking(diary, known, spec, form, (values, {}))
    rows = asked(spec, values, job is not None)
    left = missing(rows, values) if order == "write" else []
    wrong = {**_empty(left), **problems}
    if wrong:
        return _asking(diary, known, spec, form, (values, wrong))
    told = claimants_of(diary, known, spec, values, form)
    return _shown(diary, known, spec, form, (values, told))


def _empty(names: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in names:
        found[name] = "empty"
    return found


def sheets(
    diary: Diary, spec: Row, values: Mapping[str, str], told: Sequence[Claimant]
) -> list[dict[str, Any]]:
    """The letter in the language of the office, and before it in that of the page where they differ."""
    own: str = diary.ui["lang"]
    office = office_language(diary, spec, values)
    name: str = spec["id"]
    langs = [own, office] if own != office else [office]
    return [letter(diary.spoken[lang], name, values, told, diary.today) for lang in langs]


def office_language(diary: Diary, spec: Row, values: Mapping[str, str]) -> str:
    """In which language the office of the letter is written to; English where its own is not on this phone."""
    offices: Mapping[str, str] = diary.spoken[str(diary.ui["lang"])]["offices"]
    lang = offices.get(values.get("place") or "") or "en"
    return lang if lang in diary.spoken else "en"


def read_letter(diary: Diary, form: Form) -> tuple[Row, Values, list[Claimant]] | None:
    """The letter of a form with what it says, for whoever sets it: None where it is none, or something cannot be."""
    known = book(diary, form)
    spec: Row | None = diary.spoken[str(diary.ui["lang"])]["letters"].get(first(form, "letter"))
    if spec is None or first(form, "do") != "yes":
        return None
    values, problems = _read(diary, spec, form, None)
    return None if problems else (spec, values, claimants_of(diary, known, spec, values, form))


def of_diary(held: Mapping[str, Row], place: str) -> str:
    """The letter that is written from a diary of work at a place; "" for none."""
    own = [name for name in held if held[name]["diary"] and held[name]["country"] == place[:2]]
    return own[0] if own else ""


def claimants_of(
    diary: Diary, known: Book, spec: Row, values: Mapping[str, str], form: Form
) -> list[Claimant]:
    """Whom the letter is for: by the diary's job, else by what the form brings along, else by what was typed."""
    if not spec["diary"]:
        return []
    brought = [claims.read(text) for text in list(form.get(CLAIMANT, ()))[:MOST_CLAIMANTS]]
    held = [one for one in brought if one is not None]
    job = job_of(known.ledger, first(form, "job"))
    if job is None:
        return [*held] if held else [claims.of_values(values)]
    found = owed_of(diary, known, job)
    if found is None:
        return [claims.of_values(values)]
    days = [line for line in known.ledger["days"] if line["job"] == job["job"]]
    return [claims.of_due(found, values.get("name") or "", days)]


def _read(diary: Diary, spec: Row, form: Form, job: Row | None) -> tuple[Values, dict[str, str]]:
    """What was typed, and of the diary's job what the form does not say; and what is wrong with it, by field."""
    values: Values = {}
    problems: dict[str, str] = {}
    fields: Mapping[str, Row] = diary.spoken[str(diary.ui["lang"])]["fields"]
    for row in spec["fields"]:
        name: str = row["id"]
        known = str(job[_OF_JOB[name]]) if job is not None and name in _OF_JOB else ""
        typed = first(form, name) if name in form else known
        value, problem = read_field(fields[name], typed, diary.today)
        values[name] = value
        if problem:
            problems[name] = problem
    place = first(form, "place") or (str(job["place"]) if job is not None else "")
    values["place"] = place if place in diary.ui["places"] and "-" in place else ""
    if values["place"] == "" or values["place"][:2] != spec["country"]:
        values["place"] = ""
        problems["place"] = "place"
    begun, ended = values.get("worked_from") or "", values.get("worked_to") or ""
    if begun and ended and begun > ended:
        problems["worked_to"] = "order"
    return values, problems


def _asking(
    diary: Diary, known: Book, spec: Row, form: Form, read: tuple[Values, Mapping[str, str]]
) -> Page:
    values, wrong = read
    job = job_of(known.ledger, first(form, "job"))
    every: Sequence[Row] = spec["fields"]
    uses_days = job is not None and bool(spec["diary"])
    sound: Values = {}
    for name in values:
        sound[name] = "" if name in wrong else values[name]
    own = {
        **_common(diary, spec, sound, []),
        "stage": "ask",
        "fields": [_field(diary, one, values, wrong) for one in every if _is_asked(one, uses_days)],
        "places": _places(diary, str(spec["country"])),
        "asked_back": wrong,
        "only_empty": len(wrong) > 0 and all(one == "empty" for one in wrong.values()),
        "jobs": jobs_of(known) if uses_days else [],
        "job": job["job"] if job is not None else "",
    }
    return diary_page(diary, known, "letter", own)


def _is_asked(row: Row, has_diary: bool) -> bool:
    return not (has_diary and row.get("without_diary"))


def _field(diary: Diary, row: Row, values: Values, wrong: Mapping[str, str]) -> dict[str, Any]:
    name: str = row["id"]
    field: Row = diary.spoken[str(diary.ui["lang"])]["fields"][name]
    choices: Mapping[str, str] = field["choices"]
    return {
        "id": name,
        "ask": field["ask"],
        "hint": field["hint"],
        "kind": field["kind"],
        "must": row["need"] == "must",
        "value": values.get(name) or "",
        "choices": [{"code": code, "text": choices[code]} for code in choices],
        "problem": wrong.get(name) or "",
        "only": _only(diary, row),
    }


def _only(diary: Diary, row: Row) -> str:
    """For which answers a field is asked, in words; "" for any."""
    wanted: Mapping[str, Sequence[str]] = row.get("is") or {}
    fields: Mapping[str, Row] = diary.spoken[str(diary.ui["lang"])]["fields"]
    named = [str(fields[name]["choices"][code]) for name in wanted for code in wanted[name]]
    return str(diary.ui["comma"]).join(named)


def _shown(
    diary: Diary, known: Book, spec: Row, form: Form, said: tuple[Values, Sequence[Claimant]]
) -> Page:
    values, told = said
    own = {
        **_common(diary, spec, values, told),
        "unsent": first(form, "unsent"),
        "unheld": any(one["unheld"] for one in told),
        "stage": "print" if first(form, "do") == "yes" else "read",
        "job": first(form, "job"),
        "sheets": sheets(diary, spec, values, told),
        "typed": [[name, values[name]] for name in values if values[name]],
        "claimants": [[CLAIMANT, claims.written(one)] for one in told],
    }
    return diary_page(diary, known, "letter", own)


def _common(diary: Diary, spec: Row, values: Values, told: Sequence[Claimant]) -> dict[str, Any]:
    """What every stage says: the letter's name, who takes it, and the office's own form."""
    spoken: Mapping[str, Any] = diary.spoken[str(diary.ui["lang"])]
    beside = borne(spoken, str(spec["id"]), values, told, diary.today)
    claim: Mapping[str, Sequence[Row]] = spec["claim"]
    return {
        "letter": spec["id"],
        "title": spec["title"],
        "note": spec["note"],
        "place": values.get("place") or "",
        "claim": {part: [_sourced(diary, one) for one in claim[part]] for part in claim},
        "rights": [_sourced(diary, one) for one in spec["rights"]],
        "notes": [_sourced(diary, one) for one in beside["notes"]],
        "rests": [_sourced(diary, one) for one in beside["rests"]],
        "office_form": spec["form"],
        "stage": "ask",
        "unsent": "",
        "unheld": False,
        "fields": [],
        "places": [],
        "asked_back": {},
        "only_empty": False,
        "jobs": [],
        "job": "",
        "sheets": [],
        "typed": [],
        "claimants": [],
    }


def _sourced(diary: Diary, row: Row) -> dict[str, Any]:
    records: Sequence[Mapping[str, str]] = diary.spoken[str(diary.ui["lang"])]["sources"]
    return {
        "text": row["text"],
        "verified": row["verified"],
        "sources": [
            {"name": records[at]["publisher"], "url": records[at]["url"]} for at in row["said"]
        ],
    }


def _places(diary: Diary, country: str) -> list[dict[str, str]]:
    places: Mapping[str, Row] = diary.ui["places"]
    return [
        {"code": code, "name": str(places[code]["name"])}
        for code in places
        if code.startswith(f"{country}-")
    ]
