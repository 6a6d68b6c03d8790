"""A round finds every change that matters, raises none that does not, and says nothing of pages when
the network is out."""

import pytest

from migrant_helper.catalogue.watch import passages, rounds
from migrant_helper.catalogue.watch.answer import Manners
from migrant_helper.catalogue.watch.rounds import NoNetworkError, NotThereError
from migrant_helper.catalogue.watch.words import words
from tests.catalogue.watch.drill import HARMLESS, HOSTS, MATTERS, ONCE
from tests.catalogue.watch.site import Reply, Site, html

FAST = Manners(pause=0, silence=0.5, page=5)
HINDI = "मज़दूरी की सीमा {} रुपये प्रति माह है, और इससे अधिक पर यह नियम नहीं चलता"
ENGLISH = "The wage ceiling is Rs {} a month and whoever earns more is not covered under the order"
LINE = (
    "Ring counter {} of the {} hostel, which keeps beds for mothers {} days in a row until day {}"
)
NOISE = (
    "The office was opened long ago by the minister in the presence of many guests from far away.",
    "Workers may bring questions to the desk on any working day between morning and late afternoon.",
    "For the press: photographs of the opening can be had from the library on written request only.",
)


class Drill:
    """Pages on a site, half with a figure of the law and half with a line of help, each cited once."""

    def __init__(self, site: Site, cite, folder, names: dict[str, str]) -> None:
        self.site, self.folder = site, folder
        self.urls: dict[str, str] = {}
        self.passages: dict[str, str] = {}
        figures, lines = {}, {}
        for at, (name, host) in enumerate(names.items()):
            figure = 15132 + 7 * at
            form = HINDI if at % 4 == 2 else ENGLISH
            shown = f"{figure // 1000},{figure % 1000:03}"
            passage = form.format(shown) if at % 2 == 0 else LINE.format(at, f"Hill-{at}", 31, 47)
            path = f"/page/{at}"
            self.urls[name], self.passages[name] = site.url(path, host), passage
            site.pages[path] = Reply(html(NOISE[0], NOISE[1], passage, NOISE[2]))
            (figures if at % 2 == 0 else lines)[self.urls[name]] = (
                str(figure) if at % 2 == 0 else passage.replace("keeps", "has")
            )
        cite(figures, lines)

    def change(self, name: str, change) -> None:
        path = "/" + self.urls[name].split("/", 3)[3]
        before = self.site.pages[path]
        self.site.pages[path] = change(self.site, path, before, self.passages[name])

    def round(self, kept):
        return rounds.everything(self.folder.source(), kept, "2026-12-06", FAST)


@pytest.fixture
def twice():
    """Every kind of change happens to a page of each sort."""
    return lambda kinds: {f"{name} ({sort})": kinds[name] for name in kinds for sort in (1, 2)}


def test_fifty_changes_that_matter_are_found(site, cite, folder, twice) -> None:
    planted = {**twice(MATTERS), **ONCE}
    hosts = {**dict.fromkeys(planted, "office.test"), **{name: name for name in HOSTS}}
    drill = Drill(site, cite, folder, hosts)
    held = dict(site.ports)
    site.ports.clear()
    before = before_the_change(drill)
    site.ports.update(held)
    site.gone.add("gone.test")
    site.pages["/"] = Reply(html("Welcome", "News and notices of the office"))
    site.pages["/login"] = Reply(html("Log in", "<input type='password'>"))
    for name, (change, _) in planted.items():
        drill.change(name, change)

    done = drill.round(before.kept)

    found = {row["url"]: row["why"] for row in done.new}
    said = {**{name: words for name, (_, words) in planted.items()}, **{n: {w} for n, w in HOSTS.items()}}  # fmt: skip
    assert len(said) == 50
    assert {n: found.get(drill.urls[n]) for n in said if found.get(drill.urls[n]) not in said[n]} == {}  # fmt: skip
    assert len(found) == 50


def before_the_change(drill: Drill):
    done = drill.round({})

    assert (done.new, done.notes) == ([], {})
    assert [name for name, url in drill.urls.items() if not watched(done.kept[url], drill, name)] == []  # fmt: skip
    return done


def watched(kept, drill: Drill, name: str) -> bool:
    """Whether the passage that the row rests on is what was chosen."""
    return passages.kept(words(drill.passages[name])) in kept["passages"]


def test_fifty_harmless_changes_raise_nothing(site, cite, folder, twice) -> None:
    harmless = twice(HARMLESS)
    drill = Drill(site, cite, folder, dict.fromkeys(harmless, "office.test"))
    before = before_the_change(drill)
    for name, change in harmless.items():
        drill.change(name, change)

    done = drill.round(before.kept)

    assert len(harmless) == 50
    assert {name for name, url in drill.urls.items() if url in {row["url"] for row in done.new}} == set()  # fmt: skip
    assert done.notes == {}


