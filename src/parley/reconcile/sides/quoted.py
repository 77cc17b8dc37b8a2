"""The claims of one report -> who is named in the words that they quote, whosever the names are."""

from __future__ import annotations

from collections.abc import Iterable

from parley.model import Claim, Quoted
from parley.reconcile.sides.appositions import appositions
from parley.reconcile.sides.carrying import called
from parley.reconcile.sides.mentions import capitals, quotes, short_nouns

__all__ = ["quoted"]


def quoted(claims: Iterable[Claim]) -> Quoted:
    """Return the names in what the claims of a report quote, in the order of its text."""
    spans = list(quotes(claims))
    named = ((span.start + at, name) for span in spans for at, name in capitals(span.quote))
    nouns = ((span.start + at, noun) for span in spans for at, noun in short_nouns(span.quote))
    mediators = {at: name for span in reversed(spans) for at, name in reversed(list(called(span)))}
    return Quoted(
        names=tuple(named),
        nouns=tuple(nouns),
        called=tuple(sorted(mediators.items())),
        apposed=tuple(one for span in spans for one in appositions(span)),
    )
