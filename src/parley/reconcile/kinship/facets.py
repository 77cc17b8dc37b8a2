"""A report -> what of it tells whether it is a copy, made ready to be held against its kin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from parley.model import Analysis, Credit, Document, Figure, Form, Span, Story
from parley.reconcile.kinship.credits import contributors, own_voice
from parley.reconcile.kinship.facts import key, name_weight, number_weight
from parley.reconcile.spelling import plain

__all__ = ["Facets", "facets"]

_MOST: Final = 40


@dataclass(frozen=True, slots=True)
class Facets:
    """One report's own: `facts` are names (by consonants) and numbers with their weights.

    `full` has for the surnames of persons that it gives in full their names; `bare` the surnames
    that it prints alone. `direct` are the places (start, end) of direct quotations, `quoted` also
    those of statements quoted in part; `damage` counts its claims that are suspect, `contributors`
    are those who are said to have worked on it, `own_voice` the words by which it says that its
    outlet asked for itself.
    """

    document: Document
    facts: Mapping[str, float]
    figures: tuple[Figure, ...]
    full: Mapping[str, str]
    bare: frozenset[str]
    direct: tuple[tuple[int, int], ...]
    quoted: tuple[tuple[int, int], ...]
    claims: int
    damage: int
    credits: tuple[Credit, ...]
    contributors: tuple[Span, ...]
    own_voice: Span | None
    dateline: bool


def facets(report: Analysis, story: Story | None, given: Sequence[Credit]) -> Facets:
    """Return what of a report tells whether it is a copy; `given` are its credits.

    Without a story, it has no facts.
    """
    persons = {
        plain(speaker.name)
        for statement in report.statements
        for speaker in statement.speakers
        if speaker.kind == "person"
    } | {plain(one.name) for one in report.named}
    full = {name.split()[-1]: name for name in sorted(persons) if " " in name}
    document = report.document
    return Facets(
        document=document,
        facts=_facts(story) if story is not None else {},
        figures=tuple(claim for claim in report.claims if isinstance(claim, Figure))[:_MOST],
        full=full,
        bare=frozenset(name for name in persons if " " not in name and name not in full),
        direct=_places(report, "direct"),
        quoted=_places(report, "direct", "mixed"),
        claims=len(report.claims),
        damage=sum(claim.legibility.grade == "suspect" for claim in report.claims),
        credits=tuple(given),
        contributors=contributors(document),
        own_voice=own_voice(document),
        dateline=any(mark.kind == "dateline" for mark in document.marks),
    )


def _facts(story: Story) -> dict[str, float]:
    named = {key(name): name_weight(name) for name in story.names}
    return named | {number: number_weight(number) for number in story.numbers}


def _places(report: Analysis, *forms: Form) -> tuple[tuple[int, int], ...]:
    found = {
        (one.content[0].start, one.content[-1].end)
        for one in report.statements
        if one.form in forms
    }
    return tuple(sorted(found))
