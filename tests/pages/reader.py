"""Reads a page as a browser does: its forms, what they would send, and the buttons to press."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

TYPED = ("text", "date", "textarea")


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


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.document = Document()
        self.form = ""
        self.select: Control | None = None
        self.area: Control | None = None
        self.silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        document = self.document
        document.languages.update([given["lang"]] if "lang" in given else [])
        document.ids.extend([given["id"]] if "id" in given else [])
        self.silent = tag in ("style", "script")
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
            form = given.get("form", self.form)
            action = given.get("formaction", "")
            self.document.buttons.append(
                Button(
                    form,
                    given.get("name", ""),
                    given.get("value", ""),
                    action,
                    len(document.controls),
                )
            )

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

    def handle_endtag(self, tag: str) -> None:
        self.silent = False
        if tag == "textarea":
            self.area = None
        if tag == "form":
            self.form = ""

    def handle_data(self, data: str) -> None:
        if self.area:
            self.area.value += data
        if not self.silent:
            self.document.text += data


def read_document(html: str) -> Document:
    """The page's forms and buttons; the address of a button without one is its form's."""
    reader = _Reader()
    reader.feed(html)
    document: Any = reader.document
    actions = document.actions
    document.buttons = [
        Button(each.form, each.name, each.value, each.action or actions[each.form], each.at)
        for each in document.buttons
    ]
    return reader.document
