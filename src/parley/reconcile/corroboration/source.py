"""What a report prints of where it has something from -> sources that can be held against others.

A source is a speaker by the person, office or body that it is, an unnamed one by its report and
description; a report that tells in its own voice is one too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, Literal

from parley.lexicon import load
from parley.model import DocumentHead, Speaker
from parley.reconcile.bodies import body_key
from parley.reconcile.offices import Office, office, same_side
from parley.reconcile.spelling import plain

__all__ = [
    "APART",
    "ONE",
    "Between",
    "Source",
    "SourceKind",
    "Telling",
    "bare",
    "called",
    "key",
    "listed",
    "may_be",
    "other_sides",
    "sources",
]

SourceKind = Literal["person", "office", "body", "report", "unnamed", "untold"]
_CLEAREST: Final[Sequence[SourceKind]] = (
    "person", "office", "body", "report", "unnamed", "untold",
)  # fmt: skip
_MOST_AT_ONCE: Final = 5
"""More unnamed sources than this are counted as so many: "a dozen officials"."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Something told in one report: by these speakers, or by none in its own voice."""

    head: DocumentHead
    speakers: tuple[Speaker, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Who is printed as telling it: `name` as printed, `role` what it is printed as being.

    `documents` print it so, of these `families`. `number` tells how many they are at least,
    `several` that they are more than one. Of an unnamed source, `introduced` is the place of the
    words that bring it in, and `perhaps` holds those of others of its report that it may be. `out`
    is the ISO day by which its report was out, "" where nothing tells.
    """

    kind: SourceKind
    name: str
    role: str
    documents: frozenset[str]
    families: frozenset[str]
    out: str = ""
    number: int = 1
    several: bool = False
    introduced: int | None = None
    perhaps: frozenset[int] = frozenset()

    @property
    def office(self) -> Office:
        """What it is at bottom, and for whom."""
        return office(self.role)

    @property
    def vagueness(self) -> int:
        """The place of its kind among all, from persons to what is not told."""
        return _CLEAREST.index(self.kind)

    def beside(self, other: Source) -> bool:
        """Whether one report prints both."""
        return not self.documents.isdisjoint(other.documents)

    def kin(self, other: Source) -> bool:
        """Whether reports of one family print both."""
        return not self.families.isdisjoint(other.families)


@dataclass(frozen=True, slots=True)
class Between:
    """What two sources are to each other; `reason` says what leaves it open."""

    kind: Literal["one", "open", "two"]
    reason: str = ""


ONE: Final = Between("one")
APART: Final = Between("two")


def may_be(vague: Source, clear: Source) -> Between:
    """Return that the one may be the other."""
    return Between("open", f"“{vague.name}” may be {clear.name}")


def sources(telling: Telling, roles: Mapping[str, str]) -> Iterator[Source]:
    """Yield the sources of a telling; `roles` are those printed elsewhere, by plain names."""
    head = telling.head
    where = frozenset({head.id}), frozenset({head.family})
    out = head.published.latest or head.published.date or ""
    if not telling.speakers:
        yield Source("report", head.publisher or head.name, "", *where, out)
    for one in telling.speakers:
        kind = _kind(one)
        role = one.description or roles.get(plain(one.name), "")
        yield Source(
            kind=kind,
            name=_printed(one.name),
            role=role if kind == "person" else one.description or one.name,
            documents=where[0],
            families=where[1],
            out=out,
            number=min(one.number or 1, _MOST_AT_ONCE) if kind == "unnamed" else 1,
            several=one.number != 1,
            introduced=one.introduced.start if one.introduced is not None else None,
            perhaps=frozenset(span.start for span in one.perhaps),
        )


def _kind(speaker: Speaker) -> SourceKind:
    if not speaker.name or speaker.kind == "pronoun" or speaker.standing == "unattributed":
        return "untold"
    if speaker.standing == "anonymous":
        return "unnamed"
    if speaker.kind == "person":
        return "person"
    return "office" if speaker.kind == "role" and speaker.standing == "on record" else "body"


def _printed(name: str) -> str:
    """Return a name as it stands within a sentence: "The navy" -> "the navy"."""
    first, _, rest = name.partition(" ")
    return f"{first.lower()} {rest}" if rest and first.lower() in listed("openers") else name


def other_sides(one: Source, other: Source) -> bool:
    """Whether both are printed as being for a side, and these are two."""
    mine, yours = one.office.side, other.office.side
    return mine is not None and yours is not None and not same_side(mine, yours)


def bare(name: str) -> str:
    """Return a name in plain letters, without its article."""
    return plain(name).removeprefix("the ").removeprefix("a ").removeprefix("an ")


def called(source: Source) -> str:
    """Return the words for an unnamed source, without the article."""
    return bare(source.name)


@lru_cache(maxsize=16384)
def key(name: str) -> str:
    """Return what the names of one body share."""
    return body_key(name, {}, "")


@cache
def listed(name: str) -> frozenset[str]:
    """Return a list of words of the lexicon of corroboration."""
    return frozenset(load("corroboration")[name])
