"""The desk is locked on this phone: the passphrase opens it, with a network or without.

On the phone as well.
"""

from migrant_helper.pages.desk.desk import Desk, desk_page
from migrant_helper.pages.parts.page import Form, Page, State, World

# Wrong tries after which all that is kept here is erased, and from which on that is said.
MOST, WARNED = 10, 7
# Seconds to wait after so many wrong tries, from the fourth on.
WAITS = (60, 300, 900, 1800, 3600, 3600)


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The passphrase is asked for; what was posted goes on after it. `desk.phone` tells {"unsent": how many
    changes lie here alone, "tries": wrong ones so far, "wait": seconds until the next may be made,
    "erased": how many unsent changes were erased, None where nothing was, "photos" and "erasedPhotos": the same of
    photos, "out": whether somebody signed this phone
    out, "to": where it goes on, of that page's language}."""
    told = desk.phone or {}
    tries: int = told["tries"]
    wait: int = told["wait"]
    carried = [[name, value] for name in form for value in form[name]]
    to: str = told["to"]
    own = {
        # Another language asks for the same page; what was posted is said by it, and no button adds a word.
        "path": "/".join(to.split("/")[3:]),
        "unlocks": True,
        "hidden": [],
        "carried": carried,
        "to": to,
        "unsent": told["unsent"],
        "tried": tries > 0,
        "left": MOST - tries,
        "warned": tries >= WARNED - 1,
        "minutes": (wait + 59) // 60,
        "erased": told["erased"],
        "photos": told.get("photos", 0),
        "erased_photos": told.get("erasedPhotos", 0),
        "out": told["out"],
    }
    return desk_page(world, state, desk, "locked", own, 401)


def wait_after(tries: int) -> int:
    """Seconds to wait after so many wrong tries."""
    return 0 if tries < MOST - len(WAITS) else WAITS[min(tries, MOST - 1) - (MOST - len(WAITS))]
