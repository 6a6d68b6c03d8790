"""The card pages: the service signs a card on request, and opens one that was scanned."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from flask import Blueprint, Response, request

from migrant_helper.actions.cards import Verdict, issue, verify
from migrant_helper.actions.pictures import svg
from migrant_helper.core.card.codes import SchemeCodes
from migrant_helper.core.card.read import Issuer
from migrant_helper.pages import card, opened, slip
from migrant_helper.pages.parts.list.private import FIELD
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.store.keys import CardKey
from migrant_helper.web.guards import is_own_host
from migrant_helper.web.locale import liked
from migrant_helper.web.public.pages import form_of_request, not_found, respond, situation
from migrant_helper.web.site import Site


@dataclass(frozen=True)
class Cards:
    """What signing and reading cards takes: the service's key as it is now, who else is believed, the codes,
    where cards open, and the names of this service, of which the first is shown."""

    key: Callable[[], CardKey]
    issuers: Callable[[], list[Issuer]]
    codes: dict[str, SchemeCodes]
    address: str
    hosts: Sequence[str]


def blueprint(site: Site, cards: Cards) -> Blueprint:
    """`/<lang>/card`, `/<lang>/card/signed`, `/<lang>/slip`, `/c`, `/<lang>/c`; for phones
    `/<lang>/sign`."""
    public = Blueprint("cards", __name__)

    @public.route("/<lang>/card", methods=["GET", "POST"])
    def show(lang: str) -> Response:
        return signed(site, cards, lang, "card")

    @public.route("/<lang>/card/signed", methods=["GET", "POST"])
    def seal(lang: str) -> Response:
        return signed(site, cards, lang, "card/signed")

    @public.route("/<lang>/slip", methods=["GET", "POST"])
    def cut(lang: str) -> Response:
        return signed(site, cards, lang, "slip")

    @public.post("/<lang>/sign")
    def sign(lang: str) -> Response:
        return text_of(site, cards, lang)

    @public.route("/c", methods=["GET", "POST"], defaults={"lang": ""})
    @public.route("/<lang>/c", methods=["GET", "POST"])
    def scanned(lang: str) -> Response:
        return opened_card(site, cards, lang, form_of_request())

    return public


def signed(site: Site, cards: Cards, lang: str, path: str) -> Response:
    """The page of the whole card, or of a slip and its own, as an answer."""
    if lang not in site.uis:
        return not_found(site)
    form = form_of_request()
    world, state = situation(site, lang, path, form)
    return respond(site, lang, page_of(cards, world, state, form))


def page_of(cards: Cards, world: World, state: State, form: Form) -> Page:
    """The page of the whole card, or of a slip and its own: by a key of its own, as a phone makes it, and by
    the service once the person asks for that. So the same press seals a card with JavaScript and without."""
    path = state.path
    made = slip if path == "slip" else card
    case = made.case_of(world, state, form)
    if case:
        sealed = path == "card/signed" or first(form, "do") == "sign"
        key = cards.key() if sealed else None
        text = issue(case, cards.codes, key, cards.address)
        status = "issuer" if sealed else "holder"
        state = replace(state, signed={"text": text, "svg": svg(text), "status": status})
    page: Page = made.page(world, state, form)
    return page


def text_of(site: Site, cards: Cards, lang: str) -> Response:
    """The text of the card that a take-away form makes, signed: a phone shows it on its own page, which
    has left off what is private. 404 where the form names no entry."""
    if lang not in site.uis:
        return not_found(site)
    form = {**form_of_request(), FIELD[0]: FIELD[1:]}
    world, state = situation(site, lang, "card", form)
    case = card.case_of(world, state, form)
    if not case:
        return not_found(site)
    own = with_steps(case, form.get("step", ()))
    return Response(issue(own, cards.codes, cards.key(), cards.address), content_type="text/plain")


def with_steps(case: dict[str, Any], named: Sequence[str]) -> dict[str, Any]:
    """The case with the steps that its form names ("<scheme>.<step>.<state>"), and no other: a slip
    holds one carrier's alone."""
    entries = []
    for entry in case["entries"]:
        steps = {
            step: state
            for step, state in entry["steps"].items()
            if f"{entry['scheme']}.{step}.{state}" in named
        }
        entries.append({**entry, "steps": steps})
    return {**case, "entries": entries}


def opened_card(site: Site, cards: Cards, lang: str, form: Form) -> Response:
    """The page of the card in the form, in `lang`, else in the card's own language, else in one the
    browser asks for."""
    verdict = read_card(site, cards, form)
    case = verdict["case"] if verdict else None
    spoken = lang or (case["lang"] if case else "")
    if spoken not in site.uis:
        spoken = liked(site.uis)
    entries = tuple(entry["scheme"] for entry in case["entries"]) if case else ()
    world, state = situation(site, spoken, "c", {**form, "entry": entries})
    read = replace(state, signed=dict(verdict) if verdict else None, host=here(cards))
    return respond(site, spoken, opened.page(world, read, form))


def here(cards: Cards) -> str:
    """The name of ours by which this request came, as the browser shows it; else the public one."""
    host = request.host.lower()
    return host if is_own_host(host, cards.hosts) else cards.hosts[0]


def read_card(site: Site, cards: Cards, form: Form) -> Verdict | None:
    """What the posted digits are worth; None where none were posted, or a second card is asked for."""
    digits = first(form, "digits")
    if not digits or opened.is_another(form):
        return None
    _, state = situation(site, "en", "c", {})
    return verify(digits, cards.codes, cards.issuers(), state.today, [here(cards), *cards.hosts])
