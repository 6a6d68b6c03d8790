"""The papers that some entries need, each named once, with the choices among them.

On the phone as well; kept the same by tests/vectors/checklists.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]
# Where nothing is lost by doing it in any free hour.
ANY_HOUR = ("home", "phone", "anywhere")
Named = tuple[Row, Mapping[str, Row]]  # a scheme, and its catalogue's documents by id


def papers(schemes: Sequence[Named]) -> dict[str, Any]:
    """{"required": [paper], "choices": [choice], "optional": [paper]}, each paper in one list only.

    A paper is {"id", "name", "get", "schemes", "notes", "verified"}: `schemes` need it, `notes` are
    theirs. A choice is {"papers": [paper], "schemes", "covered"}: one of its papers is enough;
    `covered` is the required paper that settles it already, or None. The same choice of several
    entries is one choice, and a choice of one paper is none: it is required. Required beats a
    choice, a choice beats optional: a paper that is required somewhere stands in `required`, and in
    a choice only as its `covered`.
    """
    rows = [
        (scheme, {**row, "need": need_of(row, scheme["documents"])}, named)
        for scheme, named in schemes
        for row in scheme["documents"]
    ]
    required = _listed([each for each in rows if each[1]["need"] == "required"])
    taken = {paper["id"] for paper in required}
    choices = _choices([each for each in rows if each[1]["need"] == "one_of"], taken)
    taken |= {paper["id"] for choice in choices for paper in choice["papers"]}
    optional = [
        each for each in rows if each[1]["need"] == "optional" and each[1]["id"] not in taken
    ]
    return {"required": required, "choices": choices, "optional": _listed(optional)}


def need_of(paper: Row, papers: Sequence[Row]) -> str:
    """How far a paper is needed, of all that this person brings for its entry."""
    alike = [
        row for row in papers if row["need"] == "one_of" and row.get("group") == paper.get("group")
    ]
    need: str = paper["need"]
    return "required" if need == "one_of" and len(alike) == 1 else need


def brought(documents: Row, schemes: Sequence[str]) -> list[list[str]]:
    """Of the papers of a checklist those that these entries need, each list once: one paper of it is
    enough."""
    required = [[paper["id"]] for paper in documents["required"] if _meet(paper, schemes)]
    asked = [choice for choice in documents["choices"] if _meet(choice, schemes)]
    settled = [[choice["covered"]] for choice in asked if choice["covered"] is not None]
    open_ones = [
        [paper["id"] for paper in choice["papers"]] for choice in asked if choice["covered"] is None
    ]
    found = list[list[str]]()
    for names in [*required, *settled, *open_ones]:
        if names not in found:
            found.append(names)
    return found


def asking(schemes: Sequence[Row], steps: Sequence[Row]) -> list[str]:
    """The entries whose papers are brought for these steps: none for treatment, which waits for no paper, nor for
    what is done at home or by phone."""
    treating = [
        f"{scheme['id']}.{row['id']}"
        for scheme in schemes
        for row in scheme.get("steps") or ()
        if row.get("haste") == "at_once" and row["where"] == "hospital"
    ]
    wanting = [
        step["scheme"]
        for step in steps
        if step["where"] not in ANY_HOUR and f"{step['scheme']}.{step['step']}" not in treating
    ]
    return list(dict.fromkeys(wanting))


def _meet(paper: Row, schemes: Sequence[str]) -> bool:
    return any(name in schemes for name in paper["schemes"])


def _listed(rows: Sequence[tuple[Row, Row, Mapping[str, Row]]]) -> list[dict[str, Any]]:
    papers: dict[str, dict[str, Any]] = {}
    for scheme, row, named in rows:
        document = named.get(row["id"]) or {}
        paper = papers.setdefault(
            row["id"],
            {
                "id": row["id"],
                "name": document.get("name", row["id"]),
                "get": document.get("get"),
                "schemes": [],
                "notes": [],
                "verified": True,
            },
        )
        if scheme["id"] not in paper["schemes"]:
            paper["schemes"].append(scheme["id"])
        if row.get("note") and row["note"] not in paper["notes"]:
            paper["notes"].append(row["note"])
        paper["verified"] = bool(paper["verified"] and row["verified"])
    return list(papers.values())


def _choices(
    rows: Sequence[tuple[Row, Row, Mapping[str, Row]]], required: set[str]
) -> list[dict[str, Any]]:
    groups: dict[str, list[tuple[Row, Row, Mapping[str, Row]]]] = {}
    for each in rows:
        groups.setdefault(f"{each[0]['id']} {each[1].get('group') or ''}", []).append(each)
    alike: dict[str, list[tuple[Row, Row, Mapping[str, Row]]]] = {}
    for group in groups.values():
        alike.setdefault(" ".join(sorted({row["id"] for _, row, _ in group})), []).extend(group)
    return [_choice(group, required) for group in alike.values()]


def _choice(
    group: Sequence[tuple[Row, Row, Mapping[str, Row]]], required: set[str]
) -> dict[str, Any]:
    covered = next((row["id"] for _, row, _ in group if row["id"] in required), None)
    return {
        "papers": [] if covered else _listed(group),
        "schemes": list(dict.fromkeys(scheme["id"] for scheme, _, _ in group)),
        "covered": covered,
    }
