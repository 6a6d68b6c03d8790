"""Twenty people claim together: filed in a walk of under fifteen minutes, on a page that the server sends."""

from playwright.sync_api import Page

from tests.conftest import Server

# A tap takes a second and a half, a letter or a digit one, as in test_thirty_a_day.
TAP_SECONDS, KEY_SECONDS = 1.5, 1
MOST_SECONDS = 15 * 60
NAMES = (
    *("Ramesh Kumar", "Suresh Yadav", "Mukesh Paswan", "Dinesh Ram", "Rajesh Sah", "Ganesh Das"),
    *("Sunita Devi", "Anita Devi", "Geeta Kumari", "Meena Devi", "Rekha Devi", "Kiran Devi"),
    *("Mohan Lal", "Sohan Lal", "Ravi Ranjan", "Ajay Singh", "Vijay Singh", "Sanjay Rai"),
    *("Manoj Thakur", "Pappu Mandal"),
)


class Walk:
    """Somebody who taps and types, counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = self.keys = 0

    def write(self, field: str, text: str) -> None:
        """Types."""
        self.page.fill(field, text)
        self.taps += 1
        self.keys += len(text)

    def choose(self, field: str, value: str) -> None:
        """Takes one of a list: a tap to open it, one to take it."""
        self.page.select_option(field, value)
        self.taps += 2

    def press(self, button: str) -> None:
        """Presses what leads to another page."""
        with self.page.expect_navigation():
            self.page.locator(button).first.click()
        self.taps += 1

    @property
    def seconds(self) -> float:
        """How long it took."""
        return self.taps * TAP_SECONDS + self.keys * KEY_SECONDS


def day(walk: Walk, field: str, text: str) -> None:
    """Takes a day of the calendar: to open it, a month back, the day."""
    walk.page.fill(field, text)
    walk.taps += 4


def test_twenty_are_filed_in_under_fifteen_minutes(server: Server, desk: Page) -> None:
    walk = Walk(desk)
    desk.goto(f"{server.url}/desk/en/")
    walk.press("button[formaction$='/groups']")
    walk.write("#name", "Balaji Constructions")
    walk.write("#address", "Plot 12, GIDC, Surat")
    walk.choose("#place", "IN-GJ")
    walk.choose("#work", "construction")
    day(walk, "#from", "2026-09-01")
    day(walk, "#to", "2026-10-31")
    walk.press("button[value=make]")
    walk.write("[name='same.promised']", "600")
    for at, name in enumerate(NAMES, 1):
        walk.write(f"[name=name{at}]", name)
        walk.write(f"[name=days{at}]", str(30 + at))
        walk.write(f"[name=paid{at}]", "5000")
    desk.check("[name=keep]")
    walk.taps += 1
    walk.press("button[value=write]")
    shown = desk.inner_text("main")
    walk.press("button[value='stage:sent']")
    walk.write("#reference", "WC/117/2026")
    walk.press("button[value=applied]")

    assert "Balaji Constructions: 20 people" in shown
    assert desk.inner_text("main").count("WC/117/2026") == 20
    # In the order in which they were typed, as on a paper beside it.
    assert tuple(desk.locator("ol b").all_inner_texts()) == NAMES
    assert walk.seconds < MOST_SECONDS
