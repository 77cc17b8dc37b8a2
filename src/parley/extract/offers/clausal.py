"""A clause behind a verb -> a term without a number: what one demands shall be, or agrees to do.

"Insisted that all captives be freed", "agreed to let the union lower its duties", "promised to pull
its guns back"; what one agrees to talk over, or insists is so, is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import carriers, phrasal, subject_of
from parley.extract.offers.extents import Thing, clause, phrase
from parley.extract.offers.lexicon import words
from parley.extract.offers.mentions import Mention
from parley.extract.offers.standing import WOULD, Governing, Kind

__all__ = ["Clausal"]

_MODALS: Final = frozenset(
    {"would", "could", "might", "may", "will", "can", "must", "to", "do", "does", "did"}
)
_QUOTES: Final = frozenset({'"', "“", "”", "``", "''"})
_ASKED: Final = frozenset({"how", "whether", "why", "what", "which", "who", "if", "when"})
_ASKING: Final = frozenset({"ask", "demand", "request", "propose", "recommend", "urge"})
_HELPING: Final = frozenset({"aux", "auxpass", "mark", "neg", "advmod", "det", "dobj", "nsubj"})
_THINGS: Final = frozenset({"NN", "NNS"})
_TOLD: Final = frozenset({"VBD", "VBN", "VBZ", "VBP", "VBG"})
_DISPOSING: Final = ("disposing", "barring", "allowable", "moving", "paying")


class Clausal:
    """Reads the clauses behind verbs of one document; `at` holds the mentions by their rows."""

    def __init__(
        self, grammar: Grammar, at: Mapping[int, Mention], is_who: Callable[[int], bool]
    ) -> None:
        self._grammar = grammar
        self._at = at
        self._is_who = is_who

    def asked(self, verb: int) -> Iterator[Thing]:
        """Yield what one demands shall be: "demand that the tax break be scrapped"."""
        aside = self._grammar.tag[verb] == "VBG" and self._grammar.dep[verb] in ("acl", "pcomp")
        by = None if aside else self._somebody(verb)  # "with lenders insisting that" sums up
        for one in () if by is None else self._meant(verb):
            reason = f"“{self._grammar.word(verb)}” tells what is asked"
            yield clause(self._grammar, one, Governing("asked", None, verb, one, reason, by))

    def _meant(self, verb: int) -> Iterator[int]:
        """Yield the clauses of what shall be: "that X be freed", "that it should go"."""
        grammar = self._grammar
        for kid in grammar.children[verb]:
            if grammar.dep[kid] != "ccomp" or kid < verb or grammar.subject(kid) is None:
                continue
            if any(grammar.word(at) in _QUOTES for at in range(verb + 1, min(verb + 4, kid))):
                continue  # asked, "Should it be freed?"
            helped = self._helped(kid)
            be = grammar.child(kid, "auxpass")
            bare = grammar.tag[kid] == "VB" and not helped & _MODALS
            passive = be is not None and grammar.lower(be) == "be" and not helped & _MODALS
            bare = bare or self._is_subjunctive(verb, kid, helped)
            little = words("verbs", "answering") | words("verbs", "unnaming")
            idle = words("verbs", "disposing").isdisjoint(phrasal(grammar, kid))
            aside = grammar.lemma[kid] in little and idle
            told = bare or passive or "should" in helped
            if told and not aside and not helped & _ASKED:
                yield kid

    def _is_subjunctive(self, verb: int, clause_verb: int, helped: set[str]) -> bool:
        """Whether a form of facts tells what shall be: "ask that the troops return"."""
        grammar = self._grammar
        asks = grammar.lemma[verb] in _ASKING and "that" in helped
        plural = grammar.tag[clause_verb] == "VBP" and grammar.lower(clause_verb) != "are"
        return asks and plural and not helped & _MODALS

    def of_noun(self, noun: int) -> Iterator[Thing]:
        """Yield what a demand is that something be so: "the demand that the line be recognised"."""
        grammar = self._grammar
        if not grammar.tag[noun].startswith("NN"):
            return
        verb = grammar.head[noun]
        owner = grammar.child(noun, "poss")
        by = owner if owner is not None else self._somebody(verb)
        idea = grammar.lemma[noun] in words("terms", "ideas")
        for kid in () if by is None and not idea else grammar.children[noun]:
            helped = self._helped(kid)
            be = grammar.child(kid, "auxpass")
            meant = grammar.tag[kid] == "VB" or (be is not None and grammar.lower(be) == "be")
            told = grammar.dep[kid] in ("acl", "ccomp", "relcl") and "that" in helped
            if told and meant and not helped & _MODALS:
                reason = f"“{grammar.lemma[noun]}” tells what is {'offered' if idea else 'asked'}"
                kind: Kind = "exchange" if idea else "asked"
                yield clause(grammar, kid, Governing(kind, None, noun, kid, reason, by))

    def to_be(self, verb: int) -> Iterator[Thing]:
        """Yield what one wants a thing to do: "wants its flag to fly"."""
        grammar, by = self._grammar, self._somebody(verb)
        top = grammar.child(verb, "dobj")
        below = (*grammar.children[verb], *(() if top is None else grammar.children[top]))
        for kid in () if by is None else below:
            thing = grammar.subject(kid) if grammar.dep[kid] == "ccomp" else top
            meant = grammar.dep[kid] in ("acl", "ccomp") and grammar.tag[kid] == "VB"
            if not meant or thing is None or "to" not in self._helped(kid):
                continue
            if grammar.tag[thing] in _THINGS and not self._is_who(thing):
                reason = f"“{grammar.word(verb)}” tells what is asked"
                yield clause(grammar, kid, Governing("asked", None, verb, thing, reason, by))

    def _helped(self, verb: int) -> set[str]:
        """Return the auxiliaries and conjunctions of a verb, and what it asks by."""
        grammar = self._grammar
        return {
            grammar.lower(kid) for kid in grammar.children[verb] if grammar.dep[kid] in _HELPING
        }

    def agreed(self, verb: int) -> Iterator[Thing]:
        """Yield what one agrees or promises to do: "agreed to let them lower their duties"."""
        grammar, by = self._grammar, self._somebody(verb)
        if by is None or is_negated(grammar, verb) or grammar.tag[verb] not in _TOLD:
            return
        found = Clause(grammar, verb).clauses.get("to")
        if found is None or not self._disposes(found):
            return
        reason = f"“{grammar.word(verb)} to” tells what is offered"
        yield clause(grammar, found, Governing("offered", None, verb, found, reason, by))

    def _disposes(self, verb: int) -> bool:
        """Whether a verb tells what becomes of a matter, of which something is named."""
        grammar, forms = self._grammar, set(phrasal(self._grammar, verb))
        known = any(forms & words("verbs", group) for group in _DISPOSING)
        top = grammar.child(verb, "dobj", "ccomp")
        if not known or top is None or grammar.tag[top][0] not in "NV":
            return False
        return grammar.lemma[top] not in words("times", "table") | {"meeting"}

    def barred(self, verb: int) -> Iterator[Thing]:
        """Yield what an agreement forbids or ends: "the accord forbids new bases"."""
        grammar = self._grammar
        subject, top = grammar.subject(verb), grammar.child(verb, "dobj")
        mention = None if subject is None else self._at.get(subject)
        told = grammar.tag[verb] in ("VBZ", "VBP") or carriers(grammar, verb) & WOULD
        if mention is not None and top is not None and told:
            reason = f"“{grammar.word(verb)}” tells what it ends"
            governing = Governing("holds", mention, verb, top, reason)
            first, last, head, _ = phrase(grammar, top, governing)
            yield min(first, verb), last, head, governing

    def _somebody(self, verb: int) -> int | None:
        """Return who asks or agrees, where that is somebody."""
        by = subject_of(self._grammar, verb)
        if by is None:
            return None
        pronoun = self._grammar.tag[by] == "PRP" and self._grammar.lower(by) != "it"
        return by if pronoun or self._is_who(by) else None
