"""The sentences of a report, in order -> the terms that they tell, of the offer in hand.

A sentence that tables an offer or tells what it holds opens it; those that follow may go on with
its terms ("Patrols would stop for six weeks."), until the report speaks of something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.counting import Counted, Counting
from parley.extract.offers.governing import Governor
from parley.extract.offers.lexicon import phrasal, words
from parley.extract.offers.mentions import Mention
from parley.extract.offers.referents import is_earlier
from parley.extract.offers.standing import Governing, Opened
from parley.extract.offers.terms import TermMaker
from parley.extract.offers.things import Things
from parley.model import Term

__all__ = ["tell"]

_FARTHEST: Final = 2


def tell(
    grammar: Grammar, mentions: Sequence[Mention], counting: Counting, maker: TermMaker
) -> Iterator[Term]:
    """Yield the terms of a document in order of the text."""
    yield from _Teller(grammar, mentions, counting, maker).terms()


class _Teller:
    def __init__(
        self, grammar: Grammar, mentions: Sequence[Mention], counting: Counting, maker: TermMaker
    ) -> None:
        self._grammar = grammar
        self._maker = maker
        self._at: Mapping[int, Mention] = {one.row: one for one in mentions}
        self._governor = Governor(grammar, self._at)
        self._things = Things(grammar, self._at, self._governor)
        self._figures = counting.by_sentence()
        self._by_sentence: dict[int, list[Mention]] = {}
        for one in mentions:
            self._by_sentence.setdefault(grammar.sentence[one.row], []).append(one)

    def terms(self) -> Iterator[Term]:
        """Yield the terms, sentence by sentence."""
        opened: Opened | None = None
        last: Mention | None = None
        for number in range(len(self._grammar.sentences)):
            here = self._by_sentence.get(number, [])
            last = here[-1] if here else last
            chief = next((one for one in here if not is_earlier(self._grammar, one)), None)
            now = opened if chief is None else Opened(chief, 0)
            told = list(self._in_sentence(number, now, last))
            yield from (term for term, _ in told)
            of_offer = [held for _, held in told if held.mention is not None]
            if chief is not None and (of_offer or self._opens(chief)):
                opened = Opened(chief, 1)
            elif of_offer and of_offer[0].mention is not None:
                opened = Opened(of_offer[0].mention, 1)
            elif opened is not None:
                ago = opened.ago + 1
                opened = Opened(opened.mention, ago) if ago <= _FARTHEST else None

    def _opens(self, mention: Mention) -> bool:
        """Whether the report tells of an offer here: it is tabled, or speaks for itself."""
        grammar = self._grammar
        verb = grammar.head[mention.row]
        forms = set(phrasal(grammar, verb)) if grammar.tag[verb].startswith("VB") else set()
        made = words("verbs", "tabling") | words("verbs", "author")
        after = (kid for kid in grammar.children[mention.row] if grammar.dep[kid] == "acl")
        forms |= {form for kid in after for form in phrasal(grammar, kid)}
        return bool(forms & made) or grammar.dep[mention.row] == "nsubj"

    def _in_sentence(
        self, number: int, opened: Opened | None, last: Mention | None
    ) -> Iterator[tuple[Term, Governing]]:
        """Yield the terms of a sentence: its numbers, then things where no number was told."""
        numbered: list[Counted] = []
        for one in self._figures.get(number, ()):
            governing = self._governor.of(one.row, one.last, opened)
            if governing is None:
                continue
            numbered.append(one)
            yield self._maker.of_figure(one, governing), governing
        seen: list[tuple[int, int]] = [(one.first, one.last) for one in numbered]
        for first, last_row, head, governing in self._things.in_sentence(number, opened, last):
            if any(first <= b and a <= last_row for a, b in seen):
                continue
            seen.append((first, last_row))
            yield self._maker.of_words(first, last_row, head, governing), governing
