"""The lexicon of events -> frames: what words, with what beside them, tell which kind of act.

A frame is one base form with the kinds of nouns, particles, prepositions and clauses that it asks
for; `verb_frames` and `noun_frames` give those of a base form, in the order of the lexicon.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, TypedDict, cast

from parley.lexicon import load
from parley.model import Category, Modality

__all__ = [
    "Asked",
    "Beside",
    "NounFrame",
    "VerbFrame",
    "asked",
    "governing",
    "kinds",
    "mended",
    "noun_frames",
    "topics",
    "verb_frames",
]

_NO_KINDS: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What must stand beside a verb; what is empty is not asked for.

    `phrases` are pairs of a preposition and a kind of noun, of which one must stand there; `clause`
    are the kinds of clause ("to", "that", "ing", "else", "quoted"), of which one must; `does` what
    its verb must be. The rest is told in lexicon/events.toml.
    """

    verb: str
    object: frozenset[str] = _NO_KINDS
    subject: frozenset[str] = _NO_KINDS
    particle: frozenset[str] = _NO_KINDS
    phrases: tuple[tuple[str, str], ...] = ()
    clause: frozenset[str] = _NO_KINDS
    does: frozenset[str] = _NO_KINDS
    not_by: frozenset[str] = _NO_KINDS
    unless: frozenset[str] = _NO_KINDS
    topic: frozenset[str] = _NO_KINDS
    only_if: bool = False
    subjunctive: bool = False
    passive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbFrame(Beside):
    """A verb that tells of an act, with what it asks for.

    `planned` is the category where the act is only announced; the rest is told in
    lexicon/events.toml.
    """

    category: Category
    willing: bool = False
    factive: bool = False
    breaks: bool = False
    only_planned: bool = False
    only_done: bool = False
    modality: Modality | None = None
    planned: Category | None = None


@dataclass(frozen=True, slots=True)
class NounFrame:
    """A noun that tells of an act, and what makes it one that was, will be or was not done.

    `light` are verbs that make it happen ("held talks"); `agent`: with "by", an owner or a nation;
    `told`: with what it is of, on, to, by these prepositions; `said`: with
    who and such a phrase, whatever becomes of it; `dated`: with a day, or after "after"; `attr`:
    after "was"; `absent`: where it is missing; `headline`: alone in a headline; `foreseen`: also as
    a term of a paper; `next`: after "second", "next". `of` is what it must be of, by which
    prepositions.
    """

    category: Category
    noun: str
    light: frozenset[str] = _NO_KINDS
    of: tuple[tuple[str, str], ...] = ()
    told: frozenset[str] = _NO_KINDS
    said: frozenset[str] = _NO_KINDS
    unless: frozenset[str] = _NO_KINDS
    topic: frozenset[str] = _NO_KINDS
    unless_topic: frozenset[str] = _NO_KINDS
    compound: str | None = None
    plural: bool = False
    agent: bool = False
    absent: bool = False
    headline: bool = False
    dated: bool = False
    attr: bool = False
    foreseen: bool = False
    next: bool = False
    planned: Category | None = None


@cache
def kinds() -> Mapping[str, frozenset[str]]:
    """Return the kinds of nouns: name -> base forms."""
    return {name: frozenset(words.split()) for name, words in load("events")["kinds"].items()}


@cache
def topics() -> Mapping[str, tuple[int, frozenset[str]]]:
    """Return topic -> how many of its words a report must have, and the words."""
    found = load("events")["topics"]
    return {
        name: (topic["least"], frozenset(topic["words"].split())) for name, topic in found.items()
    }


@cache
def governing(group: str) -> frozenset[str]:
    """Return the words of a group under [governing]: those that tell how real an act is.

    Words that belong together are joined there by "_": "go_on".
    """
    return frozenset(load("events")["governing"][group].split())


@cache
def mended() -> Mapping[str, str]:
    """Return printed form -> base form, where the parser gives another."""
    return dict(load("events")["mended"])


