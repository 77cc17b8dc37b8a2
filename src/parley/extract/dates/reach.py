"""A draft and the mentions before it -> whether it counts from one of them, from the report or not.

A clock time counts from a day near by, or else from the report's. A part of a day does so only in
the sentence of its day; but one that tells when something was done ("broke off at nightfall")
reaches as far as a clock time, if nothing near by names another time.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from parley.extract.dates.patterns import Draft
from parley.extract.dates.quoted import is_quoted
from parley.extract.dates.tense import direction
from parley.extract.dates.words import Words
from parley.model import DateMention

__all__ = ["is_near", "reach", "sentence_of"]

_SENTENCES: Final = 2
"""How many sentences back a clock time looks for its day."""
_MOMENTS: Final = frozenset({"at", "by", "before", "until", "till", "in"})


def sentence_of(words: Words, draft: Draft) -> int:
    """Return the place of the draft's sentence in the document."""
    row = words.row[draft.first]
    return bisect_right(words.grammar.sentences, (row, len(words.grammar) + 1)) - 1


def is_near(words: Words, draft: Draft, mention: DateMention | None, sentences: int) -> bool:
    """Whether the mention stands at most so many sentences before the draft."""
    grammar = words.grammar
    first = max(0, sentence_of(words, draft) - sentences)
    return (
        mention is not None and mention.evidence.start >= grammar.start[grammar.sentences[first][0]]
    )


def reach(words: Words, draft: Draft, day: DateMention | None, last: DateMention | None) -> None:
    """Settle what a length ahead ("said") and a time on a day ("near") count from.

    `day` is the day named before, `last` the last mention of any date.
    """
    if draft.seeks == "said":
        draft.seeks = "day" if is_near(words, draft, day, 0) else ""
    elif draft.seeks == "near" and draft.part[1:2].isdigit():
        draft.seeks = "day" if is_near(words, draft, day, _SENTENCES) else ""
    elif draft.seeks == "near" and is_near(words, draft, day, 0):
        draft.seeks = "day"
    elif draft.seeks == "near":
        draft.seeks = "none"
        if not is_near(words, draft, last, _SENTENCES):
            draft.seeks = "" if _is_moment(words, draft) else "none"
        elif last is day and day is not None and _is_told(day) and _is_moment(words, draft):
            draft.seeks = "day"


def _is_moment(words: Words, draft: Draft) -> bool:
    """Whether it tells when on its day something was done: "broke off at nightfall"."""
    grammar, row = words.grammar, words.row[draft.first]
    if draft.part == "TNI" or words.text(draft.first - 1) not in _MOMENTS:
        return False
    if is_quoted(grammar, row):
        return False
    towards, _ = direction(grammar, words.row[draft.head], row)
    return towards == "past"


def _is_told(day: DateMention) -> bool:
    """Whether the day is named as such, no clock time alone, and lies back."""
    alone = not day.form.template and not day.form.offset and bool(day.form.part)
    return not alone and day.form.towards != "future"
