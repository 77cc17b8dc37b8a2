"""The words that name the talks in one document: "the Cairo talks", "a second round", "they".

In: its grammar. Out: rows that name talks or a meeting of them, with their place and number.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Final

from parley.extract.events.nouns import Nouns
from parley.extract.grammar.grammar import Grammar
from parley.extract.names.phrases import phrase
from parley.extract.talks.frames import ordinals, words
from parley.model import Span

__all__ = ["TalksNames"]

_NAMES: Final = frozenset({"NNP", "NNPS"})
_BEFORE: Final = frozenset({"amod", "compound", "nmod", "nummod", "poss"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_TOPICS: Final = frozenset({"talks", "bargaining"})
_FEWEST: Final = 2
"""Namings of talks from which a report is one of talks."""
_PLACED: Final = frozenset({"in", "at"})
_DEEPEST: Final = 4
_NEAR: Final = 12
"""Rows after the talks in which a clause tells where they are held."""
_FARTHEST: Final = 60
"""Rows before a pronoun in which the talks are sought that it points at."""


@cache
def _naming() -> frozenset[str]:
    """Return all words that may name talks, base forms and plurals."""
    groups = ("plural", "looser", "single", "meetings", "processes")
    found = frozenset().union(*(words("names", group) for group in groups))
    return found | {f"{word}s" for word in found}


class TalksNames:
    """Where one document names talks: strongly ("talks"), or weakly ("a meeting")."""

    def __init__(self, grammar: Grammar, nouns: Nouns) -> None:
        self._grammar = grammar
        self._nouns = nouns
        self.on_topic = not nouns.topics.isdisjoint(_TOPICS)
        self.on_talks = False
        self._strong: set[int] = set()
        self._weak: set[int] = set()
        self._by_sentence: dict[int, list[int]] = {}
        self._named_after: set[str] | None = None
        known = _naming()
        for row, lemma in enumerate(grammar.lemma):
            if (lemma in known or grammar.lower(row) in known) and (
                grammar.tag[row][0] == "N" or self._is_mistaken(row)
            ):
                self._see(row)

        delegations = words("names", "delegations")
        people = sum(lemma in delegations for lemma in grammar.lemma)
        several = len(self._strong) >= _FEWEST or (self._strong and people >= _FEWEST)
        self.on_talks = self.on_topic and bool(several)

    def __bool__(self) -> bool:
        return bool(self._strong or self._weak)

    def _see(self, row: int) -> None:
        grammar, lemma, lower = self._grammar, self._grammar.lemma[row], self._grammar.lower(row)
        plural = words("names", "plural")
        if self.on_topic:
            plural |= words("names", "looser")
        many = lower.endswith("s") and (lemma in plural or lower[:-1] in plural)
        strong = many or lower in words("names", "single") or self._is_process(row)
        weak = lemma in words("names", "meetings") or lower in words("names", "meetings")
        if not (strong or weak) or grammar.dep[row] == "compound" or self._is_apart(row):
            return
        (self._strong if strong else self._weak).add(row)
        if strong:
            self._by_sentence.setdefault(grammar.sentence[row], []).append(row)

    def _is_mistaken(self, row: int) -> bool:
        """Whether "talks" was taken for a verb: "Peace talks resume"."""
        grammar = self._grammar
        if grammar.lower(row) != "talks" or row == 0:
            return False
        return grammar.lower(row - 1) in words("names", "of_processes")

    def _is_process(self, row: int) -> bool:
        grammar = self._grammar
        if grammar.lemma[row] not in words("names", "processes") or row == 0:
            return False
        return grammar.lower(row - 1) in words("names", "of_processes")

    def _is_apart(self, row: int) -> bool:
        grammar, apart = self._grammar, words("names", "apart")
        return any(
            grammar.lower(kid) in apart
            for kid in grammar.children[row]
            if kid < row and grammar.dep[kid] in _BEFORE
        )

    # -- which words -------------------------------------------------------------------------------

    def rows(self) -> Iterator[int]:
        """Yield the rows that name talks or meetings, in order."""
        inside = {top for row in self._strong for top in self.tops(row)[1:]}
        yield from sorted((self._strong | self._weak) - inside)

    def is_strong(self, row: int) -> bool:
        """Whether a row names talks whatever the report is about."""
        return row in self._strong

    def at(self, head: int | None, *, weak: bool = False) -> int | None:
        """Return the row that names talks in a phrase: of "days" in "three days of talks"."""
        if head is None:
            return None
        if head in self._strong:
            return head
        if self._grammar.lemma[head] in words("names", "parts"):
            for target in self._nouns.of(head):
                if target in self._strong:
                    return target
        if head in self._weak and weak and self.on_talks:
            return head
        return self._joined(head, weak=weak)

    def _joined(self, head: int, *, weak: bool) -> int | None:
        grammar = self._grammar
        for kid in grammar.children[head]:
            if grammar.dep[kid] == "conj" and (kid in self._strong or (weak and kid in self._weak)):
                return kid
        return None

    def meant(self, head: int | None, *, weak: bool = False) -> int | None:
        """Return the row that names the talks of a subject or object, a pronoun's too."""
        if head is None:
            return None
        grammar, word = self._grammar, self._grammar.lower(head)
        if word not in words("names", "pronouns"):
            return self.at(head, weak=weak)
        verb = grammar.head[head]
        if grammar.tag[head] in ("WDT", "WP") or (word == "that" and grammar.dep[verb] == "relcl"):
            return self.at(grammar.head[verb], weak=weak) if grammar.dep[verb] == "relcl" else None
        return self._before(head, weak=weak)

    def _before(self, pronoun: int, *, weak: bool) -> int | None:
        """Return the talks that "they" or "it" point at: the last subject before it."""
        grammar = self._grammar
        number = grammar.sentence[pronoun]
        for sentence in (number, number - 1):
            if sentence < 0:
                return None
            first, past = grammar.sentences[sentence]
            subjects = [
                row
                for row in range(max(first, pronoun - _FARTHEST), min(past, pronoun))
                if grammar.dep[row] in _SUBJECTS and grammar.tag[row][0] == "N"
            ]
            if subjects:
                return self.at(subjects[-1], weak=weak)
        return None

    def near(self, row: int) -> int | None:
        """Return the nearest row in the same sentence that names talks."""
        found = self._strong_in(self._grammar.sentence[row])
        at = bisect_left(found, row)
        return min(found[max(0, at - 1) : at + 1], key=lambda one: abs(one - row), default=None)

    def earlier(self, row: int) -> int | None:
        """Return the last row in the sentence before, of the same paragraph, that names talks."""
        grammar = self._grammar
        before = self._strong_in(grammar.sentence[row] - 1)
        last = before[-1] if before else None
        same = last is not None and grammar.paragraph[last] == grammar.paragraph[row]
        return last if same else None

    def _strong_in(self, sentence: int) -> list[int]:
        return self._by_sentence.get(sentence, [])

    # -- what they tell ----------------------------------------------------------------------------

    def tops(self, row: int) -> tuple[int, ...]:
        """Return the heads of the phrase: "talks", "round" of "a second round of talks"."""
        grammar, found = self._grammar, [row]
        for _ in range(_DEEPEST):
            above = grammar.head[found[-1]]
            of = grammar.dep[found[-1]] == "pobj" and grammar.lower(above) == "of"
            if not of or grammar.lemma[grammar.head[above]] not in words("names", "parts"):
                break
            found.append(grammar.head[above])
        return tuple(found)

    def span(self, row: int) -> Span:
        """Return the words that name the talks, with what they are counted by."""
        grammar, tops = self._grammar, self.tops(row)
        first, last = phrase(grammar, row)
        return grammar.span(min(first, phrase(grammar, tops[-1])[0]), max(last, row))

    def ordinal(self, row: int) -> int | None:
        """Return the number of the round: 2 of "a second round of talks", "round two"."""
        grammar = self._grammar
        for top in self.tops(row):
            if grammar.lemma[top] in ("day", "week", "month", "hour", "night"):
                continue
            near = [*grammar.children[top], top + 1, top - 1]
            for kid in near:
                if kid >= len(grammar) or not self._counts(kid, top):
                    continue
                return ordinals()[grammar.lower(kid)]
        return None

    def _counts(self, kid: int, top: int) -> bool:
        """Whether a word numbers a round: "second" before it, "two" right after "round"."""
        grammar = self._grammar
        if grammar.lower(kid) not in ordinals() or grammar.sentence[kid] != grammar.sentence[top]:
            return False
        if grammar.tag[kid] == "CD":
            return kid == top + 1 and grammar.lemma[top] in ("round", "phase", "session")
        return kid < top and grammar.dep[kid] in ("amod", "nmod", "compound", "advmod")

    def place(self, row: int) -> str | None:
        """Return where the talks are by their own words: "in Dunmere", "the Dunmere round"."""
        grammar = self._grammar
        tops = self.tops(row)
        _, past = grammar.sentences[grammar.sentence[row]]
        held = [
            at
            for at in range(row + 1, min(row + _NEAR, past))
            if grammar.dep[at] in ("relcl", "acl") and grammar.is_below(at, tops[-1])
        ]
        for top in (*tops, *held):
            found = self._inside(top)
            if found is not None:
                return found
        before = row - 1
        named = before >= 0 and grammar.tag[before] in _NAMES and grammar.head[before] == row
        if not named or not self._is_venue(before):
            return None
        return grammar.word(before)

    def _inside(self, row: int) -> str | None:
        """Return the name of the place in which something is: "in the city of Ostra"."""
        grammar, nouns = self._grammar, self._nouns
        for target in nouns.of(row, _PLACED):
            town = grammar.lemma[target] in words("meetings", "towns")
            for one in nouns.of(target) if town else (target,):
                if nouns.is_any(one, ("name",)) and not nouns.is_day(one):
                    return self.name_of(one)
        return None

    def name_of(self, row: int) -> str:
        """Return a place's name as printed, without what is told of it."""
        return self._grammar.span(phrase(self._grammar, row)[0], row).quote

    def _is_venue(self, row: int) -> bool:
        """Whether a name right before the talks is of where they are: a town, not a dispute."""
        grammar, word = self._grammar, self._grammar.word(row)
        if self._nouns.is_any(row, ("demonym", "person")):
            return False
        if self._named_after is None:
            self._named_after = {
                grammar.word(at)
                for at in range(1, len(grammar))
                if grammar.dep[at] == "pobj" and grammar.lower(at - 1) in _PLACED
            }
        return word in self._named_after
