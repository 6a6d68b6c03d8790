"""The numbers of the cases as tables in the language of the request: what a page, a chart and a file show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask_babel import gettext as _

from migrant_helper.core.words.dates import shown
from migrant_helper.pages.parts.one_catalogue import scheme_of
from migrant_helper.pages.parts.page import World

Cell = str | int
Row = Mapping[str, Any]
# What nobody said.
UNKNOWN = "–"


@dataclass(frozen=True)
class Table:
    """One table: `rows` of a name and what is counted; `files` the same as it leaves the organisation (None:
    as it is); `drawn` is the column that its chart shows, `sum` one of money, whose currency stands in the last
    one (0: there is none)."""

    id: str
    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    drawn: int = 1
    sum: int = 0
    files: Sequence[Sequence[Cell]] | None = None

    @property
    def exported(self) -> Sequence[Sequence[Cell]]:
        """The rows that a file holds."""
        return self.rows if self.files is None else self.files

    @property
    def bars(self) -> list[tuple[str, int]]:
        """The names with what is drawn; a name without a number has no bar."""
        cells = [(str(row[0]), row[self.drawn]) for row in self.rows]
        return [(name, cell) for name, cell in cells if isinstance(cell, int)]


def tables(found: Row, world: World, names: Mapping[str, str]) -> list[Table]:
    """All of them, those without a row too. `names` are the field workers': on the page alone."""
    return [
        counts("stages", _("How far the cases are"), _("Stage"), named(found["stages"], stages())),
        counts("stuck", _("What stops them"), _("Reason"), named(found["stuck"], stuck())),
        counts(
            "refused", _("Why offices refused"), _("Reason"), named(found["refused"], refused())
        ),
        counts(
            "together",
            _("Who claims together"),
            _("What"),
            named(found["together"], {"groups": _("Groups"), "people": _("People in a group")}),
        ),
        counts(
            "outcomes", _("What came of claims"), _("What"), named(found["outcomes"], outcomes())
        ),
        counts(
            "withdrawn",
            _("Why claims were taken back"),
            _("Reason"),
            named(found["withdrawn"], withdrawn()),
        ),
        offices(found["offices"], world),
        money(found["money"], world),
        people(found["people"], names),
        counts(
            "weeks",
            _("Opened in a week"),
            _("Week from"),
            [(shown(day, world.ui["dates"]), count) for day, count in found["weeks"]],
        ),
    ]


def counts(name: str, title: str, what: str, rows: Sequence[tuple[str, int]]) -> Table:
    """A table of names with one count each."""
    return Table(name, title, (what, _("Cases")), rows)


def named(rows: Sequence[Sequence[Any]], words: Mapping[str, str]) -> list[tuple[str, int]]:
    """The same rows with words for their codes."""
    return [(words[code], count) for code, count in rows]


def offices(rows: Sequence[Row], world: World) -> Table:
    """Days of waiting by kind of office."""
    held: dict[str, Any] = {}
    for catalogue in world.catalogues.values():
        held = {**catalogue["offices"], **held}

    def office(row: Row) -> str:
        one = held.get(row["office"])
        return str(one["short"]) if one else _("Another office")

    columns = (
        _("Office"),
        _("Answered"),
        _("Middle, days"),
        _("Longest, days"),
        _("Not yet"),
        _("Longest so far"),
    )
    parts = ("answered", "middle", "longest", "waiting", "waits")
    return Table(
        "offices",
        _("How long offices take"),
        columns,
        [
            (office(row), *[UNKNOWN if row[part] is None else row[part] for part in parts])
            for row in rows
        ],
        drawn=2,
    )


def money(rows: Sequence[Row], world: World) -> Table:
    """What came, by entry, and of how much nobody said the sum; sums of two countries stand in no one chart."""
    made: list[tuple[Cell, ...]] = []
    for row in rows:
        entry = row["entry"].partition(".")[0]
        scheme = scheme_of(world, entry)
        name = str(scheme["short"]) if scheme else row["entry"]
        total = UNKNOWN if row["sum"] is None else row["sum"]
        currency = "NPR" if entry.startswith("np-") else "INR"
        made.append((name, row["count"], row["unsaid"], total, currency))
    is_one = len({row[-1] for row in made}) == 1
    return Table(
        "money",
        _("Money and cards that came"),
        (_("Entry"), _("How often"), _("Of these no sum was said"), _("Sum"), _("Currency")),
        made,
        drawn=3 if is_one else 1,
        sum=3,
    )


def people(rows: Sequence[Row], names: Mapping[str, str]) -> Table:
    """Who needs help. A file numbers the field workers as the page does, and names none."""
    parts = ("open", "stuck", "waiting", "passed")
    numbered = [_("Field worker %(number)s", number=at) for at in range(1, len(rows) + 1)]
    cells = [[row[part] for part in parts] for row in rows]
    called = [f"{at}. {names.get(row['by'], '–')}" for at, row in enumerate(rows, start=1)]
    return Table(
        "people",
        _("Who may need help"),
        (
            _("Field worker"),
            _("Under way"),
            _("Stuck"),
            _("Others are to answer"),
            _("Their day is over"),
        ),
        [(name, *row) for name, row in zip(called, cells, strict=True)],
        drawn=4,
        files=[(name, *row) for name, row in zip(numbered, cells, strict=True)],
    )


def stages() -> dict[str, str]:
    """The stages of a case."""
    return {
        "opened": _("Opened, nothing asked yet"),
        "asked": _("Asked, nothing chosen yet"),
        "chosen": _("Chosen, nothing sent in yet"),
        "sent": _("Sent in"),
        "granted": _("Granted"),
        "refused": _("Refused"),
        "received": _("The money or card came"),
        "handed": _("Given on to others"),
        "closed": _("Closed"),
    }


def stuck() -> dict[str, str]:
    """Why something does not go on."""
    return {
        "": _("No reason was given"),
        "papers": _("Papers are missing"),
        "office_closed": _("The office was closed"),
        "office_refused": _("The office said no"),
        "no_answer": _("No answer came"),
        "money_asked": _("They asked for money"),
        "name_differs": _("Name or number differs"),
        "machine": _("The machine does not work"),
        "away": _("The person is away"),
        "other": _("Something else"),
    }


def refused() -> dict[str, str]:
    """Why an office refused, as it says."""
    return {
        "": _("No reason was given"),
        "not_entitled": _("They say it is not theirs"),
        "papers": _("Papers are missing"),
        "late": _("Too late, they say"),
        "twice": _("Has it already, they say"),
        "other_office": _("Another office, they say"),
        "not_told": _("No reason was given"),
        "no_proof": _("No proof, they say"),
        "absent": _("Somebody did not come to the hearing"),
    }


def outcomes() -> dict[str, str]:
    """What came of a claim."""
    return {
        "paid": _("All was paid"),
        "part": _("A part was paid"),
        "ordered": _("They must pay by order"),
        "refused": _("Refused"),
        "withdrawn": _("The claim was taken back"),
        "adjourned": _("Put off to another day"),
    }


def withdrawn() -> dict[str, str]:
    """Why somebody took a claim back."""
    return {
        "settled": _("They agreed with the employer"),
        "afraid": _("They are afraid"),
        "away": _("They are too far away"),
        "costly": _("It costs too much time or money"),
        "own": _("They do not want to say"),
    }
