"""A cue and its source -> how it was said: in a statement, to reporters, on television.

The words beside the cue tell it ("told a news conference"), the cue ("tweeted"), or the paper that
speaks ("the letter said"). The list of channels is closed: lexicon/channels.toml.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from parley.extract.grammar.cues import Cue
from parley.extract.grammar.grammar import Grammar
from parley.extract.names.phrases import phrase, words
from parley.extract.sources.sources import Source
from parley.lexicon import load

__all__ = ["Told", "channel_of"]

_WHEREIN: Final = frozenset({"in", "at", "during", "through", "via", "by", "over"})
_SPOKEN_TO: Final = frozenset({"briefing", "hearing", "meeting", "speech"})
"""Channels whose nouns can be those who listen: "told reporters", "told a rally"."""
_OVER: Final = frozenset({"broadcast", "post", "call"})
"""Channels that stand after "on": "on television", "on its website", "on the phone"."""
_LIVE: Final = frozenset({"speech", "statement", "message"})
_TALKS: Final = frozenset({"speak", "talk", "write", "appear", "testify", "address"})


class Told(NamedTuple):
    """A channel by its name in the closed list, and the words that tell it."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Channels:
    nouns: dict[str, str]
    verbs: dict[str, str]
    sites: frozenset[str]
    marks: frozenset[str]
    telling: frozenset[str]


@cache
def _channels() -> _Channels:
    lexicon = load("channels")
    entries = lexicon["channel"]
    return _Channels(
        nouns={noun: entry["name"] for entry in reversed(entries) for noun in entry["nouns"]},
        verbs={verb: entry["name"] for entry in entries for verb in entry["verbs"]},
        sites=frozenset(site for entry in entries for site in entry.get("sites", ())),
        marks=frozenset(mark for entry in entries for mark in entry.get("marks", ())),
        telling=frozenset(lexicon["telling"]["words"]),
    )


def channel_of(grammar: Grammar, cue: Cue, source: Source) -> Told | None:
    """Return how it was said, where words beside the cue, the cue or the source tell it."""
    verb = _channels().verbs.get(grammar.lemma[cue.row])
    if verb is not None:
        return Told(verb, f"“{grammar.word(cue.row)}” is said in a {verb}")
    found = next(_beside(grammar, cue.row), None) or next(_described(grammar, cue.row), None)
    if found is None and grammar.dep[cue.row] == "advcl":
        found = next(_beside(grammar, grammar.head[cue.row]), None)
    if found is not None:
        return found
    for head in source.heads:
        talking = grammar.child(head, "acl")
        if talking is not None and grammar.lemma[talking] in _TALKS:
            found = next(_beside(grammar, talking), None)
            if found is not None:
                return found
    for head in source.heads:
        told = _named(grammar, head)
        if told is not None and grammar.tag[head] == "NN" and told.name not in _SPOKEN_TO:
            return told
    return None


def _beside(grammar: Grammar, verb: int) -> Iterator[Told]:
    """Yield the channels named by what depends on a verb."""
    for kid in grammar.children[verb]:
        label = grammar.dep[kid]
        told: Told | None = None
        if label in ("dobj", "dative") and grammar.lower(kid) != "to":
            listens = grammar.lemma[verb] in _channels().telling
            told = _heard_by(grammar, kid) if listens else None
        elif label in ("prep", "dative", "agent"):
            told = _after(grammar, kid)
        elif label == "advcl" and grammar.lemma[kid] in _TALKS:
            told = next(_beside(grammar, kid), None)
        if told is not None:
            yield told


def _after(grammar: Grammar, preposition: int) -> Told | None:
    target, word = grammar.child(preposition, "pobj"), grammar.lower(preposition)
    if target is None:
        return None
    site = _site(grammar, target) if word == "on" else None
    if site is not None:
        return Told("post", f"“on {site}” beside the cue")
    if word == "to":
        return _heard_by(grammar, target)
    told = _named(grammar, target)
    if told is None or (word == "on" and told.name not in _OVER):
        return None
    return told if word == "on" or word in _WHEREIN else None


def _site(grammar: Grammar, row: int) -> str | None:
    """Return the platform that a phrase names: "Truth Social", "his Facebook page"."""
    first, last = phrase(grammar, row)
    name = words(grammar, first, last).rstrip(".")  # "on X." is one token
    known = {name, *(grammar.word(at) for at in range(first, last + 1))}
    return name if known & _channels().sites else None


def _heard_by(grammar: Grammar, row: int) -> Told | None:
    told = _named(grammar, row)
    return told if told is not None and told.name in _SPOKEN_TO else None


def _described(grammar: Grammar, cue: int) -> Iterator[Told]:
    """Yield the paper that a cue describes: "issued a statement saying"."""
    subject = grammar.subject(cue)
    own = subject is not None and grammar.tag[subject] not in ("WDT", "WP")
    if grammar.dep[cue] in ("acl", "relcl") and not own:
        told = _named(grammar, grammar.head[cue])
        if told is not None and told.name not in _SPOKEN_TO:
            yield told


def _named(grammar: Grammar, row: int) -> Told | None:
    """Return the channel that a noun names, alone or with the noun before it."""
    nouns, lemma = _channels().nouns, grammar.lemma[row].lower()
    pair = f"{grammar.lower(row - 1)} {lemma}" if row else lemma
    name = nouns.get(pair) or nouns.get(lemma)
    if name is None or grammar.tag[row] not in ("NN", "NNS", "NNP"):
        return None
    qualifiers = {grammar.lower(kid) for kid in grammar.children[row] if kid < row}
    if name in _LIVE and qualifiers & _channels().marks:
        name = "broadcast"
    return Told(name, f"“{words(grammar, phrase(grammar, row)[0], row)}” beside the cue")
