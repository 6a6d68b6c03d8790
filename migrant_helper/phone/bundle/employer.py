"""What the worker of the employer's door is made of: see apart.py. No entry, no helpline, no trouble lies in it."""

from migrant_helper.phone.bundle.apart import Folder

FOLDER = Folder("employer", left_out=("urgent", "money", "doors"))
