"""A verb of asking, offering, paying, settling -> whether it makes a number one that is asked.

"Asked for two weeks", "would not settle for less than 6 percent", "is ready to pay 480p", "rejected
4 percent", "ten percent is the floor".
"""

from __future__ import annotations

from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import carriers, is_made, subject_of
from parley.extract.offers.lexicon import words
from parley.extract.offers.standing import WOULD, Governing, Kind, Rows
from parley.model import OfferStep

__all__ = ["Bargaining"]

_OF_WHOM: Final = frozenset({"call", "press", "push", "ask", "urge"})
_OF_THINGS: Final = frozenset({"suggest", "want", "require", "promise"})
"""Verbs that are said of things too."""
_ABLE: Final = frozenset({"could", "ca", "can", "to"})
_LESS: Final = frozenset({"less", "more", "below", "above"})
_BY_NUMBER: Final = frozenset({"nummod", "quantmod", "nmod", "compound"})
_TOLD: Final = frozenset({"VBD", "VBN", "VBZ", "VBP"})
_THINKING: Final = frozenset({"think", "believe", "consider", "feel", "regard"})
_NEAR: Final = 3
_TABLING: Final = frozenset({"put_forward", "table", "submit"})
_FOR: Final = frozenset({"for", "on", "of", "at", "as"})


