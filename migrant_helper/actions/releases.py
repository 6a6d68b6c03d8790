"""Signing what was built for phones, taking a bad release back, and telling when something is due."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from migrant_helper import paths
from migrant_helper.config import Config
from migrant_helper.phone.bundle.patch import patch
from migrant_helper.phone.bundle.small import SUFFIXES, write_small
from migrant_helper.store import keys as card_keys
from migrant_helper.store.desk import keys as desk_keys
from migrant_helper.store.releases import folders, keys, signed
from migrant_helper.store.releases.folders import NotReleased, Releases

WORKER = "sw.js"
# Where what a build or the static folder holds is found by phones.
OF_BUILD = {
    WORKER: WORKER,
    "app.js": "static/app.js",
    "pin.js": "static/pin.js",
    "versions.json": "versions.json",
}
FOLDERS = ("bundle", "notices", "near", "server", "translations")
OF_STATIC = {
    "manifest.webmanifest": "manifest.webmanifest",
    "icons/icon.svg": "static/icons/icon.svg",
}
BESIDE = ("notices", "near")
# Whose cards are believed, and the names of the service: no part of what was built.
ISSUERS = "/issuers.json"
# Whose cases the desk believes: no part of the shell of everybody.
ORGANISATIONS = "/organisations.json"
# No part of the shell: it lies on a phone where somebody asked for a PIN.
PIN = "/static/pin.js"
DAYS = 90
SOON = timedelta(days=14)
# Phones of so many releases before get what changed, older ones the whole.
PATCHED = 4
BUNDLE = re.compile(r"/bundle/(.+)\.([0-9a-f]{8})\.json")
# What is made anew for each release.
OWN = re.compile(r"(bundle/.+\.[0-9a-f]{8}\.[0-9a-f]{8}|issuers|organisations)\.json(\.\w+)?")
SIGN = "run `migrant-helper release sign`"


@dataclass(frozen=True)
class Place:
    """Where a build and the static files lie, the data and the keys; the time, for how many days a
    phone may take what is signed now, and the names of the service."""

    build: Path
    static: Path
    data: Path
    keys: Path
    now: datetime
    days: int = DAYS
    names: tuple[str, ...] = ()

    @property
    def releases(self) -> Releases:
        """Those of the data folder."""
        return Releases(self.data)

    @property
    def issuers(self) -> bytes:
        """Whose cards phones are to believe. Raises UnusableKey."""
        return card_keys.listed(self.keys, self.names)

    @property
    def listed(self) -> dict[str, bytes]:
        """By their addresses what a release tells of keys. Raises UnusableKey."""
        return {ISSUERS: self.issuers, ORGANISATIONS: desk_keys.listed(self.keys)}


def place_of(settings: Config, days: int = DAYS) -> Place:
    """Where a service with these settings signs what is installed, now."""
    now = datetime.now(UTC)
    where = paths.BUILD, paths.STATIC, settings.data, settings.keys
    return Place(*where, now, days, tuple(settings.names))


def sign(place: Place, *, anew: bool = False) -> tuple[int, bool]:
    """The number of the release that holds what was built, and whether it was made now: not where the
    newest is the same and has half of its time before it. Raises NotReleased, UnusableKey."""
    releases, held = place.releases, keys.load(place.keys)
    if releases.is_withdrawn(_versions(place.build)):
        raise NotReleased("this build was withdrawn; build or install another")
    files = {**phone_files(place.build, place.static), **place.listed}
    newest = releases.newest()
    if newest and not anew:
        _refuse_removed(releases, _versions(place.build))
        text = (newest / folders.OFFER).read_text("utf-8")
        is_young = signed.runs_out(text) - place.now > timedelta(days=place.days) / 2
        is_same = signed.same(text, files, held.roots) and _versions(newest) == _versions(
            place.build
        )
        if is_young and is_same:
            return int(newest.name), False

    def fill(fresh: Path) -> None:
        for root, names in ((place.build, OF_BUILD), (place.static, OF_STATIC)):
            for name, address in names.items():
                _copy(root / name, fresh / address, newest / address if newest else None)
        for name in FOLDERS:
            before = newest / name if newest else None
            folders.copy_all(place.build / name, fresh / name, before)
        _put_issuers(place, fresh)

    return _publish(place, held, fill, files), True


def _refuse_removed(releases: Releases, built: bytes) -> None:
    """Raises NotReleased where the newest release removes the very app that was built."""
    last, *before = releases.numbers()
    if not _versions(releases[last]) and before and _versions(releases[before[0]]) == built:
        raise NotReleased(
            f"release {last} took this app off phones; build or install a mended one, or say --anew"
        )


def withdraw(place: Place, number: int) -> int:
    """Takes a release back: the newest of another content is published again, under a new number, which
    is returned. Raises NotReleased where there is none, or no such release."""
    releases, held = place.releases, keys.load(place.keys)
    if number not in releases.numbers():
        raise NotReleased(f"no release {number} lies here; there are {releases.numbers()}")
    bad = {_versions(releases[one]) for one in (*releases.withdrawn(), number)}
    good = [one for one in releases.numbers() if _versions(releases[one]) not in {*bad, b""}]
    if not good:
        raise NotReleased(f"release {number} is the only one; build or install another and {SIGN}")
    releases.withdraw(number)
    if good[0] == releases.numbers()[0]:
        return good[0]
    source = releases[good[0]]

    def fill(fresh: Path) -> None:
        folders.copy_all(source, fresh, source, but=OWN)
        _put_issuers(place, fresh)

    return _publish(place, held, fill, {*releases.files(good[0]), *place.listed})


def remove_worker(place: Place) -> int:
    """Publishes a worker that removes itself from every phone, in place of a broken one; the number."""
    held = keys.load(place.keys)

    def fill(fresh: Path) -> None:
        folders.copy(place.static / "js/remove.js", fresh / WORKER, None)
        write_small(fresh / WORKER)

    return _publish(place, held, fill, [f"/{WORKER}"])


def _put_issuers(place: Place, fresh: Path) -> None:
    for address, data in place.listed.items():
        file = fresh / address[1:]
        file.write_bytes(data)
        write_small(file)


def complaint(
    releases: Releases, build: Path, listed: Mapping[str, bytes], now: datetime, address: str = ""
) -> str:
    """What whoever runs the service has to know of its release; "" for nothing. `listed` is whom phones are to
    believe now, as `Place.listed` has it; `address` where people reach the service, which to sign for."""
    newest = releases.newest()
    if newest is None:
        return f"nothing is signed, so phones keep nothing for offline use: {SIGN}"
    number, until = newest.name, signed.runs_out((newest / folders.OFFER).read_text("utf-8"))
    if until < now:
        return f"release {number} has run out on {until:%Y-%m-%d}, no phone takes it: {SIGN}"
    if until - now < SOON:
        return f"release {number} runs out on {until:%Y-%m-%d}: {SIGN}"
    return _differs(newest, build, listed, address)


def _differs(newest: Path, build: Path, told: Mapping[str, bytes], address: str) -> str:
    number, versions = newest.name, _versions(newest)
    if not versions:
        return f"release {number} removes the app from phones; when it is mended, {SIGN}"
    if versions != _versions(build):
        return f"release {number} is not what is installed; {SIGN}, or install what it is of"
    listed = newest / ISSUERS[1:]
    before, after = (_hosts(one) for one in (_data(listed), told[ISSUERS]))
    if before and address and before != after:
        more = f'MIGRANT_HELPER_HOSTS="{" ".join(after[1:])}" ' if after[1:] else ""
        sign = f"run `PUBLIC_URL={address} {more}migrant-helper release sign`"
        return f"release {number} is for cards of {' '.join(before)}, this is {' '.join(after)}: {sign}"
    if _data(listed) != told[ISSUERS]:
        return f"release {number} tells phones of another key or address for cards: {SIGN}"
    if _data(newest / ORGANISATIONS[1:]) != told[ORGANISATIONS]:
        told_of = "of other organisations, or not of all withdrawn"
        return f"release {number} tells phones {told_of}: {SIGN}"
    return ""


def _hosts(listed: bytes) -> list[str]:
    """The names of the service in a list of issuers."""
    found: list[str] = json.loads(listed or b"{}").get("hosts", [])
    return found


def for_pages(releases: Releases, build: Path) -> Path:
    """The folder whose data the server's own pages read: what is built, but the release in force
    where that was withdrawn and both are of the same code."""
    newest = releases.newest()
    built = (build / folders.VERSIONS).read_bytes()
    if newest is None or not releases.is_withdrawn(built):
        return build
    held = newest / folders.VERSIONS
    same = (
        held.exists() and json.loads(held.read_bytes())["version"] == json.loads(built)["version"]
    )
    return newest if same else build


def phone_files(build: Path, static: Path) -> dict[str, bytes]:
    """Every file of a build that a phone checks, by its address."""
    versions = json.loads((build / folders.VERSIONS).read_text("utf-8"))
    shell = json.loads((static / "js/phone/shell.json").read_text("utf-8"))
    at = {f"/{address}": build / name for name, address in OF_BUILD.items()}
    at |= {f"/{address}": static / name for name, address in OF_STATIC.items()}
    named = [*versions["phone"].values(), versions["pictures"], versions["style"]]
    at |= {address: build / address.removeprefix("/") for address in named}
    wanted = {f"/{WORKER}", PIN, *shell, *named} - {ISSUERS}
    return {address: at[address].read_bytes() for address in wanted}


def _publish(
    place: Place, held: keys.Keys, fill: Callable[[Path], None], addresses: Iterable[str]
) -> int:
    """Makes the release that `fill` fills, of the files at these addresses; its number."""
    releases = place.releases
    before = releases.numbers()
    with releases.making() as fresh:
        fill(fresh)
        files = {address: (fresh / address[1:]).read_bytes() for address in addresses}
        for old in before[:PATCHED]:
            write_patches(releases[old] / "bundle", fresh / "bundle", releases.files(old), files)
        number = keys.next_number(place.keys, max(before, default=0))
        lying = [file for part in BESIDE for file in _plain(fresh / part)]
        signatures = {
            at: signed.beside(held, number, at, (fresh / at[1:]).read_bytes())
            for at in (f"/{file.relative_to(fresh).as_posix()}" for file in lying)
        }
        (fresh / folders.BESIDE).write_text(json.dumps(signatures), "ascii")
        versions = fresh / folders.VERSIONS
        code = json.loads(versions.read_text("utf-8"))["version"] if versions.exists() else ""
        text = signed.offer(held, number, code, files, (place.now, place.days))
        (fresh / folders.OFFER).write_text(text, "ascii")
        write_small(fresh / folders.OFFER)
        releases.put(number)
    return number


def write_patches(
    old: Path, fresh: Path, before: Mapping[str, Any], files: Mapping[str, bytes]
) -> None:
    """Writes into the folder `fresh` of bundles what changed since those in `old`, where that is less than
    half of the whole; `before` and `files` are the addresses of both releases."""
    known = {found[1]: found[2] for one in before if (found := BUNDLE.fullmatch(one))}
    for address, data in files.items():
        found = BUNDLE.fullmatch(address)
        last = known.get(found[1]) if found else None
        if found is None or last is None or last == found[2]:
            continue
        was = (old / f"{found[1]}.{last}.json").read_text("utf-8")
        text = patch(was, data.decode())
        if 2 * len(text) < len(was):
            file = fresh / f"{found[1]}.{last}.{found[2]}.json"
            file.write_text(text, "utf-8")
            write_small(file)


def _copy(source: Path, target: Path, before: Path | None) -> None:
    """A file with its compressed copies."""
    for suffix in ("", *SUFFIXES.values()):
        file = source.with_name(source.name + suffix)
        if file.is_file():
            last = before.with_name(before.name + suffix) if before else None
            folders.copy(file, target.with_name(target.name + suffix), last)


def _plain(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(file for file in folder.iterdir() if file.suffix == ".json")


def _versions(folder: Path) -> bytes:
    """What makes two builds or releases the same for phones and pages; nothing for one that removes."""
    return _data(folder / folders.VERSIONS)


def _data(file: Path) -> bytes:
    return file.read_bytes() if file.exists() else b""
