"""A report -> what it says of where it has its text and its words from: credits.

Datelines name an agency, lines at the head and the foot a source, a byline may be an agency's, and
"told Reuters" says who was told. What an outlet says of itself is a credit too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Analysis, Credit, CreditKind, Document, Mark, Span
from parley.reconcile.affiliation import country_of
from parley.reconcile.kinship.families.credits.outlets import (
    agencies,
    is_agency,
    is_outlet,
    same_outlet,
    telling_words,
)

__all__ = ["contributors", "credits_of", "credits_of_all", "own_voice"]

_ELSEWHERE: Final = frozenset(
    {"related", "see also", "menu", "headline", "photo credit", "caption"}
)
"""Kinds of mark whose sources are not those of the text."""
_OPENING: Final = 240
_LONGEST_LINE: Final = 160
_MOST_TOLD: Final = 6
_NAME: Final = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*")
_INITIALS: Final = re.compile(r"^\W*[a-z]{2,4}(?:/[a-z]{2,4})*\W*$")


@dataclass(frozen=True, slots=True)
class _Line:
    kind: CreditKind
    within: str
    pattern: re.Pattern[str]


@cache
def _lines() -> tuple[_Line, ...]:
    return tuple(
        _Line(entry["kind"], entry["within"], re.compile(pattern))
        for entry in load("credits")["line"]
        for pattern in entry["patterns"]
    )


def credits_of(report: Analysis) -> tuple[Credit, ...]:
    """Return what a report credits by itself, in the order of its text: no relays but agencies.

    Of outlets that were told something it knows only agencies: see `credits_of_all`. A person who
    contributed is no outlet: see `contributors`.
    """
    document = report.document
    found = [*_in_marks(document), *_in_text(document), *_told_agencies(report)]
    if document.byline is not None and is_outlet(document.byline):
        found.append(Credit(document.byline, "byline", document.id, _in_byline(document)))
    for one in contributors(document):
        if is_outlet(one.quote):
            found.append(Credit(one.quote, "contribution", document.id, one))
    return _distinct(found)


def credits_of_all(reports: Sequence[Analysis]) -> dict[str, tuple[Credit, ...]]:
    """Return what each of some kin credits, by document id: one another's outlets too.

    What publishes one of them, or is credited by one, is an outlet in the lines of all.
    """
    own = {report.document.id: credits_of(report) for report in reports}
    outlets = {one.document.publisher for one in reports if one.document.publisher is not None}
    outlets |= {credit.outlet for given in own.values() for credit in given}
    forms = sorted({form for name in outlets for form in _forms(name)})
    return {
        report.document.id: _distinct(
            [
                *own[report.document.id],
                *_relayed(report.document, forms),
                *_contributed(report.document, outlets),
                *_signers(report.document, reports),
            ]
        )
        for report in reports
    }


def _forms(name: str) -> Iterator[str]:
    """Yield an outlet's name, and its first word where the rest is that of any outlet."""
    yield name
    words = name.removeprefix("The ").removeprefix("the ").split()
    short = len(telling_words(name)) == 1 and len(words) > 1 and bool(telling_words(words[0]))
    if short and country_of(words[0]) is None:  # "the Canadian" is no outlet
        yield words[0]


def _contributed(document: Document, outlets: Collection[str]) -> Iterator[Credit]:
    for one in contributors(document):
        if any(same_outlet(one.quote, name) for name in outlets):
            yield Credit(one.quote, "contribution", document.id, one)


def _signers(document: Document, reports: Sequence[Analysis]) -> Iterator[Credit]:
    """Yield the outlets of others whose writers are named as having worked on a report."""
    for one in contributors(document):
        surname = telling_words(one.quote)[-1:]
        for other in (report.document for report in reports):
            byline = "" if is_outlet(other.byline or "") else other.byline or ""
            signed = telling_words(byline)[-1:]
            if other.publisher is not None and other.id != document.id and surname == signed != ():
                yield Credit(other.publisher, "contribution", document.id, one)


def _in_marks(document: Document) -> Iterator[Credit]:
    for mark in document.marks:
        if mark.kind == "dateline":
            yield from _matches(document, mark.start, mark.end, "dateline", "opening")
        elif mark.kind not in _ELSEWHERE:
            for credit in _matches(document, mark.start, mark.end, "source line", "marks"):
                if mark.kind != "legal" or not same_outlet(credit.outlet, document.publisher or ""):
                    yield credit  # every page claims itself


