"""Claims, positions and other findings -> lines of the brief that end with where they come from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from parley.model import Span, Statement, Support
from parley.report.brief.desk import Desk, OfTheTalks
from parley.report.brief.parts import Item
from parley.report.characters import one_line
from parley.report.printed import doubts_of, outlet, speaker_name
from parley.report.wording import count, listed, shorten

__all__ = ["LENGTH", "cited", "found", "nested", "teller", "words_of"]

LENGTH: Final = 75
"""Characters of words on a line."""
_NAME: Final = 48
_EDGES: Final = " ,"
_SINGLE: Final = str.maketrans({"“": "‘", "”": "’", '"': "'"})
_OPENING: Final = re.compile(r"(?<!\w)'(?=\w)")
_CLOSING: Final = re.compile(r"(?<=[\w.,!?])'(?!\w)")
"""Typewriter's single marks; an apostrophe before a letter is neither."""


def words_of(spans: Sequence[Span], length: int = LENGTH) -> str:
    """Return the words of spans on one line, shortened, an ellipsis where they are parted."""
    return nested(shorten(" … ".join(span.quote.strip(_EDGES) for span in spans), length))


def nested(words: str) -> str:
    """Return words that are to stand in quotation marks: marks within them are single ones.

    Marks around the whole are left out, and where one of a pair is cut off, it is added.
    """
    single = words.translate(_SINGLE)
    opened, closed = words.count("“"), words.count("”")
    if words.startswith("“") and opened <= 1 and words.find("”", 1) in (-1, len(words) - 1):
        return single.strip("‘’' ,")
    if opened > closed:
        return f"{single}’"
    if closed > opened:
        return f"‘{single}"
    odd = words.count('"') % 2
    cut = odd or len(_OPENING.findall(words)) > len(_CLOSING.findall(words))
    return f"{single}'" if cut else single


def teller(told: OfTheTalks) -> str:
    """Return who says it, with the standing where it is not on record; the outlet where nobody."""
    speakers = told.statement.speakers if told.statement is not None else ()
    names = [shorten(speaker_name(speaker), _NAME) for speaker in speakers]
    return listed(names) or outlet(told.report)


def cited(desk: Desk, told: OfTheTalks, lead: str) -> Item:
    """Return a claim as a line: its clause, and where it stands."""
    doubts = doubts_of(told.claim.legibility)
    return Item(
        lead=one_line(lead),
        words=words_of((told.claim.evidence,)),
        quoted=True,
        doubts=(one_line(doubts),) if doubts else (),
        outlets=(outlet(told.report),),
        shown=told.id,
        claim=told.id,
        document=told.report.id,
        origins=1,
        anonymous=desk.anonymous([told.id]),
    )


def found(
    desk: Desk, identifier: str, evidence: Sequence[Span], claims: Iterable[str], support: Support
) -> Item:
    """Return a finding as a line without words: what it rests on, and where its base stands."""
    claims = tuple(claims)
    base = _base(desk, evidence[0], claims) if evidence else ""
    document = evidence[0].document if evidence else ""
    outlets = desk.outlets(span.document for span in evidence)
    reports = count(support.documents, "report")
    return Item(
        lead="",
        outlets=outlets[:1],
        note=f"{reports}, {count(support.families, 'origin')}" if support.documents > 1 else "",
        shown=identifier,
        claim=base,
        document=document,
        origins=support.families,
        anonymous=desk.anonymous(claims),
    )


def _base(desk: Desk, evidence: Span, claims: Sequence[str]) -> str:
    """Return the claim whose words these are, else the first in that document, "" for none."""
    here = ""
    for identifier in claims:
        claim = desk.claims[identifier].claim if identifier in desk.claims else None
        found = claim or desk.claim(identifier)
        if found is None or found.document != evidence.document:
            continue
        words = found.content if isinstance(found, Statement) else (found.evidence,)
        if evidence in words:
            return identifier
        here = here or identifier
    return here
