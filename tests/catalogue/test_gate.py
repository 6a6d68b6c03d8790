"""Poisoned files: what a slip or an ill will could put into a translation or an entry."""

import pytest

from migrant_helper.catalogue.lint import refused

HEADER = (
    'msgid ""\nmsgstr ""\n"Language: hi\\n"\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
)
DAYS = 'msgid "%(num)s day"\nmsgid_plural "%(num)s days"\n'
LONG = "Go to the labour office of the place where you work now."
BIDI = "\N{RIGHT-TO-LEFT OVERRIDE}"


def entry(english: str, given: str) -> str:
    return f'msgid "{english}"\nmsgstr "{given}"\n'


SMS = "To stop: %(address)s code %(code)s"
# The po file, what stands in it, what is said of it.
POISONED = [
    ("sms", entry(SMS, "बंद करें: https://evil.example %(code)s"), "other places"),
    ("sms", entry(SMS, "बंद करें: %(address)s"), "other places"),
    ("sms", entry(SMS, "बंद करें: %(adress)s %(code)s"), "other places"),
    ("sms", entry(SMS, "बंद: %(address)s evil.example %(code)s"), "an address"),
    ("sms", entry(SMS, "बंद: %(address)s 100 % %(code)s"), "% alone"),
    ("sms", entry("To stop, reply STOP.", "बंद करने के लिए लिखें।"), "no STOP"),
    ("sms", entry("To stop, reply STOP.", "लिखें STOP " + "क" * 140), "134 at most"),
    ("messages", entry("Call now", "अभी कॉल करें 9876543210"), "the figures 9876543210"),
    ("messages", entry("Within 90 days", "9 दिन के अंदर"), "the figures 9"),
    ("messages", entry("Within 90 days", "९० दिन के अंदर"), "the figures"),
    ("messages", entry("Go on", "आगे www.evil.example"), "an address"),
    ("messages", entry("Go on", "आगे help@evil.example"), "an address"),
    ("messages", entry("Go on", f"आगे{BIDI}"), "U+202E"),
    ("messages", entry("Go on", "आगे\N{LEFT-TO-RIGHT ISOLATE}"), "U+2066"),
    ("messages", entry("Go on", "आ\N{ZERO WIDTH SPACE}गे"), "U+200B"),
    ("messages", entry("Go on", "आगे\N{SOFT HYPHEN}"), "U+00AD"),
    ("messages", entry("Go on", "<b>आगे</b>"), "markup"),
    ("messages", entry("Go on", "आगे &amp; आगे"), "markup"),
    ("messages", entry("Go on", '\\" onclick=x'), "markup"),
    ("messages", entry("Go on", "gо on"), "another script"),
    ("messages", entry("Go on", "ایک"), "another script"),
    ("messages", entry("Go on", "आगे forward"), "the English word forward"),
    ("messages", entry("After 12 days", "१२ दिन बाद"), "the figures"),
    ("messages", entry("Go on", " आगे"), "blanks"),
    ("messages", entry("Go on", "आगे\\nआगे"), "broken line"),
    ("messages", entry("Go on", "आगे " * 20), "40 at most"),
    ("messages", DAYS + 'msgstr[0] "%(num)s दिन"\nmsgstr[1] "दिन"\n', "other places"),
    ("schemes", entry("Up to {sum}.", "{summ} तक"), "other places"),
    ("schemes", entry("Up to {sum}.", "{sum} तक {"), "a brace alone"),
    ("schemes", entry(LONG, "जाएँ।"), "all that the"),
    ("schemes", entry("Get grain.", "अनाज लें। 5000"), "the figures 5000"),
    ("sms", entry(SMS, "बंद: %(address)s %(code)s ₹50 लगेंगे"), "the figures 50"),
]


def placed(folder, name: str, text: str) -> None:
    path = folder.translations / "hi/LC_MESSAGES" / f"{name}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(("name", "text", "what"), POISONED)
def test_a_poisoned_translation_is_refused(folder, name: str, text: str, what: str) -> None:
    placed(folder, name, HEADER + text)

    found = refused(folder.source())

    assert any(what in f"{one.what} {one.expected}" for one in found), found
    assert {one.file for one in found} == {f"translations/hi/LC_MESSAGES/{name}.po"}


def test_a_right_translation_passes(folder) -> None:
    right = [
        ("sms", entry(SMS, "बंद करने के लिए: %(address)s कोड %(code)s")),
        ("messages", DAYS + 'msgstr[0] "%(num)s दिन"\nmsgstr[1] "%(num)s दिनों"\n'),
        ("schemes", entry("Up to {sum} of 90 days (EPF).", "90 दिन के {sum} तक (EPF)।")),
    ]
    for name, text in right:
        placed(folder, name, HEADER + text)

    assert refused(folder.source()) == []


def test_a_file_that_is_not_utf8_or_counts_in_another_way_is_refused(folder) -> None:
    placed(folder, "sms", HEADER.replace("n > 1", "n != 1"))
    placed(folder, "messages", "")
    path = folder.translations / "hi/LC_MESSAGES/messages.po"
    path.write_bytes(HEADER.encode() + entry("Go", "चलें").encode("utf-16"))

    what = sorted(one.what.split(" ")[0] for one in refused(folder.source()))

    assert what == ["Plural-Forms:", "no"]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("Get grain in", f"Get {BIDI}grain in", "U+202E"),
        ("id: in-grain\n", f"id: in-grain  # {BIDI}\n", "U+202E"),
        ("Get grain in", "Get\N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}grain in", "U+200B"),
        ("Get grain in", "Get <b>grain</b> in", "<"),
        ("Get grain in", "Get grain at https://evil.example in", "://"),
        ("Get grain in", "Write to me@evil.example in", "@"),
        ("Get grain in", "Get 50 kg in", "50"),
        ("Up to {sum}", "Up to {summ}", "summ"),
    ],
)
def test_a_poisoned_entry_is_refused(folder, old: str, new: str, what: str) -> None:
    folder.change(old, new)

    found = refused(folder.source())

    assert any(what in one.what for one in found), found
    assert {one.file for one in found} == {"schemes/in/grain.yaml"}
