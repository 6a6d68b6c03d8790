"""The short code of a card: asked for, opened by, taken back. A code is only ever in a POST's body."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, Response

from migrant_helper.actions.cards import issue
from migrant_helper.actions.codes import Keeping, Kept, forget_card, keep_card, open_card
from migrant_helper.actions.limits import Refusal
from migrant_helper.actions.service import Service
from migrant_helper.core.card.short import groups
from migrant_helper.pages import card
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.card import leaving
from migrant_helper.pages.parts.card.rows import shown_day
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.list.private import FIELD, is_asked
from migrant_helper.pages.parts.page import Page, State, World, first
from migrant_helper.web.public.cards import Cards, here, opened_card
from migrant_helper.web.public.pages import form_of_request, not_found, respond, situation
from migrant_helper.web.public.visitors import address, status
from migrant_helper.web.site import Site


def blueprint(site: Site, cards: Cards, service: Service) -> Blueprint:
    """`/<lang>/card/code` keeps the card of a take-away form; `/<lang>/code` opens one, or takes it
    back. No browser keeps either page."""
    public = Blueprint("codes", __name__)

    @public.post("/<lang>/card/code")
    def keep(lang: str) -> Response:
        return unkept(not_found(site) if lang not in site.uis else kept(site, cards, service, lang))

    @public.route("/<lang>/code", methods=["GET", "POST"])
    def use(lang: str) -> Response:
        return unkept(not_found(site) if lang not in site.uis else used(site, cards, service, lang))

    return public


def unkept(response: Response) -> Response:
    """The answer with the order to write it nowhere."""
    response.headers["Cache-Control"] = "no-store"
    return response


def kept(site: Site, cards: Cards, service: Service, lang: str) -> Response:
    """The page with the code of the card that the form makes; 404 where it names no entry."""
    form = form_of_request()
    world, state = situation(site, lang, "card/code", form)
    case = card.case_of(world, state, form)
    if not case:
        return not_found(site)
    text = issue(case, cards.codes, cards.key(), cards.address)
    fields = [*leaving.fields(case), *([FIELD] if is_asked(form) else [])]
    keeping = Keeping(
        card=text.partition("#")[2],
        expires=case["expires"],
        sent=[f"{name}={value}" for name, value in fields],
        address=address(),
        once=first(form, "once"),
    )
    with service.begin() as session:
        answer = keep_card(session, service, keeping, now=service.now())
    hidden = [*fields, ["once", keeping.once]]
    own: dict[str, Any] = {"host": here(cards), "code": "", "groups": [], "until": ""}
    if isinstance(answer, Kept):
        until = shown_day(world, answer.until.date().isoformat())
        own |= {"code": answer.code, "groups": groups(answer.code), "until": until}
        hidden = [*hidden, ["code", answer.code]]
    page = _page(world, state, "server/card_code.html", answer, own)
    return respond(site, lang, replace(page, context={**page.context, "hidden": hidden}))


def used(site: Site, cards: Cards, service: Service, lang: str) -> Response:
    """The card under the code in the form; the field for one; or that it was taken back."""
    form = form_of_request()
    world, state = situation(site, lang, "code", {})
    wish, typed, sender = first(form, "do"), first(form, "code"), address()
    answer: str | Refusal | None = None
    if wish in ("open", "forget"):
        with service.begin() as session:
            use = open_card if wish == "open" else forget_card
            answer = use(session, service, typed, sender, now=service.now())
    if isinstance(answer, str) and not isinstance(answer, Refusal):
        return opened_card(site, cards, lang, {"digits": (answer,), "do": ("open",)})
    own = {"host": here(cards), "gone": wish == "forget" and answer is None}
    return respond(site, lang, _page(world, state, "server/code.html", answer, own))


def _page(world: World, state: State, template: str, answer: Any, own: dict[str, Any]) -> Page:
    problem = answer if isinstance(answer, Refusal) else None
    context = frame(world, state, journeys.read(world, state, {}), problem=problem or "", **own)
    return Page(status(problem), template, {**context, "default_do": "open", "hidden": []})
