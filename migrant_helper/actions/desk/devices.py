"""What a browser calls itself, in two plain words."""

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


def device_of(agent: str) -> str:
    """ "Chrome/Android" for what Chrome sends from there; "" stands for what is not known: "/Android"."""
    return f"{_named(BROWSERS, agent)}/{_named(SYSTEMS, agent)}"


def words_of(device: str) -> dict[str, str]:
    """{"browser", "system"} of what `device_of` said; of anything else nothing."""
    browser, _, system = device.partition("/")
    known = [name for _, name in (*BROWSERS, *SYSTEMS)]
    is_ours = all(name == "" or name in known for name in (browser, system))
    return {"browser": browser if is_ours else "", "system": system if is_ours else ""}


def _named(table: tuple[tuple[str, str], ...], agent: str) -> str:
    return next((name for sign, name in table if sign in agent), "")
