"""What changed between two versions, for whom, as one document: its shape is docs/schemas/catalogue-diff.json."""

from collections.abc import Callable, Collection
from dataclasses import asdict, dataclass
from typing import Any

from migrant_helper.catalogue.compare.after import choices, instead, new_step, step
from migrant_helper.catalogue.compare.groups import groups
from migrant_helper.catalogue.compare.people import ANSWERS, PHASES, Both, Tried, is_turn, tried
from migrant_helper.catalogue.compare.pieces import Piece, kept, pieces
from migrant_helper.catalogue.compare.rests import source_text
from migrant_helper.catalogue.compare.rows import Side, changed
from migrant_helper.catalogue.compare.said import new_rows
from migrant_helper.catalogue.compare.sentences import Change, Sentence, changes, sentences
from migrant_helper.catalogue.compare.shared import shared_by
from migrant_helper.catalogue.compare.texts import said, texts_of
from migrant_helper.catalogue.compare.told import told, unsure
from migrant_helper.catalogue.compare.version import Entry, Version, catalogue, in_words_of
from migrant_helper.catalogue.compare.why import Cause, Rule, reason
from migrant_helper.catalogue.words.texts import REGISTRY, SCHEME
from migrant_helper.core.rules.explanations import Show

Document = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """What to compare: the two versions, the day, how many people, how a country writes, and what an
    entry's id has to hold one of (all entries where nothing stands)."""

    was: Version
    now: Version
    on: str
    people: int
    show: Callable[[str], Show]
    names: Collection[str] = ()

    def wants(self, entry: str) -> bool:
        """Whether an entry is to be told of."""
        return not self.names or any(name in entry for name in self.names)


def report(asked: Asked, countries: Collection[str]) -> Document:
    """{"as_of", "people", "countries": {code: what changed there}, "questions", "shared_texts"}."""
    return {
        "as_of": asked.on,
        "people": asked.people,
        "countries": {code: _country(asked, code) for code in countries},
        "questions": _questions(asked),
        "shared_texts": _shared(asked),
    }


def for_somebody(document: Document) -> bool:
    """Whether anything but texts changed, or something could not be compared."""
    return any(
        one["new"] or one["gone"] or one["unread"] or any(map(_matters, one["entries"]))
        for one in document["countries"].values()
    )


def _matters(entry: Document) -> bool:
    return bool(
        entry["answers"] or entry["rare"] or entry["rule"] or entry["rows"] or entry["choices"]
    )


def _country(asked: Asked, code: str) -> Document:
    now = catalogue(asked.now, code)
    was = in_words_of(now, catalogue(asked.was, code))
    # A country whose rules are those of before is decided once.
    both = Both(now if was == now else was, now, asked.on)
    found = tried(both, asked.people)
    show = asked.show(code)
    dark = {one.entry for one in (*asked.was.unread, *asked.now.unread) if not one.part}
    names = [name for name in found if name not in dark and asked.wants(name)]
    held = [name for name in names if name in asked.was.entries and name in asked.now.entries]
    entries = [_entry(asked, both, name, found[name], show) for name in held]
    shown = [
        one
        for one in entries
        if _matters(one) or any((*one["texts"].values(), *one["sources"].values()))
    ]
    return {
        "held": sum(one.data["jurisdiction"][:2] == code for one in asked.now.entries.values()),
        "new": [
            _whole(asked.now, name, found[name], 1)
            for name in names
            if name not in asked.was.entries
        ],
        "gone": [
            {**_whole(asked.was, name, found[name], 0), **_ended(asked.now, name)}
            for name in names
            if name not in asked.now.entries
        ],
        "shared": shared_by(shown),
        "entries": shown,
        "unread": _unread(asked, code),
    }


def _entry(asked: Asked, both: Both, name: str, one: Tried, show: Show) -> Document:
    called = {
        registry: {**asked.was.registries[registry], **asked.now.registries[registry]}
        for registry in ("offices", "documents")
    }
    was, now = (
        Side(held, called, side, held.entries[name], show, asked.on)
        for held, side in ((asked.was, both.was), (asked.now, both.now))
    )
    before, after = (_sentences(side, name) for side in (was, now))
    parts = [[each.part for each in side] for side in (before, after)]
    rule = Rule(both, pieces(*parts), kept(*parts), show)

    def tell(cause: Cause, facts: Document) -> Document:
        piece = cause.piece
        is_free = piece.kind == "gone" and piece.was is not None and piece.was.within == "all"
        after = step(now, piece.facts(), facts) if is_free else None
        return {**_piece(rule, piece, facts), "step": after}

    fields = texts_of(was.entry.plain, SCHEME), texts_of(now.entry.plain, SCHEME)
    return {
        "id": name,
        "name": now.entry.data["name"]["en"],
        "said": new_rows(was.entry, now.entry),
        "answers": _changed_answers(one),
        "rare": one.rare,
        "rule": [_piece(rule, each, None) for each in rule.differs],
        "whole": [_texts(each) for each in changes(before, after)],
        "groups": [
            {**group, "step": _left(was, now, group)} for group in groups(rule, one, name, tell)
        ],
        "instead": instead(now),
        "choices": choices(
            both, list(dict.fromkeys(f for each in rule.every for f in each.facts()))
        ),
        "rows": changed(was, now),
        "sources": _sources(was.entry, now.entry),
        "texts": said(fields[0], fields[1], (was.text, now.text)),
    }


