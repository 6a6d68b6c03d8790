"""What the worker of the employer's door is made of: see apart.py. No entry, no helpline, no trouble lies in it."""

from typing import Any

from migrant_helper.phone.bundle.apart import Folder

Json = dict[str, Any]
FOLDER = Folder("employer", left_out=("urgent", "money", "doors"))


def own_ui(ui: Json) -> Json:
    """The interface with the door's addresses, without what it has no use for."""
    return FOLDER.ui(ui)
