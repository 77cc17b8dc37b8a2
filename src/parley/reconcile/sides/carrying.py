"""Words of the reports -> who is said to mediate: "mediated by Quelmar", "Qatari mediators"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parley.lexicon import load
from parley.model import DocumentHead, Heard, Participant, Span

__all__ = ["called", "called_mediators"]

_NAME: Final = r"(?:the\s+)?[A-Z][\w.'’]*(?:\s+(?:of\s+|on\s+|for\s+)?[A-Z][\w.'’]*)*"
_LIST: Final = rf"{_NAME}(?:(?:,\s+|,?\s+and\s+){_NAME})*"
_WHO: Final = (
    r"(?:mediators?|special envoys?|intermediar(?:y|ies)|go-betweens?|conciliators?|arbitrators?)"
)
_ACT: Final = r"(?:mediated|brokered|facilitated|arbitrated)"
_PATTERNS: Final = (
    re.compile(rf"\b(?:{_ACT}|mediation|mediating|brokering) by (?P<who>{_LIST})"),
    re.compile(rf"\b{_WHO}(?: from| in|,| of)? (?P<who>{_LIST})"),
    re.compile(rf"(?P<who>{_LIST})(?:'s|’s)?[ -](?:{_WHO}|mediation|{_ACT})\b"),
    re.compile(rf"(?P<who>{_NAME}), (?:the|a|an|one of the) (?:[a-z-]+ ){{0,3}}{_WHO}\b"),
    re.compile(rf"(?P<who>{_NAME}),? (?:which|who|that) (?:is|are|has been|have been) mediating"),
)
_JOINT: Final = re.compile(r",\s+(?:and\s+)?|\s+and\s+")


def called_mediators(heard: Heard) -> Iterator[tuple[DocumentHead, Participant]]:
    """Yield the names that stand as mediators in what the claims quote, each place once."""
    heads = {told.report.id: told.report for told in heard.statements}
    for document, leads in sorted(heard.leads.items()):
        for at, name in leads.quoted.called if document in heads else ():
            words = Span(document, at, at + len(name), name)
            yield heads[document], Participant(name, "organisation", words)


def called(span: Span) -> Iterator[tuple[int, str]]:
    """Yield the names that stand as mediators in some words, with their offsets in the report."""
    if any(sign in span.quote for sign in _signs()):
        yield from ((span.start + start, name) for start, name in _names(span.quote))


def _names(quote: str) -> Iterator[tuple[int, str]]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(quote):
            at = match.start("who")
            pieces = _JOINT.split(match.group("who"))
            for piece in pieces:
                start = quote.find(piece, at)
                yield start, piece
                at = start + len(piece)


def _signs() -> tuple[str, ...]:
    return tuple(load("sides")["signs_of_mediation"])
