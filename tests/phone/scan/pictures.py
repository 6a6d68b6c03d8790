"""Photos of printed cards, made from seeds: what a cheap camera sees of a card that was carried about."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.hashes import SHA256
from numpy.random import Generator, default_rng
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from migrant_helper.actions.pictures import QUIET, matrix
from migrant_helper.core.card.codes import payload
from migrant_helper.core.card.cose import lowered, protected_header, sealed, to_sign
from migrant_helper.core.card.digits import digits
from migrant_helper.store.keys import card_key

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/cards.json").read_text("utf-8"))
PRIVATE = ec.derive_private_key(int(VECTORS["private"], 16), ec.SECP256R1())
ADDRESS = "https://mh.example.org/c#"
COUNT = 92
SIDE = 640
Grey = NDArray[np.float32]
Photo = tuple[str, str, Grey]


def card(entries: int, by_holder: bool) -> str:
    """The text of a card of so many entries of six steps and two deadlines each, the same each time."""
    entry = {
        "steps": {f"#{code}": "not_needed" for code in range(1, 7)},
        "deadlines": [{"id": f"#{code}", "on": "2030-01-01"} for code in (1, 2)],
    }
    named = [{"scheme": f"#{300 * at}", **entry} for at in range(1, entries + 1)]
    case: Any = {**VECTORS["cases"][0]["case"], "entries": named}
    key = card_key(PRIVATE)
    protected = protected_header(b"" if by_holder else bytes.fromhex(key.kid))
    content = payload(case, {}, key.x + key.y if by_holder else "")
    how = ec.ECDSA(SHA256(), deterministic_signing=True)
    r, s = utils.decode_dss_signature(PRIVATE.sign(to_sign(protected, content), how))
    signature = lowered(r.to_bytes(32, "big") + s.to_bytes(32, "big"))
    return ADDRESS + digits(sealed(protected, content, signature))


# Versions 16, 13, 11 and 9.
CARDS = tuple(card(*each) for each in ((12, True), (12, False), (4, False), (1, False)))


def photos() -> list[Photo]:
    """COUNT of them: what was done to each, its text, and its pixels from 0 to 255."""
    kinds = list(KINDS)
    return [photo(at, kinds[at % len(kinds)]) for at in range(COUNT)]


def photo(seed: int, kind: str) -> Photo:
    """A card on a table, nearly straight and nearly sharp, and one thing wrong with it."""
    random = default_rng(seed)
    text = CARDS[seed // len(KINDS) % len(CARDS)]
    return kind, text, np.clip(KINDS[kind](printed(text), random), 0, 255)


def printed(text: str) -> Image.Image:
    """The card as it was printed, eight pixels a module, some words below as on the page."""
    rows = np.array(matrix(text))
    size = 8 * len(rows)
    picture = Image.fromarray(np.kron(~rows * np.uint8(255), np.ones((8, 8), np.uint8)))
    sheet = Image.new("L", (size + 160, size + 240), 255)
    sheet.paste(picture, (80, 40))
    ImageDraw.Draw(sheet).multiline_text(
        (90, size + 60), f"{text[:60]}\n{text[60:120]}", fill=0, font_size=26
    )
    return sheet


def seen(sheet: Image.Image, random: Generator, turn: float = 0, lean: float = 6) -> Image.Image:
    """What the camera has in its frame: the sheet on a table, turned and leaned by degrees."""
    width, height = sheet.size
    corners = np.array([(-1, -1), (-1, 1), (1, 1), (1, -1)]) * (width / 2, height / 2)
    flat = corners @ around(turn + random.uniform(-4, 4)).T
    axis = around(random.uniform(0, 360))
    along = flat @ axis
    angle = np.radians(random.uniform(0.8, 1) * lean)
    away = 2.2 * height
    far = away / (away + along[:, :1] * np.sin(angle))
    placed = (along * (np.cos(angle), 1) * far) @ axis.T
    low, high = placed.min(axis=0), placed.max(axis=0)
    placed = (placed - (low + high) / 2) * (0.97 * SIDE / (high - low).max()) + SIDE / 2
    on_sheet = corners + np.array((width / 2, height / 2))
    back = projection(placed, on_sheet)
    size, how = (SIDE, SIDE), Image.Resampling.BILINEAR
    return sheet.transform(size, Image.Transform.PERSPECTIVE, back, how, fillcolor=90)


def around(degrees: float) -> NDArray[np.float64]:
    """The matrix that turns by so much."""
    turn = np.radians(degrees)
    return np.array([(np.cos(turn), -np.sin(turn)), (np.sin(turn), np.cos(turn))])


def projection(of: NDArray[np.float64], to: NDArray[np.float64]) -> list[float]:
    """What leads from four points to four others as a camera does, as PIL wants it."""
    rows = []
    for (x, y), (u, v) in zip(of, to, strict=True):
        rows += [(x, y, 1, 0, 0, 0, -u * x, -u * y), (0, 0, 0, x, y, 1, -v * x, -v * y)]
    found: list[float] = np.linalg.solve(np.array(rows), to.reshape(8)).tolist()
    return found


def grey(picture: Image.Image, random: Generator, blur: float = 0.6, noise: float = 5) -> Grey:
    """As the sensor gives it: a little soft, a little noise, ink that is not black on paper that is not white."""
    soft = picture.filter(ImageFilter.GaussianBlur(blur))
    light = 30 + np.asarray(soft, np.float32) * 0.75
    return light + random.normal(0, noise, light.shape).astype(np.float32)


def blurred(sheet: Image.Image, random: Generator) -> Grey:
    """Out of focus."""
    return grey(seen(sheet, random), random, blur=random.uniform(1.2, 2.4))


def noisy(sheet: Image.Image, random: Generator) -> Grey:
    """In the dark."""
    dim = 20 + (grey(seen(sheet, random), random) - 30) * 0.45
    return dim + random.normal(0, random.uniform(14, 30), dim.shape).astype(np.float32)


def tilted(sheet: Image.Image, random: Generator) -> Grey:
    """From the side."""
    return grey(seen(sheet, random, lean=48), random)


def turned(sheet: Image.Image, random: Generator) -> Grey:
    """By an eighth."""
    return grey(seen(sheet, random, turn=45), random)


def creased(sheet: Image.Image, random: Generator) -> Grey:
    """Folded in a pocket: lines where the ink is gone, and a side that lies darker."""
    worn = sheet.copy()
    draw = ImageDraw.Draw(worn)
    width, height = worn.size
    for _ in range(2):
        a, b = random.uniform(0.1, 0.9, 2)
        draw.line((a * width, 0, b * width, height), fill=235, width=int(random.uniform(4, 9)))
        a, b = random.uniform(0.1, 0.9, 2)
        draw.line((0, a * height, width, b * height), fill=40, width=int(random.uniform(2, 5)))
    light = grey(seen(worn, random), random)
    light[:, int(SIDE * random.uniform(0.3, 0.7)) :] *= 0.75
    return light


def shaded(sheet: Image.Image, random: Generator) -> Grey:
    """A hand's shadow over a part of it, its edge hard or soft."""
    light = grey(seen(sheet, random), random, noise=4)
    across, down = np.meshgrid(np.linspace(0, 1, SIDE), np.linspace(0, 1, SIDE))
    slope, soft = random.uniform(-1, 1), random.uniform(0.01, 0.2)
    side = across + slope * (down - 0.5) - random.uniform(0.3, 0.7)
    shadow = 1 / (1 + np.exp(-np.clip(side / soft, -60, 60)))
    return np.asarray(light * (1 - random.uniform(0.6, 0.8) * shadow), np.float32)


