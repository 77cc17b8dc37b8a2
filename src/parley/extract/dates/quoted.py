"""Days that a speaker counts from the day of speaking: "Today we met," he said on Monday.

"Today" in quotation marks is the day on which the words were said, where the sentence names it
beside the verb that tells of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from parley.extract.dates.clauses import cues
from parley.extract.dates.lexicon import KINDS
from parley.extract.dates.patterns import Draft
from parley.extract.dates.words import Words
from parley.extract.grammar.grammar import Grammar

__all__ = ["days_said", "is_quoted"]

_OPENING: Final = frozenset({"“", "``"})
_CLOSING: Final = frozenset({"”", "''"})
_AROUND: Final = 4
"""How many expressions away the day of speaking may stand."""


def is_quoted(grammar: Grammar, row: int) -> bool:
    """Whether a quotation that began in the paragraph is still open at the row."""
    first = row
    while first and grammar.paragraph[first - 1] == grammar.paragraph[row]:
        first -= 1
    marks = [grammar.word(at) for at in range(first, row)]
    opened = sum(mark in _OPENING for mark in marks) - sum(mark in _CLOSING for mark in marks)
    return opened > 0 or marks.count('"') % 2 == 1


def days_said(words: Words, drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """Yield quoted days near the speaker's own ("today"), each with the day of speaking."""
    for at, draft in enumerate(drafts):
        if draft.template or words.kind[draft.head] != KINDS["today"]:
            continue
        if not is_quoted(words.grammar, words.row[draft.first]):
            continue
        near = (*drafts[max(0, at - _AROUND) : at], *drafts[at + 1 : at + 1 + _AROUND])
        said = next((other for other in near if _is_of_telling(words, draft, other)), None)
        if said is not None:
            yield draft, said


def _is_of_telling(words: Words, draft: Draft, day: Draft) -> bool:
    """Whether it is a weekday of the same sentence on which somebody told something."""
    grammar, row = words.grammar, words.row[day.head]
    if not day.template.startswith("XXXX-WXX-") or day.kind == "set" or day.seeks:
        return False
    if grammar.sentence[row] != grammar.sentence[words.row[draft.first]]:
        return False
    verb = grammar.head[row]
    if grammar.lower(verb) == "on":
        verb = grammar.head[verb]
    tells = grammar.tag[verb] == "VBD" and grammar.lemma[verb] in cues().telling
    return tells and not is_quoted(grammar, row)