@pytest.mark.parametrize("out", ["no name is known", "no host answers", "a hotel's own page"])
def test_a_network_that_is_out_says_nothing_of_pages(site, cite, folder, out: str) -> None:
    drill = Drill(site, cite, folder, dict.fromkeys("abcdef", "office.test"))
    kept = drill.round({}).kept
    if out == "no name is known":
        site.gone.add("office.test")
    elif out == "no host answers":
        site.ports["office.test"] = 1
    else:
        site.pages["other.test/"] = Reply(html("Welcome to the hotel. Type your room."))
        for path in list(site.pages):
            site.pages[path] = Reply(status=302, headers={"Location": site.url("/", "other.test")})
        site.pages["other.test/"] = Reply(html("Welcome to the hotel. Type your room."))

    with pytest.raises(NoNetworkError):
        drill.round(kept)


def test_a_network_that_fails_for_most_says_nothing_of_pages(site, cite, folder) -> None:
    hosts = {"a": "office.test", **{name: f"{name}.test" for name in "bcdefgh"}}
    site.ports["other.test"] = site.port
    drill = Drill(site, cite, folder, {**hosts, "b": "other.test"})

    with pytest.raises(NoNetworkError, match="6 of 10"):
        drill.round({})


def test_a_page_that_never_let_us_in_is_told_and_not_doubted(site, cite, folder) -> None:
    drill = Drill(site, cite, folder, dict.fromkeys("abcd", "office.test"))
    drill.change("a", lambda *_: Reply(b"no robots", 403))
    drill.change("b", lambda *_: Reply(b"", 404))

    done = drill.round({})

    assert done.notes == {drill.urls["a"]: "no answer yet (403)"}
    assert done.new == [{"url": drill.urls["b"], "since": "2026-12-06", "why": "dead"}]
    assert drill.urls["a"] not in done.kept


def test_a_mark_stays_until_somebody_has_looked(site, cite, folder) -> None:
    drill = Drill(site, cite, folder, dict.fromkeys("abcd", "office.test"))
    first = drill.round({})
    path, url = "/page/0", drill.urls["a"]
    held = site.pages[path]
    site.pages[path] = Reply(b"", 503)
    doubted = drill.round(first.kept)
    folder.write("confirm.yaml", f"- {{url: {url}, since: 2026-12-06, why: silent}}\n")
    site.pages[path] = held
    back = drill.round(doubted.kept)

    assert (back.new, back.marks, back.back) == ([], doubted.marks, [url])

    site.pages[path] = Reply(html(*NOISE, "The wage ceiling is Rs 15,132 in a month from now on."))
    looked = rounds.looked(folder.source(), back.kept, [url], "2026-12-07", FAST)

    assert (looked.marks, looked.kept[url]["taken"]) == ([], "2026-12-07")
    folder.write("confirm.yaml", "[]\n")
    assert drill.round(looked.kept).new == []


@pytest.mark.parametrize(
    ("reply", "why"),
    [(Reply(b"", 404), "dead"), (Reply(b"", after=1), "gives no answer"), (None, "by no entry")],
)
def test_nobody_can_have_looked_at_a_page_that_is_not_there(site, cite, folder, reply, why) -> None:
    drill = Drill(site, cite, folder, dict.fromkeys("ab", "office.test"))
    kept = drill.round({}).kept
    url = drill.urls["a"] if reply else "https://office.test/never"
    site.pages["/page/0"] = reply or Reply(b"")

    with pytest.raises(NotThereError, match=why):
        rounds.looked(folder.source(), kept, [url], "2026-12-07", FAST)


def test_a_page_that_is_as_it_was_is_not_sent_again(site, cite, folder) -> None:
    drill = Drill(site, cite, folder, dict.fromkeys("ab", "office.test"))
    site.pages["/page/0"] = site.pages["/page/0"].but(headers={"ETag": '"7"'})
    kept = drill.round({}).kept
    done = drill.round(kept)

    assert done.kept == kept
    sent = [headers.get("if-none-match") for _, path, headers in site.asked if path == "/page/0"]
    assert sent == [None, '"7"']


@pytest.mark.parametrize("headers", [{}, {"ETag": '"7"'}], ids=["sent again", "as it was"])
def test_a_row_that_was_corrected_has_its_passage_chosen_anew(site, cite, folder, headers) -> None:
    drill = Drill(site, cite, folder, dict.fromkeys("ab", "office.test"))
    both = html(*NOISE, drill.passages["a"], "From March on the wage ceiling is Rs 21,000 a month.")
    site.pages["/page/0"] = Reply(both, headers=headers)
    kept = drill.round({}).kept
    folder.change("value: 15132", "value: 21000", "in/parameters.yaml")
    done = drill.round(kept)

    assert [one["begins"] for one in done.kept[drill.urls["a"]]["passages"]] == [
        "from march on the"
    ]
    assert done.new == []


def test_a_page_that_is_cited_no_more_is_forgotten(site, cite, folder) -> None:
    drill = Drill(site, cite, folder, dict.fromkeys("abcd", "office.test"))
    kept = drill.round({}).kept
    folder.write("confirm.yaml", "- {url: https://office.test/old, since: 2026-12-06, why: dead}\n")

    done = drill.round({**kept, "https://office.test/old": {"taken": "2026-01-01", "needs": ""}})

    assert (done.marks, done.kept) == ([], kept)
