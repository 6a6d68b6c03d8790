"""The language a browser is answered in: held, or the nearest to one that is not."""

import pytest
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

from migrant_helper.web.locale import best
from migrant_helper.web.nearest import NEAREST, SCRIPTS

HELD = ["en", "hi", "bn", "ne", "ur", "en-XA"]


def chosen(accepted: str) -> str:
    return best(parse_accept_header(accepted, LanguageAccept), HELD)


@pytest.mark.parametrize(
    ("accepted", "lang"),
    [
        ("hi-IN,hi;q=0.9,en-US;q=0.8", "hi"),
        ("bn-BD", "bn"),
        ("fr-FR,ur;q=0.5", "ur"),
        ("en-IN,hi;q=0.9", "en"),
        ("en-XA", "en-XA"),
        ("hi;q=0,ne;q=0.1", "ne"),
        ("fr-FR", "en"),
        ("", "en"),
        ("*", "en"),
    ],
)
def test_a_held_language_is_chosen_as_the_browser_likes(accepted: str, lang: str) -> None:
    assert chosen(accepted) == lang


@pytest.mark.parametrize(
    ("tag", "lang"),
    [
        ("bho", "hi"), ("mai-IN", "hi"), ("mag", "hi"), ("awa", "hi"), ("raj", "hi"),
        ("hne", "hi"), ("bgc", "hi"), ("doi", "hi"), ("sa", "hi"), ("mr-IN", "hi"),
        ("gu-IN", "hi"), ("or", "hi"), ("pa-IN", "hi"), ("pa-Guru-IN", "hi"),
        ("mai-NP", "ne"), ("bho-NP", "ne"), ("thl", "ne"), ("the", "ne"), ("taj", "ne"),
        ("new", "ne"), ("lif", "ne"), ("mgp", "ne"),
        ("pnb", "ur"), ("pa-PK", "ur"), ("pa-Arab-PK", "ur"), ("sd", "ur"), ("ks", "ur"),
        ("ks-Deva-IN", "hi"), ("sd-Deva", "hi"),
        ("as-IN", "bn"), ("syl", "bn"), ("ccp", "bn"), ("mni-Beng-IN", "bn"),
    ],
)  # fmt: skip
def test_a_language_not_held_leads_to_the_nearest_ahead_of_english(tag: str, lang: str) -> None:
    assert chosen(f"{tag},en-US;q=0.8,en;q=0.7") == lang


@pytest.mark.parametrize("tag", ["ta-IN", "te-IN", "kn-IN", "ml-IN", "my", "mr-Latn"])
def test_letters_like_none_of_ours_lead_to_english(tag: str) -> None:
    assert chosen(f"{tag},en;q=0.7") == "en"


def test_a_held_language_that_is_named_goes_before_one_that_is_only_near() -> None:
    assert chosen("bho,ur;q=0.9,en;q=0.5") == "ur"
    assert chosen("ta,hi;q=0.9,en;q=0.5") == "hi"


def test_english_liked_better_stays() -> None:
    assert chosen("en-GB,bho;q=0.9") == "en"


def test_the_tables_lead_to_held_languages_alone() -> None:
    assert set(NEAREST.values()) | set(SCRIPTS.values()) <= set(HELD)
    assert not set(NEAREST) & set(HELD)
