"""A page -> who worked on it: who signs, who contributed, whether its outlet asked for itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Credit, Document, Mark, Span
from parley.reconcile.kinship.families.credits.outlets import is_outlet, same_outlet, telling_words

__all__ = ["contributors", "own_voice", "signer"]

_NAME: Final = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*")
_INITIALS: Final = re.compile(r"^\W*[a-z]{2,4}(?:/[a-z]{2,4})*\W*$")
_SIGNED: Final = re.compile(
    r"^(?:by\s+)?(?P<name>[^,|(]+?)(?:\s+in\s+.*|\s*[,|(].*)?$", re.IGNORECASE
)
_OPENING: Final = re.compile(r"[“«„]")
_CLOSING: Final = re.compile(r"[”»]")


def signer(document: Document) -> str | None:
    """Return the person who signs a report, None for an outlet, a desk, or nobody."""
    found = _SIGNED.match(document.byline or "")
    name = found["name"].strip() if found else ""
    return name if telling_words(name) and not is_outlet(name) else None


def contributors(document: Document) -> tuple[Span, ...]:
    """Return the names in lines that say who else worked on a report, persons and outlets."""
    found: list[Span] = []
    for mark in document.marks:
        if mark.kind == "contribution":
            found += _names(document, mark)
    return tuple(found)


def _names(document: Document, mark: Mark) -> Iterator[Span]:
    text = document.text[mark.start : mark.end]
    if _INITIALS.match(text):
        return
    for run in _NAME.finditer(text):
        for start, end in _parts(run[0]):
            at = mark.start + run.start()
            if telling_words(run[0][start:end]):
                yield document.span(at + start, at + end)


def _parts(run: str) -> Iterator[tuple[int, int]]:
    """Yield the names in a run of capitalised words, without what joins them and what they did."""
    apart = {*load("credits")["joining"], *load("credits")["roles"]}
    start: int | None = None
    end = 0
    for word in re.finditer(r"\S+", run):
        if word[0].lower().strip(".,") in apart:
            if start is not None:
                yield start, end
            start = None
            continue
        start = word.start() if start is None else start
        end = word.end() - (word[0][-1] == "." and word[0].count(".") == 1)
    if start is not None:
        yield start, end


def own_voice(document: Document, given: Iterable[Credit]) -> Span | None:
    """Return the words by which a report says that its outlet asked for itself, if it does.

    `given` are its credits: one that its own outlet was told something counts too. "Told us" counts
    outside quotations alone.
    """
    for match in _own().finditer(document.text):
        if not _is_quoted(document.text, match.start()):
            return document.span(*match.span())
    publisher = document.publisher
    if publisher is None:
        return None
    told = (credit for credit in given if credit.kind == "told")
    return next((one.evidence for one in told if same_outlet(one.outlet, publisher)), None)


def _is_quoted(text: str, at: int) -> bool:
    """Whether a quotation is open there, by the marks before it in the line."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    opened = len(_OPENING.findall(before)) - len(_CLOSING.findall(before))
    return opened > 0 or before.count('"') % 2 == 1


@cache
def _own() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('credits')['own'])})\b", re.IGNORECASE)
