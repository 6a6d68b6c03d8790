"""Every page as a reader meets it, each with the form that brings it there."""

import re
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.error import HTTPError
from urllib.parse import urlencode

Fields = list[tuple[str, str]]
LANGUAGES = ("en", "hi", "bn", "ne", "ur")
CASE = ("case", "0123456789abcdef")
PLACES: Fields = [("f.home", "IN-BR"), ("f.here", "IN-KL"), CASE]
ANSWERS: Fields = [
    *PLACES,
    ("f.birth_date", "1994-06-01"),
    ("f.ration_card", "phh"),
    ("f.work", "construction"),
    ("f.sex", "man"),
    ("f.bank_account", "true"),
    ("f.construction_days_12m", "200"),
    ("f.job_start", "2026-10-20"),
    ("f.ration_last_drawn", "2026-09-01"),
    ("f.monthly_income", "10001..15000"),
    ("f.event", "?"),
]
PICKED: Fields = [("picked", "1"), ("pick", "in-onorc"), ("pick", "in-bocw"), ("pick", "in-apy")]
CHECKLIST: Fields = [*ANSWERS, *PICKED, ("tick", "in-onorc.find-shop")]
DUE: Fields = [("entry", "in-pmsby"), ("due", "in-pmsby.premium-due.2099-05-31")]
# One question of each kind a person can be asked.
QUESTIONS = {
    "bool": "bank_account",
    "choice": "ration_card",
    "choices": "event",
    "bands": "monthly_income",
    "number": "birth_year",
    "place": "going_to",
    "date": "birth_date",
}
CARRIERS = ("family", "cso", "employer", "office.bank")
TROUBLES = ("hurt", "unpaid", "held", "violence", "child")


@dataclass(frozen=True)
class Look:
    """A page: its path below the language, what is posted there (None: it is only opened), and what
    has to stand on it for this to be the page that is meant."""

    name: str
    path: str
    fields: Fields | None
    status: int = 200
    holds: str = "<h1"


def looks(card: str) -> Iterator[Look]:
    """All of them; `card` is the digits of a valid card."""
    yield Look("home", "", None, holds='id="f-home"')
    yield Look("home, places missing", "check", [("do", "start")], 400, 'role="alert"')
    yield from questions()
    yield from answered()
    yield Look("schemes", "schemes", None, holds="/schemes/")
    yield Look("schemes of Nepal", "schemes", [("country", "NP")], holds="/schemes/np-ssf")
    yield Look("scheme", "schemes/in-onorc", None, holds='name="about"')
    yield Look("sources", "sources/in-onorc", None, holds='<li value="1">')
    yield Look("card, empty", "card", None)
    yield Look("card to open", "c", None, holds='id="digits"')
    yield Look("card opened", "c", [("digits", card)], holds='id="c-in-onorc"')
    yield Look("card refused", "c", [("digits", "123")], 422, 'role="alert"')
    yield Look("card by the camera", "scan", None, holds='id="scan"')
    taken = [CASE, ("entry", "in-onorc"), ("once", "0" * 16)]
    yield Look("card, its short code", "card/code", taken, holds='class="mh-code"')
    yield Look("card by a code", "code", None, holds='name="code"')
    wrong = [("code", "0" * 17), ("do", "open")]
    yield Look("card by a wrong code", "code", wrong, 422, 'role="alert"')
    yield from reminders()
    yield Look("urgent", "urgent", None)
    for trouble in TROUBLES:
        yield Look(
            f"urgent, {trouble}", "urgent", [("trouble", trouble)], holds=f'value="{trouble}"'
        )
    yield Look("refused, who", "refused", PLACES, holds='value="ration-shop"')
    at = [*PLACES, ("office", "ration-shop")]
    yield Look("refused, what they say", "refused", at, holds='value="in-onorc.finger"')
    line = [*PLACES, ("line", "in-onorc.other-state")]
    yield Look("refused, the line", "refused", line, holds='class="mh-show"')
    yield Look("money, which", "money", PLACES, holds='value="in-wage-claim"')
    which = [*PLACES, ("money", "in-pmmvy")]
    yield Look("money, a question", "money", which, holds='value="told:sent"')
    yield Look("money, a cause", "money", [*which, ("seen", "told:refused")], holds="mh-wash")
    yield Look("money, where to look", "money", [*which, ("seen", "told:?")], holds='name="seen"')
    yield Look("privacy", "privacy", None)
    yield Look("kept, nothing", "kept", None)
    yield Look("clear", "clear", PLACES)
    yield Look("cleared", "clear", [("do", "clear")])
    yield Look("wrong", "wrong", None, holds='id="words"')
    yield Look("wrong about an entry", "wrong", [("about", "in-onorc")])
    yield Look("wrong, nothing written", "wrong/send", [("do", "send")], 422, 'role="alert"')
    written = [("do", "send"), ("words", "The number does not work.")]
    yield Look("wrong, sent", "wrong/send", written, holds='role="status"')
    yield Look("no such page", "nowhere", None, 404)


