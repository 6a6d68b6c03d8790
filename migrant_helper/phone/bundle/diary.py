"""What the worker of the diary is made of: see apart.py."""

from migrant_helper.phone.bundle.apart import Folder

# The page of the PIN is everybody's, in the diary's frame; as web/public/diary.py has it.
INSTEAD = {"base.html": "diary/base.html"}
PIN = "public/pin.html"
FOLDER = Folder("diary", ("urgent", "money", "doors"), tuple(INSTEAD.items()), (PIN,))