@cache
def verb_frames() -> Mapping[str, tuple[VerbFrame, ...]]:
    """Return base form of a verb -> its frames."""
    found: dict[str, list[VerbFrame]] = {}
    for entry in load("event_verbs")["verb"]:
        for verb in entry["words"].split():
            found.setdefault(verb, []).append(_verb_frame(entry, verb))
    return {verb: tuple(frames) for verb, frames in found.items()}


@cache
def noun_frames() -> Mapping[str, tuple[NounFrame, ...]]:
    """Return base form of a noun -> its frames."""
    found: dict[str, list[NounFrame]] = {}
    for entry in load("event_nouns")["noun"]:
        for noun in entry["words"].split():
            found.setdefault(noun, []).append(_noun_frame(entry, noun))
    return {noun: tuple(frames) for noun, frames in found.items()}


def _words(entry: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(entry.get(key, "").split())


def _spelled_out(words: frozenset[str]) -> frozenset[str]:
    """Return the words, those of a group in place of its name."""
    groups = load("events")["governing"]
    return frozenset(one for word in words for one in groups.get(word, word).split())


def _of(word: str) -> tuple[str, str]:
    """Return preposition and kind: of "to:work", and of "deal" alone."""
    preposition, mark, kind = word.partition(":")
    return (preposition, kind) if mark else ("of", preposition)


def _phrases(entry: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    pairs = (phrase.partition(":") for phrase in entry.get("phrase", "").split())
    return tuple((preposition, kind) for preposition, _, kind in pairs)


class Asked(TypedDict):
    """What an entry of a lexicon asks for beside its verb, by the names of `Beside`."""

    object: frozenset[str]
    subject: frozenset[str]
    particle: frozenset[str]
    phrases: tuple[tuple[str, str], ...]
    clause: frozenset[str]
    does: frozenset[str]
    not_by: frozenset[str]
    unless: frozenset[str]
    topic: frozenset[str]
    only_if: bool
    subjunctive: bool
    passive: bool


def asked(entry: Mapping[str, Any]) -> Asked:
    """Return what an entry asks for beside its verb."""
    return {
        "object": _words(entry, "object"),
        "subject": _words(entry, "subject"),
        "particle": _words(entry, "particle"),
        "phrases": _phrases(entry),
        "clause": _words(entry, "clause"),
        "does": _words(entry, "does"),
        "not_by": _words(entry, "not_by"),
        "unless": _words(entry, "unless"),
        "topic": _words(entry, "topic"),
        "only_if": entry.get("only_if", False),
        "subjunctive": entry.get("mood") == "subjunctive",
        "passive": entry.get("passive", False),
    }


def _verb_frame(entry: Mapping[str, Any], verb: str) -> VerbFrame:
    return VerbFrame(
        verb=verb,
        category=cast("Category", entry["category"]),
        willing=entry.get("willing", False),
        factive=entry.get("factive", False),
        breaks=entry.get("breaks", False),
        only_planned=entry.get("only_planned", False),
        only_done=entry.get("only_done", False),
        modality=cast("Modality | None", entry.get("modality")),
        planned=cast("Category | None", entry.get("planned")),
        **asked(entry),
    )


def _noun_frame(entry: Mapping[str, Any], noun: str) -> NounFrame:
    return NounFrame(
        category=cast("Category", entry["category"]),
        noun=noun,
        light=_spelled_out(_words(entry, "light")),
        of=tuple(_of(word) for word in entry.get("of", "").split()),
        told=_words(entry, "told"),
        said=_words(entry, "said"),
        unless=_words(entry, "unless"),
        topic=_words(entry, "topic"),
        unless_topic=_words(entry, "unless_topic"),
        compound=entry.get("compound"),
        plural=entry.get("number") == "plural",
        agent=entry.get("agent", False),
        absent=entry.get("absent", False),
        headline=entry.get("headline", False),
        dated=entry.get("dated", False),
        attr=entry.get("attr", False),
        foreseen=entry.get("foreseen", False),
        next=entry.get("next", False),
        planned=cast("Category | None", entry.get("planned")),
    )
