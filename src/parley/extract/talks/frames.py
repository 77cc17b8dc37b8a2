"""lexicon/talks.toml -> frames: which words, with what beside them, tell of the state of the talks.

One frame a base form; each `frames_of` gives those of a base form in the order of the lexicon.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal, cast

from parley.lexicon import load
from parley.model import StatusKind

__all__ = ["Frame", "FrameSort", "frames_of", "ordinals", "words"]

FrameSort = Literal["verb", "state", "noun", "nearness"]
_SORTS: Final[tuple[FrameSort, ...]] = ("verb", "state", "noun", "nearness")
_NONE: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Frame:
    """A word that tells of the state of the talks, with what it asks for; empty is not asked for.

    `kind` is told where it is so, `coming` where it is to be, `denied` where it is denied, `none`
    where there is none of it, `broken` where it was ended; None tells nothing. `talks` is where the
    talks stand beside a verb; the rest is told in lexicon/talks.toml.
    """

    sort: FrameSort
    kind: StatusKind | None
    coming: StatusKind | None = None
    denied: StatusKind | None = None
    none: StatusKind | None = None
    broken: StatusKind | None = None
    talks: frozenset[str] = _NONE
    particle: frozenset[str] = _NONE
    adverb: frozenset[str] = _NONE
    object: frozenset[str] = _NONE
    after: frozenset[str] = _NONE
    beside: frozenset[str] = _NONE
    of: frozenset[str] = _NONE
    subject: frozenset[str] = _NONE
    makes: frozenset[str] = _NONE
    apart: frozenset[str] = _NONE
    weak: bool = False
    passive: bool = False
    finite: bool = False
    sides: bool = False
    near: bool = False
    presupposed: bool = False
    anybody: bool = False
    negotiating: bool = False
    itself: bool = False
    own: bool = False
    of_talks: bool = False
    attributive: bool = False
    only_attributive: bool = False


@cache
def words(table: str, group: str) -> frozenset[str]:
    """Return the words of a group of one table of the lexicon: "names", "governing"."""
    return frozenset(load("talks")[table][group].split())


@cache
def ordinals() -> Mapping[str, int]:
    """Return word -> the number it gives a round: "second", "2nd", "opening"."""
    return dict(load("talks")["ordinals"])


@cache
def frames_of() -> Mapping[str, tuple[Frame, ...]]:
    """Return base form -> its frames, verbs first."""
    found: dict[str, list[Frame]] = {}
    for sort in _SORTS:
        for entry in load("talks")[sort]:
            for word in entry["words"].split():
                found.setdefault(word, []).append(_frame(sort, entry))
    return {word: tuple(frames) for word, frames in found.items()}


def _words(entry: Mapping[str, Any], key: str) -> frozenset[str]:
    value = entry.get(key, "")
    return frozenset(value.split()) if isinstance(value, str) else _NONE


def _kind(entry: Mapping[str, Any], key: str) -> StatusKind | None:
    return cast("StatusKind | None", entry.get(key))


def _frame(sort: FrameSort, entry: Mapping[str, Any]) -> Frame:
    return Frame(
        sort=sort,
        kind=_kind(entry, "kind"),
        coming=_kind(entry, "coming"),
        denied=_kind(entry, "denied"),
        none=_kind(entry, "none"),
        broken=_kind(entry, "broken"),
        talks=_words(entry, "talks"),
        particle=_words(entry, "particle"),
        adverb=_words(entry, "adverb"),
        object=_words(entry, "object"),
        after=_words(entry, "after"),
        beside=_words(entry, "beside"),
        of=_words(entry, "of"),
        subject=_words(entry, "subject"),
        makes=_words(entry, "makes"),
        apart=_words(entry, "apart"),
        weak=entry.get("weak", False),
        passive=entry.get("passive", False),
        finite=entry.get("finite", False),
        sides=entry.get("sides", False),
        near=entry.get("near", False),
        presupposed=entry.get("presupposed", False),
        anybody=entry.get("anybody", False),
        negotiating=entry.get("negotiating", False),
        itself=entry.get("itself", False),
        own=entry.get("own", False),
        of_talks=entry.get("of_talks", False),
        attributive=entry.get("attributive", False),
        only_attributive=entry.get("only_attributive", False),
    )
