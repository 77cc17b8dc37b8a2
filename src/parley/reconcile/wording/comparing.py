"""Two wordings of one utterance -> what one is to the other, and where they part.

By rule over aligned words, never by likeness: who denies, who says the opposite, which number,
name or time differs, how strongly it is said, and by whom. What else differs is other wording.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parley.model import Difference, Spoken, WordingComparison
from parley.reconcile.wording.aligning import Alignment, align
from parley.reconcile.wording.certainty import certainties
from parley.reconcile.wording.denials import denials
from parley.reconcile.wording.figures import numbers
from parley.reconcile.wording.names import names
from parley.reconcile.wording.negation import negations
from parley.reconcile.wording.opposites import antonyms, oppositions
from parley.reconcile.wording.rest import equal, rest
from parley.reconcile.wording.roles import roles
from parley.reconcile.wording.speakers import speakers
from parley.reconcile.wording.strength import strengths
from parley.reconcile.wording.times import times
from parley.reconcile.wording.words import read

__all__ = ["compare"]


def compare(one: Spoken, other: Spoken) -> WordingComparison:
    """Return what the wording of one statement is to that of another.

    Both are taken to report one utterance. `altered` has a Difference for each place where what is
    said differs; `reworded` and `same` have only those of kind "wording", in the order of `one`.
    Where it is not certain that two words stand in one place of what was said, none is called
    altered. The verdict is the same either way round.
    """
    if other.id < one.id:
        return _flipped(compare(other, one))
    alignment = align(read(one), read(other))
    altering = _in_order((*speakers(one, other), *_altering(alignment)))
    wording = rest(alignment, altering)
    if altering:
        reasons = tuple(difference.reason for difference in altering)
        return WordingComparison("altered", tuple(_in_order((*altering, *wording))), reasons)
    if equal(alignment):
        return WordingComparison("same", tuple(wording), ("the words are the same",))
    return WordingComparison("reworded", tuple(wording), ("nothing in other words alters it",))


def _altering(alignment: Alignment) -> Iterator[Difference]:
    one, other = denials(alignment.one), denials(alignment.other)
    opposites = oppositions(alignment, one, other)
    yield from antonyms(alignment, opposites, (one, other))
    settled = {it.one for it in opposites}, {it.other for it in opposites}
    yield from negations(alignment, (one, other), settled)
    yield from roles(alignment)
    yield from numbers(alignment)
    yield from names(alignment)
    yield from times(alignment, one, other)
    yield from strengths(alignment, one, other)
    yield from certainties(alignment, one, other)


def _in_order(differences: Iterable[Difference]) -> list[Difference]:
    """Return differences in the order of the first wording, what it lacks by the second."""
    return sorted(
        differences,
        key=lambda it: (
            it.one[0].start if it.one else it.other[0].start if it.other else 0,
            it.kind,
            it.other[0].start if it.other else 0,
        ),
    )


def _flipped(comparison: WordingComparison) -> WordingComparison:
    turned = (Difference(it.kind, it.other, it.one, it.reason) for it in comparison.differences)
    return WordingComparison(comparison.relation, tuple(_in_order(turned)), comparison.reasons)
