"""A noun that names an act -> whether the report tells that it was done, and how real it is.

"They held talks", "the seizure of the boats by the navy", "after Sunday's raid", "it was a
warning": a noun alone ("the talks are secret") tells of no event.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.events.frames import NounFrame, governing
from parley.extract.events.modality import Tense
from parley.extract.events.nouns import Nouns
from parley.extract.events.phrasing import Phrasing
from parley.extract.grammar import Grammar
from parley.model import Modality

__all__ = ["Nominal", "NominalReading"]

_WHILE: Final = frozenset({"in", "at", "of", "during", "since"})
_BESIDE: Final = frozenset(
    {"of", "for", "to", "about", "on", "over", "against", "with", "from", "as"}
)
_PARTS: Final = frozenset({"compound", "amod", "nmod"})
_ROLES: Final = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj"})
_ARTICLES: Final = frozenset({"a", "an", "another", "further", "next"})
_NOT: Final = frozenset({"not", "no", "never"})
_NEAR: Final = 3
"""Rows before a noun in which "not" denies it: "not a refusal", "not a full refusal"."""


@dataclass(frozen=True, slots=True)
class NominalReading:
    """How a noun tells of an act; `verb` is what makes it happen, `top` the head of its phrase."""

    frame: NounFrame
    modality: Modality
    verb: int | None
    top: int
    reason: str


class Nominal:
    """Reads the nouns of one document; `has_day(row)` tells whether a day hangs on a row."""

    def __init__(
        self, grammar: Grammar, nouns: Nouns, tense: Tense, has_day: Callable[[int], bool]
    ) -> None:
        self._grammar = grammar
        self._phrasing = Phrasing(grammar, nouns)
        self._tense = tense
        self._has_day = has_day

    def read(self, row: int, frames: Iterable[NounFrame]) -> NominalReading | None:
        """Return how a noun tells of an act, by the first of its frames that does."""
        top = self._phrasing.top(row)
        unreal = self._phrasing.before(top) & governing("unreal")
        if self._grammar.dep[row] in _PARTS or unreal:
            return None
        fitting = (frame for frame in frames if self._phrasing.fits(row, frame))
        readings = (self._read(row, top, frame) for frame in fitting)
        return next((reading for reading in readings if reading is not None), None)

    def _read(self, row: int, top: int, frame: NounFrame) -> NominalReading | None:
        phrasing = self._phrasing
        light = None if phrasing.is_after(top) else self._light(top, frame)
        sure = light or self._attribute(top, frame) or self._foreseen(top, frame)
        if sure is not None:
            return sure
        if frame.next and phrasing.before(top) & governing("next"):
            return self._coming(top, frame)
        owned = frame.owner and self._grammar.tag[row] == "NN" and phrasing.has_owner(row)
        if owned or (frame.agent and phrasing.has_agent(row)):
            return self._told(top, frame, "a noun with who does it")
        lasting = frame.plural and top != row and self._is_lasting(top)
        if lasting:
            return self._lasting(top, frame)
        dated = frame.dated and (self._has_day(row) or phrasing.is_after(top))
        return self._told(top, frame, "a noun with when it was") if dated else None

    # -- made by a verb ---------------------------------------------------------------------------

    def _light(self, top: int, frame: NounFrame) -> NominalReading | None:
        """Return the reading of "held talks", "the talks broke up", "talks to be held"."""
        grammar, verb = self._grammar, self._phrasing.meant(top)
        light = grammar.lemma[verb] in frame.light and grammar.tag[verb].startswith("VB")
        if not light or grammar.dep[top] not in _ROLES:
            return None
        if not self._phrasing.is_made_by(top, verb):
            return None
        clause = Clause(grammar, verb)
        real = self._tense.of(clause, spoken=False)
        if real is None and clause.passive and grammar.lemma[verb] in governing("setting"):
            real = "planned"
        real = self._of_phrase(top, real)
        if real is None:
            return None
        return NominalReading(frame, real, verb, top, f"“{grammar.word(verb)}” makes it happen")

    def _of_phrase(self, top: int, real: Modality | None) -> Modality | None:
        """Return what the words before a noun leave of it: "no talks", "planned talks"."""
        before = self._phrasing.before(top)
        if "no" in before:
            return "denied" if real in ("happened", "planned") else None
        return "planned" if real == "happened" and before & governing("coming") else real

    def _attribute(self, top: int, frame: NounFrame) -> NominalReading | None:
        """Return the reading of "it was a warning and not a refusal"."""
        grammar, first = self._grammar, self._phrasing.first(top)
        label, verb = grammar.dep[first], grammar.head[first]
        attribute = label == "attr" and grammar.lemma[verb] == "be"
        if not frame.attr or not (attribute or label in ("ROOT", "ccomp")):
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

    # -- told with who or when --------------------------------------------------------------------

    def _told(self, top: int, frame: NounFrame, reason: str) -> NominalReading | None:
        """Return the reading of a noun with who or when, as the verb around it leaves it."""
        grammar, before = self._grammar, self._phrasing.before(top)
        real: Modality | None = self._by_verb(top)
        if before & governing("coming"):
            real = "planned"
        elif self._phrasing.is_after(top):
            real = "happened"
        elif grammar.dep[top] == "pobj" and grammar.lower(grammar.head[top]) in _BESIDE:
            close = grammar.lower(grammar.head[top]) in ("of", "with")
            real = "happened" if close and self._has_day(top) else None
        if real is None or "no" in before:
            return None
        return NominalReading(frame, real, None, top, reason)

    def _by_verb(self, top: int) -> Modality | None:
        """Return how real a noun is by the verb over it: "the raid killed three"."""
        grammar, verb = self._grammar, self._phrasing.verb(top)
        if grammar.dep[top] not in _ROLES or not grammar.tag[verb].startswith("VB"):
            return None
        if grammar.lemma[verb] in governing("unsure"):
            return None
        real = self._tense.of(Clause(grammar, verb), spoken=True)
        return real if real in ("happened", "planned") else None

    def _is_lasting(self, top: int) -> bool:
        return self._grammar.lemma[top] in governing("lasting")

    def _lasting(self, top: int, frame: NounFrame) -> NominalReading | None:
        """Return the reading of "three days of talks", which were held unless they are to come."""
        grammar, verb = self._grammar, self._phrasing.verb(top)
        after = self._phrasing.is_after(top)
        if not grammar.tag[verb].startswith("VB"):
            return None
        real = self._tense.of(Clause(grammar, verb), spoken=True)
        if real is None and not after:
            return None
        kept: Modality = "planned" if real == "planned" and not after else "happened"
        return NominalReading(frame, kept, None, top, "a noun with how long it lasted")
