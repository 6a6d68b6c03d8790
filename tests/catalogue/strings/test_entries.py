"""The words handed to translators, and the pseudo-language."""

import pytest

from migrant_helper.catalogue.strings import entries, interface


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("Bring {fee}", "[Bríñg {fee}]"),
        ("%(count)s steps", "[%(count)s štépš]"),
        ('<a href="#top">On</a>', '[<a href="#top">Óñ</a>]'),
        ("a &amp; b", "[á &amp; b]"),
        ("", "[]"),
    ],
)
def test_the_pseudo_language_keeps_what_is_no_word(text: str, changed: str) -> None:
    assert changed == entries.pseudo(text)


def test_texts_stand_once_with_all_their_places(folder) -> None:
    folder.change("Complain.", "Go to the shop.")

    message = entries.template(folder.source()).get("Go to the shop.")

    assert [place for place, _ in message.locations] == [
        "schemes/in/grain.yaml#steps.draw.do",
        "schemes/in/grain.yaml#steps.complain.do",
    ]


def test_facts_nobody_is_asked_are_not_handed_to_translators(folder) -> None:
    found = entries.template(folder.source())

    assert found.get("Idle?") is None
    assert found.get("Which card?") is not None


def test_units_have_both_numbers(folder) -> None:
    found = entries.template(folder.source()).get("{number} month")

    assert found.id == ("{number} month", "{number} months")


def test_words_of_templates_python_and_javascript_are_extracted(tmp_path) -> None:
    files = {
        "migrant_helper/templates/public/a.html": "{# Translators: a button #}<p>{{ _('Go on, %(n)s', n=1) }}</p>",
        "migrant_helper/pages/a.py": 'TITLE = say(ui, "Your list")\nOTHER = ngettext("%(n)s day", "%(n)s days", n)\n',
        "static/js/components/a.js": 'root.textContent = _("Read aloud");',
        "migrant_helper/messaging/a.py": 'X = _("To stop, reply STOP.")',
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    found = interface.template(tmp_path, "messages")

    for text in ("Go on, %(n)s", "Your list", "Read aloud", "%(n)s day"):
        assert found.get(text) is not None, text
    assert found.get("To stop, reply STOP.") is None
    assert found.get("Your list").locations == [("migrant_helper/pages/a.py", None)]
