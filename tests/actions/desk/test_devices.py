"""What a browser calls itself becomes two plain words."""

import pytest

from migrant_helper.actions.desk.devices import device_of, words_of

SENT = {
    "Chrome/Android": "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36",
    "Chrome/Android/SM-A105F": "Mozilla/5.0 (Linux; Android 9; SM-A105F Build/PPR1) Chrome/89.0 Mobile Safari/537.36",
    "Firefox/Android": "Mozilla/5.0 (Android 13; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0",
    "Samsung/Android": "Mozilla/5.0 (Linux; Android 13) SamsungBrowser/23.0 Chrome/115.0 Mobile Safari/537.36",
    "Firefox/Linux": "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
    "Safari/iPhone": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1",
    "Edge/Windows": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0 Safari/537.36 Edg/131.0",
    "/KaiOS": "Mozilla/5.0 (Mobile; Nokia_8110_4G; rv:48.0) Gecko/48.0 KAIOS/2.5",
    "/": "<script>alert(1)</script>",
    "/Android": "Mozilla/5.0 (Linux; Android 9; <b>x</b>) AppleWebKit",
    "Chrome/": "(Linux; Android; x) Chrome/89.0".replace("Linux; Android", "X11"),
}


@pytest.mark.parametrize(("device", "agent"), SENT.items())
def test_a_browser_is_named_by_what_it_sends(device: str, agent: str) -> None:
    browser, system, model = [*device.split("/"), ""][:3]

    assert device_of(agent) == device
    assert words_of(device) == {"browser": browser, "system": system, "model": model}


@pytest.mark.parametrize(
    "kept", ["Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36", "", "<b>/x", "Chrome"]
)
def test_what_an_older_version_kept_is_no_name(kept: str) -> None:
    told = words_of(kept)

    assert told["browser"] in ("", "Chrome")
    assert (told["system"], told["model"]) == ("", "")
