"""The lexicon of stances -> frames: which words, with what beside them, tell of which stance.

What a verb asks for is told as in lexicon/events.toml, whose kinds of nouns are used here too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, cast

from parley.extract.events.frames import Beside, asked
from parley.lexicon import load
from parley.model import StanceKind

__all__ = [
    "AdjectiveFrame",
    "NounFrame",
    "StanceFrame",
    "adjective_frames",
    "adverbs",
    "governors",
    "noun_frames",
    "turned",
    "verb_frames",
]

_LEXICONS: Final = ("stances", "stance_demands", "stance_refusals", "stance_answers")
"""Where the words stand; of the frames of one word, those of the first lexicon come first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceFrame(Beside):
    """A verb that tells of a stance, with what it asks for.

    `negated` is the kind with "not", where it is not that of `turned`; `mute`: none with "not";
    `only_not`: it tells of one only with "not yet", `only_denied` with "not", `only_coming` with
    "will", "can", "ready to", `of_paper` where its subject is somebody's paper,
    `active` never as a passive, `calls_for` with "for … to"; `announced`: its clause is of what
    will be, `bidding`: of what should be, `terms`: of what any deal is; `beside`: words of
    which one stands right after it; `given`: of what kind that is to which something is given;
    `idiom`: its object is none of what it is about ("has its eye on").
    """

    kind: StanceKind
    negated: StanceKind | None = None
    mute: bool = False
    only_not: bool = False
    only_denied: bool = False
    of_paper: bool = False
    only_coming: bool = False
    active: bool = False
    calls_for: bool = False
    announced: bool = False
    bidding: bool = False
    terms: bool = False
    beside: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    idiom: bool = False


@dataclass(frozen=True, slots=True)
class AdjectiveFrame:
    """An adjective that tells of a stance: on what its prepositions or clause stand.

    `to` are pairs of a preposition and a kind of noun ("" for any); `bare`: also with neither;
    `before`: words of which one stands right before it ("in"); `topic`: only in reports of one of
    these; `only_coming`: it tells of one only with "will" or "would"; `does`: what the verb of its
    "to" must be. `negated` is the kind with "not", where it is not that of `turned`;
    `only_denied`: only so.
    """

    kind: StanceKind
    word: str
    to: tuple[tuple[str, str], ...]
    clause: frozenset[str]
    bare: bool
    before: frozenset[str]
    topic: frozenset[str]
    only_coming: bool = False
    does: frozenset[str] = frozenset()
    negated: StanceKind | None = None
    only_denied: bool = False


@dataclass(frozen=True, slots=True)
class NounFrame:
    """A noun that tells of a stance, where it is told whose, or a `light` verb makes it.

    `to` are prepositions after which stands what it is about, `object` the kinds of noun that may
    stand there (none given: any); `does` the kinds of verb that its clause must be of. `negated` is
    the kind of "no objection", where it is not that of `turned`; `only_denied`: only with "no";
    `about`: only where that stands after it.
    """

    kind: StanceKind
    noun: str
    to: frozenset[str]
    object: frozenset[str]
    clause: frozenset[str]
    does: frozenset[str]
    light: frozenset[str]
    negated: StanceKind | None = None
    only_denied: bool = False
    about: bool = False


@cache
def verb_frames() -> Mapping[str, tuple[StanceFrame, ...]]:
    """Return base form of a verb -> its frames, in the order of the lexicon."""
    found: dict[str, list[StanceFrame]] = {}
    for entry in _entries("verb"):
        for verb in entry["words"].split():
            found.setdefault(verb, []).append(_verb_frame(entry, verb))
    return {verb: tuple(frames) for verb, frames in found.items()}


@cache
def adjective_frames() -> Mapping[str, tuple[AdjectiveFrame, ...]]:
    """Return an adjective, in lower case -> its frames."""
    found: dict[str, list[AdjectiveFrame]] = {}
    for entry in _entries("adjective"):
        for word in entry["words"].split():
            frame = AdjectiveFrame(
                cast("StanceKind", entry["kind"]),
                word,
                tuple(_pair(phrase) for phrase in entry.get("to", "").split()),
                _words(entry, "clause"),
                entry.get("bare", False),
                _words(entry, "before"),
                _words(entry, "topic"),
                entry.get("only_coming", False),
                _words(entry, "does"),
                cast("StanceKind | None", entry.get("not")),
                entry.get("only_denied", False),
            )
            found.setdefault(word, []).append(frame)
    return {word: tuple(frames) for word, frames in found.items()}


@cache
def noun_frames() -> Mapping[str, tuple[NounFrame, ...]]:
    """Return base form of a noun -> its frames."""
    found: dict[str, list[NounFrame]] = {}
    for entry in _entries("noun"):
        for noun in entry["words"].split():
            frame = NounFrame(
                cast("StanceKind", entry["kind"]),
                noun,
                _words(entry, "to"),
                _words(entry, "object"),
                _words(entry, "clause"),
                _words(entry, "does"),
                _words(entry, "light"),
                cast("StanceKind | None", entry.get("not")),
                entry.get("only_denied", False),
                entry.get("about", False),
            )
            found.setdefault(noun, []).append(frame)
    return {noun: tuple(frames) for noun, frames in found.items()}


@cache
def turned(kind: StanceKind, by: str) -> StanceKind | None:
    """Return what "not", "yet" ("not yet") or "longer" ("no longer") make of a kind, if any."""
    return cast("StanceKind | None", load("stances")["turned"][kind].get(by))


@cache
def governors(group: str) -> frozenset[str]:
    """Return the words of a group under [governors]: what governs a verb of stance."""
    return frozenset(load("stances")["governors"][group].split())


@cache
def adverbs(group: str) -> frozenset[str]:
    """Return the words of a group under [adverbs]."""
    return frozenset(load("stances")["adverbs"][group].split())


def _entries(kind: str) -> Iterator[Mapping[str, Any]]:
    """Yield the entries for verbs, adjectives or nouns, in the order of the lexicons."""
    for lexicon in _LEXICONS:
        yield from load(lexicon).get(kind, ())


def _words(entry: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(entry.get(key, "").split())


def _pair(phrase: str) -> tuple[str, str]:
    preposition, _, kind = phrase.partition(":")
    return preposition, kind


def _verb_frame(entry: Mapping[str, Any], verb: str) -> StanceFrame:
    negated = entry.get("not")
    return StanceFrame(
        verb=verb,
        kind=cast("StanceKind", entry["kind"]),
        negated=None if negated == "none" else cast("StanceKind | None", negated),
        mute=negated == "none",
        only_not=entry.get("only_not", False),
        only_denied=entry.get("only_denied", False),
        of_paper=entry.get("of_paper", False),
        only_coming=entry.get("only_coming", False),
        active=entry.get("active", False),
        calls_for=entry.get("calls_for", False),
        announced=entry.get("mood") == "announced",
        bidding=entry.get("mood") == "bidding",
        terms=entry.get("mood") == "terms",
        beside=_words(entry, "with"),
        given=_words(entry, "given"),
        idiom=entry.get("idiom", False),
        **asked(entry),
    )
