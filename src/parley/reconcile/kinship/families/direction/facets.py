"""A report -> what of it tells whether it is a copy, made ready to be held against its kin."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Analysis, Credit, Document, Figure, Form, Span, Story
from parley.reconcile.kinship.facts import key
from parley.reconcile.kinship.families.credits import contributors, house, own_voice, signer
from parley.reconcile.spelling import plain

__all__ = ["Facets", "facets"]

_MOST_FIGURES: Final = 40
_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Facets:
    """One report by what its copies may have lost, or it may have lost as a copy.

    `names` and `numbers` are as in its Story, `keys` what most spellings of the names share. `full`
    has for the surnames of persons that it gives in full their names; `bare` the surnames that it
    prints alone. `direct` are the places (start, end) of direct quotations, `quoted` also those of
    statements quoted in part. `words` counts its words, `says` those that are a form of "say";
    `claims` counts all claims, `damage` the suspect ones. `house` is whose report it is as far as
    that is told, `signer` the person who signs it. `contributors` are who is said to have
    worked on it; `own_voice` are the words by which it says that its outlet asked for itself.
    `echoes` counts the other reports that print its wording.
    """

    document: Document
    names: frozenset[str]
    numbers: frozenset[str]
    keys: frozenset[str]
    figures: tuple[Figure, ...]
    full: Mapping[str, str]
    bare: frozenset[str]
    direct: tuple[tuple[int, int], ...]
    quoted: tuple[tuple[int, int], ...]
    words: int
    says: int
    claims: int
    damage: int
    house: str | None
    signer: str | None
    credits: tuple[Credit, ...]
    contributors: tuple[Span, ...]
    own_voice: Span | None
    dateline: bool
    echoes: int


def facets(
    report: Analysis, story: Story | None, given: Sequence[Credit], echoes: int = 0
) -> Facets:
    """Return what of a report tells whether it is a copy; `given` are its credits.

    Without a story, it has no names and numbers.
    """
    document = report.document
    names = frozenset(story.names if story is not None else ())
    persons = _persons(report)
    full = {name.split()[-1]: name for name in sorted(persons) if " " in name}
    words = _words(document)
    return Facets(
        document=document,
        names=names,
        numbers=frozenset(story.numbers if story is not None else ()),
        keys=frozenset(map(key, names)),
        figures=tuple(claim for claim in report.claims if isinstance(claim, Figure))[
            :_MOST_FIGURES
        ],
        full=full,
        bare=frozenset(name for name in persons if " " not in name and name not in full),
        direct=_places(report, "direct"),
        quoted=_places(report, "direct", "mixed"),
        words=len(words),
        says=sum(word in _say() for word in words),
        claims=len(report.claims),
        damage=sum(claim.legibility.grade == "suspect" for claim in report.claims),
        house=house(document, given),
        signer=signer(document),
        credits=tuple(given),
        contributors=contributors(document),
        own_voice=own_voice(document, given),
        dateline=any(mark.kind == "dateline" for mark in document.marks),
        echoes=echoes,
    )


def _persons(report: Analysis) -> set[str]:
    speaking = {
        plain(speaker.name)
        for statement in report.statements
        for speaker in statement.speakers
        if speaker.kind == "person"
    }
    return speaking | {plain(one.name) for one in report.named}


def _words(document: Document) -> list[str]:
    text = " ".join(document.text[start:end] for start, end in document.unmarked())
    return _WORD.findall(text.lower())


def _places(report: Analysis, *forms: Form) -> tuple[tuple[int, int], ...]:
    found = {
        (one.content[0].start, one.content[-1].end)
        for one in report.statements
        if one.form in forms
    }
    return tuple(sorted(found))


@cache
def _say() -> frozenset[str]:
    return frozenset(load("credits")["say"])
