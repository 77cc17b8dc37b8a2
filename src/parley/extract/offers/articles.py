"""A document's grammar -> which sentences tell the articles of an agreement, and which noun it is.

A heading announces a list of them ("Under the plan:", then items behind dashes); or an agreement
was just signed, and the sentences that follow tell what will be so; or it is told of what agreement
was reached ("agreement on elections").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.clauses import Clauses
from parley.extract.offers.concluded import Concluded
from parley.extract.offers.lexicon import words

__all__ = ["Article", "Articles"]

_BULLETS: Final = frozenset({"-", "–", "—", "•", "*", "·", "‣", "▪", "--"})
_LONGEST: Final = 24
"""Rows of a sentence that may be a heading."""
_NEXT: Final = 4
"""Sentences after an agreement that may tell what it holds."""
_PARAGRAPHS: Final = 1
_FAR: Final = 14
"""Sentences after it in which what shall be is still of the agreement."""
_FEWEST: Final = 2
"""Clauses that must follow, so that what will be is of the agreement."""
_ASKING: Final = frozenset({"what", "how"})


@dataclass(frozen=True, slots=True)
class Article:
    """That a sentence tells what an agreement holds: the row of its noun, its clauses, why."""

    noun: int
    clauses: tuple[int, ...]
    reason: str


class Articles:
    """The articles of agreements of one document: by sentence, and the nouns by row with why."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._concluded = Concluded(grammar)
        self._clauses = Clauses(grammar)
        self.by_sentence: dict[int, Article] = {}
        self.nouns: dict[int, str] = {}
        self.agreed: Mapping[int, tuple[int, ...]] = {}
        wanted = words("nouns", "outcomes") | words("nouns", "papers") | words("nouns", "signed")
        nouns = [
            row
            for row, lemma in enumerate(grammar.lemma)
            if lemma in wanted and grammar.tag[row] in ("NN", "NNS", "NNP")
        ]
        for row in nouns:
            self._listed(row)
        for row in nouns:
            self._signed(row)
        made = [row for row in nouns if row in self.nouns or self._concluded.is_concluded(row)]
        if made:
            self._later(made[0])
        self.agreed = {row: tops for row in nouns if (tops := self._reached(row))}
        self.nouns |= dict.fromkeys(self.agreed, "agreement was reached on something")

    # -- behind a heading -------------------------------------------------------------------------

    def _listed(self, row: int) -> None:
        """Take in the items behind a heading: "Under the plan:", "The terms of the accord:"."""
        grammar = self._grammar
        number = grammar.sentence[row]
        first, past = grammar.sentences[number]
        asked = grammar.word(past - 1) == "?" and self._asks_what(row, first)
        opens = grammar.word(past - 1) == ":" or asked
        if not opens or past - first > _LONGEST or not self._heads(row, first):
            return
        paragraph = grammar.paragraph[row] + 1
        found: list[int] = []
        while paragraph < len(grammar.paragraphs):
            begin, end = grammar.paragraphs[paragraph]
            if grammar.word(begin) not in _BULLETS:
                break
            found += sorted({grammar.sentence[at] for at in range(begin, end)})
            paragraph += 1
        for sentence in found:
            clauses = tuple(self._clauses.heads(sentence))
            reason = f"in the list of what the {grammar.lemma[row]} holds"
            self.by_sentence.setdefault(sentence, Article(row, clauses, reason))
        if found:
            self.nouns.setdefault(row, "a list of what it holds follows")

    def _asks_what(self, row: int, first: int) -> bool:
        """Whether a heading asks what it holds: "What does the deal say?", "What is in it?"."""
        grammar = self._grammar
        return grammar.lower(first) in _ASKING and grammar.dep[row] in ("nsubj", "pobj", "dobj")

    def _heads(self, row: int, first: int) -> bool:
        """Whether a noun is what a heading is about, and nobody says something there."""
        grammar = self._grammar
        past = grammar.sentences[grammar.sentence[row]][1]
        said = words("verbs", "reporting")
        if grammar.lower(first) in _ASKING:
            return True
        if any(grammar.tag[at] == "VBD" or grammar.lemma[at] in said for at in range(first, past)):
            return False
        above = grammar.head[row]
        if grammar.dep[row] == "pobj":
            of_terms = grammar.lemma[grammar.head[above]] in words("terms", "provisions")
            word = grammar.lower(above)
            return word == "under" or (word in ("of", "in") and of_terms)
        return grammar.dep[row] in ("nsubj", "ROOT")

    # -- after it was signed ----------------------------------------------------------------------

    def _signed(self, row: int) -> None:
        """Take in the sentences that go on after one was signed: "A force will keep them apart."""
        grammar = self._grammar
        if row in self.nouns or not self._concluded.is_concluded(row):
            return
        here, paragraph = grammar.sentence[row], grammar.paragraph[row]
        found: dict[int, tuple[int, ...]] = {}
        ahead = 0
        for number in range(here + 1, min(here + 1 + _NEXT, len(grammar.sentences))):
            begin = grammar.sentences[number][0]
            if grammar.paragraph[begin] - paragraph > _PARAGRAPHS:
                break
            clauses = self._clauses.of(number, fresh=number == here + 1 or number - 1 in found)
            holding = self._clauses.holding(number, row) if not clauses else ()
            if clauses or holding:
                found[number] = clauses or holding
                ahead += sum(self._clauses.is_ahead(verb) for verb in clauses) + _FEWEST * len(
                    holding
                )
            elif found:
                break
        if max(sum(map(len, found.values())), ahead) < _FEWEST or not ahead:
            return
        self.nouns[row] = "what it holds is told after it"
        for number, clauses in found.items():
            reason = f"what will be, after the {grammar.lemma[row]} is told"
            self.by_sentence.setdefault(number, Article(row, clauses, reason))

    def _later(self, row: int) -> None:
        """Take in what is told of a concluded agreement further on: "Patrols may board ships."."""
        grammar = self._grammar
        here = grammar.sentence[row]
        for number in range(here + 1, min(here + 1 + _FAR, len(grammar.sentences))):
            clauses = () if number in self.by_sentence else self._clauses.settled(number)
            if clauses:
                self.nouns.setdefault(row, "what it holds is told after it")
                reason = f"what shall be, in a report on the {grammar.lemma[row]} that was made"
                self.by_sentence[number] = Article(row, clauses, reason)

    # -- reached on something ---------------------------------------------------------------------

    def _reached(self, row: int) -> tuple[int, ...]:
        """Return the heads of what agreement was reached on: "agreement on elections and"."""
        grammar = self._grammar
        verb = grammar.head[row]
        if grammar.lemma[row] not in ("agreement", "accord", "consensus", "deal"):
            return ()
        if grammar.lemma[verb] not in ("reach", "achieve") or not self._concluded.is_done(verb):
            return ()
        if grammar.dep[row] not in ("dobj", "nsubjpass"):
            return ()
        tops: list[int] = []
        for kid in (*grammar.children[row], *grammar.children[verb]):
            if grammar.lower(kid) != "on" or grammar.dep[kid] != "prep" or kid < row:
                continue
            target = grammar.child(kid, "pobj")
            beside = [other for other in grammar.children[kid] if grammar.dep[other] == "conj"]
            tops += [] if target is None else [target]
            tops += [other for prep in beside if (other := grammar.child(prep, "pobj") or -1) >= 0]
        return tuple(tops) if any(grammar.tag[top] in ("NN", "NNS") for top in tops) else ()
