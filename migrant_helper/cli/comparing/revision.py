"""The data files as git holds them at a revision, read without touching the working tree."""

import io
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from migrant_helper.cli.problems import Unusable
from migrant_helper.core.words.days import is_day


@dataclass(frozen=True)
class Revision:
    """`commit` and its day; `schemes` and `translations` by their path below these folders."""

    commit: str
    day: str
    schemes: dict[str, bytes]
    translations: dict[str, bytes]


def revision(folder: Path, named: str) -> Revision:
    """The files of `folder` (schemes/) and of translations/ beside it, at a commit, a tag, a branch,
    or at the end of a day. Raises Unusable where there is no git, no repository, no such revision, or
    no data file in it."""
    root = Path(_git(folder, "rev-parse", "--show-toplevel", told=_no_repository(folder)).strip())
    commit = _commit(root, named)
    below = folder.resolve().relative_to(root.resolve())
    schemes = _files(root, commit, below)
    if not schemes:
        problem = f"found no data files, expected {below.as_posix()}/ to be there"
        raise Unusable(f"git {named}", problem, f"see `git log --oneline -- {below.as_posix()}`")
    day = _git(root, "show", "--no-patch", "--format=%cs", commit).strip()
    return Revision(commit[:12], day, schemes, _files(root, commit, below.parent / "translations"))


def standing(folder: Path) -> dict[str, Any]:
    """{"commit", "day", "edited"}: the newest commit, its day, and whether the files of `folder` differ
    from it."""
    commit, day = _git(folder, "show", "--no-patch", "--format=%H %cs", "HEAD").split()
    edited = bool(_git(folder, "status", "--porcelain", "--", ".").strip())
    return {"commit": commit[:12], "day": day, "edited": edited}


def _commit(root: Path, named: str) -> str:
    problem = f"found {named!r}, expected a commit, a tag, a branch or a day as YYYY-MM-DD"
    told = Unusable(
        "REV", problem, "see `git log --oneline`; a shallow clone needs `git fetch --unshallow`"
    )
    if is_day(named):
        found = _git(
            root, "rev-list", "-1", f"--before={named} 23:59:59", "HEAD", told=told
        ).strip()
        if not found:
            raise told
        return found
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{named}^{{commit}}")
    return _git(root, *asked, told=told).strip()


def _files(root: Path, commit: str, below: Path) -> dict[str, bytes]:
    """Every file below a folder of a commit; none where it has no such folder."""
    folder = below.as_posix()
    if not _git(root, "ls-tree", "--name-only", commit, "--", folder).strip():
        return {}
    packed = io.BytesIO(_run(root, "archive", "--format=tar", commit, "--", folder).stdout)
    with tarfile.open(fileobj=packed) as archive:
        read = [(one.name, archive.extractfile(one)) for one in archive if one.isfile()]
        return {name.removeprefix(f"{folder}/"): file.read() for name, file in read if file}


def _git(folder: Path, *asked: str, told: Unusable | None = None) -> str:
    """What git answers. Raises `told` where it refuses."""
    done = _run(folder, *asked)
    if done.returncode:
        why = done.stderr.decode(errors="replace").strip()
        raise told or Unusable("git", f"found: {why}", "run `git status` to see what is wrong")
    return done.stdout.decode()


def _run(folder: Path, *asked: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603
            ["git", "-C", str(folder), *asked],  # noqa: S607
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as error:
        problem = "found no such program, expected git: the older version is read from it"
        raise Unusable("git", problem, "install git and run this again") from error


def _no_repository(folder: Path) -> Unusable:
    problem = "found no git repository, expected the data files in one"
    return Unusable(
        str(folder), problem, "run this in a clone of the project, or name its --schemes"
    )
