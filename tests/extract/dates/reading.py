"""What the tests of dates ask: the values of a text's expressions of time."""

from __future__ import annotations

from parley.model import DateMention
from tests.parsing import claims_in

WEDNESDAY = "2031-02-12"


def mentions(text: str, day: str | None = WEDNESDAY) -> list[DateMention]:
    """Return the expressions of time of a text that came out on a Wednesday, if not told else."""
    return claims_in(DateMention, text, day)


def read(text: str, day: str | None = WEDNESDAY) -> list[tuple[str, str]]:
    """Return words and value of each."""
    return [(mention.evidence.quote, mention.value) for mention in mentions(text, day)]
