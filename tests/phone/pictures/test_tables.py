"""What stands for what, as pages read it."""

import json
import re

from migrant_helper import paths
from migrant_helper.catalogue import load
from migrant_helper.cli.build import pictures
from migrant_helper.phone.urgent import TROUBLES

SPRITE, TABLES = pictures()


def test_every_trouble_has_its_picture_and_no_two_the_same() -> None:
    assert set(TABLES["troubles"]) == set(TROUBLES)
    assert len(set(TABLES["troubles"].values())) == len(TROUBLES)


def test_the_interface_says_where_the_pictures_are() -> None:
    built = json.loads((paths.BUILD / "server/ui.hi.json").read_text("utf-8"))

    assert built["pictures"] == TABLES
    assert TABLES["url"] == SPRITE.address


def test_the_catalogue_says_what_stands_beside_its_rows() -> None:
    held = load.catalogue("IN", "hi")
    named = [row["picture"] for part in ("documents", "offices") for row in held[part].values()]
    named += [scheme["picture"] for scheme in held["schemes"]]
    chosen = [fact for fact in held["facts"].values() if "values" in fact]

    assert all(list(fact["pictures"]) == fact["values"] for fact in chosen)
    named += [name for fact in chosen for name in fact["pictures"].values()]
    assert set(named) <= set(re.findall(r'<symbol id="([a-z-]+)"', SPRITE.text))


def test_answers_of_one_question_are_told_apart_by_their_pictures() -> None:
    held = load.source().pictures("choices")
    alike = {fact for fact, named in held.items() if len(set(named.values())) < len(named)}

    # Names of laws, funds and countries: nothing that can be drawn sets them apart.
    assert alike == {
        "citizen_of",
        "social_group",
        "health_cover",
        "gets_already",
        "social_insurance",
    }