def questions() -> Iterator[Look]:
    """A question of each kind, and one that comes back with its problem."""
    for kind, fact in QUESTIONS.items():
        yield Look(f"check, {kind}", "check", [*PLACES, ("do", f"change:{fact}")], holds=fact)
    again = [*PLACES, ("q", "birth_date"), ("v.day", "31"), ("v.month", "2"), ("do", "answer")]
    yield Look("check, problem", "check", again, 400, 'role="alert"')


def answered() -> Iterator[Look]:
    """The pages that need answers."""
    yield Look("results", "results", ANSWERS, holds='name="pick"')
    yield Look("results, two countries", "results", [("f.home", "NP-P1"), ("f.here", "IN-KL")])
    unread = [*PLACES, ("f.bank_account", "perhaps")]
    yield Look("results, unreadable", "results", unread, holds='role="alert"')
    yield Look("scheme with answers", "schemes/in-onorc", ANSWERS, holds='class="mh-reasons"')
    yield Look("move", "move", ANSWERS, holds='id="m-in-bocw"')
    yield Look("checklist", "checklist", CHECKLIST, holds='name="tick"')
    where = [*CHECKLIST, ("door", "home:labour-office")]
    yield Look("where an office is", "where", where, holds='name="district"')
    yield Look("checklist, empty", "checklist", [*PLACES, ("picked", "1")])
    yield Look("card", "card", CHECKLIST, holds="<svg")
    for carrier in CARRIERS:
        fields = [*CHECKLIST, ("carrier", carrier)]
        yield Look(f"slip, {carrier}", "slip", fields, holds='class="mh-card"')
    yield Look("slip, unknown", "slip", [*CHECKLIST, ("carrier", "x")], 422, 'role="alert"')


def reminders() -> Iterator[Look]:
    """The pages that only the server answers."""
    yield Look("remind", "remind", DUE, holds='name="region"')
    number = [*DUE, ("do", "number"), ("region", "IN")]
    yield Look("remind, number", "remind/code", number, holds='name="consent"')
    yield Look("remind, no dates", "remind", PLACES)
    bad = [*DUE, ("do", "ask"), ("number", "12"), ("region", "IN")]
    yield Look("remind, problem", "remind/code", bad, 422, 'role="alert"')
    code = [*DUE, ("request", "0" * 32)]
    yield Look("remind, code", "remind/code", code, holds='name="code"')
    yield Look(
        "remind, wrong code",
        "remind/code",
        [*code, ("code", "1"), ("do", "confirm")],
        422,
        'role="alert"',
    )
    yield Look("number", "number", None, holds='name="region"')
    yield Look("number, code", "number", [("request", "0" * 32)], holds='name="code"')
    yield Look("stop", "stop", None, holds='name="code"')
    yield Look(
        "stop, problem",
        "stop",
        [("number", "12"), ("code", "1"), ("do", "stop")],
        422,
        'role="alert"',
    )


def ask(url: str, fields: Fields | None = None) -> tuple[int, dict[str, str], str]:
    """What the server itself answers, whatever the status: status, headers, body."""
    request = urllib.request.Request(url, data=urlencode(fields).encode() if fields else None)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, dict(answer.headers), answer.read().decode()
    except HTTPError as refused:
        with refused:
            return refused.code, dict(refused.headers), refused.read().decode()


def signed_card(url: str) -> str:
    """The digits of a card that the service signs now."""
    found = re.search(r'mh-digits">[^<]*?#([0-9]+)<', ask(f"{url}/hi/card/signed", CHECKLIST)[2])
    assert found
    return found[1]
