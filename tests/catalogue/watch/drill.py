"""What happens to pages: fifty changes that matter, fifty that do not, each to a page of its own.

A change takes the site, the address's path, the reply as it was and the passage that the row rests
on; it gives the reply as it is now, or changes the site itself.
"""

import re
from collections.abc import Callable

import brotli

from tests.catalogue.watch.site import Reply, Site, html, zipped

Change = Callable[[Site, str, Reply, str], Reply]

LOGIN = html("Please log in", "<form><input name=u><input type=password name=p></form>")


def _text(reply: Reply, change: Callable[[str], str]) -> Reply:
    before = reply.body.decode()
    after = change(before)
    assert after != before
    return reply.but(body=after.encode())


def _passage(change: Callable[[str], str]) -> Change:
    return lambda site, path, reply, passage: _text(
        reply, lambda page: page.replace(passage, change(passage))
    )


def _sub(pattern: str, new: str) -> Change:
    return _passage(lambda text: re.sub(pattern, new, text))


def _every(pattern: str, new: str) -> Change:
    return lambda site, path, reply, passage: _text(reply, lambda page: re.sub(pattern, new, page))


def _to(path: str) -> Change:
    return lambda site, own, reply, passage: Reply(status=302, headers={"Location": path})


def _now(reply: Reply) -> Change:
    return lambda site, path, old, passage: reply


def _other_home(site: Site, path: str, reply: Reply, passage: str) -> Reply:
    site.pages["other.test/"] = Reply(html("Welcome to the ministry", "News, tenders, contact"))
    return Reply(status=301, headers={"Location": site.url("/", "other.test")})


def _digit(text: str) -> str:
    """The last digit of it, one more."""
    at = max(place for place, one in enumerate(text) if one.isdigit())
    return f"{text[:at]}{chr(ord(text[at]) - 1 if text[at] in '9९' else ord(text[at]) + 1)}{text[at + 1 :]}"


OTHER = html(
    "A new ferry has begun its service on the great river this week.",
    "Crowds came to see it, and the band of the police played for two hours.",
)
SHELL = b"<html><body><div id=app></div><script>var text = 'all of it'</script></body></html>"
SOFT = html("We could not find this page. Use the search, or go home.", title="404 - Not found")
WORKS = html("The site is under maintenance.", "Please come back on Monday at nine in the morning.")

# By the name of a host: what is wrong before any page is asked for.
HOSTS = {"gone.test": "dead", "badcert.test": "silent", "closed.test": "silent"}

