"""A verb -> what stands beside it: who does it, what is done to, particles, phrases, clauses.

The subject of a passive, the noun before a participle ("the paper shown on Monday") and the one
before a relative clause ("the paper that they showed") are what is done to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from parley.extract.events.frames import governing
from parley.extract.events.subjects import blamed, inherited
from parley.extract.grammar.cues import Cue
from parley.extract.grammar.grammar import Grammar
from parley.extract.names.naming import CALENDAR
from parley.extract.sources.quoting import joined
from parley.extract.sources.sources import source_of

__all__ = ["Clause", "is_conditional"]

_RELATIVES: Final = frozenset({"WDT", "WP"})
_OBJECTS: Final = frozenset({"dobj", "attr", "oprd"})
_PARTICLES: Final = frozenset({"prt", "advmod", "prep", "npadvmod"})
_PHRASAL: Final = frozenset({"off", "up", "out", "down", "over", "aside"})
_BOTH: Final = frozenset({"jointly", "together"})
_STATES: Final = frozenset({"hostage", "captive", "prisoner"})
_NO_CUE: Final[frozenset[str]] = frozenset()
_BARE: Final = frozenset({"ROOT", "advcl", "ccomp"})
_HIGHEST: Final = 4
_LONGEST_OPENING: Final = 12
_WHILE: Final = frozenset({"if", "unless", "whether", "until", "once", "lest"})
_NOMINAL: Final = frozenset("NPCDW")
_CONNECTED: Final = frozenset({"conj", "xcomp", "ccomp", "acomp"})


@dataclass(frozen=True)
class Clause:
    """A verb of one document with all that hangs on it; what is asked for is read once."""

    grammar: Grammar
    row: int

    # -- voice ----------------------------------------------------------------------------------

    @cached_property
    def passive(self) -> bool:
        """Whether its subject is what is done to: with "was", or a participle alone."""
        grammar, row = self.grammar, self.row
        for _ in range(_HIGHEST):
            labels = {grammar.dep[kid] for kid in grammar.children[row]}
            if labels & {"auxpass", "nsubjpass"}:
                return True
            if grammar.tag[row] not in ("VBN", "VBD") or labels & {"aux", "dobj", "nsubj"}:
                return False
            if grammar.dep[row] == "acl":
                return True
            head = grammar.head[row]
            if grammar.dep[row] != "conj" or not grammar.tag[row] == grammar.tag[head] == "VBN":
                bare = grammar.tag[row] == "VBN" and grammar.dep[row] in _BARE
                return bare and "agent" in labels
            row = head
        return False

    # -- who and whom ---------------------------------------------------------------------------

    @cached_property
    def subjects(self) -> tuple[int, ...]:
        """Return the heads of who does it, in the report's order; none where it does not tell."""
        grammar, row = self.grammar, self.row
        if self.passive:
            agents = [kid for kid in grammar.children[row] if grammar.dep[kid] == "agent"]
            targets = (grammar.child(kid, "pobj") for kid in agents)
            return tuple(
                one for head in targets if head is not None for one in joined(grammar, head)
            )
        if self.is_plan:
            owner = grammar.child(grammar.head[row], "poss")
            return () if owner is None else joined(grammar, owner)
        heads = blamed(grammar, row) or source_of(grammar, Cue(row, row, _NO_CUE)).heads
        heads = heads or self._after_month() or self._before_adjective() or inherited(grammar, row)
        return tuple(head for head in heads if grammar.tag[head][0] in _NOMINAL)

    @cached_property
    def is_plan(self) -> bool:
        """Whether an infinitive tells what a plan is: "Lunia’s plan to leave"."""
        grammar, head = self.grammar, self.grammar.head[self.row]
        plans = governing("plans") | governing("wishes")
        return grammar.dep[self.row] == "acl" and grammar.lemma[head] in plans

    def _before_adjective(self) -> tuple[int, ...]:
        """Return who is ready or unable to do it: "the union is due to strike"."""
        grammar, head = self.grammar, self.grammar.head[self.row]
        if grammar.dep[self.row] != "xcomp" or grammar.dep[head] != "acomp":
            return ()
        top = grammar.head[head]
        subject = grammar.subject(top)
        if subject is not None and self._is_relative(subject):
            subject = grammar.head[top]  # "the senator, who is willing to sign"
        return () if subject is None else joined(grammar, subject)

    def _after_month(self) -> tuple[int, ...]:
        """Return a subject that was taken for a month's name: "In May Lunia closed the port"."""
        grammar = self.grammar
        for kid in grammar.children[self.row]:
            name = grammar.child(kid, "pobj") if grammar.dep[kid] == "prep" else None
            month = None if name is None else grammar.child(name, "compound")
            if name is not None and month == kid + 1 and grammar.word(month) in CALENDAR:
                return (name,) if name < self.row else ()
        return ()

    @cached_property
    def objects(self) -> tuple[int, ...]:
        """Return the heads of what is done to; none where it does not tell."""
        head = self._direct_object()
        if self.passive and head is None:
            head = self._passive_subject()
        return () if head is None else joined(self.grammar, head)

    @cached_property
    def sufferers(self) -> tuple[int, ...]:
        """Return the heads of those to whom it is done: "they" of "they were shown a draft"."""
        head = self._passive_subject() if self.passive else None
        return self.objects or self.driven if head is None else joined(self.grammar, head)

    @cached_property
    def driven(self) -> tuple[int, ...]:
        """Return what a particle was taken to govern: "the town" of "sealed off the town"."""
        grammar, after = self.grammar, self.row + 1
        if after >= len(grammar) or grammar.head[after] != self.row or self.passive:
            return ()
        phrasal = grammar.dep[after] == "prep" and grammar.lower(after) in _PHRASAL
        head = grammar.child(after, "pobj") if phrasal else None
        return () if head is None else joined(grammar, head)

    def _direct_object(self) -> int | None:
        grammar, row = self.grammar, self.row
        found = grammar.child(row, *_OBJECTS) or self._shared_object() or self._dative()
        if found is not None:
            return self._meant(found)
        if grammar.dep[row] != "relcl" or self.passive:
            return None
        subject = grammar.subject(row)
        opening = range(max(grammar.head[row] + 1, row - _LONGEST_OPENING), row)
        if subject is None or any(grammar.tag[at][0] == "W" for at in opening):
            return None
        return grammar.head[row]  # "the text they put forward"

    def _meant(self, what: int) -> int:
        """Return the noun before a relative clause for its "which", also deep inside of it.

        "The text which they had been ready to sign".
        """
        grammar, row = self.grammar, self.row
        if grammar.tag[what] not in _RELATIVES and grammar.lower(what) != "that":
            return what
        for _ in range(_HIGHEST):
            if grammar.dep[row] == "relcl":
                return grammar.head[row]
            if grammar.dep[row] not in ("xcomp", "acomp"):
                break
            row = grammar.head[row]
        return what

    def _dative(self) -> int | None:
        """Return whom something is told: "them" of "assured them that it was so"."""
        found = self.grammar.child(self.row, "dative")
        return found if found is not None and self.grammar.tag[found][0] in "NP" else None

    def _shared_object(self) -> int | None:
        """Return the object of the verb joined to this one: "neither accepts nor rejects it"."""
        grammar, row = self.grammar, self.row
        for kid in grammar.children[row]:
            if grammar.dep[kid] == "conj" and kid <= row + 2 and not self.passive:
                return grammar.child(kid, "dobj")
        return None

    def _passive_subject(self) -> int | None:
        grammar, row = self.grammar, self.row
        for _ in range(_HIGHEST):
            subject = grammar.subject(row)
            if subject is not None:
                return grammar.head[row] if self._is_relative(subject) else subject
            if grammar.dep[row] in ("acl", "relcl"):
                return grammar.head[row]
            if grammar.dep[row] not in _CONNECTED:
                return None
            row = grammar.head[row]
        return None

    def _is_relative(self, row: int) -> bool:
        grammar = self.grammar
        relative = grammar.tag[row] in _RELATIVES or grammar.lower(row) == "that"
        return relative and grammar.dep[grammar.head[row]] == "relcl"

    # -- what else stands there -----------------------------------------------------------------

    @cached_property
    def particles(self) -> dict[str, int]:
        """Return the words that may belong to the verb, with their rows: "off", "back"."""
        grammar = self.grammar
        found = {
            grammar.lower(kid): kid
            for kid in grammar.children[self.row]
            if (kid > self.row or grammar.lower(kid) in _BOTH)
            and (grammar.dep[kid] in _PARTICLES or grammar.lower(kid) in _STATES)
        }
        after = self.row + 1
        if after < len(grammar) and grammar.tag[after] in ("RP", "RB", "IN"):
            found.setdefault(grammar.lower(after), after)
        beyond = after + 1  # "turned him down flat"
        whom = beyond < len(grammar) and grammar.tag[after] == "PRP"
        apart = whom and grammar.head[after] == self.row and grammar.tag[beyond] in ("RP", "RB")
        if apart and grammar.lower(beyond) in _PHRASAL:
            found.setdefault(grammar.lower(beyond), beyond)
        return found

    @cached_property
    def phrases(self) -> list[tuple[str, int]]:
        """Return prepositions and the heads of their objects: ("from", the row of "talks")."""
        return list(self._phrases())

    def _phrases(self) -> Iterator[tuple[str, int]]:
        grammar = self.grammar
        kids = [kid for kid in grammar.children[self.row] if kid > self.row]
        held = [kid for top in self.objects if top > self.row for kid in grammar.children[top]]
        held += [under for kid in kids if grammar.dep[kid] in ("advmod", "prt", "prep")
                 for under in grammar.children[kid] if grammar.dep[under] == "prep"]  # fmt: skip
        for kid in (*kids, *held):
            if grammar.dep[kid] not in ("prep", "agent", "dative"):
                continue
            target = grammar.child(kid, "pobj", "pcomp")
            if target is not None:
                for one in joined(grammar, target):
                    yield grammar.lower(kid), one

    @cached_property
    def clauses(self) -> dict[str, int]:
        """Return the kinds of clause that the verb governs, with the rows of their verbs."""
        grammar = self.grammar
        found: dict[str, int] = {}
        for kid in grammar.children[self.row]:
            label, tag = grammar.dep[kid], grammar.tag[kid]
            if label not in ("xcomp", "ccomp", "pcomp", "advcl") or not tag.startswith(
                ("V", "J", "N", "M")
            ):
                continue
            if label == "ccomp" and kid > self.row and _is_of_another(grammar, kid):
                found.setdefault("else", kid)
            infinitive = any(grammar.tag[k] == "TO" for k in grammar.children[kid])
            infinitive = infinitive and not is_conditional(grammar, kid)
            if infinitive and kid > self.row:
                found.setdefault("to", kid)
            elif tag == "VBG" and label == "xcomp" and kid > self.row:
                found.setdefault("ing", kid)
            elif label == "ccomp" and not is_conditional(grammar, kid):
                after = kid > self.row and grammar.word(self.row + 1) not in (",", ":", "“", '"')
                kind = "that" if after and not self._is_question(kid) else "quoted"
                found.setdefault("asked" if after and kind == "quoted" else kind, kid)
        return found

    def _is_question(self, verb: int) -> bool:
        """Whether a clause tells what was asked: "asked who had paid"."""
        words = range(self.row + 1, min(verb, self.row + 3))
        return any(self.grammar.tag[at] in ("WP", "WRB", "WDT") for at in words)

    @cached_property
    def condition(self) -> int | None:
        """Return the verb of the "if" on which it depends, where it does."""
        grammar = self.grammar
        for kid in grammar.children[self.row]:
            if grammar.dep[kid] in ("advcl", "ccomp") and is_conditional(grammar, kid):
                return kid
        return None


def _is_of_another(grammar: Grammar, verb: int) -> bool:
    """Whether a clause tells what somebody else shall do: "want them to go", "want it halved"."""
    subject = grammar.subject(verb)
    tags = {grammar.tag[kid] for kid in grammar.children[verb]}
    finite = tags & {"VBZ", "VBD", "VBP", "MD"} or grammar.tag[verb] in ("VBZ", "VBD", "VBP")
    return subject is not None and subject < verb and not finite


def is_conditional(grammar: Grammar, verb: int) -> bool:
    """Whether a clause is a condition: "if a boat returns", "should one return", "until then"."""
    for kid in grammar.children[verb]:
        word, label = grammar.lower(kid), grammar.dep[kid]
        if word in _WHILE and kid < verb and label in ("mark", "advmod"):
            return True
        if word == "should" and label == "aux" and grammar.dep[verb] in ("advcl", "ccomp"):
            subject = grammar.subject(verb)
            return subject is not None and kid < subject
    return False
