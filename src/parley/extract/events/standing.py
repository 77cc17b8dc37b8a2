"""A noun that no verb makes happen -> whether what stands beside it tells of an act all the same.

Who ("the seizure by the navy"), on whom ("the raid on the camp killed three"), when ("Sunday's
raid"), how long ("three days of talks"), that it was not ("without a deal"), or a headline alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parley.extract.events.bearings import Bearings
from parley.extract.events.clauses import Clause
from parley.extract.events.frames import NounFrame, governing
from parley.extract.events.modality import Tense
from parley.extract.events.phrasing import Phrasing
from parley.extract.grammar.grammar import Grammar
from parley.model import Modality

__all__ = ["AGREED_ON", "NominalReading", "Standing"]

AGREED_ON: Final = frozenset({"on", "to", "upon"})
_BEFORE: Final = frozenset({"before", "pending"})
_TO_COME: Final = frozenset({"CONSULT", "CONCEDE", "RETREAT", "COOPERATE"})
_BESIDE: Final = frozenset(
    {"of", "for", "to", "about", "on", "over", "against", "with", "from", "as"}
)
_ROLES: Final = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj"})
_SUBJECT: Final = frozenset({"nsubj", "nsubjpass"})
_WITHOUT: Final = frozenset({"without", "no"})


@dataclass(frozen=True, slots=True)
class NominalReading:
    """How a noun tells of an act; `verb` is what makes it happen, `top` the head of its phrase."""

    frame: NounFrame
    modality: Modality
    verb: int | None
    top: int
    reason: str


class Standing:
    """Reads the nouns of one document by what stands beside them."""

    def __init__(
        self, grammar: Grammar, phrasing: Phrasing, tense: Tense, bearings: Bearings
    ) -> None:
        self._grammar = grammar
        self._phrasing = phrasing
        self._tense = tense
        self._bearings = bearings

    def read(self, row: int, top: int, frame: NounFrame) -> NominalReading | None:
        """Return how a noun tells of an act, by the surest of what stands beside it."""
        phrasing, grammar = self._phrasing, self._grammar
        agent = phrasing.has_agent(row)
        if frame.said and self._is_said(row, frame, agent=agent):
            return self._said(top, frame)
        if frame.agent and agent:
            return self._told(top, frame, "a noun with who does it")
        if frame.plural and top != row and grammar.lemma[top] in governing("lasting"):
            return self._lasting(top, frame)
        if frame.dated and (self._bearings.has_day(row) or phrasing.is_after(top)):
            return self._told(top, frame, "a noun with when it was")
        aimed = phrasing.has_phrase(row, frame.told)
        if (aimed or (frame.told and self._is_cause(top))) and self._is_past(top):
            return self._told(top, frame, "a noun with on whom, or what came of it")
        return self._alone(row, top, frame, aimed=aimed)

    def ahead(self, top: int, frame: NounFrame) -> NominalReading | None:
        """Return the reading of "agreed on a withdrawal", "ahead of the talks": to come."""
        grammar, above = self._grammar, self._grammar.head[top]
        if grammar.dep[top] != "pobj" or frame.category not in _TO_COME:
            return None
        verb = grammar.head[above]
        agreed = grammar.lower(above) in AGREED_ON and grammar.lemma[verb] in governing(
            "concerting"
        )
        if agreed and self._tense.of(Clause(grammar, verb), spoken=True) == "happened":
            return NominalReading(frame, "planned", None, top, "a noun for what is agreed")
        before = grammar.lower(above) in _BEFORE or (
            grammar.lower(above) == "of" and grammar.lower(verb) == "ahead"
        )
        if before and (frame.dated or frame.plural):
            return NominalReading(frame, "planned", None, top, "a noun for what is ahead")
        return None

    def missing(self, top: int, frame: NounFrame) -> NominalReading | None:
        """Return the reading of "ended without a deal", "no deal"."""
        grammar, head = self._grammar, self._grammar.head[top]
        without = grammar.dep[top] == "pobj" and grammar.lower(head) in ("without", "with")
        none = "no" in self._phrasing.before(top) or grammar.lower(head) == "without"
        verb = self._phrasing.verb(top)
        brought = grammar.dep[top] == "dobj" and grammar.lemma[head] in governing("bringing")
        told = without or brought or grammar.dep[top] == "ROOT" or self._is_there(top)
        told = told and not (grammar.tag[verb] == "MD" or self._tense.is_possible(verb))
        if not frame.absent or not none or not told:
            return None
        return NominalReading(frame, "denied", None, top, "a noun for what is missing")

    def _is_there(self, top: int) -> bool:
        """Whether it is told that there is such a thing: "there was a rally"."""
        grammar, verb = self._grammar, self._grammar.head[top]
        there = grammar.child(verb, "expl") is not None and grammar.lemma[verb] == "be"
        return there and grammar.dep[top] == "attr"

    # -- with who, when, on whom ------------------------------------------------------------------

    def _told(self, top: int, frame: NounFrame, reason: str) -> NominalReading | None:
        """Return the reading of a noun with who or when, as the verb around it leaves it."""
        grammar, before = self._grammar, self._phrasing.before(top)
        real: Modality | None = self._by_verb(top)
        if before & governing("coming") or self._bearings.is_coming(top):
            real = None if self._is_unsure(top) else "planned"
        elif self._phrasing.is_after(top):
            real = "happened"
        elif grammar.dep[top] == "pobj" and grammar.lower(grammar.head[top]) in _BESIDE:
            close = grammar.lower(grammar.head[top]) in ("of", "with")
            made = self._phrasing.is_led_to(top)
            real = real if made else "happened" if close and self._bearings.has_day(top) else None
        if real is None or "no" in before:
            return None
        return NominalReading(frame, real, None, top, reason)

    def _by_verb(self, top: int) -> Modality | None:
        """Return how real a noun is by the verb over it: "the raid killed three"."""
        grammar, verb = self._grammar, self._phrasing.verb(top)
        if grammar.dep[top] not in _ROLES or not grammar.tag[verb].startswith("VB"):
            return None
        clause = Clause(grammar, verb)
        if clause.passive and grammar.lemma[verb] in governing("setting"):
            return "planned"
        if self._is_unsure(top):
            return None
        real = self._tense.of(clause, spoken=True)
        if real == "denied" and grammar.dep[top] == "nsubj" and grammar.lemma[verb] != "be":
            return "happened"  # "the visit brought no result"
        return real if real in ("happened", "planned") else None

    def _is_unsure(self, top: int) -> bool:
        return self._grammar.lemma[self._phrasing.verb(top)] in governing("unsure")

    def _is_past(self, top: int) -> bool:
        """Whether the verb over it tells of what was done, or will be: no state of today."""
        grammar, verb = self._grammar, self._phrasing.meant(top)
        if grammar.dep[top] not in _ROLES or not grammar.tag[verb].startswith("VB"):
            return False
        if grammar.lemma[verb] == "be" and not self._is_there(top):
            return False
        clause = Clause(grammar, verb)
        set_for = clause.passive and grammar.lemma[verb] in governing("setting")
        real = self._tense.of(clause, spoken=False)
        presupposed = real == "denied" and grammar.dep[top] == "nsubj"
        return set_for or presupposed or real in ("happened", "planned")

    def _is_cause(self, top: int) -> bool:
        """Whether it brought something about, or was: "the stoppage cost the port a million"."""
        grammar, lemma = self._grammar, self._grammar.lemma[self._phrasing.verb(top)]
        did = grammar.dep[top] == "nsubj" and lemma in governing("causing") | governing("harming")
        return did or (grammar.dep[top] == "dobj" and lemma in governing("causing"))

    # -- what was said ----------------------------------------------------------------------------

    def _is_said(self, row: int, frame: NounFrame, *, agent: bool) -> bool:
        """Whether it is told whose it is or what it is of: "the union's demand for a vote"."""
        grammar, phrasing = self._grammar, self._phrasing
        if frame.category == "REQUEST" and phrasing.is_bare(row):
            return False  # "demand for coal from abroad"
        rows = (row, *phrasing.doers(row))  # "an appeal by the minister for talks"
        content = any(phrasing.has_phrase(one, frame.said) for one in rows) or (
            "that" in frame.said and grammar.child(row, "acl") is not None
        )
        return (agent or phrasing.has_phrase(row, ("by", "from"))) and content

    def _said(self, top: int, frame: NounFrame) -> NominalReading | None:
        """Return the reading of a demand or a refusal, which was one whatever became of it."""
        verb = self._phrasing.verb(top)
        gained = self._grammar.lemma[verb] in governing("unsure") | governing("gaining")
        unmade = gained and self._grammar.dep[top] in ("dobj", "nsubjpass")
        no = "no" in self._phrasing.before(top)
        if unmade or no or self._tense.is_possible(verb):
            return None
        return NominalReading(frame, "happened", None, top, "a noun with who said it")

    # -- how long, or alone -----------------------------------------------------------------------

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

    def _alone(self, row: int, top: int, frame: NounFrame, *, aimed: bool) -> NominalReading | None:
        """Return the reading of "Clash At Frontier", "there was a rally"."""
        grammar, before = self._grammar, self._phrasing.before(top)
        if self._is_there(top) and (frame.told or frame.dated):
            real = self._tense.of(Clause(grammar, grammar.head[top]), spoken=False)
            if "no" in before:
                real = "denied" if real == "happened" else None
            return real and NominalReading(frame, real, None, top, "a noun that there was")
        busy = (
            top > 0 and grammar.lower(top - 1) == "in" and grammar.dep[grammar.head[top]] == "prep"
        )
        rooted = (frame.plural and busy) or grammar.dep[top] == "ROOT"
        rooted = rooted and self._tense.in_headline(row)
        if not frame.headline or not rooted or not (aimed or busy) or before & _WITHOUT:
            return None
        return NominalReading(frame, "happened", None, top, "a noun that is a headline")
