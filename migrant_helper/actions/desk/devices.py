"""What a browser calls itself, in two plain words, and the model where it says that by itself."""

import re

# The first that stands in what a browser sends: those that call themselves another's too come first.
BROWSERS = (
    ("SamsungBrowser", "Samsung"),
    ("UCBrowser", "UC Browser"),
    ("OPR/", "Opera"),
    ("Opera", "Opera"),
    ("EdgA/", "Edge"),
    ("Edg/", "Edge"),
    ("Firefox/", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS = (
    ("KAIOS", "KaiOS"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("CrOS", "Chromebook"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)


# Older browsers name the model of a phone; newer ones write K for all.
MODEL = re.compile(r"; Android [0-9.]+; ([A-Za-z0-9][A-Za-z0-9 ._+-]{1,23})(?: Build/[^;)]*)?[;)]")


def device_of(agent: str) -> str:
    """ "Chrome/Android/SM-A105F" for what an older Chrome sends from there; "" stands for what is not known, and no
    model for no third part: "/Android"."""
    found = MODEL.search(agent)
    model = f"/{found[1].strip()}" if found else ""
    return f"{_named(BROWSERS, agent)}/{_named(SYSTEMS, agent)}{model}"


def words_of(device: str) -> dict[str, str]:
    """{"browser", "system", "model"} of what `device_of` said; of anything else nothing."""
    browser, _, rest = device.partition("/")
    system, _, model = rest.partition("/")
    known = [name for _, name in (*BROWSERS, *SYSTEMS)]
    is_ours = all(name == "" or name in known for name in (browser, system))
    told = {"browser": browser, "system": system, "model": model}
    return told if is_ours else dict.fromkeys(told, "")


def _named(table: tuple[tuple[str, str], ...], agent: str) -> str:
    return next((name for sign, name in table if sign in agent), "")
