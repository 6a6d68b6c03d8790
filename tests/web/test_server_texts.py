"""What only the server says, Flask-Babel says as the phone's own catalogues would."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.datastructures import LanguageAccept

from migrant_helper import paths
from migrant_helper.catalogue.strings import mo
from migrant_helper.cli.build import sources
from migrant_helper.core.words.dates import shown
from migrant_helper.pages import missing
from migrant_helper.pages.parts import journey
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.page import Page
from migrant_helper.phone.bundle.build import ABSENT, write_spoken
from migrant_helper.phone.templates.compiled import compile_all, sources_in
from migrant_helper.phone.templates.environment import HeldTexts
from migrant_helper.phone.templates.plurals import HEADERS, RULES, rule_name
from migrant_helper.phone.ui import Words
from migrant_helper.phone.ui import messages as messages_of
from migrant_helper.web.locale import add_babel, best
from migrant_helper.web.server_templates import BabelTexts, day
from tests.pages.reader import read_document
from tests.pages.server import app, rendered
from tests.pages.shown import SPOKEN, interface, jinja, state, world

NUMBERS = (*range(200), 1000, 10**6)
# What the desk, the diary and the employer's door alone are made of.
NAMED = [
    *("absent_case", "consent", "days", "desk", "deeds", "duty", "firm", "group", "hearing"),
    *("letter", "named", "number", "passphrase", "sure", "unsent", "work"),
]
APART = {f"components/{name}.html" for name in NAMED}
OWN = sorted(path.name for path in (paths.TEMPLATES / "server").glob("*.html"))
CONTEXTS = {
    "later.html": {"words": "rice"},
    "stop.html": {"done": "", "problem": "", "number": ""},
    "number.html": {"problem": "", "done": "", "asked": "1", "ending": "5678", "again": 30},
    "remind_code.html": {"problem": "", "ending": "5678"},
    "remind_number.html": {
        "problem": "",
        "consent": "1",
        "number": "",
        "names": False,
        "country": "Nepal",
        "places": [],
        "news": "",
    },
    "remind_done.html": {"days": ["2026-11-02"]},
    "card_code.html": {"problem": "", "groups": ["AB12"], "until": "2027-01-01", "host": "a.b"},
    "code.html": {"problem": "", "gone": "", "host": "a.b"},
    "scan.html": {
        "opens": {"action": "/en/open", "field": "code", "order": "read"},
        "files": {"style": "/a/b.css", "page": "/a/b.js"},
    },
}


def messages() -> list[Message]:
    """Every message of the interface, the server's own among them."""
    with (paths.TRANSLATIONS / "messages.pot").open("rb") as file:
        return [message for message in read_po(file) if message.id]


def held(lang: str) -> HeldTexts:
    """The texts that the phone has too."""
    ui = interface(lang)
    return HeldTexts(ui["messages"], RULES[ui["plural"]])


@pytest.mark.parametrize("lang", SPOKEN)
def test_every_message_is_the_same_from_both(lang: str) -> None:
    ours, theirs = held(lang), BabelTexts()
    single = [(one.id, one.context or "") for one in messages() if isinstance(one.id, str)]
    counted = [one.id for one in messages() if not isinstance(one.id, str)]
    assert len(single) > 200

    with app().test_request_context(f"/{lang}/stop"):
        assert [one for one in single if ours.text(*one) != theirs.text(*one)] == []
        assert [
            (one, num)
            for one in counted
            for num in NUMBERS
            if ours.counted(*one, num) != theirs.counted(*one, num)
        ] == []


@pytest.mark.parametrize("lang", SPOKEN[1:-1])
def test_the_plural_form_is_the_same_from_both(lang: str, tmp_path: Path) -> None:
    """Of a file of this test's own: the interface counts nothing in words yet."""
    forms = "".join(f'msgstr[{n}] "form {n}"\n' for n in range(2))
    head = f'msgid ""\nmsgstr ""\n"Plural-Forms: {HEADERS[rule_name(lang)]}\\n"\n\n'
    file = tmp_path / lang / "LC_MESSAGES/messages.po"
    file.parent.mkdir(parents=True)
    file.write_text(f'{head}msgid "a day"\nmsgid_plural "days"\n{forms}', encoding="utf-8")
    texts, _draft = messages_of(lang, Words(tmp_path, str))
    ours, theirs = HeldTexts(texts, RULES[rule_name(lang)]), BabelTexts()
    write_spoken({lang: mo.compiled(tmp_path, lang)}, tmp_path / "spoken")
    own = Flask(__name__)
    add_babel(own, ["en", lang], tmp_path / "spoken")

    with own.test_request_context(f"/{lang}/stop"):
        said = {num: theirs.counted("a day", "days", num) for num in NUMBERS}

    assert said == {num: ours.counted("a day", "days", num) for num in NUMBERS}
    assert set(said.values()) == {"form 0", "form 1"}


