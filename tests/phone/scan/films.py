"""What a camera sees: printed cards on a table, as a film that a real Chromium takes for its camera."""

import io
from pathlib import Path

import numpy as np
from PIL import Image
from playwright.sync_api import Browser, Playwright

from migrant_helper.actions.pictures import matrix
from tests.conftest import FLAGS, chromium

CAMERA = "--use-fake-device-for-media-stream"
# Until the scanner's own worker answers for an address, with or without a network.
LIES = """async (address) => {
  const made = await navigator.serviceWorker.getRegistration(address);
  return made && new URL(made.scope).pathname === address && made.active?.state === "activated";
}"""


def drawn(text: str, scale: int = 6) -> Image.Image:
    """The code of a card as it is printed."""
    dark = np.kron(np.array(matrix(text)), np.ones((scale, scale), np.uint8))
    return Image.fromarray(((1 - dark) * 255).astype(np.uint8))


def on_table(*cards: Image.Image) -> Image.Image:
    """Cards beside each other, a little turned."""
    frame = Image.new("L", (1280, 720), 110)
    for at, card in enumerate(cards):
        turned = card.rotate(7, expand=True, fillcolor=110)
        left = int(1280 * (at + 1) / (len(cards) + 1)) - turned.size[0] // 2
        frame.paste(turned, (left, (720 - turned.size[1]) // 2))
    return frame.convert("RGB")


def filmed(film: Path, text: str) -> None:
    """Puts a card before the camera of that film, which sees it when it is next opened."""
    picture = io.BytesIO()
    on_table(drawn(text)).save(picture, "JPEG", quality=85)
    film.write_bytes(picture.getvalue() * 4)


def with_camera(playwright: Playwright, film: Path) -> Browser:
    """A browser whose camera sees a film, and which may use it."""
    seen = f"--use-file-for-fake-video-capture={film}"
    flags = [*FLAGS, CAMERA, "--use-fake-ui-for-media-stream", seen]
    return playwright.chromium.launch(executable_path=chromium(), args=flags)
