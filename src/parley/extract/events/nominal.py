"""A noun that names an act -> whether the report tells that it was done, and how real it is.

"They held talks", "the seizure of the boats by the navy", "after Sunday's raid", "it was a
warning": a noun alone ("the talks are secret") tells of no event.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from parley.extract.events.bearings import Bearings
from parley.extract.events.clauses import Clause
from parley.extract.events.frames import NounFrame, governing
from parley.extract.events.modality import Tense
from parley.extract.events.nouns import Nouns
from parley.extract.events.phrasing import Phrasing
from parley.extract.events.standing import NominalReading, Standing
from parley.extract.grammar.grammar import Grammar
from parley.model import Modality

__all__ = ["Nominal"]

_WHILE: Final = frozenset({"in", "at", "of", "during", "since"})
_PARTS: Final = frozenset({"compound", "amod", "nmod"})
_ROLES: Final = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj"})
_ARTICLES: Final = frozenset({"a", "an", "another", "further", "next"})
_NOT: Final = frozenset({"not", "no", "never"})
_NEAR: Final = 3
"""Rows before a noun in which "not" denies it: "not a refusal", "not a full refusal"."""


class Nominal:
    """Reads the nouns of one document."""

    def __init__(self, grammar: Grammar, nouns: Nouns, tense: Tense, bearings: Bearings) -> None:
        self._grammar = grammar
        self._phrasing = Phrasing(grammar, nouns)
        self._tense = tense
        self._bearings = bearings
        self._standing = Standing(grammar, self._phrasing, tense, bearings)

    def read(self, row: int, frames: Iterable[NounFrame]) -> NominalReading | None:
        """Return how a noun tells of an act, by the first of its frames that does."""
        top = self._phrasing.top(row)
        unreal = self._phrasing.before(top) & governing("unreal")
        if self._grammar.dep[row] in _PARTS or unreal or self._phrasing.is_conditional(top):
            return None
        fitting = (frame for frame in frames if self._phrasing.fits(row, frame))
        readings = (self._read(row, top, frame) for frame in fitting)
        return next((reading for reading in readings if reading is not None), None)

    def _read(self, row: int, top: int, frame: NounFrame) -> NominalReading | None:
        phrasing, standing = self._phrasing, self._standing
        light = None if phrasing.is_after(top) else self._light(top, frame)
        sure = light or self._attribute(top, frame) or self._foreseen(top, frame)
        sure = sure or standing.missing(top, frame) or standing.ahead(top, frame)
        if sure is not None:
            return sure
        if frame.next and phrasing.before(top) & governing("next"):
            told = standing.read(row, top, frame) if frame.dated else None
            return told or self._coming(top, frame)
        return standing.read(row, top, frame)

    # -- made by a verb ---------------------------------------------------------------------------

    def _light(self, top: int, frame: NounFrame) -> NominalReading | None:
        """Return the reading of "held talks", "the talks broke up", "talks to be held"."""
        grammar, verb = self._grammar, self._phrasing.meant(top)
        after = grammar.child(top, "acl")
        if (
            after is not None
            and grammar.tag[after] == "VBN"
            and grammar.lemma[after] in frame.light
        ):
            return self._made(top, frame, after)  # "the claim lodged in March"
        if grammar.dep[top] not in _ROLES or not grammar.tag[verb].startswith("VB"):
            return None
        if not self._phrasing.is_made_by(top, verb, frame.light):
            return None
        return self._made(top, frame, verb)

    def _made(self, top: int, frame: NounFrame, verb: int) -> NominalReading | None:
        """Return the reading of a noun that a verb makes happen."""
        grammar, clause = self._grammar, Clause(self._grammar, verb)
        real = self._tense.of(clause, spoken=False)
        set_for = clause.passive and grammar.lemma[verb] in governing("setting")
        if set_for and real != "denied":
            real = "planned"
        if real is None and grammar.lemma[verb] == "be" and not self._tense.is_possible(verb):
            real = "happened"  # "they are in talks", "talks are under way"
        real = self._of_phrase(top, real)
        if real is None:
            return None
        return NominalReading(frame, real, verb, top, f"“{grammar.word(verb)}” makes it happen")

    def _of_phrase(self, top: int, real: Modality | None) -> Modality | None:
        """Return what the words before a noun leave of it: "no talks", "planned talks"."""
        before = self._phrasing.before(top)
        if "no" in before:
            return "denied" if real is not None else None
        coming = before & governing("coming") or self._bearings.is_coming(top)
        return "planned" if real == "happened" and coming else real

    def _attribute(self, top: int, frame: NounFrame) -> NominalReading | None:
        """Return the reading of "it was a warning and not a refusal"."""
        grammar, first = self._grammar, self._phrasing.first(top)
        label, verb = grammar.dep[first], grammar.head[first]
        there = grammar.child(verb, "expl") is not None
        attribute = label == "attr" and grammar.lemma[verb] == "be" and not there
        if not frame.attr or there or not (attribute or label in ("ROOT", "ccomp")):
            return None
        near = {grammar.lower(at) for at in range(max(0, top - _NEAR), top)}
        negated = not _NOT.isdisjoint(near | self._phrasing.before(top))
        negated = negated or (top == first and grammar.child(verb, "neg") is not None)
        if not attribute and not negated:
            return None
        modality: Modality = "denied" if negated else "happened"
        return NominalReading(frame, modality, None, top, "a noun that says what it was")

    def _foreseen(self, top: int, frame: NounFrame) -> NominalReading | None:
        """Return the reading of "the paper foresees the release of the crews"."""
        grammar, first = self._grammar, self._phrasing.first(top)
        verb = self._phrasing.verb(first)
        foreseen = grammar.lemma[verb] in governing("foreseeing")
        if not frame.foreseen or not foreseen or grammar.dep[first] not in ("dobj", "pobj"):
            return None
        return NominalReading(frame, "planned", verb, top, f"“{grammar.word(verb)}” foresees it")

    def _coming(self, top: int, frame: NounFrame) -> NominalReading | None:
        """Return the reading of "a second round": to come, where nothing tells that it was."""
        grammar, phrasing = self._grammar, self._phrasing
        inside = grammar.dep[top] == "pobj" and grammar.lower(grammar.head[top]) in _WHILE
        beside = grammar.lower(top - 1) in governing("next")
        if inside or not (beside or phrasing.before(top) & _ARTICLES):
            return None
        if phrasing.is_conditional(top) or self._was_held(top):
            return None
        return NominalReading(frame, "planned", None, top, "a next one, not yet held")

    def _was_held(self, top: int) -> bool:
        """Whether a next one has been held already: "they held another round"."""
        grammar, verb = self._grammar, self._phrasing.verb(top)
        if not grammar.tag[verb].startswith("VB") or grammar.lemma[verb] not in governing("held"):
            return False
        return self._tense.of(Clause(grammar, verb), spoken=True) != "planned"
