"""A verb of paying, settling, refusing -> whether it makes a number one that is bargained over.

"Would not settle for less than 6 percent", "is ready to pay 480p", "rejected 4 percent", "agreed on
a ceiling of 8 percent", "countered with a cap of $65 million", "accepted the figure of 85,000".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import carriers, phrasal, subject_of
from parley.extract.offers.lexicon import planned, words
from parley.extract.offers.sizes import Sizes
from parley.extract.offers.standing import WOULD, Governing, Kind, Rows
from parley.model import OfferStep

__all__ = ["Settling"]

_ABLE: Final = frozenset({"could", "ca", "can", "to"})
_TOLD: Final = frozenset({"VBD", "VBN", "VBZ", "VBP"})
_IN_PARTS: Final = frozenset({"step", "stage", "instalment", "installment", "tranche", "phase"})
_FARTHER: Final = frozenset({"further", "farther", "higher", "lower", "beyond", "above"})
_AS_FAR: Final = frozenset({"far", "high", "low", "deep"})
_LIMITS: Final = frozenset({"beyond", "above", "below", "over", "past"})


class Settling:
    """Reads what is settled for, agreed on and refused; `rows` tells of what kind rows are."""

    def __init__(
        self, grammar: Grammar, rows: Rows, is_body: Callable[[int, set[str]], bool]
    ) -> None:
        self._grammar = grammar
        self._is_who = rows.is_who
        self._is_body = is_body
        self._sizes = Sizes(grammar, rows)

    def governed(self, verb: int, below: int, forms: set[str]) -> Governing | None:
        """Return what one would pay, or settle for, and what one refuses: "rejected 4 percent"."""
        grammar = self._grammar
        passive = grammar.dep[below] == "nsubjpass"
        if below <= verb and not passive:
            return None
        subject = subject_of(grammar, verb)
        if grammar.dep[verb] == "relcl" and subject is not None and grammar.lower(subject) == "who":
            subject = grammar.head[verb]
        known = subject is None or self._is_somebody(subject) or self._is_body(subject, forms)
        if not known:
            return None
        return self._bargained(verb, below, forms, subject) or self._taken(
            verb, below, forms, subject
        )

    def _is_somebody(self, subject: int | None) -> bool:
        """Whether a subject is somebody, or a pronoun for one."""
        if subject is None:
            return False
        pronoun = self._grammar.tag[subject] == "PRP" and self._grammar.lower(subject) != "it"
        return pronoun or self._is_who(subject)

    def _bargained(
        self, verb: int, below: int, forms: set[str], subject: int | None
    ) -> Governing | None:
        """Return a number that one would give, or for which one would do something."""
        grammar = self._grammar
        near = self._sizes.is_bare(below) or grammar.dep[below] in ("dobj", "advmod")
        sticks = self._tells(verb, below, "sticking") and self._sizes.is_known(below)
        if not (near or sticks) or grammar.dep[below] == "nsubjpass":
            return None
        kind: Kind | None = "asked" if sticks and not near else None
        kind = kind or self._bargain(verb, below, forms)
        if kind is None:
            return None
        reason = f"“{grammar.word(verb)}” tells for what one would do it"
        return Governing(kind, None, verb, below, reason, subject)

    def _taken(
        self, verb: int, below: int, forms: set[str], subject: int | None
    ) -> Governing | None:
        """Return a number that is refused, taken up, agreed on or put against another."""
        grammar = self._grammar
        doer = None if subject == below else subject
        somebody = doer is None or self._is_somebody(doer)
        thing = grammar.dep[below] in ("dobj", "nsubjpass")
        refused = thing and self._sizes.is_bare(below)
        if forms & words("verbs", "rejecting") and somebody:
            barred = grammar.dep[below] == "prep" and grammar.lower(below) in ("above", "below")
            if refused or ((thing or barred) and self._sizes.has_measured(below)):
                return self._judged(verb, below, doer, "rejected")
        if self._tells(verb, below, "balking") and somebody and self._sizes.has_measured(below):
            return self._judged(verb, below, doer, "rejected")
        taking = words("verbs", "accepting") - words("verbs", "concluding")
        if thing and forms & taking and somebody:
            named = grammar.lemma[below] in words("nouns", "standing") and self._sizes.has(below)
            if named or self._sizes.has_measured(below):
                return replace(self._judged(verb, below, doer, "accepted"), kind="agreed")
        return self._agreed(verb, below) or self._countered(verb, below, doer)

    def _judged(self, verb: int, below: int, subject: int | None, step: OfferStep) -> Governing:
        """Return a number that is refused or taken: "rejected 4 percent", "accepted 300p"."""
        grammar = self._grammar
        mark = grammar.child(verb, "mark") if grammar.dep[verb] == "advcl" else None
        if mark is not None and grammar.lower(mark) in words("terms", "conditions") | {"if"}:
            reason = f"“{grammar.lower(mark)}” it is so"
            return Governing("agreed", None, verb, below, reason)
        reason = f"“{grammar.word(verb)}” tells of what was offered"
        told = grammar.tag[verb] in _TOLD and not is_negated(grammar, verb)
        done = step if told and not carriers(grammar, verb) & (WOULD | _ABLE) else None
        return Governing("judged", None, verb, below, reason, step=done, word=verb, doer=subject)

    def _agreed(self, verb: int, below: int) -> Governing | None:
        """Return a number on which both sides agree: "agreed on a 21 percent cut"."""
        grammar = self._grammar
        if is_negated(grammar, verb):
            return None
        if grammar.lemma[verb] == "agree" and self._is_to_be(below):
            return Governing("agreed", None, verb, below, "“agreed that” tells what is agreed")
        if not self._tells(verb, below, "agreeing") or not self._sizes.has_measured(below):
            return None
        reason = f"“{grammar.word(verb)} {grammar.lower(below)}” tells what is agreed"
        return Governing("agreed", None, verb, below, reason)

    def _is_to_be(self, below: int) -> bool:
        """Whether a clause tells what shall be: "that they number no more than 5,000"."""
        grammar = self._grammar
        kids = grammar.children[below]
        that = any(grammar.lower(kid) == "that" and grammar.dep[kid] == "mark" for kid in kids)
        helped = {grammar.lower(kid) for kid in kids if grammar.dep[kid] in ("aux", "auxpass")}
        ahead = grammar.tag[below] in ("VB", "VBP") and not helped & {"do", "does", "are", "is"}
        return grammar.dep[below] == "ccomp" and that and (ahead or bool(helped & WOULD))

    def _countered(self, verb: int, below: int, doer: int | None) -> Governing | None:
        """Return a number that is put against another's: "countered with a cap of 65"."""
        grammar = self._grammar
        against = self._tells(verb, below, "countering") and doer is not None
        comes = self._tells(verb, below, "coming_with") and doer is not None
        named = comes and self._sizes.is_named(below)
        if not named and (not against or not self._sizes.has_measured(below)):
            return None
        reason = f"“{grammar.word(verb)} {grammar.lower(below)}” tells what is offered"
        told = grammar.tag[verb] in ("VBD", "VBZ") and not is_negated(grammar, verb)
        step: OfferStep | None = "tabled" if told else None
        return Governing(
            "offered", None, verb, below, reason, doer, step=step, word=verb, doer=doer
        )

    def _bargain(self, verb: int, below: int, forms: set[str]) -> Kind | None:
        """Return whether a verb tells what one would give, or for what one would do something."""
        grammar = self._grammar
        subject = subject_of(grammar, verb)
        somebody = self._is_somebody(subject)
        stepped = grammar.child(verb, "dobj") is None and self._is_stepped(below, forms)
        if somebody and (self._is_limit(verb, below) or stepped):
            return "offered"
        stays = self._sizes.is_bare(below) and self._tells(verb, below, "sticking")
        if somebody and stays and not self._is_of_people(below):
            return "asked"
        helped = carriers(grammar, verb)
        if helped & WOULD and somebody and self._is_farthest(verb, below):
            return "offered"
        above = grammar.lemma[grammar.head[verb]]
        ready = grammar.dep[verb] == "xcomp" and above in words("verbs", "ready")
        if not helped & (WOULD | _ABLE) and not ready:
            return None
        sized = self._sizes.has(below) and not is_negated(grammar, verb)
        if (self._sizes.is_price(below) or sized) and self._tells(verb, below, "settling"):
            return "asked"
        moves = "would" in helped and somebody and forms & words("verbs", "moving")
        ready = ready and not forms & planned("verbs", "losing")  # "is prepared to lose 400 men"
        gives = moves or (ready and self._sizes.is_bare(below))
        return "offered" if gives or self._gives(verb, below, forms, ready=ready) else None

    def _is_of_people(self, below: int) -> bool:
        """Whether a number counts people: "the garrison stands at 11,000 men"."""
        top = self._grammar.child(below, "pobj")
        named = top is not None and self._grammar.tag[top][0] == "N" and self._is_who(top)
        return named and not self._sizes.has_measured(below)

    def _is_stepped(self, below: int, forms: set[str]) -> bool:
        """Whether one moves from a number or to it: "has come down to 6 percent"."""
        stepping = forms & words("verbs", "stepping") and self._sizes.is_bare(below)
        return bool(stepping) and self._grammar.lower(below) in ("to", "from")

    def _gives(self, verb: int, below: int, forms: set[str], *, ready: bool) -> bool:
        """Whether one would pay a number or concede it: "would accept it in three steps"."""
        if forms & words("verbs", "conceding") and self._is_in_parts(below):
            return True
        would = carriers(self._grammar, verb) & {"would", "will"}
        if self._tells(verb, below, "paying") and (would or ready):
            return True
        return ready and self._tells(verb, below, "conceding") and self._sizes.has(below)

    def _is_in_parts(self, below: int) -> bool:
        """Whether it tells in how many parts something is taken: "in three steps"."""
        grammar = self._grammar
        top = grammar.child(below, "pobj") if grammar.lower(below) in ("in", "over") else None
        return top is not None and grammar.lemma[top] in _IN_PARTS and self._sizes.is_bare(top)

    def _is_limit(self, verb: int, below: int) -> bool:
        """Whether it is where one stops: "cannot go beyond 3.5 percent", "as far as 6"."""
        grammar = self._grammar
        if grammar.lemma[verb] not in ("go", "move") or not self._sizes.has_measured(below):
            far = grammar.lemma[verb] == "go" and grammar.lower(below) in _AS_FAR
            than = grammar.child(below, "prep") if far else None
            return than is not None and self._sizes.has_measured(than)
        bound = is_negated(grammar, verb) or carriers(grammar, verb) & (WOULD | _ABLE)
        return grammar.lower(below) in _LIMITS and bool(bound)

    def _is_farthest(self, verb: int, below: int) -> bool:
        """Whether it is as far as one goes: "would go no further than seven years"."""
        grammar = self._grammar
        far = grammar.lower(below) in _FARTHER
        than = grammar.child(below, "prep")
        top = None if than is None else grammar.child(than, "pobj")
        bare = top is not None and self._sizes.is_bare(top)
        told = far and bare and grammar.lower(than or 0) == "than"
        denied = is_negated(grammar, verb) or any(
            grammar.lower(kid) == "no" for kid in grammar.children[below]
        )
        return grammar.lemma[verb] == "go" and told and denied

    def _tells(self, verb: int, below: int, group: str) -> bool:
        """Whether a verb with what hangs on it is of a group: "settle" with "for"."""
        grammar = self._grammar
        lemma, known = grammar.lemma[verb], words("verbs", group)
        if grammar.dep[below] != "prep":
            return lemma in known
        beside = (form for form in phrasal(grammar, verb) if form.count("_") == 1)
        word = grammar.lower(below)
        return f"{lemma}_{word}" in known or any(f"{form}_{word}" in known for form in beside)