def glaring(sheet: Image.Image, random: Generator) -> Grey:
    """A lamp on a laminated card: what lies under its middle is white."""
    light = grey(seen(sheet, random), random)
    across, down = np.meshgrid(np.arange(SIDE), np.arange(SIDE))
    x, y = random.uniform(0.35, 0.65, 2) * SIDE
    far = ((across - x) ** 2 + (down - y) ** 2) / (2 * (random.uniform(0.06, 0.1) * SIDE) ** 2)
    return np.asarray(light + 320 * np.exp(-far), np.float32)


def copied(sheet: Image.Image, random: Generator) -> Grey:
    """A photocopy of a photocopy: soft, then black and white, with specks and thick ink."""
    soft = np.asarray(sheet.filter(ImageFilter.GaussianBlur(2.6)), np.float32)
    soft = soft + random.normal(0, 34, soft.shape)
    hard = Image.fromarray(((soft > random.uniform(96, 150)) * 255).astype(np.uint8))
    return grey(seen(hard, random), random)


def hidden(sheet: Image.Image, random: Generator) -> Grey:
    """A thumb, or tape, over half of one of the three finders."""
    worn = sheet.copy()
    size = worn.size[0] - 160
    finder, begin = 7 * 8, 8 * QUIET
    places = ((80, 40), (80 + size - 2 * begin - finder, 40), (80, 40 + size - 2 * begin - finder))
    x, y = (at + begin for at in places[int(random.integers(3))])
    half = finder // 2
    box = ((x - 20, y - 20, x + half, y + finder + 4), (x - 20, y - 20, x + finder + 4, y + half))
    ImageDraw.Draw(worn).rectangle(
        box[int(random.integers(2))], fill=int(random.integers(120, 256))
    )
    return grey(seen(worn, random), random)


KINDS: dict[str, Callable[[Image.Image, Generator], Grey]] = {
    "blur": blurred,
    "noise": noisy,
    "tilt": tilted,
    "turn": turned,
    "crease": creased,
    "shade": shaded,
    "glare": glaring,
    "photocopy": copied,
    "finder": hidden,
}
