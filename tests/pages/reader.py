"""Reads a page as a browser does: its forms, what they would send, and the buttons to press. What our
templates do not write, a browser has to guess about: it fails here."""

import re
from dataclasses import dataclass, field
from html import unescape

TYPED = ("text", "date", "textarea")
_NAME = r"[^\s\"'<>/=]+"
_TAG = rf'<(/?)([a-z][a-z0-9]*)((?:\s+{_NAME}(?:="[^"]*")?)*)\s*(/?)>'
# A tag, or what is no part of the page; then all up to the next.
_TOKEN = re.compile(rf"(?:{_TAG}|<!--.*?-->|<!doctype html>)([^<]*)", re.DOTALL)
# Of all other tags nothing is read.
_SENDS = ("form", "input", "textarea", "select", "option", "button")
_NAMED = re.compile(r'\s(?:id|lang)="')
_ATTRIBUTE = re.compile(rf'({_NAME})(?:="([^"]*)")?')


@dataclass
class Control:
    """One field of a form; `sent` is false for a box left empty. `kind`: hidden, radio, select…"""

    form: str
    kind: str
    name: str
    value: str
    sent: bool = True
    choices: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Button:
    """A button and where it stands among the controls; `action` is the address it posts to."""

    form: str
    name: str
    value: str
    action: str
    at: int


@dataclass
class Document:
    """What a page holds for its reader; `text` is everything that is not markup."""

    controls: list[Control] = field(default_factory=list)
    buttons: list[Button] = field(default_factory=list)
    actions: dict[str, str] = field(default_factory=dict)
    languages: set[str] = field(default_factory=set)
    ids: list[str] = field(default_factory=list)
    text: str = ""

    def fields(self, form: str, pressed: Button | None = None) -> dict[str, list[str]]:
        """The fields that the form sends, in the order of the page, with the button pressed."""
        pairs: list[tuple[float, str, str]] = [
            (at, each.name, each.value)
            for at, each in enumerate(self.controls)
            if each.form == form and each.sent
        ]
        if pressed and pressed.name:
            pairs.append((pressed.at - 0.5, pressed.name, pressed.value))
        found: dict[str, list[str]] = {}
        for _, name, value in sorted(pairs, key=lambda pair: pair[0]):
            found.setdefault(name, []).append(value)
        return found

    def values(self, name: str) -> list[str]:
        """The values of all controls of that name, sent or not."""
        return [each.value for each in self.controls if each.name == name]

    def button(self, value: str) -> Button:
        """The button of that value that stands last: the first ones are Enter's and the languages'."""
        return [button for button in self.buttons if button.value == value][-1]


class _Reader:
    def __init__(self) -> None:
        self.document = Document()
        self.form = ""
        self.select: Control | None = None
        self.area: Control | None = None
        self.texts: list[str] = []

    def read(self, html: str) -> Document:
        at, end = 0, len(html)
        while at < end:
            token = _TOKEN.match(html, at)
            assert token, f"no browser reads {html[at : at + 60]!r} in one way"
            closing, tag, attributes, alone, text = token.groups()
            at = token.end()
            if tag in ("script", "style") and not closing:
                at = html.index(f"</{tag}>", at)
                text = ""
            if tag and not closing and (tag in _SENDS or _NAMED.search(attributes)):
                self.start(tag, attributes)
            if tag and (closing or alone):
                self.end(tag)
            if text:
                self.text(unescape(text))
        self.document.text = "".join(self.texts)
        return self.document

    def start(self, tag: str, attributes: str) -> None:
        found = _ATTRIBUTE.findall(attributes) if attributes else ()
        given = {name: unescape(value) if "&" in value else value for name, value in found}
        document = self.document
        if "lang" in given:
            document.languages.add(given["lang"])
        if "id" in given:
            document.ids.append(given["id"])
        if tag == "form":
            self.form = given["id"]
            document.actions[self.form] = given["action"]
        elif tag in ("input", "textarea", "select"):
            self.control(tag, given)
        elif tag == "option" and self.select:
            self.select.choices.append(given["value"])
            if "selected" in given or len(self.select.choices) == 1:
                self.select.value = given["value"]
        elif tag == "button" and given.get("type") != "button":
            self.button(given)

    def button(self, given: dict[str, str]) -> None:
        form, action = given.get("form", self.form), given.get("formaction", "")
        named = (given.get("name", ""), given.get("value", ""), action)
        self.document.buttons.append(Button(form, *named, len(self.document.controls)))

    def control(self, tag: str, given: dict[str, str]) -> None:
        # Without a name it is never sent.
        if "name" not in given:
            return
        kind = given.get("type", "text") if tag == "input" else tag
        ticked = kind not in ("radio", "checkbox") or "checked" in given
        made = Control(self.form, kind, given["name"], given.get("value", ""), ticked)
        self.document.controls.append(made)
        self.select = made if tag == "select" else None
        self.area = made if tag == "textarea" else None

    def end(self, tag: str) -> None:
        if tag == "textarea":
            self.area = None
        if tag == "form":
            self.form = ""

    def text(self, text: str) -> None:
        if self.area:
            self.area.value += text
        self.texts.append(text)


def read_document(html: str) -> Document:
    """The page's forms and buttons; the address of a button without one is its form's."""
    document = _Reader().read(html)
    actions = document.actions
    document.buttons = [
        Button(each.form, each.name, each.value, each.action or actions[each.form], each.at)
        for each in document.buttons
    ]
    return document
