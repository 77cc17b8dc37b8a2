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
        return self._sum(row) or self._owned(row) or self._ruled(row) or self._verbal(row)

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

    def _ruled(self, row: int) -> Governing | None:
        """Return the rule that has a number: "a limit of 40 miles", "a tax that starts at"."""
        grammar, top = self._grammar, row
        while grammar.dep[top] in _INSIDE and grammar.head[top] != top:
            top = grammar.head[top]
        above = grammar.head[top]
        if not self._is_measured(row) or grammar.dep[top] not in ("pobj", "dobj", "appos"):
            return None
        of = grammar.dep[top] == "pobj" and grammar.lower(above) == "of"
        noun = grammar.head[above] if of else self._going(top, above)
        if noun is None:
            return None
        stands = self._stands(noun)
        named = words("terms", "rules") | (words("terms", "sums") if of else frozenset())
        rule = grammar.lemma[noun] in named and self._is_new(noun) and not self._is_of_votes(noun)
        reason = f"the number of a {grammar.lemma[noun]}"
        return Governing("agreed", None, noun, row, reason) if rule or (of and stands) else None

    def _is_of_votes(self, noun: int) -> bool:
        """Whether a margin is that of a vote: "by 540 votes to 210, a margin of 72 percent"."""
        grammar = self._grammar
        rows = range(*grammar.sentences[grammar.sentence[noun]])
        votes = words("terms", "electing")
        return grammar.lemma[noun] == "margin" and any(grammar.lemma[row] in votes for row in rows)

    def _going(self, top: int, above: int) -> int | None:
        """Return the rule that goes to a number: "a tax that begins at", "a fund reaching"."""
        grammar = self._grammar
        verb = grammar.head[above] if grammar.dep[top] == "pobj" else above
        if grammar.dep[verb] not in ("relcl", "acl") or grammar.tag[verb] == "VBN":
            return None
        going = set(phrasal(grammar, verb)) & words("verbs", "beginning")
        return grammar.head[verb] if going else None

    def _is_new(self, noun: int) -> bool:
        """Whether a rule is brought in: "a limit", not "at a rate", "the old limit"."""
        grammar = self._grammar
        article = any(grammar.lower(kid) in ("a", "an") for kid in grammar.children[noun])
        above = grammar.head[noun]
        at = grammar.dep[noun] == "pobj" and grammar.lower(above) in ("at", "from", "below")
        verb = grammar.head[above] if grammar.dep[noun] == "pobj" else above
        denied = grammar.tag[verb].startswith("VB") and is_negated(grammar, verb)
        return article and not at and not denied

    def _stands(self, noun: int) -> bool:
        """Whether a thing is what somebody holds: "its position, a cut of 17 percent"."""
        grammar, held = self._grammar, self._grammar.head[noun]
        return grammar.dep[noun] == "appos" and grammar.lemma[held] in words("terms", "stands")

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
        fixed = self._fixed(verb, below)
        if fixed is not None:
            return fixed
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

    def _fixed(self, verb: int, below: int) -> Governing | None:
        """Return at what, or for how long, a price is set: "the rent was fixed at 2 million"."""
        grammar, price = self._grammar, self._grammar.child(verb, "nsubjpass")
        told = price is not None and grammar.lower(below) in ("at", "to", "for")
        if not told or price is None or not set(phrasal(grammar, verb)) & words("verbs", "fixing"):
            return None
        known = words("terms", "prices") | words("terms", "rules")
        fixed = grammar.lemma[price] in known and self._sizes.has_measured(below)
        reason = f"“{grammar.word(verb)}” tells the {grammar.lemma[price]}"
        denied = is_negated(grammar, verb)
        return Governing("agreed", None, verb, below, reason) if fixed and not denied else None

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