MATTERS: dict[str, tuple[Change, set[str]]] = {
    "deleted": (_now(Reply(b"gone", 404)), {"dead"}),
    "taken down": (_now(Reply(b"gone", 410)), {"dead"}),
    "a login in its place": (_now(Reply(LOGIN)), {"elsewhere"}),
    "sent to a login": (_to("/login"), {"elsewhere"}),
    "sent to the start page": (_to("/"), {"elsewhere"}),
    "sent to a start page of others": (_other_home, {"elsewhere"}),
    "another figure": (_passage(_digit), {"changed", "vanished"}),
    "a figure ten times as large": (_sub(r"(\d)([^\d]*)$", r"\g<1>0\2"), {"changed", "vanished"}),
    "a decimal point": (_sub(r"(\d)(\d)([^\d]*)$", r"\1.\2\3"), {"changed", "vanished"}),
    "the passage removed": (_passage(lambda text: ""), {"vanished"}),
    "one word more: not": (_sub(r" (\S+ \S+)$", r" not \1"), {"changed", "vanished"}),
    "its first word": (_passage(lambda text: f"Formerly {text.split(' ', 1)[1]}"), {"vanished"}),
    "its last word": (_passage(lambda text: f"{text.rsplit(' ', 1)[0]} otherwise"), {"changed"}),
    "two words in turn": (_passage(lambda text: " ".join([*text.split()[:-2], *text.split()[:-3:-1]])), {"changed"}),
    "its half": (_passage(lambda text: text[: len(text) // 2]), {"changed"}),
    "an empty body": (_now(Reply(b"")), {"vanished"}),
    "the text left to a script": (_now(Reply(SHELL)), {"vanished"}),
    "another article": (_now(Reply(OTHER)), {"vanished"}),
    "not found, and says it is": (_now(Reply(SOFT)), {"vanished"}),
    "under maintenance": (_now(Reply(WORKS)), {"vanished"}),
    "a failure": (_now(Reply(b"oh", 500)), {"silent"}),
    "a refusal": (_now(Reply(b"no", 403)), {"silent"}),
}  # fmt: skip
# These take time or a host, so each happens to one page.
ONCE: dict[str, tuple[Change, set[str]]] = {
    "no answer in time": (lambda site, path, reply, passage: reply.but(after=1.5), {"silent"}),
    "cut off": (lambda site, path, reply, passage: reply.but(cut=True), {"silent"}),
    "a circle": (lambda site, path, reply, passage: Reply(status=302, headers={"Location": path}), {"silent"}),
}  # fmt: skip


def _banner(site: Site, path: str, reply: Reply, passage: str) -> Reply:
    banner = (
        "<div class=alert>Elections on 9 December 2026: polling leave for 1,50,000 workers!</div>"
    )
    return _text(reply, lambda page: page.replace("<nav>", f"{banner}<nav>"))


def _moved(site: Site, path: str, reply: Reply, passage: str) -> Reply:
    whole = f"<p>{passage}</p>"
    return _text(
        reply, lambda page: page.replace(whole, "").replace("</main>", f"{whole}</main>  ")
    )


def _other_address(site: Site, path: str, reply: Reply, passage: str) -> Reply:
    site.pages[f"/new{path}"] = reply
    return Reply(status=301, headers={"Location": f"/new{path}"})


def _www(site: Site, path: str, reply: Reply, passage: str) -> Reply:
    site.pages[f"www.office.test{path}"] = reply
    return Reply(status=302, headers={"Location": site.url(path, "www.office.test")})


def _page(old: str, new: str) -> Change:
    return lambda site, path, reply, passage: _text(reply, lambda page: page.replace(old, new))


def _as_it_is(**other: str) -> Change:
    return lambda site, path, reply, passage: reply.but(headers=other)


HARMLESS: dict[str, Change] = {
    "a banner": _banner,
    "another date in the foot": _page("1 November 2026", "29 November 2026"),
    "more visitors": _page("12345", "98,765"),
    "more to go to": _page("</ul></nav>", "<li>Tenders 2027</li></ul></nav>"),
    "a question about cookies": _page("<main>", "<div id=c><p>We use cookies.</p><button>OK</button></div><main>"),
    "other spaces": _passage(lambda text: text.replace(" ", " \n\t ")),
    "spaces that do not break": _passage(lambda text: text.replace(" ", "&nbsp;")),
    "bold": _passage(lambda text: re.sub(r"(\S+)$", r"<b class=x>\1</b>", text)),
    "marks around words": _passage(lambda text: " ".join(f"<span>{word}</span>" for word in text.split())),
    "broken lines": _passage(lambda text: text.replace(" ", "<br>", 2)),
    "cells of a table": _passage(lambda text: f"<table><tr><td>{text.replace(' ', '</td><td>', 1)}</td></tr></table>"),
    "divisions for paragraphs": _every(r"<(/?)p>", r"<\1div>"),
    "capitals": _passage(str.upper),
    "curly quotes": _passage(lambda text: f"“{text}”"),
    "points between": _passage(lambda text: text.replace(" ", ", ", 1) + "."),
    "joiners that nobody sees": _passage(lambda text: text.replace(" ", "\u200b ", 3)),
    "a remark in the markup": _passage(lambda text: text.replace(" ", " <!-- 5 --> ", 1)),
    "moved to the end": _moved,
    "a paragraph more": _page("<main>", "<main><p>Read the notice of 4 December on the 7 new counters.</p>"),
    "a script and a style": _page("</head>", "<style>p{color:#123}</style><script>let a = '<p>5'</script></head>"),
    "another title": _page("<title>Office", "<title>Office of labour (2) - 2027"),
    "gzip": lambda site, path, reply, passage: zipped(reply),
    "brotli": lambda s, p, r, _: r.but(body=brotli.compress(r.body), headers={"Content-Encoding": "br"}),
    "another address": _other_address,
    "with www": _www,
}  # fmt: skip
