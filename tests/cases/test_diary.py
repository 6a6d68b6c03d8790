"""What is owed by a diary: ledgers reckoned by hand, with the real law. A changed figure of pay.yaml shows here."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from migrant_helper.catalogue import load
from migrant_helper.core.diary.due import due
from migrant_helper.core.diary.ledger import ledger
from migrant_helper.core.diary.lines import read
from migrant_helper.core.words.days import add_days
from migrant_helper.phone.bikram import bikram

ON = "2026-11-30"
FOLDER = Path(__file__).parent / "diary"
CASES = [
    pytest.param(case, id=f"{file.stem}: {case['name']}")
    for file in sorted(FOLDER.glob("*.yaml"))
    for case in yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
]
JOB = ("place", "work", "skill", "per", "rupees", "from", "to")


def lines_of(case: dict[str, Any]) -> list[str]:
    """The lines of a case, each said a minute after the one before."""
    said: list[str] = []
    for name, parts in case["jobs"].items():
        job = dict(zip(JOB, parts, strict=False))
        paise = int(float(job["rupees"]) * 100)
        # By the piece and by the shift: so many pieces a rate is for, so many hours.
        lot = ["", parts[len(JOB)]] if len(parts) > len(JOB) else []
        kind = [job["place"], job["work"], job["skill"], job["per"]]
        said.append("|".join([name, job["from"], job["to"], *kind, str(paise), "", "", "", *lot]))
    lines = [f"j|{at}|{one}" for at, one in enumerate(said)]
    for name, spans in case["days"].items():
        lines += [line for span in spans for line in days_of(name, span)]
    for at, one in enumerate(case["money"]):
        job, on, what, rupees, *why = one.split()
        reason = why[0] if why else ""
        lines.append(f"m|{at}|m{at + 1}|{job}|{on}|{what}|{int(rupees) * 100}|{reason}")
    return lines


def days_of(job: str, span: str) -> list[str]:
    """The lines of "2026-06-01..2026-06-05 full", or of one day with hours above, and what was counted:
    "2026-06-01 full 1.5 1200"."""
    dates, part, *hours = span.split()
    on, _, last = dates.partition("..")
    over = int(float(hours[0]) * 2) if hours else 0
    count = f"|{int(float(hours[1]) * 100)}" if len(hours) > 1 else ""
    found = []
    while on <= (last or on):
        found.append(f"d|1|{job}|{on}|{part}|{over}{count}")
        if not last or on == last:
            return found
        on = add_days(on, 1)
    raise AssertionError(span)


def pair(given: Any) -> list[int] | None:
    return [int(end) for end in given] if given else None


@pytest.mark.parametrize("case", CASES)
def test_as_by_hand(case: dict[str, Any]) -> None:
    lines = [read(text, ON) for text in lines_of(case)]
    found = ledger([line for line in lines if line is not None])
    country = case["jobs"]["j1"][0][:2]
    calendar = bikram() if country == "NP" else None

    told = {one["job"]["job"]: one for one in due(found, load.pay("en")[country], ON, calendar)}

    assert None not in lines
    assert sorted(told) == sorted(case["want"])
    for name, want in case["want"].items():
        one = told[name]
        sums = ("earned", "agreed", "owed", "owed_agreed")
        assert {key: one[key] for key in sums} == {key: pair(want[key]) for key in sums}
        assert sorted(one["why"]) == want["why"]
        claims = [
            [month[key] for key in ("month", "due_on", "claim_by")] for month in one["months"]
        ]
        assert claims == want["claims"]
        if "rules" in want:
            assert sorted(f"{rule['id']} {rule['from']}" for rule in one["rules"]) == want["rules"]
        assert one["untold"] == int(want.get("untold", 0))
