"""A noun in its phrase -> why it names an offer, if it does.

"Proposal" always does; "paper" only where it is tabled, accepted, provides for something or bears a
name; "bid" where a company is bought; "deal" where it is only proposed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cached_property
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import phrasal
from parley.extract.offers.lexicon import named, words
from parley.extract.offers.papers import Papers
from parley.extract.offers.phrases import Phrases

__all__ = ["Grounds"]

_NAMES: Final = frozenset({"NNP", "NNPS"})
_NOUNS: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})
_POINTING: Final = frozenset({"the", "this", "that", "its", "their", "his", "her", "'s"})
_BOUGHT: Final = frozenset({"buyout", "takeover", "merger"})


class Grounds:
    """Why nouns of one document name offers; `is_figure(row)` tells where a number stands."""

    def __init__(self, grammar: Grammar, is_figure: Callable[[int], bool]) -> None:
        self._grammar = grammar
        self._is_figure = is_figure
        self._phrases = Phrases(grammar)
        self._papers = Papers(grammar, self._phrases, is_figure)

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
        before = self._phrases.before(row)
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
        return self._papers.reason(row, lemma, before, grammar.tag[row] in _NAMES)

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
        owned = grammar.child(row, "poss") is not None or self._phrases.has(row, ("from", "by"))
        if lemma == "approach" and (named or owned or aims):
            return "“approach” in a report on buying a company"
        owned = owned and lemma == "move" and bool(set(before) & words("beside", "now"))
        sale = lemma in ("buyout", "buy-out", "takeover")
        at = sale and (self._phrases.has(row, ("at", "worth")) or self._is_taken_up(row))
        return f"“{lemma}” in a report on buying a company" if owned or at else ""

    def _is_taken_up(self, row: int) -> bool:
        """Whether it is recommended, taken or refused: "to recommend a takeover by Vale"."""
        verb = self._phrases.verb(row)
        taken = (
            words("verbs", "accepting") | words("verbs", "rejecting") | words("verbs", "backing")
        )
        known = verb is not None and self._phrases.has(row, ("by", "from"))
        forms = set() if verb is None else set(phrasal(self._grammar, verb))
        return known and bool(forms & (taken | {"recommend"}))

    def _report(self, row: int, lemma: str) -> str:
        """Return why a report is an offer: advisers recommend something in it."""
        verb = self._phrases.verb(row)
        if (
            verb is None
            or self._grammar.tag[row] == "NNS"
            or self._phrases.article(row) not in _POINTING
        ):
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
        if set(before) & words("beside", "offered") or self._phrases.is_tabled(row):
            return f"“{lemma}” that is only proposed"
        if self._papers.is_under(row) or self._papers.would(row):
            return f"“{lemma}” of which is told what would be"
        verb = self._phrases.verb(row)
        told = words("verbs", "rejecting") | words("verbs", "studying")
        is_told = verb is not None and bool(set(phrasal(self._grammar, verb)) & told)
        pointed = self._phrases.article(row) in ("the", "this", "that") or bool(
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
