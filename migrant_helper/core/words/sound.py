"""How words sound, so that one that is typed is found whatever its script and spelling: राशन, রেশন,
راشن, raashan and ration are all "rsn".

On the phone as well.
"""

import re

# Of each sign from the first one on how it sounds, "-" for none; X is च, H an h that is heard, W a
# و that may be a vowel. Devanagari and Bengali stand in the same order.
_INDIC = (
    "nn--aaaaaarlaaaaaaaakkggnXXjjnttddnttddnnpfbbmyrrlllvsssH"
    "----aaaaaraaaaaaaaa-t---------kkgjddfyrl--  0123456789"
)
_BLOCKS = (
    *((65, "abcdefghijklmnopqrstuvwxyz"), (0x901, _INDIC), (0x981, _INDIC)),
    *((0x621, "-aaWaaab-tsjHkdjrjsssjtjag------fkklmnHWyy"), (0x660, "0123456789")),
    *((0x6F0, "0123456789"), (0x679, "t----p-------X-d--------r------j")),
    *(
        (0x6A9, "k-----g----------n---h--H----------y-----a- "),
        (0x60C, " "),
        (0x61B, " "),
        (0x61F, " "),
    ),
)
_SIGNS = {start + at: sign for start, signs in _BLOCKS for at, sign in enumerate(signs)}
# Two signs of Bengali that are one sound, and what English spells by several letters.
_BEFORE = (("ওয", "ব"), ("\u09a1\u09bc", "র"), ("\u09dc", "র"))
_SPELT = (
    *(("tio", "s"), ("sch", "sk"), ("ch", "X"), ("ce", "s"), ("ci", "s"), ("cy", "s"), ("ph", "f")),
    *(("x", "ks"), ("Wa", "b"), ("Wy", "b"), ("mp", "np"), ("mb", "nb")),
)
_ALIKE = {ord(sign): "aaaabbjkk"[at] for at, sign in enumerate("eiouvwzqc")}
# Within a word: vowels, and what is only breathed.
_SILENT = re.compile("[ahyW]+")
# Signs on letters, and what stands within a word.
_MARKS = re.compile("[-'\u2010-\u2019\u0300-\u036f\u0600-\u06ff\u0900-\u09ff\u200b-\u200f]+")
_BETWEEN = re.compile("[^a-zHWX0-9]+")


def sounds(text: str) -> list[str]:
    """The key of each word: its consonants in Latin letters, "a" for a vowel ahead, digits. Alike
    are long and short vowels, b and bh, v and w, j and z; a letter twice is one. An h counts
    ahead and between vowels. A word of vowels alone is "a"."""
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
    return "".join(
        sign for at, sign in enumerate(every) if at == 0 or sign != every[at - 1] or sign < "A"
    )
