"""One analysed report -> its names: which key each speaker has, and what the report says of it.

A key is the name made comparable. An unnamed source is known by the report and its introduction
there, so that copies of one report have one; a bare surname by the role printed with it too.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from parley.model import (
    Analysis,
    Appearance,
    BlockEntry,
    Document,
    Named,
    Span,
    Speaker,
    Statement,
)
from parley.reconcile.bodies import acronyms, body_key
from parley.reconcile.offices import is_private, office
from parley.reconcile.persons import person_name
from parley.reconcile.spelling import plain

__all__ = ["NAME", "appearances", "entries"]

NAME: Final = "actors"
_WORD: Final = re.compile(r"\w+")
_RUN: Final = 5
"""Words in a row that make a mark; two statements with one in common were hardly said twice."""
_FEWEST_WORDS: Final = 9
_MARKS: Final = 2
_MOST_MARKS: Final = 16
_BESIDE: Final = 40
"""Characters between a role and the name that it is printed with."""
_MOST_PLACES: Final = 8
"""Places of a role's words that are looked at."""


@dataclass(slots=True)
class _Entry:
    """What a report says of one key under one printed name."""

    speaker: Speaker | None
    count: int = 0
    roles: Counter[str] = field(default_factory=Counter)
    near: str = ""
    evidence: Span | None = None
    marks: set[int] = field(default_factory=set)
    kind: str = "person"


class _Keys:
    """The keys of one report's speakers."""

    def __init__(self, analysis: Analysis) -> None:
        self._fingerprint = analysis.fingerprint
        self._acronyms = acronyms(analysis.document.text)
        self._roles: dict[str, str] = {}
        met: dict[tuple[int, int], None] = {}
        for speaker in _speakers(analysis):
            if speaker.description and len(person_name(speaker.name).words) == 1:
                self._roles.setdefault(speaker.name, speaker.description)
            for span in (speaker.introduced, *speaker.perhaps):
                if span is not None:
                    met[span.start, span.end] = None
        self._introduced = {place: number for number, place in enumerate(sorted(met))}

    def of(self, speaker: Speaker) -> str:
        """Return what makes a speaker comparable; "" for nobody."""
        name, standing = speaker.name, speaker.standing
        if not name or speaker.kind == "pronoun" or standing == "unattributed":
            return ""
        if standing == "anonymous":
            return self._unnamed(speaker)
        if speaker.kind == "person":
            return self.person(name, self._roles.get(name))
        if speaker.kind == "role" and standing == "on record":
            return self._office(name)
        return self.body(name)

    def body(self, name: str) -> str:
        """Return the key of a body's name."""
        return body_key(name, self._acronyms, self._fingerprint)

    def introduced(self, span: Span) -> str:
        """Return the key of the unnamed source that these words bring in."""
        number = self._introduced.get((span.start, span.end), 0)
        return f"unnamed {self._fingerprint} {number}"

    def person(self, name: str, role: str | None) -> str:
        """Return the key of a person's name; that of a bare surname holds the role too."""
        words = person_name(name).words
        if not any(words):
            return ""
        if len(words) > 1 or not role:
            return f"person {' '.join(words)}"
        held = office(role)
        return f"person {words[0]} / {held.name or ''}, {plain(held.side or '')}"

    def _unnamed(self, speaker: Speaker) -> str:
        if speaker.introduced is not None:
            return self.introduced(speaker.introduced)
        words = plain(speaker.name).split()
        bare = words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words
        return f"unnamed {self._fingerprint} {' '.join(bare)}"

    def _office(self, name: str) -> str:
        held = office(name)
        if held.exclusive:
            return f"office {held.name}, {plain(held.side or '')}"
        return f"office {plain(name)} {self._fingerprint}"


def entries(analysis: Analysis) -> Iterator[BlockEntry]:
    """Yield one entry for each speaker of a report who is somebody."""
    keys = _Keys(analysis)
    for statement in analysis.statements:
        for ordinal, speaker in enumerate(statement.speakers):
            key = keys.of(speaker)
            if key:
                yield BlockEntry(NAME, key, statement.id, ordinal)


def appearances(analysis: Analysis) -> tuple[Appearance, ...]:
    """Return the names of a report, speakers and persons named with a role, sorted."""
    keys = _Keys(analysis)
    found: dict[tuple[str, str], _Entry] = {}
    for statement in analysis.statements:
        marks = _marks(statement)
        together = [(key, speaker) for speaker in statement.speakers if (key := keys.of(speaker))]
        for key, speaker in together:
            _speaks(found, keys, (key, speaker.name), speaker)
            found[key, speaker.name].marks |= marks | _company(key, [k for k, _ in together])
    pronouns = _named(found, keys, analysis.named)
    rows = [
        replace(row, evidence=_printed(analysis.document, row) or row.evidence)
        for (key, name), entry in found.items()
        for row in _rows(key, name, entry, pronouns)
    ]
    return tuple(sorted(rows, key=lambda row: (row.key, row.name, row.role)))


