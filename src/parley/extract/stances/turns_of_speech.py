"""Turns of speech in somebody's words -> stances: "no way", "why should we pay", "a start".

Each turn of lexicon/stance_turns.toml is a row of words with alternatives; what it is about stands
after it, or is its subject, or what the report tells to have been asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, cast

from parley.extract.grammar.grammar import SUBJECTS, Grammar
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.spoken_about import about, asked
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group
from parley.lexicon import load
from parley.model import StanceKind, Statement

__all__ = ["turn_at", "turn_openings"]

_INSIDE: Final = frozenset({"aux", "auxpass", "acl", "relcl", "xcomp", "advcl"})
_PRONOUNS: Final = frozenset({"it", "that", "this", "they", "we", "i", "he", "she", "there"})


@dataclass(frozen=True, slots=True)
class _Turn:
    """A row of words: each a set of alternatives, or optional.

    `told` says where to look for what it is about: "after" it, its "subject", or what was "asked".
    `asks`: it stands in a question; `of`: kinds its subject must be of; `does`: a verb must follow
    it by which sides grant something; `whole`: it is all that is said; `about`: kinds of nouns of
    which what it is about must name one, or an act by which sides grant something.
    """

    kind: StanceKind
    parts: tuple[tuple[frozenset[str], bool], ...]
    told: str
    asks: bool
    of: tuple[str, ...]
    does: bool
    whole: bool
    about: tuple[str, ...]


@cache
def turn_openings() -> Mapping[str, tuple[_Turn, ...]]:
    """Return first word -> turns, the longest first."""
    found: dict[str, list[_Turn]] = {}
    for entry in load("stance_turns")["turn"]:
        for line in entry["words"]:
            parts = tuple(_part(word) for word in line.split())
            turn = _Turn(
                cast("StanceKind", entry["kind"]),
                parts,
                entry.get("told", "after"),
                entry.get("asks", False),
                tuple(entry.get("of", "").split()),
                entry.get("does", False),
                entry.get("whole", False),
                tuple(entry.get("about", "").split()),
            )
            for word in parts[0][0]:
                found.setdefault(word, []).append(turn)
    return {word: tuple(sorted(several, key=lambda one: -len(one.parts)))
            for word, several in found.items()}  # fmt: skip


def _part(word: str) -> tuple[frozenset[str], bool]:
    """Return the alternatives of one word of a turn, and whether it may be left out."""
    optional = word.startswith("(")
    return frozenset(word.strip("()").split("|")), optional


def turn_at(voice: Voice, row: int) -> StanceDraft | None:
    """Return the stance of the turn of speech that begins at `row`, if one does."""
    if "bargaining" not in voice.nouns.topics:
        return None
    for turn in turn_openings().get(voice.grammar.lower(row), ()):
        last = _match(voice.grammar, turn, row)
        said = None if last is None else voice.statement(row)
        if last is None or said is None or voice.statement(last) is not said:
            continue
        draft = None if _is_looked_on(said) else _read(voice, turn, row, last)
        if draft is not None:
            return draft
    return None


def _is_looked_on(said: Statement) -> bool:
    """Whether only those who look on say so."""
    told = [f"{one.name} {one.description or ''}".lower().split() for one in said.speakers]
    onlookers = group("holders", "onlookers")
    return bool(told) and all(not onlookers.isdisjoint(words) for words in told)


def _match(grammar: Grammar, turn: _Turn, row: int) -> int | None:
    """Return the last row of a turn that begins at `row`."""
    at = row
    for words, optional in turn.parts:
        if at < len(grammar) and (grammar.lower(at) in words or grammar.lemma[at] in words):
            at += 1
        elif not optional:
            return None
    return at - 1


def _read(voice: Voice, turn: _Turn, first: int, last: int) -> StanceDraft | None:
    grammar = voice.grammar
    verb = _verb(grammar, first, last)
    if voice.is_question(first) != turn.asks or (turn.whole and not _is_all(voice, first, last)):
        return None
    if verb is not None and not (turn.asks or voice.is_asserted(verb)):
        return None
    subject = None if verb is None else voice.subject(verb)
    if turn.of and (subject is None or not _is_of(voice, (first, last), subject, turn.of)):
        return None
    if turn.does and not _grants(voice, last):
        return None
    content = about(voice, turn.told, (first, last), subject)
    if turn.about and not _names(voice, content, turn.about, (first, last)):
        return None
    whose = subject if subject is not None and _is_named(voice, subject) else None
    return voice.draft(turn.kind, (first, last), first if verb is None else verb, content=content,
                       subject=whose, reason="a turn of speech")  # fmt: skip


def _verb(grammar: Grammar, first: int, last: int) -> int | None:
    """Return the verb of the clause in which a turn stands."""
    for row in range(first, last + 1):
        if grammar.tag[row][0] == "V" and grammar.dep[row] not in _INSIDE:
            return row
    row = first
    for _ in range(6):
        if grammar.tag[row][0] == "V" and grammar.dep[row] not in _INSIDE:
            return row
        row = grammar.head[row]
    return None


def _is_of(voice: Voice, turn: tuple[int, int], subject: int, kinds: tuple[str, ...]) -> bool:
    """Whether the subject is of these kinds, or points to what the report tells it is of."""
    if voice.grammar.lower(subject) in ("it", "that", "this"):
        return bool(asked(voice, turn))
    return voice.nouns.is_any(subject, kinds)


def _names(
    voice: Voice, content: tuple[int, ...], kinds: tuple[str, ...], turn: tuple[int, int]
) -> bool:
    """Whether what it is about names a thing of these kinds, or an act that grants something."""
    grammar = voice.grammar
    acts = group("deeds", "refused") | group("deeds", "parting")
    return any(
        (grammar.tag[row][0] == "N" and voice.nouns.is_any(row, kinds))
        or (grammar.tag[row] in ("VB", "VBG") and grammar.lemma[row] in acts)
        for row in content
        if not turn[0] <= row <= turn[1]
    )


def _is_named(voice: Voice, subject: int) -> bool:
    """Whether the subject is somebody else than who speaks, by name or noun."""
    pronoun = voice.grammar.lower(subject) in _PRONOUNS
    return not pronoun and voice.is_who(subject) and not voice.is_none(subject)


def _grants(voice: Voice, last: int) -> bool:
    """Whether what follows is an act by which one side grants something: "why should we pay"."""
    grammar = voice.grammar
    rows = range(last + 1, min(last + 5, len(grammar)))
    verb = next((row for row in rows if grammar.tag[row] in ("VB", "VBP")), None)
    refused = group("deeds", "refused") | group("deeds", "parting")
    return verb is not None and grammar.lemma[verb] in refused


def _is_all(voice: Voice, first: int, last: int) -> bool:
    """Whether nothing else is said in the same sentence."""
    grammar, said = voice.grammar, voice.statement(first)
    start, past = grammar.sentences[grammar.sentence[first]]
    rows = [row for row in range(start, past) if voice.statement(row) is said]
    told = [row for row in rows if grammar.dep[row] != "punct" and grammar.tag[row][0].isalpha()]
    return all(first <= row <= last for row in told) and not any(
        grammar.dep[row] in SUBJECTS for row in told
    )