def test_the_messages_are_translated_at_all() -> None:
    with app().test_request_context("/hi/stop"):
        assert BabelTexts().text("Go on") == "आगे बढ़ें"


@pytest.mark.parametrize("lang", SPOKEN)
def test_every_day_of_a_year_looks_as_on_other_pages(lang: str) -> None:
    days = [(date(2028, 1, 1) + timedelta(n)).isoformat() for n in range(366)]

    with app().test_request_context(f"/{lang}/stop"):
        assert [day(on) for on in days] == [shown(on, interface(lang)["dates"]) for on in days]


@pytest.mark.parametrize("status", [403, 404, 405, 413, 500])
@pytest.mark.parametrize("lang", SPOKEN)
def test_a_problem_has_the_same_bytes_as_on_the_phone(lang: str, status: int) -> None:
    page = missing.page(world(lang), state(), status)

    assert jinja(lang).get_template(page.template).render(page.context) == rendered(page, lang)


@pytest.mark.parametrize("name", sorted(CONTEXTS))
def test_no_text_of_the_server_s_pages_is_outside_gettext(name: str) -> None:
    made = world("en-XA")
    context = frame(made, state("stop"), journey.read(made, state("stop"), {}))
    own = {**context, **CONTEXTS[name], "hidden": []}

    words = read_document(rendered(Page(200, f"server/{name}", own), "en-XA")).text
    # An address is none of a language.
    told = " ".join(one for one in words.split("Pseudo", 1)[1].split() if "/" not in one)

    assert "[" in told
    assert [one for one in ("Stop", "code", "digits", "message", "remind") if one in told] == []


def test_all_of_the_server_s_templates_are_rendered_here_or_in_the_tests_of_pages() -> None:
    assert sorted([*CONTEXTS, "code_problem.html", "sources.html"]) == OWN


def test_the_phone_has_every_template_but_the_server_s() -> None:
    made = sources_in(paths.TEMPLATES)
    compiled = compile_all({**made, "style.href": ""}, "runtime.js")
    files = [*paths.STATIC.glob("js/*/*.js"), *paths.BUILD.glob("js/**/*.js")]
    scripts = "".join(file.read_text("utf-8") for file in files)
    reached = compiled.reached([ABSENT, *(name for name in made if f'"{name}"' in scripts)])

    apart = {name for name in made if name.startswith(("desk/", "diary/", "employer/"))} | APART
    assert reached - {"style.href"} - apart == set(made) - apart
    assert [name for name in OWN if f"server/{name}" in scripts] == []


def test_the_build_carries_what_flask_babel_reads() -> None:
    built = sources().spoken

    assert set(built) == {"hi", "bn", "ne", "ur"}
    assert built == sources().spoken


def test_an_application_without_its_texts_does_not_start(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"hi_IN.*run `migrant-helper build`"):
        add_babel(Flask(__name__), ["en", "hi"], tmp_path)


@pytest.mark.parametrize(
    ("wanted", "lang"),
    [
        ([("bn-BD", 1), ("en", 0.8)], "bn"),
        ([("en", 0.3), ("UR-pk", 0.9)], "ur"),
        ([("hi", 0), ("en", 0.1)], "en"),
        ([("hi", 0)], "en"),
        ([("ne-Deva-NP", 1)], "ne"),
        ([], "en"),
    ],
)
def test_the_language_is_the_first_wanted_one_that_is_held(
    wanted: list[tuple[str, float]], lang: str
) -> None:
    assert best(LanguageAccept(wanted), ["en", "hi", "bn", "ne", "ur"]) == lang


@pytest.mark.parametrize(
    ("path", "lang"),
    [
        ("/nothing/here", "bn"),
        ("/xx/sources/in-onorc", "bn"),
        ("/xx/stop", "bn"),
        ("/ur/nothing", "ur"),
    ],
)
def test_a_problem_is_told_in_the_address_s_language_or_the_browser_s(
    client: FlaskClient, path: str, lang: str
) -> None:
    answer = client.get(path, headers={"Accept-Language": "bn-BD,en;q=0.8"})

    assert answer.status_code == 404
    assert f'<html lang="{lang}"' in answer.text
    assert held(lang).text("That did not work") in answer.text
