"""A new version comes whole or not at all, and never in the way of somebody at a question."""

from pathlib import Path

from playwright.sync_api import Page

from migrant_helper import paths
from tests.browser.test_offline import answers, begin, question
from tests.conftest import tap
from tests.phone.phones import Server, cached, every_office_language, put, wait_for_words
from tests.phone.test_worker import UPDATE, changed


def versions(page: Page) -> list[str]:
    return [name for name in cached(page) if name.startswith("mh-")]


def test_a_form_in_progress_goes_on_through_an_update(
    stoppable: Server, handset: Page, tmp_path: Path
) -> None:
    begin(handset, stoppable)
    given, asked = answers(handset), question(handset)
    before = versions(handset)
    stoppable.stop()
    stoppable.start(changed(paths.BUILD, tmp_path))

    assert handset.evaluate(UPDATE) == "activated"
    stoppable.stop()
    tap(handset, "button[value=unknown]:visible")

    assert answers(handset) == {**given, f"f.{asked}": "?"}
    assert (len(versions(handset)), before != versions(handset)) == (1, True)


def test_an_update_that_lacks_one_bundle_leaves_the_version_before(
    stoppable: Server, handset: Page, tmp_path: Path
) -> None:
    begin(handset, stoppable)
    wait_for_words(handset, *every_office_language(paths.BUILD))
    before = cached(handset)
    other = changed(paths.BUILD, tmp_path)
    lacking(other, "IN.hi")
    stoppable.stop()
    stoppable.start(other)
    for file in (stoppable.place().releases[2] / "bundle").glob("IN.hi.*"):
        file.unlink()

    assert handset.evaluate(UPDATE) == "redundant"
    stoppable.stop()
    asked = question(handset)
    tap(handset, "button[value=unknown]:visible")

    assert answers(handset)[f"f.{asked}"] == "?"
    assert cached(handset) == before


def lacking(build: Path, name: str) -> None:
    """A build with a bundle that is another one and that nobody can fetch once it is signed."""
    put(next((build / "bundle").glob(f"{name}.*.json")), "{", "{ ")
