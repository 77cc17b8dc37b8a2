"""A noun in its phrase -> why it names an offer, if it does.

"Proposal" always does; "paper" only where it is tabled, accepted, provides for something or bears a
name; "bid" where a company is bought; "deal" where it is only proposed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cached_property
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import carriers, phrasal
from parley.extract.offers.lexicon import named, words

__all__ = ["BEFORE", "Grounds"]

BEFORE: Final = frozenset({"det", "poss", "amod", "compound", "nummod", "nmod", "quantmod"})
"""Labels of what stands before a noun in its phrase."""
_NOUNS: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})
_NAMES: Final = frozenset({"NNP", "NNPS"})
_POINTING: Final = frozenset({"the", "this", "that", "its", "their", "his", "her", "'s"})
_DEALS: Final = frozenset({"deal", "agreement", "accord", "pact", "truce"})
_DRAFTS: Final = frozenset({"draft", "text", "compromise", "blueprint", "framework", "roadmap"})
_TABLE: Final = ("on", "the", "table")
_GIVEN: Final = frozenset({"make", "show", "give", "send", "bring"})
_NARROW: Final = frozenset({"text", "paper", "draft", "document"})
_AT_NUMBER: Final = frozenset({"term", "formula", "compromise", "text", "paper", "package"})
_BOUGHT: Final = frozenset({"buyout", "takeover", "merger"})
_FORESEEING: Final = frozenset(
    {"provide", "provide_for", "foresee", "envisage", "stipulate", "envision", "call_for"}
)


class Grounds:
    """Why nouns of one document name offers; `is_figure(row)` tells where a number stands."""

    def __init__(self, grammar: Grammar, is_figure: Callable[[int], bool]) -> None:
        self._grammar = grammar
        self._is_figure = is_figure

    def is_noun(self, row: int) -> bool:
        """Whether it is a noun here: also one that was taken for a verb after a sum of money."""
        grammar = self._grammar
        if grammar.tag[row] in _NOUNS:
            return grammar.dep[row] not in ("compound", "amod") or self._is_torn(row)
        if grammar.lemma[row] in _BOUGHT and row:
            return grammar.tag[row - 1] in ("NN", "JJ")  # "a management buyout" taken for a verb
        return row > 0 and self._is_torn(row)

    def _is_torn(self, row: int) -> bool:
        """Whether a sum stands right before it: "an £800m offer", "a 300p a share bid"."""
        if row == 0 or self._grammar.tag[row] in ("VBD", "VBN", "VBG"):
            return False
        follows = row + 1 < len(self._grammar) and self._grammar.lemma[row + 1] in named()
        before = row - 3 if self._grammar.lower(row - 1) == "share" else row - 1
        return self._is_figure(max(before, 0)) and not follows

    # -- why it is an offer -----------------------------------------------------------------------

    def reason(self, row: int) -> str:
        """Return why a noun names an offer; "" where it does not."""
        grammar, lemma = self._grammar, self._grammar.lemma[row]
        before = self.before(row)
        if before & words("beside", "not_offers") or self._is_idiom(row):
            return ""
        if lemma in words("nouns", "sure"):
            return f"“{lemma}” names an offer"
        if lemma in words("nouns", "takeover"):
            return self._takeover(row, lemma, before)
        if lemma in words("nouns", "outcomes"):
            return self._outcome(row, lemma, before)
        if lemma in words("nouns", "letters") | words("nouns", "reports"):
            is_letter = lemma in words("nouns", "letters")
            return self._letter(row, lemma) if is_letter else self._report(row, lemma)
        return self._paper(row, lemma, before, grammar.tag[row] in _NAMES)

    def _is_idiom(self, row: int) -> bool:
        """Whether the noun belongs to a phrase of another sense: "on offer", "in a bid to"."""
        grammar = self._grammar
        head = grammar.head[row]
        bare = grammar.child(row, "det", "poss", "amod", "nummod") is None
        if grammar.dep[row] == "pobj" and grammar.lower(head) in ("on", "in", "of") and bare:
            return grammar.tag[row] == "NN"
        return False

    def _takeover(self, row: int, lemma: str, before: Collection[str]) -> str:
        """Return why "bid" or "approach" is an offer: where a company is to be bought."""
        grammar = self._grammar
        if not self._is_of_buying:
            return ""
        acts = [k for k in grammar.children[row] if grammar.dep[k] in ("acl", "relcl")]
        aims = [k for k in acts if grammar.tag[k] == "VB"]
        if any(grammar.lemma[aim] not in words("beside", "buying") for aim in aims):
            return ""
        if lemma == "bid" or (self._is_torn(row) and lemma != "move"):
            return f"“{lemma}” in a report on buying a company"
        named = bool(set(before) & (words("beside", "takeover_kinds") | words("beside", "now")))
        owned = grammar.child(row, "poss") is not None or self._has(row, ("from", "by"))
        if lemma == "approach" and (named or owned or aims):
            return "“approach” in a report on buying a company"
        owned = owned and lemma == "move" and bool(set(before) & words("beside", "now"))
        sale = lemma in ("buyout", "buy-out", "takeover")
        at = sale and (self._has(row, ("at", "worth")) or self._is_taken_up(row))
        return f"“{lemma}” in a report on buying a company" if owned or at else ""

    def _is_taken_up(self, row: int) -> bool:
        """Whether it is recommended, taken or refused: "to recommend a takeover by Vale"."""
        verb = self._verb(row)
        taken = (
            words("verbs", "accepting") | words("verbs", "rejecting") | words("verbs", "backing")
        )
        known = verb is not None and self._has(row, ("by", "from"))
        forms = set() if verb is None else set(phrasal(self._grammar, verb))
        return known and bool(forms & (taken | {"recommend"}))

    def _report(self, row: int, lemma: str) -> str:
        """Return why a report is an offer: advisers recommend something in it."""
        verb = self._verb(row)
        if verb is None or self._grammar.tag[row] == "NNS" or self.article(row) not in _POINTING:
            return ""
        forms = set(phrasal(self._grammar, verb))
        taken = words("verbs", "accepting") | words("verbs", "rejecting")
        taken |= words("verbs", "studying")
        told = self._grammar.dep[row] in ("dobj", "nsubjpass") and forms & taken
        return f"a {lemma} of advisers that is taken up" if told and self._is_of_advice else ""

    @cached_property
    def _is_of_advice(self) -> bool:
        lemmas = self._grammar.lemma
        advised = "recommend" in lemmas or "recommendation" in lemmas or "propose" in lemmas
        return advised and any(lemma in words("beside", "advisers") for lemma in lemmas)

    @cached_property
    def _is_of_buying(self) -> bool:
        wanted = words("beside", "bought")
        return sum(lemma in wanted for lemma in self._grammar.lemma) > 1

    def _outcome(self, row: int, lemma: str, before: Collection[str]) -> str:
        """Return why what talks shall end in is an offer: proposed, on the table, taken up."""
        if set(before) & words("beside", "offered") or self._is_tabled(row):
            return f"“{lemma}” that is only proposed"
        if self._is_under(row) or self._would(row):
            return f"“{lemma}” of which is told what would be"
        verb = self._verb(row)
        told = words("verbs", "rejecting") | words("verbs", "studying")
        is_told = verb is not None and bool(set(phrasal(self._grammar, verb)) & told)
        pointed = self.article(row) in ("the", "this", "that") or bool(
            set(before) & words("beside", "now")
        )
        if lemma == "deal" and is_told and pointed:
            return "“deal” that is considered or refused"
        return ""

    def _letter(self, row: int, lemma: str) -> str:
        """Return why a letter is an offer: something is proposed in it."""
        grammar = self._grammar
        head = grammar.head[row]
        verb = grammar.head[head] if grammar.dep[row] == "pobj" else head
        inside = grammar.dep[row] == "pobj" and grammar.lower(head) == "in"
        does = grammar.dep[row] == "nsubj"
        proposing = grammar.lemma[verb] in ("propose", "offer", "suggest", "demand")
        return f"a {lemma} that proposes something" if proposing and (inside or does) else ""

    def _paper(self, row: int, lemma: str, before: Collection[str], named: bool) -> str:
        """Return why a paper is an offer."""
        pointed = self.article(row) in _POINTING
        if set(before) & words("beside", "telling"):
            return f"a {lemma} by what stands before it"
        if self._is_tabled(row):
            return f"a {lemma} on the table"
        if self.is_named(row) and not named and self.article(row) in ("the", ""):
            return f"a {lemma} with a name"
        if self._is_under(row) or self._would(row):
            return f"a {lemma} of which is told what would be"
        if pointed and self._is_at_number(row):
            return f"a {lemma} that stands at a number"
        verb = self._verb(row)
        return "" if verb is None else self._done_to(row, verb, lemma, pointed)

    def _would(self, row: int) -> bool:
        """Whether it is told what it would hold: "the deal would give drivers 12 percent"."""
        grammar, verb = self._grammar, self._grammar.head[row]
        if grammar.dep[row] != "nsubj" or self.article(row) not in ("the", "this", "that", "'s"):
            return False
        helped = {grammar.lower(kid) for kid in grammar.children[verb]}
        forms = set(phrasal(grammar, verb))
        told = "would" in helped
        told = told or (grammar.lemma[row] in _DEALS and grammar.tag[verb] == "VBZ")
        return told and bool(forms & words("verbs", "providing"))

    def _is_at_number(self, row: int) -> bool:
        """Whether a number is what it says: "the new terms are 300 in cash"."""
        grammar, verb = self._grammar, self._grammar.head[row]
        named = grammar.lemma[row] in _AT_NUMBER and grammar.dep[row] == "nsubj"
        told = grammar.child(verb, "attr") if named and grammar.lemma[verb] == "be" else None
        if told is None:
            return False
        near = [kid for kid in grammar.children[told] if kid < told]
        return any(self._is_figure(at) for at in (told, *near))

    def _done_to(self, row: int, verb: int, lemma: str, pointed: bool) -> str:
        """Return why a paper is an offer by what is done to it, or what it does."""
        grammar = self._grammar
        forms = set(phrasal(grammar, verb))
        done = grammar.dep[row] in ("dobj", "nsubjpass") or grammar.head[verb] == row
        given = forms & (words("verbs", "tabling") - _GIVEN)
        if done and given and lemma not in ("term", "concession"):
            return f"a {lemma} that is put forward"
        shown = "show" in forms and grammar.child(verb, "auxpass") is not None
        if done and lemma in _NARROW and (forms & words("verbs", "drafting") or shown):
            return f"a {lemma} that was drafted"
        taken = words("verbs", "accepting") | words("verbs", "rejecting")
        aims = lemma == "plan" and any(grammar.dep[kid] == "acl" for kid in grammar.children[row])
        if done and forms & taken and (pointed or aims) and lemma != "sketch":
            return f"a {lemma} that is accepted or refused"
        renewed = lemma in _NARROW and self.before(row) & words("beside", "now")
        if grammar.dep[row] == "nsubj" and renewed and forms & words("verbs", "moving"):
            return f"a new {lemma} that changes something"
        holding = words("verbs", "holding") if lemma in _DRAFTS else _FORESEEING
        foresees = grammar.dep[row] == "nsubj" and pointed and forms & (holding | _FORESEEING)
        return f"a {lemma} that provides for something" if foresees else ""

    def _is_under(self, row: int) -> bool:
        """Whether something would be so under it: "under the text, 19 would be freed"."""
        grammar, prep = self._grammar, self._grammar.head[row]
        if grammar.dep[row] != "pobj" or grammar.lower(prep) != "under":
            return False
        verb = grammar.head[prep]
        return not carriers(grammar, verb).isdisjoint(("would", "'d"))

    # -- what stands by the noun ------------------------------------------------------------------

    def _verb(self, row: int) -> int | None:
        """Return the verb that does something with it: governing, or a participle after it."""
        grammar = self._grammar
        for kid in grammar.children[row]:
            after = grammar.dep[kid] in ("acl", "relcl") and grammar.tag[kid].startswith("VB")
            if after and row in Clause(grammar, kid).objects:
                return kid
        head = grammar.head[row]
        return head if grammar.tag[head].startswith("VB") and head != row else None

    def _is_tabled(self, row: int) -> bool:
        grammar = self._grammar
        at = tuple(grammar.lower(one) for one in range(row + 1, min(row + 4, len(grammar))))
        return at == _TABLE

    def is_named(self, row: int) -> bool:
        """Whether a name tells it apart: "the Aldport text", "the paper of Aldport"."""
        grammar = self._grammar
        if row and grammar.tag[row - 1] in _NAMES and grammar.head[row - 1] == row:
            return grammar.dep[row - 1] == "compound" and grammar.lemma[row] != "term"
        after = grammar.child(row, "prep")
        if after is None or grammar.lower(after) != "of":
            return False
        place = grammar.child(after, "pobj")
        narrow = grammar.lemma[row] in _NARROW
        return place is not None and grammar.tag[place] == "NNP" and narrow

    def _has(self, row: int, prepositions: Collection[str]) -> bool:
        grammar = self._grammar
        return any(
            grammar.lower(kid) in prepositions
            for kid in grammar.children[row]
            if kid > row and grammar.dep[kid] in ("prep", "agent")
        )

    def before(self, row: int) -> frozenset[str]:
        """Return the base forms of what stands before the noun in its phrase."""
        grammar = self._grammar
        return frozenset(
            grammar.lemma[kid]
            for kid in grammar.children[row]
            if kid < row and grammar.dep[kid] in BEFORE
        ) | frozenset(
            grammar.lower(kid)
            for kid in grammar.children[row]
            if kid < row and grammar.dep[kid] in BEFORE
        )

    def article(self, row: int) -> str:
        """Return what a noun begins with, in lower case; "'s" for an owner, "" where bare."""
        grammar = self._grammar
        for kid in grammar.children[row]:
            if kid < row and grammar.dep[kid] in ("det", "poss"):
                return grammar.lower(kid) if grammar.tag[kid] in ("DT", "PRP$") else "'s"
        return ""
