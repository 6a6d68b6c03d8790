"""The smallest difference between two rules: each condition that came, went, says another thing or only
stands in another place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from migrant_helper.catalogue.compare.parts import Part, group_of
from migrant_helper.catalogue.compare.told import told

# A group of the way to a part, from the outermost, and which of its parts leads on.
Way = tuple[tuple[Part, Part], ...]
# Whom a condition is for is told whole up to so many letters.
_LONG = 200


@dataclass(frozen=True)
class Placed:
    """A part of a rule and the groups that it stands in."""

    part: Part
    way: Way

    @property
    def within(self) -> str:
        """What it is for the rule: "all" where it has to hold, "any" where it is one way of several."""
        return self.way[-1][0].kind

    def where(self) -> str:
        """The groups in a few words: what holds before it in the nearest, and what it stands
        beside; "" where it is for all."""
        rooms = [room for room in self.way[1:] if len(room[0].parts) > 1]
        every = [
            text for group, one in rooms if group.kind == "all" for text in _before(group, one)
        ]
        found = every[-1:]
        if rooms and rooms[-1][0].kind != "all":
            found.append(f"besides {told(self._beside(*rooms[-1]))}")
        elif rooms and rooms[-1][0].parts[0] is rooms[-1][1]:
            found.append(f"together with {told(self._beside(*rooms[-1]))}")
        # The same condition may say both for whom and beside what.
        if len(found) > 1 and found[1].partition("with ")[2] == found[0].partition("with ")[2]:
            found = found[:1]
        return ", ".join(found)

    def _beside(self, group: Part, child: Part) -> Part:
        """The first condition of the group that is not on the way; best one of another question."""
        others = [leaf for one in group.parts if one is not child for leaf in one.leaves()]
        asked = {leaf.fact for leaf in self.part.leaves()}
        return next((one for one in others if one.fact not in asked), others[0])


def _before(group: Part, child: Part) -> list[str]:
    """The first condition of a group, where it is not on the way: it says whom the group is for."""
    first = group.parts[0]
    if first is child:
        return []
    words = told(first)
    if first.kind != "leaf" and len(words) > _LONG:
        named = told(next(first.leaves()))
        return [
            f"for some only, by {named} and {sum(1 for _ in first.leaves()) - 1} conditions more"
        ]
    return [f"for those with {words}"]


@dataclass(frozen=True)
class Piece:
    """`kind`: "new", "gone", "changed", "moved", or "same" for what came out otherwise though its
    words stayed. `is_gate`: its opposite stands in the rule as well, so it only parts people."""

    kind: str
    was: Placed | None
    now: Placed | None
    is_gate: bool = False

    @property
    def is_wider(self) -> bool | None:
        """Of a list of answers that changed: whether it is met by more people than before, and by no
        fewer; None where some came and others went, or there is no list."""
        if not self.was or not self.now:
            return None
        was, now = {*self.was.part.values}, {*self.now.part.values}
        if was <= now or now <= was:
            return None if was == now else (was < now) is not self.now.part.is_negated
        return None

    def parts(self) -> list[Part]:
        """The condition now and before, as far as it is there."""
        return [one.part for one in (self.now, self.was) if one]

    def facts(self) -> list[str]:
        """What it asks about."""
        return list(dict.fromkeys(leaf.fact for one in self.parts() for leaf in one.leaves()))


def pieces(was: Sequence[Part], now: Sequence[Part]) -> list[Piece]:
    """What differs between two rules of which each part must hold, the most telling first; last what
    only says which of several ways is whose (it stands there and its opposite elsewhere)."""
    old, new = group_of("all", was), group_of("all", now)
    gone: list[Placed] = []
    came: list[Placed] = []
    for is_new, one in _differing(old, new, (), ()):
        (came if is_new else gone).append(one)
    apart = _told_twice(gone, came)
    gone, came = _split(gone, apart), _split(came, apart)
    found = [*_moved(gone, came), *_changed(gone, came)]
    used = {id(one) for piece in found for one in (piece.was, piece.now)}
    moved = {piece.now.part.text for piece in found if piece.kind == "moved" and piece.now}
    rest: list[tuple[Placed | None, Placed | None]] = [(None, one) for one in came]
    rest += [(one, None) for one in gone]
    for before, after in rest:
        either = before or after
        if either and id(either) not in used and either.part.text not in moved:
            moved.add(either.part.text)
            found.append(Piece("new" if after else "gone", before, after))
    stands = {one.key() for one in new.every()}
    gates = [
        replace(one, is_gate=any(part.key(negated=True) in stands for part in one.parts()))
        for one in found
    ]
    return _sorted(gates, (old, new))


def kept(was: Sequence[Part], now: Sequence[Part]) -> list[Piece]:
    """Each condition that stands in both, once: where it first stands."""
    old, new = (dict(reversed([*_placed(group_of("all", parts))])) for parts in (was, now))
    return [Piece("same", old[text], new[text]) for text in reversed(new) if text in old]


def _placed(root: Part, way: Way = ()) -> Iterator[tuple[str, Placed]]:
    for one in root.parts:
        inner = (*way, (root, one))
        if one.kind == "leaf":
            yield one.text, Placed(one, inner)
        yield from _placed(one, inner)


def _differing(was: Part, now: Part, before: Way, after: Way) -> Iterator[tuple[bool, Placed]]:
    """The parts of two groups that have no equal in the other, and whether each is new."""
    olds, news = list(was.parts), list(now.parts)
    for one in was.parts:
        same = next((other for other in news if other.same == one.same), None)
        if same:
            olds = [other for other in olds if other is not one]
            news = [other for other in news if other is not same]
    while pair := _nearest(olds, news):
        old, new = pair
        olds = [one for one in olds if one is not old]
        news = [one for one in news if one is not new]
        ways = (*before, (was, old)), (*after, (now, new))
        yield from _differing(*_alike(old, new), *ways)
    yield from ((False, Placed(one, (*before, (was, one)))) for one in olds)
    yield from ((True, Placed(one, (*after, (now, one)))) for one in news)


def _alike(old: Part, new: Part) -> tuple[Part, Part]:
    """Two groups of one kind: what stands in the other is a group of it alone."""
    if old.same in {one.same for one in new.parts}:
        return replace(new, parts=(old,)), new
    if new.same in {one.same for one in old.parts}:
        return old, replace(old, parts=(new,))
    return old, new


def _nearest(olds: Sequence[Part], news: Sequence[Part]) -> tuple[Part, Part] | None:
    """The two that share most: one stands in the other, or both are groups of one kind."""
    best, most = None, 0.0
    for old in olds:
        for new in news:
            share = _share(old, new)
            if share > most:
                best, most = (old, new), share
    return best


def _share(old: Part, new: Part) -> float:
    if old.same in {one.same for one in new.parts} or new.same in {one.same for one in old.parts}:
        return 1.0
    if old.kind == "leaf" or old.head != new.head:
        return 0.0
    mine, others = ({leaf.text for leaf in one.leaves()} for one in (old, new))
    return len(mine & others) / len(mine | others)


def _words(placed: Sequence[Placed]) -> set[str]:
    return {leaf.text for one in placed for leaf in one.part.leaves()}


def _told_twice(gone: Sequence[Placed], came: Sequence[Placed]) -> set[str]:
    """The conditions that only moved, or say another thing of the same question."""
    olds, news = ([leaf for one in side for leaf in one.part.leaves()] for side in (gone, came))
    found = {one.text for one in olds} & {one.text for one in news}
    for old in olds:
        for new in news:
            if old.text not in found and new.text not in found and _is_other(old, new):
                found |= {old.text, new.text}
    return found


def _split(placed: Sequence[Placed], known: set[str]) -> list[Placed]:
    """A group whole where nothing in it is told of elsewhere, else each of its parts."""
    found = []
    for one in placed:
        if one.part.kind not in ("all", "any") or not _words([one]) & known:
            found.append(one)
        else:
            inner = [Placed(part, (*one.way, (one.part, part))) for part in one.part.parts]
            found += _split(inner, known)
    return found


def _moved(gone: Sequence[Placed], came: Sequence[Placed]) -> Iterator[Piece]:
    places = {one.part.text: one for one in reversed(came)}
    for text, one in {one.part.text: one for one in reversed(gone)}.items():
        if text in places:
            yield Piece("moved", one, places[text])


def _changed(gone: Sequence[Placed], came: Sequence[Placed]) -> Iterator[Piece]:
    """Conditions on the same question of which one took the place of the other."""
    both = _words(gone) & _words(came)
    free = [one for one in came if one.part.kind == "leaf" and one.part.text not in both]
    for one in gone:
        if one.part.kind == "leaf" and one.part.text not in both:
            other = next((new for new in free if _is_other(one.part, new.part)), None)
            free = [new for new in free if new is not other]
            if other:
                yield Piece("changed", one, other)


def _is_other(old: Part, new: Part) -> bool:
    if (old.fact, old.is_negated, old.operator) != (new.fact, new.is_negated, new.operator):
        return False
    return bool({*old.values} & {*new.values}) if old.values and new.values else True


def _sorted(found: Sequence[Piece], rules: tuple[Part, Part]) -> list[Piece]:
    """First what one rule asks about and the other does not, last what only moved."""
    was, now = ({leaf.fact for leaf in one.leaves()} for one in rules)
    kinds = ("changed", "gone", "new", "moved")

    def order(piece: Piece) -> tuple[bool, bool, int]:
        return piece.is_gate, set(piece.facts()) <= was & now, kinds.index(piece.kind)

    return sorted(found, key=order)
