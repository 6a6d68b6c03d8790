"""Po files follow the English texts and lose nothing a translator wrote."""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from migrant_helper.catalogue.strings import po

PLACE = "schemes/in/grain.yaml#summary"


def template(*texts: tuple[str, str]) -> Catalog:
    made = Catalog(domain="schemes")
    for text, place in texts:
        made.add(text, locations=[(place, None)])
    return made


def updated(old: Catalog, new: Catalog) -> Catalog:
    """What stands in the file after an update, as the next reader reads it."""
    text = po.written(po.update(old, new, "hi"), "hi")
    return read_po(BytesIO(text.encode()), locale="hi")


def translated(text: str, string: str, place: str = PLACE, **more) -> Catalog:
    made = Catalog(domain="schemes")
    made.add(text, string, locations=[(place, None)], **more)
    return made


def test_a_text_that_stays_keeps_its_translation_and_review() -> None:
    old = translated("Get grain.", "अनाज लें।", user_comments=["reviewed: Asha"])

    message = updated(old, template(("Get grain.", PLACE)))["Get grain."]

    assert (
        message.string,
        message.fuzzy,
        message.user_comments,
    ) == ("अनाज लें।", False, ["reviewed: Asha"])


def test_a_changed_text_keeps_the_old_translation_as_fuzzy_and_loses_its_review() -> None:
    old = translated("Get grain.", "अनाज लें।", user_comments=["reviewed: Asha", "short"])

    message = po.update(old, template(("Take your rice home.", PLACE)), "hi")[
        "Take your rice home."
    ]

    assert (message.string, message.fuzzy, message.user_comments) == ("अनाज लें।", True, ["short"])


def test_the_english_a_fuzzy_text_translates_is_kept_through_updates() -> None:
    long = 'Get "grain" ' * 20
    new = template(("Take your rice home.", PLACE))

    first = po.written(po.update(translated(long, "अनाज लें।"), new, "hi"), "hi")
    again = po.update(read_po(BytesIO(first.encode()), locale="hi"), new, "hi")

    assert '\n#| msgid "Get \\"grain\\" Get' in first
    assert first == po.written(again, "hi")


def test_a_text_at_a_new_place_is_empty() -> None:
    old = translated("Get grain.", "अनाज लें।")

    message = updated(old, template(("Get grain!", "schemes/in/rice.yaml#summary")))["Get grain!"]

    assert (message.string, message.fuzzy) == ("", False)


def test_a_text_of_code_is_found_again_by_likeness_in_its_file() -> None:
    old = translated("Go on with the questions", "आगे", place="templates/check.html")

    new = template(
        ("Go on with questions", "templates/check.html"), ("Stop", "templates/check.html")
    )
    found = updated(old, new)

    assert (
        found["Go on with questions"].string,
        found["Go on with questions"].fuzzy,
    ) == ("आगे", True)
    assert found["Stop"].string == ""


def test_a_fuzzy_text_stays_fuzzy_until_a_translator_says_so() -> None:
    old = translated("Get grain.", "अनाज लें।", flags=["fuzzy"])

    assert updated(old, template(("Get grain.", PLACE)))["Get grain."].fuzzy


def test_a_text_that_is_gone_comes_back_with_its_translation() -> None:
    gone = updated(translated("Get grain.", "अनाज लें।"), template())

    assert "Get grain." in gone.obsolete
    assert updated(gone, template(("Get grain.", PLACE)))["Get grain."].string == "अनाज लें।"


def test_one_text_that_becomes_a_plural_keeps_its_words_as_fuzzy() -> None:
    old = translated("month", "महीना")
    new = Catalog()
    new.add(("month", "months"), locations=[(PLACE, None)])

    message = updated(old, new)["month"]

    assert (tuple(message.string), message.fuzzy) == (("महीना", "महीना"), True)


def test_the_same_words_in_two_contexts_are_two_texts() -> None:
    old = Catalog()
    old.add("May", "मई", context="month")
    new = Catalog()
    new.add("May", context="month")
    new.add("May", context="verb")

    found = updated(old, new)

    assert (found.get("May", "month").string, found.get("May", "verb").string) == ("मई", "")


def test_writing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    path = tmp_path / "hi" / "LC_MESSAGES" / "schemes.po"
    path.parent.mkdir(parents=True)
    new = template(
        ("Get grain.", PLACE), ("A long text " * 20, "schemes/in/grain.yaml#steps.a-b.do")
    )
    first = po.written(po.update(translated("Get grain.", "अनाज"), new, "hi"), "hi", "# Asha\n")
    path.write_text(first, encoding="utf-8")

    old = po.read(path, "hi", "schemes")

    assert first == po.written(po.update(old, new, "hi"), "hi", po.notes(path))
    assert first.startswith("# Asha\nmsgid")
    assert "POT-Creation-Date" not in first
