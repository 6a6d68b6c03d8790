"""Signing, renewing and withdrawing releases, and what whoever runs the service is told."""

import hashlib
import json
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from migrant_helper.actions import releases
from migrant_helper.actions.releases import Place
from migrant_helper.store import keys as card_keys
from migrant_helper.store.backup.made import back_up
from migrant_helper.store.backup.restored import put_back
from migrant_helper.store.releases import keys
from migrant_helper.store.releases.folders import KEPT, NotReleased
from tests.actions.built import later, place, small
from tests.actions.parts import NOW
from tests.store.backup import places


def offered(here: Place) -> dict[str, Any]:
    """What phones are told of the release in force."""
    newest = here.releases.numbers()[0]
    signed: dict[str, Any] = here.releases.offer(newest)["targets"]["signed"]
    return signed


def told(here: Place) -> str:
    return releases.complaint(here.releases, here.build, here.listed, here.now)


def test_what_is_built_is_signed_once_and_renewed_when_half_of_its_time_is_over(
    tmp_path: Path,
) -> None:
    here = place(tmp_path)

    assert told(here).startswith("nothing is signed")
    assert releases.sign(here) == (1, True)
    assert releases.sign(later(here, 44)) == (1, False)
    assert told(later(here, 44)) == ""
    assert releases.sign(later(here, 46)) == (2, True)
    assert releases.sign(later(here, 46), anew=True) == (3, True)


def test_what_runs_out_is_told_before_and_after(tmp_path: Path) -> None:
    here = place(tmp_path)
    releases.sign(here)

    assert [told(later(here, days)).split(":")[0] for days in (75, 77, 91)] == [
        "",
        "release 1 runs out on 2027-02-20",
        "release 1 has run out on 2027-02-20, no phone takes it",
    ]


def test_a_release_says_its_number_its_day_its_code_and_every_file(tmp_path: Path) -> None:
    here = place(tmp_path)
    releases.sign(here)
    signed = offered(here)
    bundles = json.loads((here.build / "versions.json").read_text("utf-8"))["phone"].values()
    shell = (
        "/static/app.js",
        "/static/pin.js",
        "/manifest.webmanifest",
        "/static/icons/icon.svg",
        "/sw.js",
        "/issuers.json",
        "/organisations.json",
    )

    assert (signed["version"], signed["code"]) == (1, "c" * 12)
    assert signed["signed_at"] == f"{NOW:%Y-%m-%dT%H:%M:%SZ}"
    assert signed["expires"] == f"{NOW + timedelta(days=90):%Y-%m-%dT%H:%M:%SZ}"
    assert set(signed["targets"]) == {*bundles, *shell, "/bundle/pictures.svg", "/bundle/style.css"}
    for address in signed["targets"]:
        assert (here.releases[1] / address[1:]).is_file()


def test_numbers_go_on_where_the_data_were_lost_and_where_the_keys_were(tmp_path: Path) -> None:
    here = place(tmp_path)
    releases.sign(here)
    releases.sign(here, anew=True)
    shutil.rmtree(here.data)
    assert releases.sign(here) == (3, True)
    (here.keys / keys.NUMBER_FILE).unlink()

    assert releases.sign(here, anew=True) == (4, True)


def test_a_withdrawn_release_is_followed_by_the_good_one_under_a_higher_number(
    tmp_path: Path,
) -> None:
    good, bad = place(tmp_path, "A"), place(tmp_path, "B")
    releases.sign(good)
    first = offered(good)["targets"]
    releases.sign(bad)
    releases.sign(bad, anew=True)

    assert releases.withdraw(bad, 3) == 4
    assert offered(bad)["targets"] == first
    assert told(bad).startswith("release 4 is not what is installed")
    assert told(good) == ""
    with pytest.raises(NotReleased, match="this build was withdrawn"):
        releases.sign(bad)


def test_the_pages_of_the_server_read_the_good_one_where_its_code_is_theirs(tmp_path: Path) -> None:
    good, bad = place(tmp_path, "A"), place(tmp_path, "B")
    other = place(tmp_path, "D", "d" * 12)
    for here in (good, bad):
        releases.sign(here)
    assert releases.for_pages(bad.releases, bad.build) == bad.build
    releases.withdraw(bad, 2)

    assert releases.for_pages(bad.releases, bad.build) == bad.releases[3]
    assert json.loads((bad.releases[3] / "server/IN.hi.json").read_text()) == {"words": "A"}
    releases.sign(other)
    releases.withdraw(other, 4)
    # What is in force is of another code than D's pages.
    assert releases.for_pages(other.releases, other.build) == other.build


def test_withdrawing_what_is_no_longer_in_force_changes_nothing_for_phones(tmp_path: Path) -> None:
    releases.sign(place(tmp_path, "A"))
    first = offered(place(tmp_path, "A"))["targets"]
    for words in "BC":
        releases.sign(place(tmp_path, words))
    here = place(tmp_path, "C")

    assert releases.withdraw(here, 2) == 3
    assert releases.withdraw(here, 3) == 4
    assert offered(here)["targets"] == first


def test_withdrawing_brings_the_app_back_where_it_was_taken_off(tmp_path: Path) -> None:
    for words in "AB":
        releases.sign(place(tmp_path, words))
    here = place(tmp_path, "B")
    releases.remove_worker(here)

    assert releases.withdraw(here, 2) == 4
    assert offered(here)["code"] == "c" * 12


