"""A noun that names an act -> whether the report tells that it was done, and how real it is.

"They held talks", "the seizure of the boats by the navy", "after Sunday's raid", "it was a warning":
a noun alone ("the talks are secret") tells of no event.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.events.frames import NounFrame, governing
from parley.extract.events.modality import Tense
from parley.extract.events.nouns import Nouns
from parley.extract.grammar import Grammar
from parley.model import Modality

__all__ = ["Nominal", "NominalReading"]

_AFTER: Final = frozenset({"after", "since", "following"})
_WHILE: Final = frozenset({"in", "at", "of", "during", "since"})
_BESIDE: Final = frozenset(
    {"of", "for", "to", "about", "on", "over", "against", "with", "from", "as"}
)
_ROLES: Final = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj"})
_DEEPEST: Final = 3


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
        self._nouns = nouns
        self._tense = tense
        self._has_day = has_day

    def read(self, row: int, frames: Iterable[NounFrame]) -> NominalReading | None:
        """Return how a noun tells of an act, by the first of its frames that does."""
        grammar = self._grammar
        top = self._top(row)
        if grammar.dep[row] in ("compound", "amod", "nmod") or self._before(top) & governing(
            "unreal"
        ):
            return None
        for frame in frames:
            if self._fits(row, frame):
                found = self._read(row, top, frame)
                if found is not None:
                    return found
        return None

    def _fits(self, row: int, frame: NounFrame) -> bool:
        topics, grammar, nouns = self._nouns.topics, self._grammar, self._nouns
        if frame.topic and frame.topic.isdisjoint(topics):
            return False
        if not frame.unless_topic.isdisjoint(topics):
            return False
        if frame.plural and grammar.tag[row] != "NNS":
            return False
        if frame.compound is not None and (row == 0 or grammar.lemma[row - 1] != frame.compound):
            return False
        if frame.unless and any(nouns.is_any(t, frame.unless) for t in nouns.of(row, ("for",))):
            return False
        if not frame.of:
            return True
        targets = nouns.of(row)
        return any(nouns.is_any(t, frame.of) for t in targets) or (
            "none" in frame.of and not targets
        )

    def _top(self, row: int) -> int:
        """Return the head of the phrase that counts an act: "days" in "three days of talks"."""
        grammar = self._grammar
        head = grammar.head[row]
        of = grammar.dep[row] == "pobj" and grammar.lower(head) == "of"
        if of and grammar.lemma[grammar.head[head]] in governing("measures"):
            return grammar.head[head]
        return row

    def _before(self, row: int) -> set[str]:
        grammar = self._grammar
        return {grammar.lower(kid) for kid in grammar.children[row] if kid < row}

    # -- what makes it an event -------------------------------------------------------------------

    def _read(self, row: int, top: int, frame: NounFrame) -> NominalReading | None:
        light = None if self._is_after(top) else self._light(top, frame)
        if light is not None:
            return light
        measure = self._grammar.lemma[top]
        if frame.attr and (found := self._attribute(top, frame)) is not None:
            return found
        if frame.next and self._before(top) & governing("next"):
            return self._coming(top, frame)
        if frame.foreseen and (found := self._foreseen(top, frame)) is not None:
            return found
        if (frame.agent and self._has_agent(row)) or (frame.owner and self._has_owner(row)):
            return self._told(top, frame, "a noun with who does it")
        if frame.plural and top != row and measure in governing("lasting"):
            return self._lasting(top, frame)
        if frame.dated and (self._has_day(row) or self._is_after(top)):
            return self._told(top, frame, "a noun with when it was")
        return None

    def _light(self, top: int, frame: NounFrame) -> NominalReading | None:
        """Return the reading of "held talks", "the talks broke up", "talks to be held"."""
        grammar = self._grammar
        verb = grammar.head[top]
        label = grammar.dep[top]
        if label == "pobj":
            verb = grammar.head[verb]
        elif label in ("nsubj", "nsubjpass"):
            verb = self._governed(verb)
        lemma = grammar.lemma[verb]
        if (
            label not in _ROLES
            or lemma not in frame.light
            or not grammar.tag[verb].startswith("VB")
        ):
            return None
        if not self._takes_place(verb):
            return None
        if lemma == "be" and label not in ("nsubj", "pobj"):
            return None
        if label == "pobj" and not self._is_into(top, lemma):
            return None
        clause = Clause(grammar, verb)
        real = self._tense.of(clause, spoken=False)
        if real is None and clause.passive and lemma in ("set", "schedule"):
            real = "planned"
        real = self._of_phrase(top, real)
        if real is None:
            return None
        return NominalReading(frame, real, verb, top, f"“{grammar.word(verb)}” makes it happen")

    def _takes_place(self, verb: int) -> bool:
        """Whether beside "take" stands "place", beside "come" "effect"; others need nothing."""
        grammar, lemma = self._grammar, self._grammar.lemma[verb]
        words = {
            word.removeprefix(f"{lemma}_")
            for word in governing("taking")
            if word.startswith(f"{lemma}_")
        }
        if not words:
            return True
        near = [kid for kid in grammar.children[verb] if kid > verb]
        near += [below for kid in near for below in grammar.children[kid]]
        return any(grammar.lower(row) in words for row in near)

    def _is_into(self, top: int, lemma: str) -> bool:
        """Whether a phrase belongs to its verb: "went on strike", "responded with strikes"."""
        word = self._grammar.lower(self._grammar.head[top])
        return f"{lemma}_{word}" in governing("into")

    def _governed(self, verb: int) -> int:
        """Return the verb that is meant: "begin" in "the talks are due to begin"."""
        grammar = self._grammar
        for _ in range(_DEEPEST):
            below = grammar.child(verb, "xcomp", "acomp", "oprd")
            if below is None or below < verb:
                break
            verb = below
        return verb

    def _of_phrase(self, top: int, real: Modality | None) -> Modality | None:
        before = self._before(top)
        if "no" in before:
            return "denied" if real in ("happened", "planned") else None
        return "planned" if real == "happened" and before & governing("coming") else real

    def _attribute(self, top: int, frame: NounFrame) -> NominalReading | None:
        """Return the reading of "it was a warning and not a refusal"."""
        grammar = self._grammar
        first = top
        for _ in range(_DEEPEST):
            first = grammar.head[first] if grammar.dep[first] == "conj" else first
        verb = grammar.head[first]
        if grammar.dep[first] not in ("attr", "ROOT", "ccomp") or (
            grammar.dep[first] == "attr" and grammar.lemma[verb] != "be"
        ):
            return None
        beside = {grammar.lower(kid) for kid in grammar.children[top] if kid < top}
        near = {grammar.lower(at) for at in range(max(0, top - 3), top)}
        negated = bool((beside | near) & {"not", "no", "never"})
        if top == first and any(grammar.dep[kid] == "neg" for kid in grammar.children[verb]):
            negated = True
        if grammar.dep[first] != "attr" and not negated:
            return None
        modality: Modality = "denied" if negated else "happened"
        return NominalReading(frame, modality, None, top, "a noun that says what it was")

    def _coming(self, top: int, frame: NounFrame) -> NominalReading | None:
        """Return the reading of "a second round": to come, where nothing tells that it was."""
        grammar = self._grammar
        article = self._before(top) & {"a", "an", "another", "further", "next"}
        head = grammar.head[top]
        past = grammar.dep[top] == "pobj" and grammar.lower(head) in _WHILE
        if (
            past
            or not (article or grammar.lower(top - 1) in governing("next"))
            or self._is_conditional(top)
        ):
            return None
        verb = grammar.head[head] if grammar.dep[top] == "pobj" else head
        if grammar.lemma[verb] in governing("held") and grammar.tag[verb].startswith("VB"):
            if self._tense.of(Clause(grammar, verb), spoken=True) != "planned":
                return None  # "they held another round"
        return NominalReading(frame, "planned", None, top, "a next one, not yet held")

    def _foreseen(self, top: int, frame: NounFrame) -> NominalReading | None:
        grammar, row = self._grammar, top
        for _ in range(_DEEPEST):
            row = grammar.head[row] if grammar.dep[row] == "conj" else row
        verb = grammar.head[row]
        if grammar.dep[row] == "pobj":
            verb = grammar.head[verb]
        if grammar.lemma[verb] not in governing("foreseeing") or grammar.dep[row] not in (
            "dobj",
            "pobj",
        ):
            return None
        return NominalReading(frame, "planned", verb, top, f"“{grammar.word(verb)}” foresees it")

    def _told(self, top: int, frame: NounFrame, reason: str) -> NominalReading | None:
        """Return the reading of a noun with who or when, as the verb around it leaves it."""
        grammar, row = self._grammar, top
        before = self._before(top)
        if before & {"no"}:
            return None
        if before & governing("coming"):
            return NominalReading(frame, "planned", None, top, f"{reason}; planned")
        if self._is_after(top):
            return NominalReading(frame, "happened", None, top, reason)
        label, head = grammar.dep[row], grammar.head[row]
        if label == "pobj":
            word, above = grammar.lower(head), grammar.head[head]
            if word in _BESIDE:
                told = word in ("of", "with") and self._has_day(top)
                return NominalReading(frame, "happened", None, top, reason) if told else None
            head = above
        if label not in _ROLES or not grammar.tag[head].startswith("VB"):
            return None
        return self._by_verb(top, head, frame, reason)

    def _lasting(self, top: int, frame: NounFrame) -> NominalReading | None:
        """Return the reading of "three days of talks", which took place unless they are to come."""
        verb = self._grammar.head[top]
        if self._grammar.dep[top] == "pobj":
            verb = self._grammar.head[verb]
        if not self._grammar.tag[verb].startswith("VB"):
            return None
        real = self._tense.of(Clause(self._grammar, verb), spoken=True)
        if self._is_after(top):
            real = "happened"
        if real is None:
            return None
        kept: Modality = "planned" if real == "planned" else "happened"
        return NominalReading(frame, kept, None, top, "a noun with how long it lasted")

    def _by_verb(self, top: int, verb: int, frame: NounFrame, reason: str) -> NominalReading | None:
        if self._grammar.lemma[verb] in governing("unsure"):
            return None
        real = self._tense.of(Clause(self._grammar, verb), spoken=True)
        if real in ("happened", "planned"):
            return NominalReading(frame, real, None, top, reason)
        return None

    # -- parts ------------------------------------------------------------------------------------

    def _has_agent(self, row: int) -> bool:
        """Whether it tells who does it: "by", an owner, a nation before it."""
        grammar, nouns = self._grammar, self._nouns
        by = any(nouns.is_any(target, ("who", "forces")) for target in nouns.of(row, ("by",)))
        nation = any(
            nouns.is_any(kid, ("demonym",))
            for kid in grammar.children[row]
            if kid < row and grammar.tag[kid] in ("JJ", "NNP", "NNPS")
        )
        return by or nation or self._has_owner(row)

    def _has_owner(self, row: int) -> bool:
        owner = self._grammar.child(row, "poss")
        if owner is None or self._nouns.is_day(owner):
            return False
        return self._grammar.tag[owner] == "PRP$" or self._nouns.is_any(owner, ("who", "forces"))

    def _is_after(self, top: int) -> bool:
        grammar = self._grammar
        head = grammar.head[top]
        return grammar.dep[top] == "pobj" and grammar.lower(head) in _AFTER

    def _is_conditional(self, row: int) -> bool:
        grammar = self._grammar
        for _ in range(2 * _DEEPEST):
            row = grammar.head[row]
            if any(grammar.lower(kid) in ("if", "unless") for kid in grammar.children[row]):
                return True
        return False
