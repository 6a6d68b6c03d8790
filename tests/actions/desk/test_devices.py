"""What a browser calls itself becomes two plain words."""

import pytest

from migrant_helper.actions.desk.devices import device_of, words_of

SENT = {
    "Chrome/Android": "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36",
    "Samsung/Android": "Mozilla/5.0 (Linux; Android 13) SamsungBrowser/23.0 Chrome/115.0 Mobile Safari/537.36",
    "Firefox/Linux": "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
    "Safari/iPhone": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1",
    "Edge/Windows": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0 Safari/537.36 Edg/131.0",
    "/KaiOS": "Mozilla/5.0 (Mobile; Nokia_8110_4G; rv:48.0) Gecko/48.0 KAIOS/2.5",
    "/": "<script>alert(1)</script>",
}


@pytest.mark.parametrize(("device", "agent"), SENT.items())
def test_a_browser_is_named_by_what_it_sends(device: str, agent: str) -> None:
    browser, _, system = device.partition("/")

    assert device_of(agent) == device
    assert words_of(device) == {"browser": browser, "system": system}


@pytest.mark.parametrize(
    "kept", ["Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36", "", "<b>/x", "Chrome"]
)
def test_what_an_older_version_kept_is_no_name(kept: str) -> None:
    assert words_of(kept) in ({"browser": "", "system": ""}, {"browser": "Chrome", "system": ""})
