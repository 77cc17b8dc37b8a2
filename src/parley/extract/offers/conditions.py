"""What an offer hangs on -> terms without a number.

"Subject to conditions", "they need the support of the lenders", "at a price that is fair",
"unless he came up with firm proposals", "would give the bidder limited access".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import carriers, subject_of
from parley.extract.offers.extents import LONGEST, Thing, phrase, trimmed
from parley.extract.offers.lexicon import words
from parley.extract.offers.mentions import Mention
from parley.extract.offers.standing import Governing, Opened
from parley.extract.sources.quoting import joined

__all__ = ["Conditions"]

_OF_WHAT_IS_SAID: Final = frozenset({"ccomp", "acl", "csubj", "relcl", "advcl"})
_PRICES: Final = frozenset({"price", "term", "condition", "value"})


class Conditions:
    """Reads the conditions of offers in one document; `at` holds the mentions by their rows."""

    def __init__(self, grammar: Grammar, at: Mapping[int, Mention]) -> None:
        self._grammar = grammar
        self._at = at

    def subject_to(self, row: int) -> Iterator[Thing]:
        """Yield the conditions of "a proposal subject to various conditions"."""
        grammar = self._grammar
        to = grammar.child(row, "prep")
        if to is None and row + 1 < len(grammar) and grammar.dep[row + 1] == "prep":
            to = row + 1  # hung on the verb
        if to is None or grammar.lower(to) not in ("to", "on", "upon"):
            return
        node = row
        for _ in range(4):
            node = grammar.head[node]
            mention = self._at.get(node) or self._subject(node)
            if mention is not None:
                yield from self._each(row, to, Governing("condition", mention, row, to, ""))
                return
            if grammar.lemma[node] == "make" and (by := subject_of(grammar, node)) is not None:
                yield from self._each(row, to, Governing("asked", None, row, to, "", by))
                return

    def _each(self, row: int, to: int, found: Governing) -> Iterator[Thing]:
        """Yield each condition: "on access to the books and on clearance from the office"."""
        grammar = self._grammar
        preps = [to, *(kid for kid in grammar.children[to] if grammar.dep[kid] == "conj")]
        preps += [kid for kid in grammar.children[row] if grammar.dep[kid] == "prep" and kid > to]
        reason = f"“{grammar.lower(row)} {grammar.lower(to)}” tells a condition"
        for prep in preps:
            top = grammar.child(prep, "pobj") if grammar.lower(prep) == grammar.lower(to) else None
            for target in () if top is None else joined(grammar, top):
                governing = replace(found, top=target, reason=reason)
                first, last, head, _ = phrase(grammar, target, governing)
                yield (
                    min(first, row) if prep == to and target == top else first,
                    last,
                    head,
                    governing,
                )

    def _subject(self, verb: int) -> Mention | None:
        if not self._grammar.tag[verb].startswith("VB"):
            return None
        subject = subject_of(self._grammar, verb)
        return None if subject is None else self._at.get(subject)

    def needed(self, verb: int, last: Mention) -> Iterator[Thing]:
        """Yield whose support an offer needs: "they need the backing of the lenders"."""
        grammar = self._grammar
        top = grammar.child(verb, "dobj")
        if top is None or grammar.lemma[top] not in words("terms", "consents"):
            return
        governing = Governing(
            "condition", last, verb, top, f"“{grammar.lemma[verb]}” tells what it hangs on"
        )
        first, end, head, _ = phrase(grammar, top, governing)
        yield min(first, verb), end, head, governing

    def at_terms(self, verb: int, opened: Opened | None) -> Iterator[Thing]:
        """Yield the terms of "it must come at a fair price and on terms which hold"."""
        grammar = self._grammar
        subject = subject_of(grammar, verb)
        if subject is None or opened is None or opened.ago > 1 or not carriers(grammar, verb):
            return
        if subject not in self._at and grammar.lower(subject) != "it":
            return
        preps = [kid for kid in grammar.children[verb] if grammar.dep[kid] == "prep"]
        preps += [kid for at in list(preps) for kid in grammar.children[at]
                  if grammar.dep[kid] == "conj"]  # fmt: skip
        for prep in preps:
            top = grammar.child(prep, "pobj")
            if top is None or grammar.lemma[top] not in _PRICES:
                continue
            mention = self._at.get(subject, opened.mention)
            governing = Governing(
                "holds", mention, verb, top, f"“{grammar.lower(prep)}” tells its terms"
            )
            rows = [row for row in grammar.subtree(top) if row - top <= LONGEST]
            yield *trimmed(grammar, rows), top, governing

    def granted(self, verb: int, last: Mention | None) -> Iterator[Thing]:
        """Yield what one side allows the other: "would give the bidder limited access"."""
        grammar = self._grammar
        top = grammar.child(verb, "dobj")
        if top is None or last is None or grammar.lemma[top] not in words("terms", "granted"):
            return
        sure = grammar.tag[verb] == "VB" and (
            carriers(grammar, verb) & {"would", "will", "to"}
            or grammar.lemma[grammar.head[verb]] in ("agree", "offer")
        )
        if sure:
            by = subject_of(grammar, verb)
            reason = f"“{grammar.lemma[verb]}” tells what is allowed"
            governing = Governing("offered", last, verb, top, reason, by)
            yield phrase(grammar, top, governing)

    def content(self, row: int) -> Iterator[Thing]:
        """Yield what one would be content with: "would now be content with a majority"."""
        grammar, verb = self._grammar, self._grammar.head[row]
        subject = subject_of(grammar, verb) if grammar.lemma[verb] == "be" else None
        would = carriers(grammar, verb) & {"would", "'d", "’d", "could", "will"}
        if is_negated(grammar, verb):
            return
        for prep in grammar.children[row]:
            top = grammar.child(prep, "pobj") if grammar.lower(prep) == "with" else None
            if top is not None and subject is not None and would:
                reason = f"“{grammar.lower(row)} with” tells what is asked"
                yield phrase(grammar, top, Governing("asked", None, verb, top, reason, subject))

    def altered(self, verb: int) -> Iterator[Thing]:
        """Yield what one asks to be changed: "asked for a change in the order"."""
        grammar = self._grammar
        tops = [kid for kid in grammar.children[verb] if grammar.dep[kid] == "dobj" and kid > verb]
        for prep in grammar.children[verb]:
            target = grammar.child(prep, "pobj") if grammar.lower(prep) == "for" else None
            tops += [] if target is None else [target]
        by = subject_of(grammar, verb)
        for top in tops:
            told = grammar.child(top, "prep", "acl") is not None
            if told and grammar.lemma[top] in words("terms", "altering") and by is not None:
                reason = f"“{grammar.word(verb)}” tells what is asked"
                yield phrase(grammar, top, Governing("asked", None, verb, top, reason, by))

    def more(self, verb: int) -> Iterator[Thing]:
        """Yield what one wants more of: "we still want more cash in it"."""
        grammar = self._grammar
        top, by = grammar.child(verb, "dobj"), subject_of(grammar, verb)
        if top is None or by is None or grammar.tag[top] not in ("NN", "NNS"):
            return
        beside = (
            words("terms", "beside") | words("times", "beside") | words("times", "table") | {"time"}
        )
        told = any(
            grammar.tag[kid] == "JJR" and grammar.lower(kid + 1) != "than"
            for kid in grammar.children[top]
            if kid < top
        )
        if told and not is_negated(grammar, verb) and grammar.lemma[top] not in beside:
            reason = f"“{grammar.word(verb)}” tells what is asked"
            yield phrase(grammar, top, Governing("asked", None, verb, top, reason, by))

    def wanted(self, verb: int) -> Iterator[Thing]:
        """Yield what one asks for without a number: "demands safe passage"."""
        grammar = self._grammar
        by = None if self._is_denied(verb) else subject_of(grammar, verb)
        tops = [kid for kid in grammar.children[verb] if grammar.dep[kid] == "dobj"]
        preps = (kid for kid in grammar.children[verb] if grammar.lower(kid) == "for")
        tops += [top for prep in preps if (top := grammar.child(prep, "pobj")) is not None]
        for top in (one for each in tops for one in joined(grammar, each)):
            if by is not None and grammar.lemma[top] in words("terms", "wanted"):
                reason = f"“{grammar.word(verb)}” tells what is asked"
                yield phrase(grammar, top, Governing("asked", None, verb, top, reason, by))

    def _is_denied(self, verb: int) -> bool:
        """Whether it is not so: "denied that it wants a ransom", "it is a lie that we asked"."""
        grammar, above = self._grammar, self._grammar.head[verb]
        if is_negated(grammar, verb) or grammar.dep[verb] not in _OF_WHAT_IS_SAID:
            return is_negated(grammar, verb)
        told = grammar.child(above, "attr", "acomp") if grammar.lemma[above] == "be" else above
        return told is not None and grammar.lemma[told] in words("terms", "untrue")

    def unless(self, verb: int) -> Iterator[Thing]:
        """Yield the offer that is asked for: "unless he came up with firm proposals"."""
        grammar = self._grammar
        mark = grammar.child(verb, "mark")
        if mark is None or grammar.lower(mark) not in ("unless", "until"):
            return
        for row in grammar.subtree(verb):
            mention = self._at.get(row)
            if mention is not None:
                reason = f"“{grammar.lower(mark)}” tells that it is asked for"
                governing = Governing("condition", mention, verb, row, reason)
                yield mention.first, mention.last, row, governing
                return