def _speakers(analysis: Analysis) -> Iterator[Speaker]:
    for statement in analysis.statements:
        yield from statement.speakers


def _speaks(
    found: dict[tuple[str, str], _Entry], keys: _Keys, at: tuple[str, str], speaker: Speaker
) -> None:
    entry = found.setdefault(at, _Entry(speaker))
    entry.count += 1
    entry.evidence = entry.evidence or speaker.evidence
    if speaker.perhaps and not entry.near:
        entry.near = keys.introduced(speaker.perhaps[0])
    role = speaker.description or (speaker.name if speaker.kind != "person" else "")
    if role:
        entry.roles[role] += 1


def _named(
    found: dict[tuple[str, str], _Entry], keys: _Keys, named: Sequence[Named]
) -> dict[str, str]:
    """Enter who is named without speaking; return which pronoun each person's titles tell."""
    speaking = {key for key, _ in found}
    pronouns: dict[str, str] = {}
    for body in (one for one in named if one.kind != "person"):
        key = keys.body(body.name)
        if key and key not in speaking:
            found.setdefault((key, body.name), _Entry(None, evidence=body.evidence, kind=body.kind))
    for person in (one for one in named if one.kind == "person"):
        key, near = keys.person(person.name, person.description), ""
        if not key:
            continue
        if person.pronoun:
            pronouns[key] = person.pronoun
        if person.after is not None:
            near = keys.person(person.after, None)
            key = f"{key} / after {near.removeprefix('person ')}"
        elif key not in speaking and is_private(office(person.description or "")):
            continue  # nobody can tell who that is, or it does not matter to the talks
        for form in dict.fromkeys((person.name, *person.forms)):
            entry = found.setdefault((key, form), _Entry(None, near=near, evidence=person.evidence))
            untold = key not in speaking or not _has_role(found, key)
            if form == person.name and person.description and untold:
                entry.roles[person.description] += 1
    return pronouns


def _has_role(found: dict[tuple[str, str], _Entry], key: str) -> bool:
    """Whether the report prints a role with any form of a name where it speaks."""
    return any(entry.roles for (one, _), entry in found.items() if one == key)


def _rows(key: str, name: str, entry: _Entry, pronouns: dict[str, str]) -> Iterator[Appearance]:
    """Yield a row for each role; the count stands with the first of them."""
    count = entry.count
    marks = tuple(sorted(entry.marks)[:_MOST_MARKS])
    kind = entry.speaker.kind if entry.speaker is not None else entry.kind
    for role in sorted(entry.roles) or [""]:
        yield Appearance(
            key=key,
            name=name,
            kind=kind,
            role=role,
            count=count,
            pronoun=pronouns.get(key, ""),
            near=entry.near,
            evidence=entry.evidence,
            marks=marks,
        )
        count, marks = 0, ()


def _printed(document: Document, row: Appearance) -> Span | None:
    """Return the words that give a role to a name: "the minister, Ada Obi", not a later "she"."""
    text, role, name = document.text, row.role, row.name.split()[-1]
    at = text.find(role) if role else -1
    for _ in range(_MOST_PLACES):
        if at < 0:
            return None
        past = at + len(role)
        before = text.rfind(name, max(0, at - _BESIDE), at)
        after = text.find(name, past, past + _BESIDE)
        if after >= 0:
            return document.span(at, after + len(name))
        if before >= 0:
            return document.span(before, past)
        at = text.find(role, past)
    return None


def _company(key: str, keys: Sequence[str]) -> set[int]:
    """Return a number, below zero, for each person with whom a name says it jointly."""
    others = (other for other in keys if other != key and other.startswith("person "))
    return {-1 - zlib.crc32(other.encode()) for other in others}


def _marks(statement: Statement) -> set[int]:
    """Return numbers for what a statement says: the least of all its runs of words, hashed.

    The least of many are kept when a little is cut or added (MinHash).
    """
    words = [word for span in statement.content for word in _WORD.findall(span.quote.casefold())]
    if len(words) < _FEWEST_WORDS:
        return set()
    runs = {
        zlib.crc32(" ".join(words[first : first + _RUN]).encode())
        for first in range(len(words) - _RUN + 1)
    }
    return set(sorted(runs)[:_MARKS])
