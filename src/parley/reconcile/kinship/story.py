"""An analysed report -> its Story: who, how many, on which days, in which quoted words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from parley.model import Analysis, DateMention, Published, Story, days, resolved
from parley.reconcile.kinship.quotations import mark, quotations
from parley.reconcile.kinship.sentences import sentences

__all__ = ["story"]

_MOST_NAMES: Final = 240
_MOST_NUMBERS: Final = 120
_MOST_DAYS: Final = 24
_MOST_QUOTATIONS: Final = 48


def story(analysis: Analysis) -> Story:
    """Return what a report tells, made comparable; of a long one, what it tells first."""
    document = analysis.document
    told = sentences(analysis)
    marks = (mark(span) for span in quotations(analysis))
    return Story(
        document=document.id,
        names=_first(_MOST_NAMES, (name for one in told for name in one.names)),
        numbers=_first(_MOST_NUMBERS, (number for one in told for number in one.numbers)),
        days=_first(_MOST_DAYS, _days(analysis)),
        quotations=tuple(dict.fromkeys(one for one in marks if one is not None))[:_MOST_QUOTATIONS],
        words=sum(len(document.text[start:end].split()) for start, end in document.unmarked()),
        first=_first_day(document.published),
        last=document.published.latest or document.published.date,
    )


def _first(most: int, facts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(facts))[:most]


def _first_day(published: Published) -> str | None:
    return published.earliest or published.date


def _days(analysis: Analysis) -> Iterable[str]:
    """Yield the single days that a report tells, as far as the day on which it came out lets it."""
    mentions = [claim for claim in analysis.claims if isinstance(claim, DateMention)]
    mentions.sort(key=lambda mention: (mention.evidence.start, mention.id))
    for value in resolved(mentions, analysis.document.published.date).values():
        covered = days(value)
        if covered is not None and covered[0] == covered[1]:
            yield covered[0].isoformat()
