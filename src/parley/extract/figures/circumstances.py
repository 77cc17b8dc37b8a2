"""Figures and the claims found before -> who gives each figure, of when it is, and where.

The innermost statement whose content holds a figure gives it; a date counts where it hangs on the
words that the figure hangs on, inside the same statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Final, TypeVar

from parley.extract.figures.clauses import NOUNS
from parley.extract.figures.drafts import Draft
from parley.extract.figures.numerals import table
from parley.extract.figures.quantities import is_time
from parley.extract.grammar.grammar import Grammar
from parley.extract.sources.sources import Source
from parley.model import Claim, DateMention, Speaker, Statement

__all__ = ["Surroundings"]

_PLACING: Final = frozenset(
    {"in", "at", "near", "off", "inside", "outside", "across", "throughout", "around"}
)
_SHARING: Final = frozenset(
    {"stake", "share", "interest", "shareholding", "holding", "invest", "confidence"}
)
_NAMES: Final = frozenset({"NNP", "NNPS"})
_OWNING: Final = re.compile(r"['’]s?$")
_CLIMB: Final = 6
_Painted = TypeVar("_Painted", Statement, DateMention)


class Surroundings:
    """Which statement and which expression of time each row of a document belongs to."""

    def __init__(self, grammar: Grammar, found: Sequence[Claim]) -> None:
        self._grammar = grammar
        self._statement: list[Statement | None] = [None] * len(grammar)
        self._date: list[DateMention | None] = [None] * len(grammar)
        for mention in found:
            if isinstance(mention, DateMention):
                self._paint(self._date, mention.evidence.start, mention.evidence.end, mention)
        statements = [claim for claim in found if isinstance(claim, Statement)]
        for statement in sorted(statements, key=_length, reverse=True):
            for span in statement.content:
                self._paint(self._statement, span.start, span.end, statement)

    def _paint(self, rows: list[_Painted | None], start: int, end: int, claim: _Painted) -> None:
        first, past = self._grammar.rows_in(start, end)
        rows[first:past] = [claim] * (past - first)

    def mention(self, first: int, last: int) -> DateMention | None:
        """Return the expression of time that some row of first..last belongs to."""
        return next((self._date[row] for row in range(first, last + 1) if self._date[row]), None)

    def statement(self, row: int) -> Statement | None:
        """Return the innermost statement in whose content a row stands."""
        return self._statement[row]

    def given_by(self, draft: Draft) -> tuple[tuple[Speaker, ...], str] | None:
        """Return who gives a figure that stands in no statement, and why, where its words tell."""
        grammar = self._grammar
        row = draft.noun if draft.noun is not None and not draft.inherited else draft.top
        for at in {draft.top, row} | set(grammar.children[grammar.head[draft.top]]):
            owner = grammar.child(at, "poss")
            if owner is not None and grammar.lemma[at] in _giving("nouns"):
                return self._speakers(owner, "whose count it is")
        verb = self._giving_verb(draft)
        if verb is None:
            return None
        subject = grammar.subject(verb)
        return (
            None
            if subject is None
            else self._speakers(subject, "the subject of the verb that gives it")
        )

    def _giving_verb(self, draft: Draft) -> int | None:
        """Return the verb that gives a figure: "counted 12", "put it at 12", "admits to 12"."""
        grammar = self._grammar
        head, label = grammar.head[draft.top], grammar.dep[draft.top]
        verb = grammar.head[head] if label == "pobj" else head
        said = draft.inherited and grammar.lemma[verb] in _giving("saying") and draft.top > verb
        if not said and grammar.lemma[verb] not in _giving("verbs"):
            return None
        prepositions = ("to",) if said else ("of", "at")
        if label == "pobj":
            return verb if grammar.lower(head) in prepositions else None
        return verb if label == "dobj" or (said and label == "nsubj") else None

    def _speakers(self, row: int, reason: str) -> tuple[tuple[Speaker, ...], str] | None:
        mentions = self._grammar.mentions
        if mentions is None or self._grammar.tag[row] not in NOUNS:
            return None
        speakers = mentions.speakers(Source((row,), reason))
        named = tuple(replace(one, name=_OWNING.sub("", one.name)) for one in speakers)
        return (named, reason) if named else None

    def place(self, draft: Draft) -> tuple[str, str] | None:
        """Return where a figure is of, as printed, and why: "in Torrin", "Torrin residents"."""
        grammar = self._grammar
        for row in self._chain(draft):
            for kid in grammar.children[row]:
                if grammar.dep[kid] != "prep" or grammar.lower(kid) not in _PLACING:
                    continue
                if grammar.lemma[row] in _SHARING:
                    continue
                target = grammar.child(kid, "pobj")
                if target is not None and self._is_place(target):
                    first = target
                    while (
                        first > 0
                        and grammar.head[first - 1] == target
                        and grammar.tag[first - 1] in _NAMES
                    ):
                        first -= 1
                    if first != target and self._date[first] is not None:
                        continue
                    return grammar.text[
                        grammar.start[first] : grammar.end[target]
                    ], f"“{grammar.lower(kid)}” and a name"
        return None

    def _is_place(self, row: int) -> bool:
        grammar = self._grammar
        if grammar.tag[row] not in _NAMES or self._date[row] is not None:
            return False
        return grammar.word(row)[0].isalpha() and not grammar.word(row).isupper()

    def as_of(self, draft: Draft) -> DateMention | None:
        """Return the expression of time that tells of which day a count is."""
        if is_time(draft.unit):
            return None
        grammar, own = self._grammar, self._statement[draft.top]
        for row in self._chain(draft):
            for kid in grammar.children[row]:
                at = kid
                if grammar.dep[kid] == "prep":
                    target = grammar.child(kid, "pobj")
                    at = kid if target is None else target
                found = self._date[at]
                if found is None or found.kind not in ("date", "time"):
                    continue
                if draft.rows[0] <= at <= draft.rows[1] or self._statement[at] is not own:
                    continue
                return found
        return None

    def _chain(self, draft: Draft) -> Iterable[int]:
        """Yield the rows on which a figure hangs, up to the verb of its clause."""
        grammar = self._grammar
        seen = []
        row = draft.top
        for _ in range(_CLIMB):
            seen.append(row)
            if grammar.tag[row].startswith("VB") or grammar.head[row] == row:
                break
            row = grammar.head[row]
        return seen


def _length(statement: Statement) -> tuple[int, int]:
    return sum(span.end - span.start for span in statement.content), -statement.content[0].start


@cache
def _giving(name: str) -> frozenset[str]:
    return frozenset(table("giving")[name].split())
