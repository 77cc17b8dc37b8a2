"""A document's grammar -> where it mentions an offer, as which noun, and why it is one.

What names an offer is told by grounds.py; from there on also "the paper" names it, and what it is
called ("they call it a draft").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import phrasal
from parley.extract.offers.grounds import Grounds
from parley.extract.offers.lexicon import named, words
from parley.extract.offers.phrases import BEFORE, Phrases

__all__ = ["Mention", "Mentioned"]

_FAR: Final = 6
_NARROW: Final = frozenset({"text", "paper", "document", "draft"})
"""Papers that may be said of each other: "the document" after "a text on the table"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An offer mentioned at the rows first..last, its noun at `row`; `reason` says why it is one.

    `qualifiers` are the words before its noun, `article` what it begins with ("'s" for an owner).
    `alias` tells that it is another name for the offer mentioned last: "they call it a draft".
    """

    row: int
    first: int
    last: int
    head: str
    reason: str
    qualifiers: frozenset[str]
    article: str
    alias: bool = False


class Mentioned:
    """Finds the offers that one document mentions; `is_figure(row)` tells where a number stands.

    `agreements` are nouns of which the report tells the articles, by row, and why (articles.py).
    """

    def __init__(
        self, grammar: Grammar, is_figure: Callable[[int], bool], agreements: Mapping[int, str]
    ) -> None:
        self._grammar = grammar
        self._agreements = agreements
        self._is_figure = is_figure
        self._grounds = Grounds(grammar, is_figure)
        self._phrases = Phrases(grammar)

    def mentions(self) -> list[Mention]:
        """Return the mentions in order of the text."""
        grammar, nouns = self._grammar, named()
        found: list[Mention] = []
        waiting: list[int] = []
        for row, lemma in enumerate(grammar.lemma):
            if row in self._agreements or (lemma in nouns and self._grounds.is_noun(row)):
                reason = self._agreements.get(row) or self._grounds.reason(row)
                if reason:
                    found.append(self._mention(row, reason))
                else:
                    waiting.append(row)
        known = {one.head for one in found}
        for row in waiting if known else ():
            if self._is_again(row, known):
                found.append(self._mention(row, "names the same paper again"))
            elif self._is_other_name(row):
                found.append(self._mention(row, "another name for it"))
        found.sort(key=lambda one: one.row)
        pointed = [*self._pointed_at(found), *self._by_part(found)]
        return sorted([*found, *pointed], key=lambda one: one.row)

    def _by_part(self, found: Sequence[Mention]) -> Iterator[Mention]:
        """Yield what stands for an offer just named: "disposed to accept the figure"."""
        grammar, rows = self._grammar, [one.row for one in found]
        standing = words("nouns", "standing") if found else frozenset()
        taken = (
            words("verbs", "accepting") | words("verbs", "rejecting") | words("verbs", "judging")
        )
        for row, lemma in enumerate(grammar.lemma):
            if lemma not in standing or grammar.dep[row] not in ("dobj", "nsubjpass", "nsubj"):
                continue
            verb, pointed = grammar.head[row], self._phrases.article(row) in ("the", "this", "that")
            if not pointed or taken.isdisjoint(phrasal(grammar, verb)):
                continue
            at = bisect_left(rows, row) - 1
            if at >= 0 and grammar.paragraph[row] - grammar.paragraph[rows[at]] <= 1:
                first = self._first(row)
                head, reason = found[at].head, f"“{lemma}” stands for it"
                yield Mention(row, first, row, head, reason, frozenset(), "the", alias=True)

    def _pointed_at(self, found: Sequence[Mention]) -> Iterator[Mention]:
        """Yield "it" where it is taken up, right after an offer: "We cannot sign it."."""
        grammar = self._grammar
        rows = [one.row for one in found]
        taken = words("verbs", "accepting") | words("verbs", "rejecting") | {"return", "amend"}
        for row, lemma in enumerate(grammar.lemma):
            if lemma != "it" or grammar.dep[row] not in ("dobj", "nsubjpass"):
                continue
            forms = phrasal(grammar, grammar.head[row])
            written = grammar.dep[row] == "nsubjpass" and words("verbs", "writing") & set(forms)
            if taken.isdisjoint(forms) and not written:
                continue
            at = bisect_left(rows, row) - 1
            near = at >= 0 and grammar.sentence[row] - grammar.sentence[rows[at]] <= 1
            if near and grammar.paragraph[row] - grammar.paragraph[rows[at]] <= 1:
                yield Mention(
                    row, row, row, found[at].head, "“it” after it", frozenset(), "it", alias=True
                )

    def _is_again(self, row: int, known: Collection[str]) -> bool:
        """Whether a paper that was named before, or is named later, is meant again."""
        lemma = self._grammar.lemma[row]
        pointed = self._phrases.article(row) in ("the", "this", "that")
        if not pointed or self._grammar.tag[row] == "NNS":
            return False
        if lemma in words("nouns", "letters") | words("nouns", "reports"):
            return lemma in known
        if lemma not in words("nouns", "papers"):
            return False
        near = lemma in known or (lemma in _NARROW and not _NARROW.isdisjoint(known))
        near = near or (lemma in _NARROW and "proposal" in known)
        return near and not self._phrases.before(row) & words("beside", "not_offers")

    def _is_other_name(self, row: int) -> bool:
        """Whether an offer is called this: "they call it a draft", "described as a sketch"."""
        grammar, head = self._grammar, self._grammar.head[row]
        verb = grammar.head[head] if grammar.dep[row] == "pobj" else head
        if grammar.lemma[verb] not in words("verbs", "naming"):
            return False
        if grammar.dep[row] == "pobj":
            return grammar.lower(head) == "as"
        return grammar.dep[row] == "oprd"

    def _mention(self, row: int, reason: str) -> Mention:
        """Return the mention with its rows: modifiers, noun, and the name after "of"."""
        grammar = self._grammar
        last = row
        after = grammar.child(row, "prep")
        if after == row + 1 and grammar.lower(after) == "of" and self._phrases.is_named(row):
            place = grammar.child(after, "pobj")
            last = row if place is None or grammar.tag[place] != "NNP" else place
        return Mention(
            row=row,
            first=self._first(row),
            last=last,
            head=grammar.lemma[row],
            reason=reason,
            qualifiers=self._phrases.before(row),
            article=self._phrases.article(row),
            alias=self._is_other_name(row),
        )

    def _first(self, row: int) -> int:
        """Return the row at which a mention begins: at its article, or the sum before it."""
        grammar, first = self._grammar, row
        begin, _ = grammar.sentences[grammar.sentence[row]]
        for kid in reversed(grammar.children[row]):
            if begin <= kid < first and grammar.dep[kid] in BEFORE:
                first = max(begin, min(first, grammar.subtree(kid)[0]))
        whole = first < row and grammar.tag[first] in ("DT", "PRP$")
        while not whole and first > max(begin, row - _FAR) and self._is_figure(first - 1):
            first -= 1
        if not whole and begin < first < row and grammar.tag[first - 1] in ("DT", "PRP$"):
            first -= 1
        return first
