"""A Nepali case ending stands with its word: of a name filled in as of any other."""

import re

from migrant_helper import paths

NAMES = "place|country|issuer|home|here|start|end"
APART = re.compile(rf"%\((?:{NAMES})\)s (?:को|का|की|मा|ले|लाई|बाट|देखि|सम्म)[ \"।]")


def test_no_ending_stands_apart_from_the_name_before_it() -> None:
    text = (paths.TRANSLATIONS / "ne/LC_MESSAGES/messages.po").read_text("utf-8")
    own = [line for line in text.splitlines() if not line.startswith("#")]

    assert [line for line in own if APART.search(line)] == []