@pytest.mark.parametrize(("number", "reason"), [(1, "the only one"), (2, "no release 2")])
def test_what_cannot_be_withdrawn_is_said(tmp_path: Path, number: int, reason: str) -> None:
    here = place(tmp_path)
    releases.sign(here)

    with pytest.raises(NotReleased, match=reason):
        releases.withdraw(here, number)
    assert (here.releases.numbers(), here.releases.withdrawn()) == ([1], [])


def test_a_worker_that_removes_itself_comes_with_nothing_else(tmp_path: Path) -> None:
    here = place(tmp_path)
    releases.sign(here)

    assert releases.remove_worker(here) == 2
    assert "unregister()" in (here.releases[2] / "sw.js").read_text("utf-8")
    assert (offered(here)["code"], list(offered(here)["targets"])) == ("", ["/sw.js"])
    assert told(here).startswith("release 2 removes the app")
    with pytest.raises(NotReleased, match="took this app off phones"):
        releases.sign(here)
    assert releases.sign(place(tmp_path, "B")) == (3, True)


def test_phones_of_the_last_four_releases_get_what_changed(tmp_path: Path) -> None:
    for words in "ABCDEF":
        releases.sign(place(tmp_path, words))
    here = place(tmp_path, "F")
    files = [file.name for file in (here.releases[6] / "bundle").iterdir()]
    changes = [name for name in files if name.startswith("IN.hi.") and name.count(".") == 4]

    assert len(changes) == 4


def test_the_oldest_are_dropped_but_none_that_was_withdrawn(tmp_path: Path) -> None:
    for words in "AB":
        releases.sign(place(tmp_path, words))
    here = place(tmp_path, "A")
    releases.withdraw(here, 2)
    for _ in range(KEPT):
        releases.sign(here, anew=True)

    assert here.releases.numbers() == [*range(3 + KEPT, 3, -1), 2]


def test_a_release_that_cannot_be_made_leaves_the_last_in_force(tmp_path: Path) -> None:
    here = place(tmp_path)
    releases.sign(here)
    broken = replace(here, build=small(tmp_path / "broken", "B"))
    (broken.build / "bundle/style.css").unlink()
    with pytest.raises(FileNotFoundError):
        releases.sign(broken)
    (here.data / "releases/making").mkdir()
    with pytest.raises(NotReleased, match="another release is being made"):
        releases.sign(here, anew=True)

    assert here.releases.numbers() == [1]


def test_what_did_not_change_takes_no_room(tmp_path: Path) -> None:
    here = place(tmp_path)
    releases.sign(here)
    releases.sign(here, anew=True)

    for name in ("bundle/style.css", "sw.js", "static/app.js", "manifest.webmanifest"):
        assert (here.releases[1] / name).samefile(here.releases[2] / name)


def test_whose_cards_are_believed_is_a_file_of_each_release_signed_as_it_is(
    tmp_path: Path,
) -> None:
    here = replace(place(tmp_path), names=("mh.example.org",))
    releases.sign(here)
    first = card_keys.load(here.keys).kid
    releases.sign(replace(here, build=place(tmp_path, "B").build))
    card_keys.retire(here.keys, card_keys.SERVICE, "2026-11-22")
    again = replace(here, build=place(tmp_path, "B").build)
    assert "another key or address for cards" in told(again)
    assert releases.sign(again) == (3, True)
    assert told(again) == ""
    # Signed for another address than this: the hint is the command that names this one.
    other = replace(again, names=("127.0.0.1:8861", "more.example.org"))
    asks = releases.complaint(
        other.releases, other.build, other.listed, other.now, "http://127.0.0.1:8861"
    )
    hint = 'PUBLIC_URL=http://127.0.0.1:8861 MIGRANT_HELPER_HOSTS="more.example.org" migrant-helper'
    assert f"run `{hint} release sign`" in asks
    assert "mh.example.org" in asks

    # The one that is good again tells of the keys of now, and the older ones stay what they were.
    withdrawn = releases.withdraw(again, 3)
    named = [
        [one["kid"] for one in listed(here, number)["issuers"]] for number in (1, 2, 3, withdrawn)
    ]
    now = card_keys.load(here.keys).kid
    assert named == [[first], [first], [now, first], [now, first]]
    assert listed(here, 4)["hosts"] == ["mh.example.org"]

    # Another key of the releases signs it from then on.
    keys.replace_key(here.keys, with_root=False)
    releases.sign(here)
    held = keys.load(here.keys)
    offer = here.releases.offer(5)["targets"]
    data = (here.releases[5] / "issuers.json").read_bytes()
    assert offer["signatures"][0]["keyid"] == held.signer.public_key.keyid
    assert offer["signed"]["targets"]["/issuers.json"]["hashes"]["sha256"] == (
        hashlib.sha256(data).hexdigest()
    )


def listed(here: Place, number: int) -> dict[str, Any]:
    """Whose cards a release has phones believe."""
    found: dict[str, Any] = json.loads((here.releases[number] / "issuers.json").read_bytes())
    return found


def test_what_was_withdrawn_is_not_signed_where_all_was_lost_and_put_back(tmp_path: Path) -> None:
    with places.filled("sqlite", tmp_path / "old") as old:
        bad = place(tmp_path, "B")
        here = replace(bad, data=old.data, keys=old.keys)
        releases.sign(replace(here, build=place(tmp_path).build))
        releases.sign(here)
        releases.withdraw(here, 2)
        file = back_up(old, tmp_path / "x.backup", now=NOW)[0]
        new = places.bare("sqlite", tmp_path / "new")
        put_back(new, file, now=NOW, without_keys=True)

    again = replace(here, data=new.data, keys=new.keys)
    with pytest.raises(NotReleased, match="was withdrawn"):
        releases.sign(again)
    assert releases.sign(replace(again, build=place(tmp_path).build))[1]
