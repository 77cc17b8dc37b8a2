"""A number in a report on talks -> whether it is one of those that the talks are about.

"The clubs are haggling over a fee of 38 million", "the deal hinges on a payment of 50 million", "at
issue is a strip of 40 miles", "she spoke of 12 months", "the board's figure of 9 percent", "its
€40bn bailout".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import phrasal, subject_of
from parley.extract.offers.lexicon import words
from parley.extract.offers.sizes import Sizes
from parley.extract.offers.standing import Governing, Rows

__all__ = ["Topics"]

_INSIDE: Final = frozenset({"nummod", "quantmod", "compound", "nmod", "amod"})
_ABOUT: Final = frozenset({"about", "over", "on", "around"})
_HIGHEST: Final = 5


class Topics:
    """Reads what the talks of one document are about; `rows` tells of what kind rows are."""

    def __init__(self, grammar: Grammar, rows: Rows) -> None:
        self._grammar = grammar
        self._is_who: Callable[[int], bool] = rows.is_who
        self._is_measured = rows.is_measured
        self._is_money = rows.is_money
        self._sizes = Sizes(grammar, rows)

    def of(self, row: int) -> Governing | None:
        """Return what tells that the talks are about the number at a row."""
        return self._sum(row) or self._owned(row) or self._verbal(row)

    def _sum(self, row: int) -> Governing | None:
        """Return the sum of what is given or granted: "its €40bn bailout", "a fund worth 30"."""
        grammar, top = self._grammar, row
        while grammar.dep[top] in _INSIDE and grammar.head[top] != top:
            top = grammar.head[top]
            if grammar.lemma[top] == "worth":
                break
        if grammar.dep[top] in ("npadvmod", "pobj") and grammar.lemma[grammar.head[top]] == "worth":
            top = grammar.head[top]
        noun = grammar.head[top] if grammar.lemma[top] == "worth" else top
        if noun == row or grammar.lemma[noun] not in words("terms", "sums"):
            return None
        money = self._is_money(row) and grammar.tag[noun] in ("NN", "NNS")
        reason = f"the sum of the {grammar.lemma[noun]}"
        return Governing("agreed", None, noun, row, reason) if money else None

    def _owned(self, row: int) -> Governing | None:
        """Return whose number it is: "the board's figure of 9 percent"."""
        grammar, top = self._grammar, row
        while grammar.dep[top] in _INSIDE and grammar.head[top] != top:
            top = grammar.head[top]
        of = grammar.head[top]
        noun = grammar.head[of]
        named = words("nouns", "standing") | words("terms", "prices")
        if grammar.lower(of) != "of" or grammar.lemma[noun] not in named:
            return None
        owner = grammar.child(noun, "poss")
        if owner is None or not self._is_who(owner) or not self._is_measured(row):
            return None
        return Governing("agreed", None, noun, of, f"whose {grammar.lemma[noun]} it is")

    def _verbal(self, row: int) -> Governing | None:
        """Return the verb that tells what is talked of: "haggling over a fee of 38 million"."""
        grammar, below = self._grammar, row
        for _ in range(_HIGHEST):
            above = grammar.head[below]
            if above == below or grammar.dep[below] in ("acl", "relcl", "appos", "poss"):
                return None
            if grammar.tag[above].startswith("VB"):
                return self._talked_of(above, below)
            below = above
        return None

    def _talked_of(self, verb: int, below: int) -> Governing | None:
        grammar = self._grammar
        if grammar.lemma[verb] == "be":
            return self._at_issue(verb, below)
        tells = grammar.dep[below] == "prep" and self._sizes.has(below)
        if not tells or is_negated(grammar, verb):
            return None
        forms = {form for form in phrasal(grammar, verb) if form.endswith(grammar.lower(below))}
        by = subject_of(grammar, verb)
        turning = forms & words("verbs", "turning")
        disputed = forms & words("verbs", "disputing")
        mooted = forms & words("verbs", "mooting") and self._sizes.has_measured(below)
        somebody = by is not None and (self._is_who(by) or grammar.tag[by] == "PRP")
        if turning and by is not None and grammar.lemma[by] in words("terms", "disputes"):
            return Governing("agreed", None, verb, below, "on which the talks turn")
        if (disputed or mooted) and somebody:
            reason = f"“{grammar.word(verb)} {grammar.lower(below)}” tells what is talked of"
            return Governing("agreed", None, verb, below, reason)
        return None

    def _at_issue(self, verb: int, below: int) -> Governing | None:
        """Return what is in dispute: "at issue is a strip of 40 miles", "it is over 700"."""
        grammar = self._grammar
        subject, prep = grammar.subject(verb), grammar.child(verb, "prep")
        issue = None if prep is None else grammar.child(prep, "pobj")
        if issue is not None and (grammar.lower(prep or 0), grammar.lower(issue)) == (
            "at",
            "issue",
        ):
            told = grammar.dep[below] in ("attr", "nsubj") and self._sizes.has(below)
            return Governing("agreed", None, verb, below, "at issue") if told else None
        about = grammar.dep[below] == "prep" and grammar.lower(below) in _ABOUT
        about = about or any(grammar.lower(kid) == "about" for kid in grammar.subtree(below)[:1])
        quarrel = subject is not None and grammar.lemma[subject] in words("terms", "disputes")
        if quarrel and about and self._sizes.has(below):
            return Governing("agreed", None, verb, below, "what the dispute is about")
        return None
