"""The files of the repository, as git knows them: nothing that was made, nothing that is ignored."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
LISTED = subprocess.run(
    ["git", "ls-files", "-co", "--exclude-standard"],
    cwd=ROOT,
    capture_output=True,
    text=True,
    check=True,
).stdout.split()
# A file that was moved is listed until the move is committed.
FILES = [name for name in sorted(set(LISTED)) if (ROOT / name).is_file()]


def text(name: str) -> str:
    """What stands in a file."""
    return (ROOT / name).read_text("utf-8")
