"""The messages of the templates, each with a number: the phone looks them up by it.

A message stands on the phone once, in the bundle of its language, and not in the worker as well:
that is a fifth of what the interface weighs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Message:
    """A message by its `key` in a catalogue ("context\\x04text" with a context) and its English:
    one text, or two where it counts something."""

    key: str
    english: tuple[str, ...]

    def text(self, messages: Mapping[str, Any]) -> Any:
        """The text in the language of `messages`, a list of forms where it counts something.
        English where there is none: `{"one", "other"}` if it counts, by the rule of English."""
        if self.key in messages:
            return messages[self.key]
        if len(self.english) == 1:
            return self.english[0]
        return dict(zip(("one", "other"), self.english, strict=True))


@dataclass
class Messages:
    """Gives each different message a number, from 0 in the order they are met."""

    found: dict[Message, int] = field(default_factory=dict)

    def number(self, function: str, texts: list[str]) -> int:
        """The number of the message a template asks `function` for with these literal texts."""
        if function == "pgettext":
            message = Message("\x04".join(texts), (texts[1],))
        else:
            message = Message(texts[0], tuple(texts))
        return self.found.setdefault(message, len(self.found))


def for_phone(ui: Mapping[str, Any], numbered: list[Message], script: str) -> dict[str, Any]:
    """The interface as a bundle holds it: `texts` by the templates' numbers, and in `messages` only
    what `script`, the pages' code, asks for by its English."""
    code = _bare(script)
    own = {key: text for key, text in ui["messages"].items() if _bare(key) in code}
    texts = [message.text(ui["messages"]) for message in numbered]
    return {**ui, "messages": own, "texts": texts}


def _bare(text: str) -> str:
    """Without quotes and backslashes, which code may write in several ways."""
    return text.translate({ord(sign): None for sign in "\\\"'`"})