def _left(was: Side, now: Side, group: Document) -> str | None:
    """What those of a loss can do now and could not before."""
    return new_step(was, now, group["example"]["facts"]) if group["direction"] == "loss" else None


def _sentences(side: Side, name: str) -> list[Sentence]:
    [rule] = [one["rule"] for one in side.catalogue["schemes"] if one["id"] == name]
    return sentences(side.catalogue, rule, side.show, side.on)


def _texts(change: Change) -> Document:
    was, now = (one.text if one else None for one in (change.was, change.now))
    lines = [{"is": kind, "depth": depth, "text": text} for kind, depth, text in change.lines()]
    return {"was": was, "now": now, "lines": lines}


def _piece(rule: Rule, piece: Piece, facts: Document | None) -> Document:
    was, now = piece.was, piece.now
    one = now or was
    behind = dict(reason(rule, piece, facts)) if was and now and facts is not None else {}
    for key in ("fact", "waits"):
        behind.pop(key, None)
    words = [told(side.part) if side else None for side in (was, now)]
    if was and now and words[0] == words[1]:
        words = [f"“{was.part.text}”", f"“{now.part.text}”"] if piece.kind == "changed" else words
    return {
        "is": piece.kind,
        "gate": piece.is_gate,
        "was": words[0],
        "now": words[1],
        "unsure": unsure(one.part) if one else None,
        "only": _answers_that_differ(piece),
        "within": one.within if one else "all",
        "where": one.where() if one else "",
        "because": behind if behind and piece.kind == "same" else None,
        "shared": None,
        "step": None,
    }


def _answers_that_differ(piece: Piece) -> Document | None:
    """Of a list of answers those that it lost and those that it got, with their question."""
    if piece.kind != "changed" or not piece.was or not piece.now or not piece.now.part.values:
        return None
    was, now = piece.was.part, piece.now.part
    return {
        "question": now.label,
        "negated": now.is_negated,
        "gone": [one for one in was.values if one not in now.values],
        "new": [one for one in now.values if one not in was.values],
    }


def _changed_answers(one: Tried) -> list[Document]:
    return [
        {
            "was": was,
            "now": now,
            "turned": is_turn(was, now),
            "people": one.answers[was, now],
            "phases": {phase: one.phases[was, now][phase] for phase in PHASES},
        }
        for was, now in one.changes()
        if (was, now) in one.phases
    ]


def _whole(held: Version, name: str, one: Tried, side: int) -> Document:
    """An entry that one version alone holds: what it says, to how many."""
    spread = {
        answer: sum(n for pair, n in one.answers.items() if pair[side] == answer)
        for answer in ANSWERS
    }
    return {"id": name, "name": held.entries[name].data["name"]["en"], "answers": spread}


def _ended(now: Version, name: str) -> Document:
    ended = now.registries["retired"].get(name, {})
    return {"successor": ended.get("successor")}


def _sources(was: Entry, now: Entry) -> Document:
    """The sources that came and went, whatever their numbers."""
    old, new = (
        list(dict.fromkeys(source_text(one) for one in side.data["sources"].values()))
        for side in (was, now)
    )
    return {
        "new": [one for one in new if one not in old],
        "gone": [one for one in old if one not in new],
    }


def _questions(asked: Asked) -> Document:
    was, now = (
        {
            name: fact["label"]
            for name, fact in held.registries["facts"].items()
            if "derive" not in fact
        }
        for held in (asked.was, asked.now)
    )
    return {
        "new": [label for name, label in now.items() if name not in was],
        "gone": [label for name, label in was.items() if name not in now],
    }


def _unread(asked: Asked, code: str) -> list[Document]:
    return [
        {"entry": one.entry, "part": one.part, "version": version, **asdict(one.problem)}
        for version, held in (("was", asked.was), ("now", asked.now))
        for one in held.unread
        if one.entry[:2].upper() == code and asked.wants(one.entry)
    ]


def _shared(asked: Asked) -> Document:
    """Texts that entries share: questions, papers, offices, lines to call."""
    was, now = (
        {
            f"{name}.{key}": text
            for name, fields in REGISTRY.items()
            for key, text in texts_of(side.shared.get(name, []), fields).items()
        }
        for side in (asked.was, asked.now)
    )
    return said(was, now)
