"""Kleene's logic over whole columns: true, false and null are met, unmet and unknown.

A truth is an expression of Booleans, or a plain True, False or None where it is the same for
everybody; plain ones are folded away, so that what no column can tell costs nothing.
"""

from collections.abc import Sequence

import polars as pl

from migrant_helper.core.rules.truth import Truth

Known = pl.Expr | bool | None
PLAIN: dict[Truth, bool | None] = {Truth.MET: True, Truth.UNMET: False, Truth.UNKNOWN: None}


def expression(truth: Known) -> pl.Expr:
    """The truth as an expression of Booleans."""
    return truth if isinstance(truth, pl.Expr) else pl.lit(truth, dtype=pl.Boolean)


def negated(truth: Known) -> Known:
    """Met and unmet swapped."""
    if isinstance(truth, pl.Expr):
        return ~truth
    return None if truth is None else not truth


def all_of(truths: Sequence[Known]) -> Known:
    """The least of the truths; of none, met."""
    return _folded(truths, ends=False)


def any_of(truths: Sequence[Known]) -> Known:
    """The greatest of the truths; of none, unmet."""
    return _folded(truths, ends=True)


def _folded(truths: Sequence[Known], *, ends: bool) -> Known:
    """`ends`: the plain truth that settles the group at once."""
    if any(truth is ends for truth in truths):
        return ends
    open_ones = [truth for truth in truths if isinstance(truth, pl.Expr)]
    if any(truth is None for truth in truths):
        if not open_ones:
            return None
        open_ones.append(expression(None))
    if not open_ones:
        return not ends
    found = open_ones[0]
    for each in open_ones[1:]:
        found = found | each if ends else found & each
    return found


def at_least(needs: int, truths: Sequence[Known]) -> Known:
    """Met once `needs` (1 or more) are met, unmet once fewer can be."""
    met = sum(truth is True for truth in truths)
    could = sum(truth is not False for truth in truths)
    if met >= needs or could < needs:
        return met >= needs
    # sum_horizontal takes a null for 0: who counts as met and who still could are counted apart.
    counted = pl.sum_horizontal([_as_number(truth, otherwise=False) for truth in truths])
    possible = pl.sum_horizontal([_as_number(truth, otherwise=True) for truth in truths])
    return pl.when(counted >= needs).then(True).when(possible < needs).then(False)


def _as_number(truth: Known, *, otherwise: bool) -> pl.Expr:
    return expression(truth).fill_null(otherwise).cast(pl.Int32)


def asked(told: Known, guard: Known) -> Known:
    """A leaf over a fact that is only asked of some: as told; untold, unmet for whom `guard` (whether
    it is asked) is unmet."""
    if told is True or told is False or guard is True or guard is None:
        return told
    if guard is False and told is None:
        return False
    unasked = all_of([guard, None])
    return expression(unasked) if told is None else pl.coalesce(told, expression(unasked))


def untold(told: Known) -> Known:
    """A leaf that counts as unmet until somebody tells it."""
    if isinstance(told, pl.Expr):
        return told.fill_null(False)
    return told is True
