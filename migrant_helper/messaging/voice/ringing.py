"""Who rings back: to which countries, by whom, and in whose voice."""

from collections.abc import Callable
from dataclasses import dataclass, field

from migrant_helper.messaging.voice.caller import Caller
from migrant_helper.messaging.voice.speech import Speech


@dataclass(frozen=True)
class Entry:
    """What may be spoken of an entry of the catalogue: its short name and the kind of office to go to, ""
    for what may not be."""

    name: str = ""
    office: str = ""


@dataclass(frozen=True)
class Ringing:
    """`entry(lang, scheme, deadline)` is what may be said of an entry; a country that is not one of `countries` is
    never rung."""

    caller: Caller
    countries: frozenset[str]
    speech: Speech = field(repr=False)
    entry: Callable[[str, str, str], Entry] = field(repr=False)
