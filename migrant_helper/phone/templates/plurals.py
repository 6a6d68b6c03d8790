"""Which plural form a number takes, from CLDR; the phone has the same three rules.

Babel's gettext headers differ from CLDR for Hindi, Bengali, Indonesian and Burmese, so the rule is
found from CLDR's own data and named. On the phone: the table in static/js/phone/runtime.js.
"""

from collections.abc import Callable
from functools import cache

from babel import Locale
from babel.plural import to_gettext

RULES: dict[str, Callable[[int], int]] = {
    "single": lambda _: 0,
    "one": lambda n: int(n != 1),
    "zero_one": lambda n: int(n > 1),
    "one_two_three_or_not_4_6_9": lambda n: int(n not in (1, 2, 3) and n % 10 in (4, 6, 9)),
}
HEADERS = {
    "single": "nplurals=1; plural=0;",
    "one": "nplurals=2; plural=(n != 1);",
    "zero_one": "nplurals=2; plural=(n > 1);",
    "one_two_three_or_not_4_6_9": "nplurals=2; plural=(n % 10 == 4 || n % 10 == 6 || n % 10 == 9);",
}


@cache
def rule_name(lang: str) -> str:
    """The name of a language's rule: of RULES, the one that agrees with CLDR from 0 to 299.

    `lang` is a BCP 47 tag; a region or variant does not change it. Raises ValueError if none does.
    """
    locale = Locale.parse(lang.split("-", maxsplit=1)[0])
    tags = sorted(locale.plural_form.tags | {"other"}, key=_ORDER.index)
    for name, rule in RULES.items():
        if all(tags.index(locale.plural_form(n)) == rule(n) for n in range(300)):
            return name
    raise ValueError(f"no plural rule for {lang!r}: {to_gettext(locale.plural_form)}")


_ORDER = ["zero", "one", "two", "few", "many", "other"]


def plural_form(lang: str, n: int) -> int:
    """Which form of a message stands for `n` things, counted from 0."""
    return RULES[rule_name(lang)](n)


def header(lang: str) -> str:
    """The `Plural-Forms` header a catalogue of this language must have."""
    return HEADERS[rule_name(lang)]
