"""What the worker of the diary is made of: see apart.py."""

from typing import Any

from migrant_helper.phone.bundle.apart import Folder

Json = dict[str, Any]
FOLDER = Folder("diary", left_out=("urgent", "money", "doors"))


def own_ui(ui: Json) -> Json:
    """The interface with the diary's addresses, without what the diary has no use for."""
    return FOLDER.ui(ui)
