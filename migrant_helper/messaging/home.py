"""A laptop of a camp asks its organisation's server: JSON over https, packed."""

import gzip
import json
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import requests

# A laptop on a phone's hotspot; an answer of 500 changes.
PATIENCE_SECONDS = 90.0
LARGEST = 16 * 1024 * 1024


class NoAnswer(Exception):
    """Nobody answered, or something that is no answer of ours: what was found, in a few words."""


class NotSecret(ValueError):
    """The address is not https, so passphrases' hashes and cases would be read on the way."""


@dataclass(frozen=True)
class HomeServer:
    """The server at an address, and what this laptop shows there ("" before it came in)."""

    address: str
    token: str = field(default="", repr=False)

    def ask(self, path: str, asked: Any) -> tuple[int, dict[str, Any]]:
        """The status, and what was answered. Raises NoAnswer."""
        headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        body = gzip.compress(json.dumps(asked, ensure_ascii=False).encode(), 6)
        try:
            with requests.post(
                self.address + path,
                data=body,
                headers=headers,
                timeout=PATIENCE_SECONDS,
                allow_redirects=False,
                stream=True,
            ) as answer:
                return answer.status_code, told(answer)
        except requests.RequestException as error:
            raise NoAnswer(f"{self.address} does not answer ({type(error).__name__})") from error


def told(answer: requests.Response) -> dict[str, Any]:
    """The JSON object of an answer; {} for a refusal that has none. Raises NoAnswer."""
    held = bytearray()
    for part in answer.iter_content(65_536):
        held += part
        if len(held) > LARGEST:
            raise NoAnswer("what came is longer than any answer of ours")
    try:
        found = json.loads(bytes(held))
    except (ValueError, RecursionError):
        found = None
    if isinstance(found, dict):
        return found
    if answer.status_code == requests.codes.ok:
        raise NoAnswer("what came is no answer of ours: is it the address of the service?")
    return {}


def server_at(address: str) -> HomeServer:
    """The server at "https://name". Raises NotSecret for any that is not https, unless it is on this machine;
    ValueError for what is no address."""
    parts = urlsplit(address.rstrip("/"))
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path or parts.query:
        raise ValueError(f"{address!r} is no address; write it like https://helper.example")
    if parts.scheme == "http" and not is_here(parts.hostname):
        raise NotSecret(f"{address} is not https: what goes there could be read on the way")
    return HomeServer(f"{parts.scheme}://{parts.netloc}")


def is_here(host: str) -> bool:
    """Whether a host is this machine itself."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
