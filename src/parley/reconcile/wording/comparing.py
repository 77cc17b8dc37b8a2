"""Two wordings of one utterance -> what one is to the other, and where they part.

By rule over aligned words, never by likeness: who denies, who says the opposite, which number,
name or time differs, how strongly it is said, and by whom. What else differs is other wording.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from parley.model import Difference, Published, Span, Spoken, WordingComparison
from parley.reconcile.wording.aligning import Alignment, align
from parley.reconcile.wording.answers import answers
from parley.reconcile.wording.bodies import bodies
from parley.reconcile.wording.certainty import certainties
from parley.reconcile.wording.denials import denials
from parley.reconcile.wording.figures import numbers
from parley.reconcile.wording.frames import frames
from parley.reconcile.wording.names import names
from parley.reconcile.wording.negation import negations
from parley.reconcile.wording.opposites import antonyms, oppositions, prepositions
from parley.reconcile.wording.rest import agreeing, equal, rest
from parley.reconcile.wording.roles import roles
from parley.reconcile.wording.speakers import speakers
from parley.reconcile.wording.strength import cued, strengths
from parley.reconcile.wording.times import times
from parley.reconcile.wording.words import read

__all__ = ["altering", "compare", "quoted"]

_SAME: Final = "the words are the same"
_BEYOND: Final = "what comes after their first 400 words differs, and is not compared"


def compare(one: Spoken, other: Spoken) -> WordingComparison:
    """Return what the wording of one statement is to that of another.

    Both are taken to report one utterance. `altered` has a Difference for each place where what is
    said differs; `reworded` and `same` have only those of kind "wording", in the order of `one`.
    Where it is not certain that two words stand in one place of what was said, none is called
    altered. The verdict is the same either way round.
    """
    mine, theirs = read(one), read(other)
    whole = mine.beyond == theirs.beyond
    if whole and [word.low for word in mine.words] == [word.low for word in theirs.words]:
        return _spoken_alike(one, other)
    swapped = other.id < one.id
    alignment = align(theirs, mine) if swapped else align(mine, theirs)
    printed = (one.published, other.published)
    found = list(altering(alignment, printed[::-1] if swapped else printed))
    wording = list(rest(alignment, found))
    if swapped:
        alignment, found, wording = alignment.flipped(), _flipped(found), _flipped(wording)
    found = [quoted(it) for it in found]
    found.extend(speakers(one, other))
    if equal(alignment) or agreeing(alignment):
        found.extend(cued(one, other))
    differences = _in_order(alignment, (*found, *wording))
    if found:
        reasons = tuple(it.reason for it in differences if it.kind != "wording")
        return WordingComparison("altered", differences, reasons)
    if not whole:
        return WordingComparison("reworded", differences, (_BEYOND,))
    if equal(alignment):
        cut = " but for what is cut off at the ends" if wording else ""
        return WordingComparison("same", differences, (f"{_SAME}{cut}",))
    return WordingComparison("reworded", differences, ("other words, and nothing that alters",))


def _spoken_alike(one: Spoken, other: Spoken) -> WordingComparison:
    """Return what two wordings in the same words are, of which only the speakers may differ."""
    found = (*speakers(one, other), *cued(one, other))
    if found:
        return WordingComparison("altered", found, tuple(it.reason for it in found))
    return WordingComparison("same", (), (_SAME,))


def altering(alignment: Alignment, published: tuple[Published, Published]) -> Iterator[Difference]:
    """Yield where two aligned wordings, printed when `published` tells, say another thing."""
    one, other = denials(alignment.one), denials(alignment.other)
    opposites = oppositions(alignment, one, other)
    yield from antonyms(alignment, opposites, (one, other))
    yield from prepositions(alignment, (one, other))
    settled = {it.one for it in opposites}, {it.other for it in opposites}
    yield from negations(alignment, (one, other), settled)
    yield from frames(alignment, one, other)
    yield from answers((alignment.one, alignment.other), (one, other))
    yield from roles(alignment)
    yield from numbers(alignment)
    yield from names(alignment)
    yield from bodies(alignment)
    yield from times(alignment, one, other, published)
    yield from strengths(alignment, one, other)
    yield from certainties(alignment, one, other)


def quoted(difference: Difference) -> Difference:
    """Return a difference whose reason quotes the words of either wording."""
    quotes = (_quote(difference.one), _quote(difference.other))
    return replace(difference, reason=f"{difference.reason}: {' / '.join(quotes)}")


def _quote(spans: Sequence[Span]) -> str:
    return f"“{' … '.join(span.quote for span in spans)}”" if spans else "nothing"


def _in_order(alignment: Alignment, differences: Iterable[Difference]) -> tuple[Difference, ...]:
    """Return differences in the order of the first wording."""
    return tuple(sorted(differences, key=lambda it: (_offset(alignment, it), it.kind)))


def _offset(alignment: Alignment, difference: Difference) -> int:
    """Return where a difference begins in the first wording, or where it would."""
    if difference.one:
        return difference.one[0].start
    before = [
        alignment.one.words[alignment.back[word.place]].end
        for word in alignment.other.words
        if word.place in alignment.back
        and difference.other
        and word.end <= difference.other[0].start
    ]
    return before[-1] if before else 0


def _flipped(differences: Iterable[Difference]) -> list[Difference]:
    return [replace(it, one=it.other, other=it.one) for it in differences]
