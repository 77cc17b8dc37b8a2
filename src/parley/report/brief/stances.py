"""One position -> a line: who asks or refuses what, since when, in whose voice."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from parley.model import Position, PositionVoice
from parley.report.brief.citing import LENGTH, found, nested
from parley.report.brief.desk import Desk
from parley.report.brief.parts import Item
from parley.report.characters import one_line
from parley.report.talks.stance_words import badges_of, condition_words, excerpt, stance_words
from parley.report.wording import bare, several, shorten

__all__ = ["position_item"]

_NAME: Final = 48
_CONDITION: Final = 60
_VOICES: Final[dict[PositionVoice, str]] = {
    "own": "",
    "opponent": "as its opponent tells it",
    "third party": "as others tell it",
    "reporter": "as reported",
}


def position_item(desk: Desk, one: Position, *, by_issue: bool = False) -> Item:
    """Return a position in the words of its base; `by_issue` names the issue, too."""
    told = one_line(f"{one.party} {stance_words(one, plural=several(one.party))}")
    told = told if one.party else "With no party named"
    told = "Said to be the obstacle" if not one.party and "obstacle" in one.marks else told
    about = f"({shorten(one.issue, _NAME)})" if by_issue and one.issue else ""
    holder = shorten(one.holder, _NAME) if bare(one.holder) != bare(one.party) else ""
    words = nested(excerpt(one.evidence[0], one.content, LENGTH))
    conditions = [
        condition_words(each, _CONDITION)
        for each in one.conditions
        if each.words.quote not in one.evidence[0].quote
    ]
    remarks = [holder, _VOICES[one.voice], *badges_of(one), *conditions]
    return replace(
        found(desk, one.id, one.evidence, one.claims, one.support),
        lead=", ".join(filter(None, (f"{told} {about}".rstrip(), desk.day(one.days)))),
        words=words,
        quoted=True,
        remarks=tuple(one_line(each) for each in remarks if each),
        doubts=tuple(one_line(doubt) for doubt in one.doubts),
    )
