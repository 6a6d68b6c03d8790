"""What the worker of the diary is made of: see apart.py."""

from typing import Any

from migrant_helper.phone.bundle.apart import Folder

Json = dict[str, Any]
# The page of the PIN is everybody's, in the diary's frame; as web/public/diary.py has it.
INSTEAD = {"base.html": "diary/base.html"}
PIN = "public/pin.html"
FOLDER = Folder("diary", ("urgent", "money", "doors"), tuple(INSTEAD.items()), (PIN,))


def own_ui(ui: Json) -> Json:
    """The interface with the diary's addresses, without what the diary has no use for."""
    return FOLDER.ui(ui)
