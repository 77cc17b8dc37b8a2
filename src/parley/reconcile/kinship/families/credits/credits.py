"""Reports -> what each says of where it has its text and its words from: credits.

What the lines of a page credit comes first; then who is said to have contributed, and "told
Reuters": an outlet is there what is a known agency, or what kin print as one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from parley.lexicon import load
from parley.model import Analysis, Credit, Document
from parley.reconcile.affiliation import country_of
from parley.reconcile.kinship.families.credits.outlets import (
    agencies,
    is_agency,
    is_outlet,
    same_outlet,
    telling_words,
)
from parley.reconcile.kinship.families.credits.printed import credits_in
from parley.reconcile.kinship.families.credits.writers import contributors, signer

__all__ = ["credits_of", "credits_of_all", "distinct", "house", "printed_outlet"]

_MOST_TOLD: Final = 6
_BEFORE: Final = 400
_OWN: Final = frozenset({"dateline", "byline"})


def credits_of(report: Analysis) -> tuple[Credit, ...]:
    """Return what a report credits by itself, in the order of its text."""
    document = report.document
    return _distinct([*credits_in(document), *_told_agencies(report), *_contributed(document, ())])


def credits_of_all(reports: Sequence[Analysis]) -> dict[str, tuple[Credit, ...]]:
    """Return what each of some kin credits, by document id: one another's outlets too.

    What publishes one of them, or is credited by one, is an outlet in the lines of all.
    """
    own = {report.document.id: credits_of(report) for report in reports}
    outlets = {one.document.publisher for one in reports if one.document.publisher is not None}
    outlets |= {credit.outlet for given in own.values() for credit in given}
    known = sorted(outlets)
    forms = tuple(sorted({form for name in known for form in _forms(name)}))
    return {
        report.document.id: _distinct(
            [
                *own[report.document.id],
                *credits_in(report.document, known),
                *_relayed(report.document, forms),
                *_contributed(report.document, known),
                *_signers(report.document, reports),
            ]
        )
        for report in reports
    }


def house(document: Document, given: Iterable[Credit]) -> str | None:
    """Return who publishes a report, or whose it is by its dateline or byline; `given` its credits.

    These speak for a report only where nobody else is known to publish it.
    """
    if document.publisher is not None:
        return document.publisher
    return next((credit.outlet for credit in given if credit.kind in _OWN), None)


def printed_outlet(document: Document, outlet: str) -> str | None:
    """Return an outlet's name as a report prints it anywhere, None where it does not.

    Of a name that is one word only, nothing is told: "the Standard" may be any.
    """
    if " " not in _bare(outlet) or not telling_words(outlet):
        return None
    if _bare(outlet).casefold() not in _folded(document.text):
        return None
    found = _naming(outlet).search(document.text)
    return found[0] if found is not None and found[0][0].isupper() else None


def _bare(outlet: str) -> str:
    return outlet[4:] if outlet[:4].casefold() == "the " else outlet


@lru_cache(maxsize=1024)
def _folded(text: str) -> str:
    return text.casefold()


@lru_cache(maxsize=1024)
def _naming(outlet: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(_bare(outlet))}\b", re.IGNORECASE)


def _forms(name: str) -> Iterator[str]:
    """Yield an outlet's name, and its first word where the rest is that of any outlet."""
    yield name
    words = _bare(name).split()
    short = len(telling_words(name)) == 1 and len(words) > 1 and bool(telling_words(words[0]))
    if short and country_of(words[0]) is None:  # "the Canadian" is no outlet
        yield words[0]


def _contributed(document: Document, outlets: Collection[str]) -> Iterator[Credit]:
    for one in contributors(document):
        if is_outlet(one.quote) or any(same_outlet(one.quote, name) for name in outlets):
            yield Credit(one.quote, "contribution", document.id, one)


def _signers(document: Document, reports: Sequence[Analysis]) -> Iterator[Credit]:
    """Yield the outlets of others whose writers are named as having worked on a report."""
    for one in contributors(document):
        surname = telling_words(one.quote)[-1:]
        for other in (report.document for report in reports):
            signed = telling_words(signer(other) or "")[-1:]
            if other.publisher is not None and other.id != document.id and surname == signed != ():
                yield Credit(other.publisher, "contribution", document.id, one)


def _told_agencies(report: Analysis) -> Iterator[Credit]:
    """Yield the world's agencies of which a report says that they were told something."""
    yield from _relayed(report.document, agencies())
    for statement in report.statements:
        for name in statement.via:
            if not is_agency(name):
                continue
            at = report.document.text.find(name, max(0, statement.content[0].start - _BEFORE))
            evidence = report.document.span(at, at + len(name)) if at >= 0 else None
            yield Credit(name, "told", report.document.id, evidence)


def _relayed(document: Document, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Yield where a report says that one of these outlets was told, saw or printed something."""
    if not outlets:
        return
    found = _relaying(outlets).finditer(document.text)
    for _, match in zip(range(_MOST_TOLD), found, strict=False):
        yield Credit(match["outlet"], "told", document.id, document.span(*match.span()))


@lru_cache(maxsize=64)
def _relaying(outlets: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(outlets, key=len, reverse=True))
    phrases = "|".join(re.escape(phrase) for phrase in load("credits")["relaying"])
    return re.compile(rf"\b(?i:{phrases})\s+(?:the\s+)?(?P<outlet>{names})(?![\w’'])")


def distinct(given: Iterable[Credit]) -> tuple[Credit, ...]:
    """Return credits in their order, each kind and outlet once."""
    found: list[Credit] = []
    for credit in given:
        if not any(
            credit.kind == known.kind and same_outlet(credit.outlet, known.outlet)
            for known in found
        ):
            found.append(credit)
    return tuple(found)


def _distinct(given: Iterable[Credit]) -> tuple[Credit, ...]:
    """Return the credits of one report in the order of its text, each kind and outlet once."""
    return distinct(sorted(given, key=_place))


def _place(credit: Credit) -> tuple[int, int, str, str]:
    at = credit.evidence.start if credit.evidence else -1
    end = credit.evidence.end if credit.evidence else -1
    return at, end, credit.kind, credit.outlet
