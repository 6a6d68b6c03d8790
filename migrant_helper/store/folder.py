"""The data folder: what it holds is for nobody else on this machine."""

from pathlib import Path


def make(folder: Path) -> None:
    """`folder` is there; made with mode 0700 if it was not. One that is there stays as it is."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def keep_private(file: Path) -> None:
    """`file` can be read by its owner alone, also after a backup was put back."""
    if file.stat().st_mode & 0o077:
        file.chmod(0o600)
