"""What a field worker's phone downloads for the desk besides everybody's bundles, and what nobody else's does."""

from pathlib import Path

from tests.phone.test_weight import weight

# Why so much: docs/decisions/0056, 0058, 0060, 0065, 0076, 0078.
WORKER, PAGE, WORDS = 120_700, 2_100, 8_600
KEYS, PHOTO = 1_000, 900


def test_the_desk_s_worker_its_script_and_its_words_are_light(built: Path) -> None:
    words = sorted((built / "bundle").glob("desk.??.*.json"))

    assert weight(built / "desk.js") <= WORKER
    assert weight(built / "desk_page.js") <= PAGE
    assert weight(built / "desk_keys.js") <= KEYS
    assert weight(built / "desk_photo.js") <= PHOTO
    assert len(words) == 5
    assert max(weight(file) for file in words) <= WORDS


def test_nothing_of_the_desk_is_in_what_everybody_downloads(built: Path) -> None:
    texts = [(built / name).read_text("utf-8") for name in ("sw.js", "pin.js")]

    assert [text for text in texts if "desk" in text] == []
    # Of the script of every page one name: which worker the page wants.
    assert (built / "app.js").read_text("utf-8").count("dataset.worker") == 1
