"""Of one entry the people who get another answer, by what it costs or gives them and by what decides it."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from migrant_helper.catalogue.compare.examples import example, is_odd
from migrant_helper.catalogue.compare.leaves import listed, marked
from migrant_helper.catalogue.compare.people import PHASES, Tried, is_turn
from migrant_helper.catalogue.compare.people import told as kept_of
from migrant_helper.catalogue.compare.told import opposite, told, unknown
from migrant_helper.catalogue.compare.why import Cause, Rule, answers, deciding, reason
from migrant_helper.core.rules.explanations import answer_text

Facts = dict[str, Any]
Pair = tuple[str, str]
Document = dict[str, Any]
# From what hurts most to what changes no answer.
DIRECTIONS = ("loss", "gain", "other", "less_sure", "surer")
_YES = ("yours", "likely")
_SURE = ("yours", "not")
# Of those whose answer only got surer or less sure, or fell by chance, so many are looked at for what decides it.
_LOOKED = 40
# A condition of several parts that is longer is not told twice, as who and as why.
_LONG = 170
# Of a question with so many answers among the group they are too many to say who it is.
_MANY = 4
_ASKING = ("Who", "What", "Where", "When", "How", "Which")


@dataclass
class Group:
    """People of one direction with the same cause (None where no difference decides alone)."""

    direction: str
    cause: Cause | None
    behind: dict[str, Any] | None
    members: list[tuple[Pair, Facts]] = field(default_factory=list)


def direction(was: str, now: str) -> str:
    """What a changed answer is for the person."""
    if not is_turn(was, now):
        return "surer" if now in _SURE else "less_sure"
    if (was in _YES) != (now in _YES):
        return "gain" if now in _YES else "loss"
    return "other"


def groups(
    rule: Rule, one: Tried, entry: str, tell: Callable[[Cause, Facts], Any]
) -> Iterator[Document]:
    """Each group, the gravest direction and the most people first; `tell` writes a cause. Where none of
    the movers is in a direction, those of any answers stand for it as one group ("drawn"); of these, and
    of those who are only surer or less sure, the cause is that of most of the first ("most")."""
    for way in DIRECTIONS:
        pairs = [pair for pair in one.changes() if direction(*pair) == way]
        movers = [pair for pair in pairs if pair in one.phases]
        members = [(pair, facts) for pair in movers or pairs for facts in one.held[pair]]
        if movers and is_turn(*movers[0]):
            found = _by_cause(rule, way, members)
            yield from (_document(rule, group, entry, tell) for group in found)
        elif movers or (members and is_turn(*pairs[0])):
            [most, *_] = _by_cause(rule, way, members[:_LOOKED])
            yield {
                **_document(rule, most, entry, tell),
                "drawn": not movers,
                "most": True,
                "people": len(members),
                "answers": _counted(members),
            }


def _by_cause(rule: Rule, way: str, members: Sequence[tuple[Pair, Facts]]) -> list[Group]:
    """The fewest causes that explain all: each time the one that most of the rest share."""
    left = [(pair, facts, _keyed(rule, facts, pair)) for pair, facts in members]
    found = []
    while left:
        counts = Counter(key for _, _, causes in left for key in causes)
        if not counts:
            break
        key = counts.most_common(1)[0][0]
        mine = [one for one in left if key in one[2]]
        left = [one for one in left if key not in one[2]]
        cause, behind = mine[0][2][key]
        found.append(Group(way, cause, behind, [(pair, facts) for pair, facts, _ in mine]))
    if left:
        found.append(Group(way, None, None, [(pair, facts) for pair, facts, _ in left]))
    return found


def _keyed(rule: Rule, facts: Facts, pair: Pair) -> dict[Any, tuple[Cause, dict[str, Any] | None]]:
    """The causes for one person by what makes them the same for another."""
    found: dict[Any, tuple[Cause, dict[str, Any] | None]] = {}
    for cause in deciding(rule, facts, pair):
        behind = reason(rule, cause.piece, facts) if cause.piece.kind == "same" else None
        keys = ("is", "fact", "asks", "open", "waits")
        said = tuple(behind[key] for key in keys) if behind else ()
        at = next(n for n, one in enumerate(rule.every) if one is cause.piece)
        # Of those who are not asked alike the rest of the words is the same, whichever part asks.
        key = (
            said if said and str(said[0]).startswith("asked") else (at, cause.was, cause.now, *said)
        )
        found.setdefault(key, (cause, behind))
    return found


def _document(
    rule: Rule, group: Group, entry: str, tell: Callable[[Cause, Facts], Any]
) -> Document:
    counts = Counter(pair for pair, _ in group.members)
    main = counts.most_common(1)[0][0]
    mine = [facts for pair, facts in group.members if pair == main]
    cause = group.cause

    def belongs(facts: Facts) -> bool:
        keys = _keyed(rule, facts, main)
        return not keys if cause is None else any(one == cause for one, _ in keys.values())

    facts = example(rule.both, (entry, main), mine, belongs)
    phases = Counter(str(facts.get("phase")) for _, facts in group.members)
    return {
        "direction": group.direction,
        "drawn": False,
        "people": len(group.members),
        "most": False,
        "answers": _counted(group.members),
        "phases": {phase: phases[phase] for phase in PHASES},
        "who": (_common(rule, group) or who(cause, group.behind)) if cause else None,
        "cause": tell(cause, facts) if cause else None,
        "example": {
            "was": main[0],
            "now": main[1],
            "odd": is_odd(facts),
            "facts": facts,
            "told": answers(rule, facts, [cause.piece] if cause else []),
        },
    }


def _counted(members: Sequence[tuple[Pair, Facts]]) -> list[Document]:
    counts = Counter(pair for pair, _ in members).most_common()
    return [{"was": pair[0], "now": pair[1], "people": n} for pair, n in counts]


def _common(rule: Rule, group: Group) -> str | None:
    """Where a condition of several parts decides: the answers that all of the group gave to a question
    of it, where these are few; None where there is no such question, or the condition is one part or short."""
    cause = group.cause
    parts = cause.piece.parts() if cause and not group.behind else []
    if not parts or not parts[0].parts or len(told(parts[0])) <= _LONG:
        return None
    for fact in dict.fromkeys(leaf.fact for leaf in parts[0].leaves()):
        declared = rule.both.now["facts"].get(fact, {})
        if declared.get("type") in ("bool", "choice") and "derive" not in declared:
            given = {_given(rule, facts, fact) for _, facts in group.members}
            if None not in given and len(given) < min(_MANY, len(declared.get("values", (1, 2)))):
                texts = sorted(answer_text(declared, value, rule.show) for value in given)
                return f"people with “{declared['label']}: {listed(marked(texts), 'or')}”"
    return None


def _given(rule: Rule, facts: Facts, fact: str) -> Any:
    return kept_of(rule.both.now, facts, rule.both.on).get(fact)


def who(cause: Cause, behind: dict[str, Any] | None) -> str:
    """Those of the group, in words that are true for each of them."""
    piece = cause.piece
    if behind and behind["is"].startswith("asked"):
        return _asked(behind)
    if piece.kind == "changed" and piece.was and piece.now:
        return _between(cause)
    one, state = (piece.now, cause.now) if piece.now else (piece.was, cause.was)
    if not one or state == "unknown":
        return f"people who did not tell, or do not know: {unknown(one.part) if one else ''}"
    words = told(one.part) if state == "met" else opposite(one.part)
    if one.part.parts and len(words) > _LONG:
        return f"people who {'meet' if state == 'met' else 'do not meet'} the condition named next"
    return f"people with {words}"


def _asked(behind: dict[str, Any]) -> str:
    question = f"“{behind['question']}”"
    if behind["open"]:
        waits = listed([of_others(one) for one in behind["waits"]], "or") if behind["waits"] else ""
        return (
            f"people who have not told {waits or f'what decides whether they are asked {question}'}"
        )
    return f"people who are {'now' if behind['asks'] else 'not'} asked {question}"


def of_others(label: str) -> str:
    """A question in words about somebody else: "who pays them" for "Who pays you"."""
    first, *rest = label.split()
    if first not in _ASKING or "you" not in rest:
        return f"“{label}”"
    words = ["them" if one == "you" and n == len(rest) - 1 else one for n, one in enumerate(rest)]
    return " ".join([first.lower(), *("they" if one == "you" else one for one in words)])


def _between(cause: Cause) -> str:
    """Those who meet one of two conditions on the same question and not the other."""
    piece = cause.piece
    if not piece.was or not piece.now:
        return ""
    was, now = piece.was.part, piece.now.part
    if "unknown" in (cause.was, cause.now):
        return f"people who did not tell, or do not know: {unknown(now)}"
    if cause.was == cause.now:
        return f"people with {told(now) if cause.now == 'met' else opposite(now)}"
    lost = cause.now == "unmet"
    if was.values and now.values:
        ahead, behind = (was, now) if lost is not now.is_negated else (now, was)
        only = [value for value in ahead.values if value not in behind.values]
        if only:
            return f"people with “{now.label}: {listed(marked(only), 'or')}”"
    old, new = (told(was), opposite(now)) if lost else (told(now), opposite(was))
    return f"people with {old} and {new}"
