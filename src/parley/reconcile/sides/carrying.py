"""Words of the reports -> who is said to mediate: "mediated by Quelmar", "Qatari mediators"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from parley.lexicon import load
from parley.model import DocumentHead, Heard, Participant, Span

__all__ = ["called_mediators"]

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


def called_mediators(
    heard: Heard, quoted: Iterable[Span]
) -> Iterator[tuple[DocumentHead, Participant]]:
    """Yield the names that stand as mediators in what the claims quote, each place once."""
    heads = {told.report.id: told.report for told in heard.statements}
    seen: set[tuple[str, int]] = set()
    for span in quoted:
        if span.document not in heads or not any(sign in span.quote for sign in _signs()):
            continue
        for start, name in _names(span.quote):
            at = span.start + start
            if (span.document, at) not in seen:
                seen.add((span.document, at))
                words = Span(span.document, at, at + len(name), name)
                yield heads[span.document], Participant(name, "organisation", words)


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