class Bargaining:
    """Reads what is asked, offered and settled for; `rows` tells of what kind rows are."""

    def __init__(self, grammar: Grammar, rows: Rows) -> None:
        self._grammar = grammar
        self._is_who = rows.is_who
        self._is_number = rows.is_number

    def governed(self, verb: int, below: int, forms: set[str]) -> Governing | None:
        """Return what a verb makes of the words that hang on it at `below`."""
        asked = self._asked(verb, below, forms) or self._passive(verb, below, forms)
        return asked or self._settled(verb, below, forms)

    def said(self, verb: int, below: int) -> Governing | None:
        """Return a number that somebody says must be, or calls a limit."""
        return self._must(verb, below) or self._limit(verb, below)

    def is_bare(self, below: int) -> bool:
        """Whether what hangs on a verb is a number, with its unit, rather than a thing."""
        grammar = self._grammar
        if grammar.dep[below] in ("relcl", "mark", "xcomp"):
            return False
        top: int | None = below
        for _ in range(4):
            if top is None:
                return False
            near = (top, *(kid for kid in grammar.children[top] if grammar.dep[kid] in _BY_NUMBER))
            if any(self._is_number(row) for row in near):
                return True
            prep = grammar.dep[top] == "prep" or grammar.lower(top) in _LESS
            top = grammar.child(top, "pobj", "prep") if prep else None
        return False

    def _asked(self, verb: int, below: int, forms: set[str]) -> Governing | None:
        """Return what one asks for or offers: "is asking for 15,000 tonnes"."""
        grammar = self._grammar
        subject = subject_of(grammar, verb)
        if subject is None and grammar.dep[verb] == "acl" and grammar.dep[below] == "ccomp":
            subject = grammar.head[verb]  # taken for a participle: "the panel proposed they get"
        if below <= verb or below == subject:
            return None
        asks = forms & words("verbs", "asking") or self._is_claimed(verb, below)
        gives = forms & words("verbs", "giving") or (forms & _TABLING and self._has(below))
        if (not asks and not gives) or not self._is_wanted(verb, below):
            return None
        if subject is None or not (self._is_who(subject) or self._is_body(subject, forms)):
            return None
        kind: Kind = "asked" if asks else "offered"
        step: OfferStep | None = "withdrawn" if asks and self._is_dropped(verb) else None
        if not asks and is_made(grammar, verb, forms):
            step = "tabled"
        reason = f"“{grammar.word(verb)}” tells what is {kind}"
        return Governing(
            kind, None, verb, below, reason, subject, step=step, word=verb, doer=subject
        )

    def _passive(self, verb: int, below: int, forms: set[str]) -> Governing | None:
        """Return what is asked for or offered: "a ransom of $3m was demanded"."""
        grammar = self._grammar
        if grammar.dep[below] != "nsubjpass" or grammar.lemma[verb] in _OF_WHOM:
            return None
        asks, gives = forms & words("verbs", "asking"), forms & words("verbs", "giving")
        if not (asks or gives) or is_negated(grammar, verb):
            return None
        agent = grammar.child(verb, "agent")
        by = None if agent is None else grammar.child(agent, "pobj")
        kind: Kind = "exchange" if by is None else "asked" if asks else "offered"
        reason = f"“{grammar.word(verb)}” tells what is {'asked' if asks else 'offered'}"
        return Governing(kind, None, verb, below, reason, by)

    def _is_dropped(self, verb: int) -> bool:
        """Whether one asks for it no more: "no longer insists on ten years"."""
        near = range(max(0, verb - _NEAR), verb)
        return any(self._grammar.lower(row) == "longer" for row in near)

    def _is_claimed(self, verb: int, below: int) -> bool:
        """Whether a number is being claimed: "the union is claiming 15 percent"."""
        claims = self._grammar.lemma[verb] in words("verbs", "claiming")
        return claims and self._grammar.tag[verb] == "VBG" and self.is_bare(below)

    def _is_body(self, subject: int, forms: set[str]) -> bool:
        """Whether a noun can be who offers or asks, though it is no known body: "the port"."""
        tag = self._grammar.tag[subject]
        return tag in ("NNP", "NNPS") or (tag in ("NN", "NNS") and not forms & _OF_THINGS)

    def _is_wanted(self, verb: int, below: int) -> bool:
        """Whether a word tells what a verb asks for: not when, nor of whom."""
        grammar, label = self._grammar, self._grammar.dep[below]
        word = grammar.lower(below)
        if grammar.lemma[verb] in _OF_WHOM:
            mark = grammar.child(below, "mark") if label == "advcl" else None
            to_be = mark is not None and grammar.lower(mark) == "for"
            on = label == "prep" and word in ("for", "on")
            return label == "xcomp" or word == "more" or on or to_be or self._is_that(below)
        if label == "npadvmod":
            return self.is_bare(below)
        if f"{grammar.lemma[verb]}_{word}" in words("verbs", "giving"):
            return self.is_bare(below)  # "agreed to three years"
        told = label in ("dobj", "xcomp", "ccomp")
        return told or (label == "prep" and (word in _FOR or self._is_with(verb, below)))

    def _is_that(self, below: int) -> bool:
        """Whether a clause tells what shall be: "asked that the port be given 45 percent"."""
        grammar = self._grammar
        mark = grammar.child(below, "mark") if grammar.dep[below] == "ccomp" else None
        told = mark is not None and grammar.lower(mark) == "that"
        helped = {grammar.lower(kid) for kid in grammar.children[below]}
        return told and (grammar.tag[below] == "VB" or bool(helped & {"be", "should"}))

    def _is_with(self, verb: int, below: int) -> bool:
        """Whether it tells what comes with what is offered: "a 35-hour week with pay for 38"."""
        grammar = self._grammar
        given = grammar.child(verb, "dobj")
        here = grammar.lower(below) == "with" and given == below - 1
        return here and grammar.lemma[verb] in words("verbs", "giving")

    def _settled(self, verb: int, below: int, forms: set[str]) -> Governing | None:
        """Return what one would pay, or settle for, and what one refuses: "rejected 4 percent"."""
        grammar = self._grammar
        passive = grammar.dep[below] == "nsubjpass"
        near = self.is_bare(below) or grammar.dep[below] in ("dobj", "advmod")
        if (below <= verb and not passive) or not near:
            return None
        subject = subject_of(grammar, verb)
        if grammar.dep[verb] == "relcl" and subject is not None and grammar.lower(subject) == "who":
            subject = grammar.head[verb]
        known = subject is None or self._is_who(subject) or self._is_body(subject, forms)
        if not known:
            return None
        kind = None if passive else self._bargain(verb, below, forms)
        if kind is not None:
            reason = f"“{grammar.word(verb)}” tells for what one would do it"
            return Governing(kind, None, verb, below, reason, subject)
        refused = grammar.dep[below] in ("dobj", "nsubjpass") and self.is_bare(below)
        somebody = subject is None or subject == below or self._is_who(subject)
        if forms & words("verbs", "rejecting") and refused and somebody:
            return self._refused(verb, below, None if subject == below else subject)
        return None

    def _refused(self, verb: int, below: int, subject: int | None) -> Governing:
        """Return a number that is refused: "rejected 4 percent"."""
        grammar = self._grammar
        reason = f"“{grammar.word(verb)}” tells of what was offered"
        told = grammar.tag[verb] in _TOLD and not is_negated(grammar, verb)
        step: OfferStep | None = "rejected" if told else None
        return Governing("judged", None, verb, below, reason, step=step, word=verb, doer=subject)

    def _bargain(self, verb: int, below: int, forms: set[str]) -> Kind | None:
        """Return whether a verb tells what one would give, or for what one would do something."""
        grammar = self._grammar
        subject = subject_of(grammar, verb)
        somebody = subject is not None and self._is_who(subject)
        if somebody and self.is_bare(below):
            if self._tells(verb, below, "sticking"):
                return "asked"
            if forms & words("verbs", "stepping") and grammar.lower(below) in ("to", "from"):
                return "offered"
        helped = carriers(grammar, verb)
        above = grammar.head[verb]
        if helped & WOULD and somebody and self._is_farthest(verb, below):
            return "offered"
        ready = grammar.dep[verb] == "xcomp" and grammar.lemma[above] in words("verbs", "ready")
        if not helped & (WOULD | _ABLE) and not ready:
            return None
        sized = self._has(below) and not is_negated(grammar, verb)
        if (self._is_price(below) or sized) and self._tells(verb, below, "settling"):
            return "asked"
        gives = self._tells(verb, below, "paying") and (helped & {"would", "will"} or ready)
        gives = gives or (ready and self._tells(verb, below, "conceding") and self._has(below))
        moves = "would" in helped and somebody and forms & words("verbs", "moving")
        return "offered" if gives or moves or (ready and self.is_bare(below)) else None

    def _has(self, below: int) -> bool:
        """Whether a thing is told with its number: "a corridor of 8 km", "a 6 percent rise"."""
        grammar = self._grammar
        top = grammar.child(below, "pobj") if grammar.dep[below] == "prep" else below
        of = None if top is None else grammar.child(top, "prep")
        sized = of is not None and grammar.lower(of) == "of" and self.is_bare(of)
        return sized or (top is not None and self.is_bare(top))

    def _is_farthest(self, verb: int, below: int) -> bool:
        """Whether it is as far as one goes: "would go no further than seven years"."""
        grammar = self._grammar
        far = grammar.lower(below) in ("further", "farther", "higher", "lower", "beyond", "above")
        than = grammar.child(below, "prep")
        top = None if than is None else grammar.child(than, "pobj")
        told = far and top is not None and grammar.lower(than or 0) == "than" and self.is_bare(top)
        denied = is_negated(grammar, verb) or any(
            grammar.lower(kid) == "no" for kid in grammar.children[below]
        )
        return grammar.lemma[verb] == "go" and told and denied

    def _is_price(self, below: int) -> bool:
        """Whether what hangs on a verb is a number, or what has one: "a pay rise of 6 percent"."""
        grammar = self._grammar
        top = grammar.child(below, "pobj") if grammar.dep[below] == "prep" else below
        matter = top is not None and grammar.lemma[top] in words("terms", "matters")
        return matter or self.is_bare(below)

    def _tells(self, verb: int, below: int, group: str) -> bool:
        """Whether a verb with what hangs on it is of a group: "settle" with "for"."""
        lemma, label = self._grammar.lemma[verb], self._grammar.dep[below]
        if label == "prep":
            return f"{lemma}_{self._grammar.lower(below)}" in words("verbs", group)
        return lemma in words("verbs", group)

    def _must(self, verb: int, below: int) -> Governing | None:
        """Return what is said to be needed: "the price must be at least 500p"."""
        told = carriers(self._grammar, verb) & {"must", "should"}
        when = self._grammar.lower(below) in ("in", "within", "on", "by")
        if not told or below < verb or when or not self.is_bare(below):
            return None
        return Governing("asked", None, verb, below, f"“{min(told)}” tells what is asked")

    def _limit(self, verb: int, below: int) -> Governing | None:
        """Return a number that is called a limit or a demand: "ten percent is the floor"."""
        grammar = self._grammar
        if grammar.lemma[verb] != "be" or not self.is_bare(below):
            return None
        table = grammar.child(verb, "prep")
        on = None if table is None or grammar.lower(table) != "on" else grammar.child(table, "pobj")
        if on is not None and grammar.lemma[on] == "table":
            return Governing("exchange", None, verb, below, "a number that is on the table")
        told = grammar.child(verb, "attr", "acomp")
        if grammar.dep[below] != "nsubj" or told is None or told == below:
            return None
        return self._called(verb, below, told)

    def _called(self, verb: int, below: int, told: int) -> Governing | None:
        """Return what a number is called: a limit, too little, enough."""
        grammar = self._grammar
        lemma, reason = grammar.lemma[told], f"called “{grammar.lower(told)}”"
        if any(grammar.lower(kid) == "enough" for kid in grammar.children[told]):
            lemma = "enough"  # "high enough"
        scorned, praised = words("terms", "scorned"), words("terms", "praised")
        if grammar.lower(told - 1) == "too":
            scorned = scorned | words("terms", "too")
        if grammar.tag[told] in ("JJR", "JJS") or self._is_open(verb):
            return None
        if lemma in scorned | praised:
            refused = (lemma in scorned) != self._is_denied(verb)
            step: OfferStep | None = "rejected" if refused else None
            return Governing("judged", None, verb, below, reason, step=step, word=told)
        if lemma not in words("terms", "limits"):
            return None
        return Governing("asked", None, verb, below, reason)

    def _is_denied(self, verb: int) -> bool:
        """Whether it is said not to be so: "do not think 300p is enough"."""
        grammar, above = self._grammar, self._grammar.head[verb]
        thinking = grammar.dep[verb] == "ccomp" and grammar.lemma[above] in _THINKING
        return is_negated(grammar, verb) or (thinking and is_negated(grammar, above))

    def _is_open(self, verb: int) -> bool:
        """Whether it is only asked, or so if something else is: "whether 4 percent is enough"."""
        mark = self._grammar.child(verb, "mark")
        return mark is not None and self._grammar.lower(mark) in ("if", "whether", "unless")
