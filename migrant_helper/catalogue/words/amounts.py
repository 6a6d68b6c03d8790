"""Figures as people read them: grouped by lakh, in Latin digits, their unit in words."""

from collections.abc import Callable
from decimal import Decimal

from babel import Locale
from babel.numbers import format_decimal

# Unit -> singular and plural text, as they stand in schemes.po. "₹" needs no words.
UNITS: dict[str, tuple[str, str]] = {
    "INR": ("₹{number}", "₹{number}"),
    "NPR": ("Rs {number}", "Rs {number}"),
    "percent": ("{number}%", "{number}%"),
    "minutes": ("{number} minute", "{number} minutes"),
    "hours": ("{number} hour", "{number} hours"),
    "days": ("{number} day", "{number} days"),
    "working_days": ("{number} working day", "{number} working days"),
    "weeks": ("{number} week", "{number} weeks"),
    "months": ("{number} month", "{number} months"),
    "years": ("{number} year", "{number} years"),
    "kg": ("{number} kg", "{number} kg"),
    "grams": ("{number} gram", "{number} grams"),
    "litres": ("{number} litre", "{number} litres"),
    "km": ("{number} km", "{number} km"),
    "acres": ("{number} acre", "{number} acres"),
    "people": ("{number} person", "{number} people"),
    "children": ("{number} child", "{number} children"),
    "births": ("{number} birth", "{number} births"),
    "fold": ("{number} times as much", "{number} times as much"),
    "times": ("{number} time", "{number} times"),
    "payments": ("{number} payment", "{number} payments"),
    "classes": ("{number} class", "{number} classes"),
    "meals": ("{number} meal", "{number} meals"),
    "number": ("{number}", "{number}"),
}
# Texts without a word in them are the same in every language.
WORDLESS = frozenset({"₹{number}", "{number}%", "{number}"})

# All five are read in South Asia, where figures are grouped by lakh; CLDR groups Urdu by thousand.
_GROUPING = "en_IN"

Plural = Callable[[str, str, int], str]


def number(value: Decimal) -> str:
    """200000 -> "2,00,000"; 9.37 -> "9.37"."""
    return str(format_decimal(value, locale=_GROUPING, decimal_quantization=False))


def amount(value: str, unit: str, plural: Plural, lang: str = "en") -> str:
    """ "200000" and "INR" give "₹2,00,000". `plural` translates the text of the unit. Raises
    KeyError for a unit that is not in UNITS."""
    figure = Decimal(value)
    one, many = UNITS[unit]
    # A fraction is read with the plural word: 1.5 months, 1.5 महीने.
    count = int(figure) if figure == int(figure) else 2
    text = (one if count == 1 else many) if one in WORDLESS else plural(one, many, count)
    return signed(text.replace("{number}", number(figure)), lang)


def signed(text: str, lang: str) -> str:
    """The text with a mark before each sign of rupees where lines run from right to left, so that
    it stays ahead of its figure."""
    rtl = Locale.parse(lang.partition("-")[0]).text_direction == "rtl"
    return text.replace("₹", "\N{LEFT-TO-RIGHT MARK}₹") if rtl else text
