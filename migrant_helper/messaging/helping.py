"""What we answer to HELP: who we are, where the list is, and how to stop."""

from typing import Final

from migrant_helper.messaging.texts import Stop, Texts


def _(message: str) -> str:
    """Marks a text for the extractor; it is translated where it is used."""
    return message


# Translators: the answer to a text message "HELP". address is that of a web page.
HELP: Final = _("Migrant Helper reminds you of dates you asked for. Your list: %(address)s")


def answer(texts: Texts, lang: str, address: str, stop: Stop) -> str:
    """The text, in the person's language."""
    return f"{texts.say(lang, HELP, address=address)} {texts.how_to_stop(lang, stop)}"
