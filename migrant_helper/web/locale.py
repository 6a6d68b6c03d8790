"""Which language a browser asks for."""

from werkzeug.datastructures import LanguageAccept


def best(accepted: LanguageAccept, held: list[str]) -> str:
    """The held language the browser likes best; a region does not matter ("hi-IN" is "hi");
    English where none fits."""
    for tag, _quality in accepted:
        base = str(tag).split("-")[0].lower()
        if base in held:
            return base
    return "en"
