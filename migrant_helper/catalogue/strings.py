"""The catalogue's words for translators: extracts them, and makes the pseudo-language."""

import re

_ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ")


def pseudo(text: str) -> str:
    """ "Bring {fee}" -> "[Bríñg {fee}]": marks every text that went through translation.
    Placeholders, markup and entities keep their letters."""
    kept = re.split(r"(\{[^{}]*\}|%\([a-z_0-9]+\)s|<[^<>]*>|&[a-z]+;)", text)
    changed = (
        part if place % 2 else part.translate(_ACCENTS)
        for place, part in enumerate(kept)
    )
    return f"[{''.join(changed)}]"
