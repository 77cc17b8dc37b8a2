"""The claims of one report -> who is named in the words that they quote, whosever the names are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.model import Claim, Event, Meeting, Named, Offer, Quoted, Stance, Statement
from parley.reconcile.sides.appositions import appositions
from parley.reconcile.sides.carrying import called
from parley.reconcile.sides.mentions import capitals, quotes, short_nouns
from parley.reconcile.sides.reading import printed

__all__ = ["quoted"]


def quoted(claims: Sequence[Claim], named: Sequence[Named] = ()) -> Quoted:
    """Return the names in what the claims of a report quote, in the order of its text.

    `named` are those whom it names without quoting them.
    """
    spans = list(quotes(claims))
    names = [(span.start + at, name) for span in spans for at, name in capitals(span.quote)]
    nouns = [(span.start + at, noun) for span in spans for at, noun in short_nouns(span.quote)]
    mediators = {at: name for span in reversed(spans) for at, name in reversed(list(called(span)))}
    everyone = {name for _, name in (*names, *nouns)}
    everyone |= {one.name for one in named}
    everyone |= {name for claim in claims for name in _names_in(claim)}
    read = {name: printed(name) for name in sorted(everyone)}
    return Quoted(
        names=tuple(names),
        nouns=tuple(nouns),
        called=tuple(sorted(mediators.items())),
        apposed=tuple(one for span in spans for one in appositions(span)),
        read={name: (one.bodies, one.beside) for name, one in read.items()},
    )


def _names_in(claim: Claim) -> Iterator[str]:
    """Yield the names of those who have a part in a claim, and how speakers are described."""
    if isinstance(claim, Statement):
        yield from (one.name for one in claim.speakers)
        yield from (one.description for one in claim.speakers if one.description)
    elif isinstance(claim, Stance):
        yield from (one.name for one in (claim.holder, claim.addressee) if one is not None)
    elif isinstance(claim, Offer):
        yield from (one.name for one in (*claim.authors, *claim.through, *claim.to))
    elif isinstance(claim, Meeting):
        yield from (one.name for one in claim.present)
    elif isinstance(claim, Event):
        yield from (one.name for one in (*claim.actors, *claim.recipients))
