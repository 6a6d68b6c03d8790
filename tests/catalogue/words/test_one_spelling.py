"""A word is spelt in one way in all texts of a language: what sounds the same by its letters is the same word,
or stands here as two that differ. The glossary holds which spelling was settled on."""

import re
import unicodedata
from collections import defaultdict

import pytest

from migrant_helper import paths
from migrant_helper.catalogue.strings import po

# Letters that two spellings of one word differ by: a dot, a nasal, a long vowel, a sibilant.
SAME: dict[str, tuple[tuple[str, str], ...]] = {
    "hi": (("[\u093c\u200c\u200d]", ""), ("ँ|ङ\u094d|[नमञ]\u094d(?=[क-ह])", "ं"), ("ी", "ि"), ("ू", "ु")),
    "ne": (("[\u093c\u200c\u200d]", ""), ("ँ|ङ\u094d|[नमञ]\u094d(?=[क-ह])", "ं"), ("ी", "ि"), ("ू", "ु")),
    "bn": (("[\u09bc\u200c\u200d]", ""), ("ঙ্|ং", "ঙ"), ("ী", "ি"), ("ূ", "ু"), ("শ", "স")),
    "ur": (
        ("[\u064b-\u0652\u0670\u0640\u200c\u200d]", ""), ("^[اہ](?=س)", ""),
        ("ي", "ی"), ("ك", "ک"), ("^او(?=ڈ)", "ا")),
}  # fmt: skip
# Words of their own that their letters make one.
DIFFER: dict[str, set[str]] = {"hi": {"जाती", "जाति", "पिता", "पीता"}}


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("ur", "ہسپتال", "اسپتال"),
        ("ur", "سکول", "اسکول"),
        ("hi", "ज़िला", "जिला"),
        ("ne", "बंगाल", "बङ्गाल"),
        ("ne", "मन्जुरी", "मञ्जुरी"),
        ("bn", "মরশুম", "মরসুম"),
        ("bn", "ব্যাংক", "ব্যাঙ্ক"),
    ],
)
def test_two_spellings_of_a_word_are_one(lang: str, one: str, other: str) -> None:
    assert key(lang, one) == key(lang, other)


@pytest.mark.parametrize("lang", SAME)
def test_a_word_is_spelt_in_one_way(lang: str) -> None:
    found: dict[str, set[str]] = defaultdict(set)
    for domain in ("messages", "schemes", "sms"):
        path = paths.TRANSLATIONS / lang / "LC_MESSAGES" / f"{domain}.po"
        for message in po.read(path, lang, domain):
            texts = (
                message.string if isinstance(message.string, (list, tuple)) else [message.string]
            )
            for text in texts if message.id else []:
                for word in re.findall(
                    "[^\\W\\d_a-zA-Z][\\w\u0900-\u09ff\u200c\u200d]{3,}", text or ""
                ):
                    found[key(lang, word)].add(unicodedata.normalize("NFC", word))

    twice = {frozenset(words) for words in found.values() if len(words) > 1}

    assert {words for words in twice if not words <= DIFFER.get(lang, set())} == set()


def key(lang: str, word: str) -> str:
    """What two spellings of one word have in common."""
    letters = unicodedata.normalize("NFD", word)
    for pattern, plain in SAME[lang]:
        letters = re.sub(pattern, plain, letters)
    return letters
