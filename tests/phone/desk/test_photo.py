"""A photo of a paper on a field worker's phone: without a network, without its place, sealed, sent later, gone with
its case; and pictures that no phone can open."""

import io
import random
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page
from sqlalchemy import select

from migrant_helper.actions.desk.jpeg import is_plain
from migrant_helper.store.desk import photos
from migrant_helper.store.desk.tables import Photo
from tests.actions.desk.test_photos import placed
from tests.phone.desk import desks
from tests.phone.phones import Server

LYING = """async () => {
  const opened = indexedDB.open("desk");
  await new Promise((done) => { opened.onsuccess = done; });
  const asked = opened.result.transaction("photos").objectStore("photos").getAll();
  await new Promise((done) => { asked.onsuccess = done; });
  opened.result.close();
  const text = (bytes) => String.fromCharCode(...new Uint8Array(bytes));
  return asked.result.map(({ sent, sealed }) => ({ sent, sealed: text(sealed) }));
}"""


@pytest.fixture
def taken(tmp_path: Path) -> Path:
    """What a camera gives: 12 megapixels upright on its side, with the place where it was taken."""
    low = Image.frombytes("RGB", (40, 30), random.Random(7).randbytes(3600))
    exif = placed()
    exif[0x0112] = 6
    file = tmp_path / "camera.jpg"
    low.resize((4000, 3000)).save(file, "JPEG", quality=98, exif=exif)
    assert b"Exif" in file.read_bytes()
    return file


def stored(server: Server) -> list[bytes]:
    """The photos that the server has, opened."""
    with desks.office(server) as service, service.read() as session:
        keys = session.execute(select(Photo.organisation, Photo.case_id, Photo.name)).all()
        found = [photos.bytes_of(session, service.sealer, tuple(key)) for key in keys]
    return [one for one in found if one]


def to_photos(page: Page) -> None:
    """A case with a list, and its page of photos."""
    desks.register(page, "Sunita Devi")
    desks.questions(page)
    desks.go(page, ".mh-stick button")
    desks.go(page, "header button[formaction$='/case']")
    desks.go(page, "button[formaction$='/photo']")


def keep(page: Page, file: Path) -> None:
    page.set_input_files("#picture", file)
    page.click("[data-photo] button.mh-go--first")


def test_a_photo_is_kept_small_without_its_place_sent_later_and_goes_with_its_case(
    server: Server, page: Page, taken: Path, tmp_path: Path
) -> None:
    desks.come_in(page, desks.invited(server, "asha"))
    server.stop()
    to_photos(page)
    keep(page, taken)
    page.wait_for_selector("[data-says=asked]:visible")
    page.check("#asked")
    for name, data in (("text.jpg", b"no picture"), ("cut.jpg", taken.read_bytes()[:900])):
        (tmp_path / name).write_bytes(data)
        keep(page, tmp_path / name)
        page.wait_for_selector("[data-says=picture]:visible")
    assert page.evaluate(LYING) == []
    with page.expect_navigation():
        keep(page, taken)
    [lying] = page.evaluate(LYING)
    shown = "one => one.decode().then(() => [one.naturalWidth, one.naturalHeight])"
    sides = page.locator(".mh-photo img").evaluate(shown)

    assert (lying["sent"], "JFIF" in lying["sealed"]) == (False, False)
    assert sides == [960, 1280]
    assert "1 photo (1 person)" in desks.today(page)
    server.start()
    desks.send(page)
    page.wait_for_function(f"async () => (await ({LYING})())[0]?.sent === true")
    page.goto("/desk/en/")
    assert "Everything is sent." in page.inner_text("main")
    [there] = stored(server)
    assert is_plain(there)
    assert len(there) <= 100_000
    assert (Image.open(io.BytesIO(there)).getexif(), b"Exif" in there) == ({}, False)

    desks.open_case(page, "Sunita Devi")
    desks.go(page, "button[value=erase]")
    desks.go(page, "button[value=erased]")
    desks.send(page)
    page.wait_for_function(f"async () => (await ({LYING})()).length === 0")
    assert stored(server) == []


def test_a_hundred_million_pixels_are_made_small_or_refused(
    server: Server, page: Page, tmp_path: Path
) -> None:
    large = tmp_path / "large.jpg"
    Image.new("L", (12_500, 8_000), 128).save(large, "JPEG", quality=30)
    desks.come_in(page, desks.invited(server, "asha"))
    to_photos(page)
    page.check("#asked")
    keep(page, large)
    page.wait_for_selector("[data-says=picture]:visible, .mh-photo", timeout=60_000)

    held = page.locator(".mh-photo").count()
    desks.send(page)
    page.wait_for_function(f"async () => (await ({LYING})()).every((one) => one.sent)")

    there = stored(server)
    assert len(there) == held
    assert all(is_plain(one) for one in there)


def test_a_picture_of_over_forty_megabytes_is_refused_with_a_clear_line_and_one_below_is_kept(
    server: Server, page: Page, tmp_path: Path
) -> None:
    """Nobody opens it to find that out: what a small phone cannot hold would end its browser."""
    fits, heavy = tmp_path / "fits.jpg", tmp_path / "heavy.jpg"
    Image.new("L", (4_000, 3_000), 90).save(fits, "JPEG")
    plain = fits.read_bytes()
    for file, size in ((fits, 40_000_000), (heavy, 40_000_001)):
        file.write_bytes(plain + bytes(size - len(plain)))
    desks.come_in(page, desks.invited(server, "asha"))
    server.stop()
    to_photos(page)
    page.check("#asked")
    keep(page, heavy)
    page.wait_for_selector("[data-says=large]:visible, .mh-photo", timeout=60_000)
    assert "larger than 40 MB" in page.inner_text("[data-photo]")
    assert page.evaluate(LYING) == []

    with page.expect_navigation(timeout=60_000):
        keep(page, fits)
    assert page.locator(".mh-photo").count() == 1
