"""Reports and kinships made up for the tests of families."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from parley.model import (
    Analysis,
    Claim,
    Document,
    Family,
    FamilyMember,
    Figure,
    Kinship,
    KinshipKind,
    Mark,
    MarkKind,
    Passage,
    Published,
    Span,
    Speaker,
    Statement,
    Story,
)
from parley.reconcile.kinship import families, story
from parley.reconcile.kinship.families.web import Bond

TEXT = "The ferry crews of Lune will vote on Friday on a rota that gives them two rest days."


def report(
    name: str,
    text: str = TEXT,
    *,
    day: str | tuple[str, str] | None = None,
    publisher: str | None = None,
    byline: str | None = None,
    fingerprint: str | None = None,
) -> Analysis:
    """Return a report whose id is its name; `day` may be a range; it stands for its own words."""
    first, last = day if isinstance(day, tuple) else (day, day)
    published = Published(first if first == last else None, first, last)
    document = Document(
        name, name, name, text, publisher=publisher, byline=byline, published=published
    )
    return Analysis(document, fingerprint or name)


def marked(report: Analysis, words: str, kind: MarkKind) -> Analysis:
    """Return a report with these words of it marked."""
    start = report.document.text.index(words)
    marks = (*report.document.marks, Mark(start, start + len(words), kind, "for the test"))
    return replace(report, document=replace(report.document, marks=marks))


def telling(report: Analysis, *claims: Claim) -> Analysis:
    """Return a report with these claims added to its own."""
    return replace(report, claims=(*report.claims, *claims))


def words_of(report: Analysis, words: str) -> Span:
    """Return these words of a report."""
    start = report.document.text.index(words)
    return report.document.span(start, start + len(words))


def said(report: Analysis, words: str, by: str = "Ada Obi", **more: Any) -> Statement:
    """Return the statement of a report that somebody said these words."""
    content = (words_of(report, words),)
    speaker = Speaker(by, "person", "on record", evidence=content[0])
    given: dict[str, Any] = {"cue": None, "form": "indirect"} | more
    return Statement(Statement.identify(content), (speaker,), content=content, **given)


def counted(report: Analysis, words: str, value: float, **more: Any) -> Figure:
    """Return a figure of a report."""
    evidence = words_of(report, words)
    given: dict[str, Any] = {"low": value, "high": value, "bound": "exactly"} | more
    return Figure(Figure.identify(evidence), evidence, value, **given)


def akin(
    one: Analysis,
    other: Analysis,
    kind: KinshipKind = "rewrite",
    shares: tuple[float, float] = (0.9, 0.9),
    passages: Sequence[tuple[str, str]] = (),
) -> Kinship:
    """Return the kinship of two reports, whichever comes first by id; passages by their words."""
    if one.document.id > other.document.id:
        turned = [(second, first) for first, second in passages]
        return akin(other, one, kind, (shares[1], shares[0]), turned)
    aligned = tuple(
        Passage(words_of(one, first), words_of(other, second), 0.8) for first, second in passages
    )
    return Kinship(one.document.id, other.document.id, kind, 0.9, shares, (), aligned)


def families_of(reports: Sequence[Analysis], kinships: Sequence[Kinship]) -> Sequence[Family]:
    """Return the families of some reports, with their stories."""
    known = {one.document.id: one for one in reports}
    return families(known, stories_of(reports), kinships)


def family_of(reports: Sequence[Analysis], *kinships: Kinship) -> Family:
    """Return the one family that some reports are."""
    (family,) = families_of(reports, kinships)
    return family


def stories_of(reports: Sequence[Analysis]) -> dict[str, Story]:
    return {one.document.id: story(one) for one in reports}


def member(family: Family, document: str) -> FamilyMember:
    """Return a member by its document."""
    return next(one for one in family.members if one.document == document)


def bond(own: Analysis, other: Analysis, kinship: Kinship) -> Bond:
    """Return a kinship as the first of two texts sees it."""
    return Bond(own.document.id, other.document.id, kinship, kinship.one != own.document.id)
