"""How words sound, so that one that is typed is found whatever its script and spelling: राशन, রেশন,
راشن, raashan and ration are all "rsn".

On the phone as well.
"""

import re

# What stands at the same place of both blocks of Unicode, from अ on; X is च, H an h that sounds.
_FIRST = "aaaaaarlaaaaaaaakkggnXXjjnttddnttddnnppbbmyrrlllvsssH"
_NUKTA = "kkgjddpy"
_ARABIC = (
    "اaآaأaإaعaئaےaبbپpتtٹtثsجjچXحhخkدdڈdذjرrڑdزjژjسsشsصsضjطtظjغgفpقkکkكkگgلlمmنnںnوWہHهHھhیyيyىy"
    "،,؛,؟,۔,।,॥,"
)
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_DIGITS = "0123456789"
_SIGNS = {
    **{ord(sign): _LATIN[at] for at, sign in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")},
    **{start + 5 + at: sign for start in (0x900, 0x980) for at, sign in enumerate(_FIRST)},
    **{start + 0x58 + at: sign for start in (0x900, 0x980) for at, sign in enumerate(_NUKTA)},
    **{
        start + at: sign
        for start in (0x966, 0x9E6, 0x660, 0x6F0)
        for at, sign in enumerate(_DIGITS)
    },
    **{start + at: "n" for start in (0x900, 0x980) for at in (1, 2)},
    **{start + at: "a" for start in (0x900, 0x980) for at in range(0x3E, 0x4D)},
    **{start + 0x43: "r" for start in (0x900, 0x980)},
    **{ord(_ARABIC[at]): _ARABIC[at + 1] for at in range(0, len(_ARABIC), 2)},
}
# Two signs of Bengali that are one sound, and what English spells by several letters.
_BEFORE = (("ওয", "ব"), ("\u09a1\u09bc", "র"), ("\u09dc", "র"))
_SPELT = (
    *(("tio", "s"), ("sch", "sk"), ("ch", "X"), ("ce", "s"), ("ci", "s"), ("cy", "s"), ("ph", "p")),
    *(("x", "ks"), ("Wa", "b"), ("Wy", "b")),
)
_ALIKE = {ord(sign): "aaaapbbjkk"[at] for at, sign in enumerate("eioufvwzqc")}
# Within a word: vowels, and what is only breathed.
_SILENT = re.compile("[ahyW]+")
# Signs on letters, and what stands within a word.
_MARKS = re.compile("[-'\u2010-\u2019\u0300-\u036f\u0600-\u06ff\u0900-\u09ff\u200b-\u200f]+")
_BETWEEN = re.compile("[^a-zHWX0-9]+")


def sounds(text: str) -> list[str]:
    """The key of each word: its consonants in Latin letters, "a" for a vowel ahead, digits. Alike
    are long and short vowels, b and bh, v and w, j and z, p and f; a letter twice is one. An h counts
    ahead and between vowels. A word
    of vowels alone is "a"."""
    for sign, other in _BEFORE:
        text = text.replace(sign, other)
    spelt = _BETWEEN.sub(" ", _MARKS.sub("", text.translate(_SIGNS)))
    for sign, other in _SPELT:
        spelt = spelt.replace(sign, other)
    spelt = spelt.translate(_ALIKE).replace("aha", "aHa")
    return [_key(word) for word in spelt.split(" ") if word]


def _key(word: str) -> str:
    head = {"y": "j", "W": "b", "H": "h"}.get(word[0], word[0])
    every = head + _SILENT.sub("", word[1:].removesuffix("H")).replace("H", "h")
    key = "".join(
        sign for at, sign in enumerate(every) if at == 0 or sign != every[at - 1] or sign in _DIGITS
    )
    return key.replace("mp", "np").replace("mb", "nb")
