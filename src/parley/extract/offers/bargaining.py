"""A verb of asking or offering -> whether it makes a number one that is asked or offered.

"Asked for two weeks", "is offering 480p", "the price must be 300", "ten percent is the floor"; what
is settled for and refused is read in settling.py.
"""

from __future__ import annotations

from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import asker, carriers, is_made, phrasal, subject_of
from parley.extract.offers.lexicon import words
from parley.extract.offers.settling import Settling
from parley.extract.offers.sizes import Sizes
from parley.extract.offers.standing import Governing, Kind, Rows
from parley.model import OfferStep

__all__ = ["Bargaining"]

_OF_WHOM: Final = frozenset({"call", "press", "push", "ask", "urge"})
_OF_THINGS: Final = frozenset({"suggest", "want", "require", "promise"})
"""Verbs that are said of things too."""
_THINKING: Final = frozenset({"think", "believe", "consider", "feel", "regard"})
_TIMES: Final = frozenset({"minute", "hour", "day", "week", "month", "year"})
_NEAR: Final = 3
_TABLING: Final = frozenset({"put_forward", "table", "submit"})
_OUT: Final = frozenset({"out", "off", "beyond"})
_FOR: Final = frozenset({"for", "on", "of", "at", "as"})


class Bargaining:
    """Reads what is asked and offered; `rows` tells of what kind rows are, `sizes` has numbers."""

    def __init__(self, grammar: Grammar, rows: Rows) -> None:
        self._grammar = grammar
        self._is_who = rows.is_who
        self.sizes = Sizes(grammar, rows)
        self._settling = Settling(grammar, rows, self._is_body)

    def governed(self, verb: int, below: int, forms: set[str]) -> Governing | None:
        """Return what a verb makes of the words that hang on it at `below`."""
        asked = self._asked(verb, below, forms) or self._passive(verb, below, forms)
        asked = asked or self._given_time(verb, below)
        return asked or self._settling.governed(verb, below, forms)

    def said(self, verb: int, below: int) -> Governing | None:
        """Return a number that somebody says must be, or calls a limit."""
        return self._must(verb, below) or self._limit(verb, below)

    def _asked(self, verb: int, below: int, forms: set[str]) -> Governing | None:
        """Return what one asks for or offers: "is asking for 15,000 tonnes"."""
        grammar = self._grammar
        subject = asker(grammar, verb)
        if subject is None and grammar.dep[verb] == "acl" and grammar.dep[below] == "ccomp":
            subject = grammar.head[verb]  # taken for a participle: "the panel proposed they get"
        if below <= verb or below == subject:
            return None
        if subject is not None and self._is_impersonal(verb, subject):
            subject = None
        asks = forms & words("verbs", "asking") or self._is_claimed(verb, below)
        gives = forms & words("verbs", "giving") or (forms & _TABLING and self.sizes.has(below))
        if (not asks and not gives) or not self._is_wanted(verb, below):
            return None
        if subject is None and grammar.child(verb, "auxpass") is not None:
            return Governing("agreed", None, verb, below, f"“it was {grammar.lower(verb)}”")
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

    def _given_time(self, verb: int, below: int) -> Governing | None:
        """Return what one gives another time for: "gave them until noon to free 17"."""
        grammar = self._grammar
        if grammar.lemma[verb] != "give" or grammar.dep[below] not in ("advcl", "xcomp"):
            return None
        helped = {grammar.lower(kid) for kid in grammar.children[below]}
        by, whom = subject_of(grammar, verb), grammar.child(verb, "dative", "dobj")
        timed = any(grammar.lower(kid) in ("until", "till") for kid in grammar.children[verb])
        timed = timed or any(
            grammar.lemma[kid] in _TIMES and self.sizes.is_bare(kid)
            for kid in grammar.children[verb]
            if grammar.dep[kid] == "dobj"
        )
        if "to" not in helped or not timed or by is None or whom is None:
            return None
        return Governing("asked", None, verb, below, "for which another is given time", by)

    def _is_impersonal(self, verb: int, subject: int) -> bool:
        """Whether nobody is told who does it: "it was proposed that all 50 go"."""
        passive = self._grammar.child(verb, "auxpass") is not None
        return passive and self._grammar.lower(subject) == "it"

    def _passive(self, verb: int, below: int, forms: set[str]) -> Governing | None:
        """Return what is asked for or offered: "a ransom of $3m was demanded"."""
        grammar = self._grammar
        if grammar.dep[below] == "xcomp" and grammar.child(verb, "auxpass") is not None:
            return self._told_to(verb, below, forms)
        if grammar.dep[below] in ("dobj", "oprd") and grammar.child(verb, "auxpass") is not None:
            return self._granted(verb, below, forms)
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

    def _told_to(self, verb: int, below: int, forms: set[str]) -> Governing | None:
        """Return what one is asked to give: "was told to forgo 60 percent"."""
        grammar, done = self._grammar, set(phrasal(self._grammar, below))
        groups = ("disposing", "paying", "conceding", "accepting", "dropping", "settling")
        gives = done & frozenset().union(*(words("verbs", group) for group in groups))
        if not forms & words("verbs", "telling_to") or not gives or is_negated(grammar, verb):
            return None
        agent = grammar.child(verb, "agent")
        by = None if agent is None else grammar.child(agent, "pobj")
        kind: Kind = "exchange" if by is None else "asked"
        return Governing(kind, None, verb, below, f"“{grammar.word(verb)}” to do so", by)

    def _granted(self, verb: int, below: int, forms: set[str]) -> Governing | None:
        """Return what somebody is given in talks: "was granted twelve years"."""
        grammar, to = self._grammar, self._grammar.subject(verb)
        given = forms & (words("verbs", "giving") | words("verbs", "granting"))
        known = to is not None and (self._is_who(to) or grammar.tag[to] == "PRP")
        if not given or not known or is_negated(grammar, verb):
            return None
        if not self.sizes.has_measured(below):
            return None
        agent = grammar.child(verb, "agent")
        by = None if agent is None else grammar.child(agent, "pobj")
        reason = f"“{grammar.word(verb)}” tells what is given"
        return Governing("agreed" if by is None else "offered", None, verb, below, reason, by)

    def _is_dropped(self, verb: int) -> bool:
        """Whether one asks for it no more: "no longer insists on ten years"."""
        near = range(max(0, verb - _NEAR), verb)
        return any(self._grammar.lower(row) == "longer" for row in near)

    def _is_claimed(self, verb: int, below: int) -> bool:
        """Whether a number is being claimed: "the union is claiming 15 percent"."""
        claims = self._grammar.lemma[verb] in words("verbs", "claiming")
        return claims and self._grammar.tag[verb] == "VBG" and self.sizes.is_bare(below)

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
            sum_ = label == "dobj" and grammar.lemma[verb] == "ask" and self.sizes.is_bare(below)
            on = on or (sum_ and self.sizes.has_measured(below))  # "asked 180 dollars"
            return label == "xcomp" or word == "more" or on or to_be or self._is_that(below)
        if label == "npadvmod":
            return self.sizes.is_bare(below)
        if f"{grammar.lemma[verb]}_{word}" in words("verbs", "giving"):
            return self.sizes.is_bare(below)  # "agreed to three years"
        told = label in ("dobj", "xcomp", "ccomp")
        return told or (label == "prep" and (word in _FOR or self._is_with(verb, below)))

    def _is_that(self, below: int) -> bool:
        """Whether a clause tells what shall be: "asked that the port be given 45 percent"."""
        grammar = self._grammar
        mark = grammar.child(below, "mark") if grammar.dep[below] == "ccomp" else None
        told = mark is not None and grammar.lower(mark) == "that"
        helped = {grammar.lower(kid) for kid in grammar.children[below]}
        return told and (grammar.tag[below] in ("VB", "VBP") or bool(helped & {"be", "should"}))

    def _is_with(self, verb: int, below: int) -> bool:
        """Whether it tells what comes with what is offered: "a 35-hour week with pay for 38"."""
        grammar = self._grammar
        given = grammar.child(verb, "dobj")
        here = grammar.lower(below) == "with" and given == below - 1
        return here and grammar.lemma[verb] in words("verbs", "giving")

    def _must(self, verb: int, below: int) -> Governing | None:
        """Return what is said to be needed: "the price must be at least 500p"."""
        told = carriers(self._grammar, verb) & {"must", "should"}
        when = self._grammar.lower(below) in ("in", "within", "on", "by")
        if not told or below < verb or when or not self.sizes.is_bare(below):
            return None
        return Governing("asked", None, verb, below, f"“{min(told)}” tells what is asked")

    def _limit(self, verb: int, below: int) -> Governing | None:
        """Return a number that is called a limit or a demand: "ten percent is the floor"."""
        grammar = self._grammar
        if grammar.lemma[verb] != "be" or not self.sizes.has(below):
            return None
        table = grammar.child(verb, "prep")
        on = None if table is None or grammar.lower(table) != "on" else grammar.child(table, "pobj")
        if on is not None and grammar.lemma[on] == "table":
            return Governing("exchange", None, verb, below, "a number that is on the table")
        if self._is_out(verb) and grammar.dep[below] == "nsubj" and self.sizes.is_bare(below):
            step: OfferStep | None = None if is_negated(grammar, verb) else "rejected"
            return Governing(
                "judged", None, verb, below, "called out of bounds", step=step, word=verb
            )
        what = self._what(verb, below)
        if what is not None:
            return what
        told = grammar.child(verb, "attr", "acomp")
        if (
            not self.sizes.is_bare(below)
            or grammar.dep[below] != "nsubj"
            or told is None
            or told == below
        ):
            return None
        return self._called(verb, below, told)

    def _is_out(self, verb: int) -> bool:
        """Whether something is refused for good: "is out of the question", "is off the table"."""
        grammar = self._grammar
        for prep in grammar.children[verb]:
            if grammar.lower(prep) not in _OUT or grammar.dep[prep] not in (
                "prep",
                "advmod",
                "acomp",
            ):
                continue
            under = grammar.child(prep, "prep")
            top = grammar.child(prep if under is None else under, "pobj")
            if top is not None and grammar.lemma[top] in words("terms", "refused"):
                return True
        return False

    def _what(self, verb: int, below: int) -> Governing | None:
        """Return what one wants or offers, told by a clause: "what they asked for was 300p"."""
        grammar = self._grammar
        clause = grammar.child(verb, "csubj", "ccomp")
        below_it = () if clause is None else grammar.subtree(clause)
        asked = any(grammar.lower(row) == "what" for row in below_it)
        if clause is None or not asked or grammar.dep[below] not in ("attr", "acomp", "prep"):
            return None
        forms, by = set(phrasal(grammar, clause)), grammar.subject(clause)
        asks = forms & words("verbs", "asking")
        gives = forms & (words("verbs", "giving") | words("verbs", "tabling"))
        if by is None or not (asks or gives):
            return None
        kind: Kind = "asked" if asks else "offered"
        return Governing(kind, None, verb, below, f"“what” was {kind}", by)

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
        if self._is_between(told, lemma):
            return Governing("judged", None, verb, below, reason)
        if lemma not in words("terms", "limits"):
            return None
        return Governing("asked", None, verb, below, reason)

    def _is_between(self, told: int, lemma: str) -> bool:
        """Whether it is where two sides may come together: "the likely landing point"."""
        grammar = self._grammar
        if lemma not in words("terms", "between"):
            return False
        kids = [kid for kid in grammar.children[told] if kid < told]
        beside = {grammar.lower(at) for kid in kids for at in (kid, *grammar.children[kid])}
        return bool(beside & words("terms", "likely"))

    def _is_denied(self, verb: int) -> bool:
        """Whether it is said not to be so: "do not think 300p is enough"."""
        grammar, above = self._grammar, self._grammar.head[verb]
        thinking = grammar.dep[verb] == "ccomp" and grammar.lemma[above] in _THINKING
        return is_negated(grammar, verb) or (thinking and is_negated(grammar, above))

    def _is_open(self, verb: int) -> bool:
        """Whether it is only asked, or so if something else is: "whether 4 percent is enough"."""
        mark = self._grammar.child(verb, "mark")
        return mark is not None and self._grammar.lower(mark) in ("if", "whether", "unless")