def _in_text(document: Document) -> Iterator[Credit]:
    """Yield credits that stand unmarked: a dateline before the article, a line of its own."""
    opening = next((start for start, _ in document.unmarked()), 0)
    dated = any(mark.kind == "dateline" for mark in document.marks)
    for start, end in document.unmarked():
        for line in re.finditer(r"[^\n]+", document.text[start:end]):
            first, last = start + line.start(), start + line.end()
            if not dated and first < opening + _OPENING:
                reach = min(last, first + _OPENING // 2)
                yield from (
                    credit
                    for credit in _matches(document, first, reach, "dateline", "opening")
                    if is_agency(credit.outlet)
                )
            if last - first <= _LONGEST_LINE:
                yield from _matches(document, first, last, "source line", "line")


def _matches(
    document: Document, start: int, end: int, kind: CreditKind, within: str
) -> Iterator[Credit]:
    text = document.text[start:end]
    for line in _lines():
        if line.kind != kind or line.within != within:
            continue
        for found in line.pattern.finditer(text):
            name = found["outlet"].strip(" \t-–—.,:")
            if not telling_words(name) or not name[0].isupper():
                continue
            if kind == "dateline" and found[0][0] != "(" and not is_agency(name):
                continue  # a place and a dash
            at = start + found.start("outlet") + found["outlet"].index(name)
            yield Credit(name, kind, document.id, document.span(at, at + len(name)))


def _in_byline(document: Document) -> Span | None:
    name = document.byline or ""
    for mark in document.marks:
        at = document.text.find(name, mark.start, mark.end)
        if at >= 0:
            return document.span(at, at + len(name))
    return None


def contributors(document: Document) -> tuple[Span, ...]:
    """Return the names in lines that say who else worked on a report, persons and outlets."""
    found = []
    for mark in document.marks:
        if mark.kind == "contribution":
            found += list(_names(document, mark))
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


def _told_agencies(report: Analysis) -> Iterator[Credit]:
    """Yield the world's agencies of which a report says that they were told something."""
    yield from _relayed(report.document, agencies())
    for statement in report.statements:
        for name in statement.via:
            if not is_agency(name):
                continue
            at = report.document.text.find(name, max(0, statement.content[0].start - 400))
            evidence = report.document.span(at, at + len(name)) if at >= 0 else None
            yield Credit(name, "told", report.document.id, evidence)


def _relayed(document: Document, outlets: Sequence[str]) -> Iterator[Credit]:
    """Yield where a report says that one of these outlets was told, saw or printed something."""
    if not outlets:
        return
    found = _relaying(tuple(outlets)).finditer(document.text)
    for _, match in zip(range(_MOST_TOLD), found, strict=False):
        yield Credit(match["outlet"], "told", document.id, document.span(*match.span()))


@cache
def _relaying(outlets: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(outlets, key=len, reverse=True))
    phrases = "|".join(re.escape(phrase) for phrase in load("credits")["relaying"])
    return re.compile(rf"\b(?i:{phrases})\s+(?:the\s+)?(?P<outlet>{names})(?![\w’'])")


def own_voice(document: Document) -> Span | None:
    """Return the words by which a report says that its outlet asked for itself, if it does."""
    match = _own(document.publisher).search(document.text)
    return document.span(*match.span()) if match else None


@cache
def _own(publisher: str | None) -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in load("credits")["own"])
    told = "|".join(re.escape(phrase) for phrase in load("credits")["relaying"])
    words = telling_words(publisher or "")
    names = {publisher, " ".join(words), *(word for word in words[-1:] if len(words) == 1)}
    forms = "|".join(re.escape(name) for name in sorted(name for name in names if name))
    itself = rf"|\b(?:{told})\s+(?:the\s+)?(?:{forms})\b" if forms else ""
    return re.compile(rf"\b(?:{phrases})\b{itself}", re.IGNORECASE)


def _distinct(credits_: Iterable[Credit]) -> tuple[Credit, ...]:
    """Return credits in the order of the text, each kind and outlet once."""
    found: list[Credit] = []
    for credit in sorted(credits_, key=_place):
        if not any(
            credit.kind == known.kind and same_outlet(credit.outlet, known.outlet)
            for known in found
        ):
            found.append(credit)
    return tuple(found)


def _place(credit: Credit) -> tuple[int, int, str, str]:
    at = credit.evidence.start if credit.evidence else -1
    end = credit.evidence.end if credit.evidence else -1
    return at, end, credit.kind, credit.outlet
