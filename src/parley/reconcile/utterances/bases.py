"""Which wording of an utterance the others are held against, and what a direct one must keep.

Nearest to what was said is a sound direct quotation of the earliest report, the fullest of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from parley.model import Span, Spoken
from parley.reconcile.persons import person_name
from parley.reconcile.spelling import sound
from parley.reconcile.utterances.words import gist, plain_words

__all__ = ["base_of", "in_order", "same_quotation"]

_FORMS: Final = {"direct": 0, "mixed": 1, "indirect": 2}
_FRAGMENT: Final = 0.6
"""What tells less than this share of the fullest wording is a fragment of it."""


def in_order(members: Iterable[Spoken]) -> list[Spoken]:
    """Return statements in the order in which they came out, those without a day at the end."""
    return sorted(members, key=lambda one: (*_out(one), one.statement.content[0].start, one.id))


def base_of(members: Iterable[Spoken]) -> Spoken:
    """Return the wording that is nearest to what was said.

    Sound before suspect, quotations before reported words; of those that are no mere fragments, the
    first that came out, and an origin before its copies, whatever their days. Where days do not
    tell: whose speaker is printed by the usual name, what stands in most reports in these very
    words, the fullest.
    """
    members = list(members)
    best = min(_standing(one) for one in members)
    nearest = [one for one in members if _standing(one) == best]
    fullest = max(gist(one.statement).mass for one in nearest)
    whole = [one for one in nearest if gist(one.statement).mass >= _FRAGMENT * fullest]
    origins = {one.family for one in whole if one.origin}
    first_hand = [one for one in whole if one.origin or one.family not in origins]
    printed = Counter(gist(one.statement).bare for one in members)

    def distance(one: Spoken) -> tuple[str, str, bool, int, float, str]:
        words = gist(one.statement)
        return (*_out(one), _misprinted(one), -printed[words.bare], -words.mass, one.id)

    return min(first_hand, key=distance)


def _misprinted(one: Spoken) -> bool:
    """Whether a person who speaks is printed by another name than mostly."""
    return any(
        speaker.kind == "person"
        and bool(names)
        and person_name(speaker.name).core != person_name(names[0]).core
        for speaker, names in zip(one.statement.speakers, one.names, strict=True)
    )


def _standing(one: Spoken) -> tuple[bool, int]:
    return one.statement.legibility.grade == "suspect", _FORMS[one.statement.form]


def _out(one: Spoken) -> tuple[str, str]:
    return one.published.latest or "~", one.published.earliest or "~"


def same_quotation(one: Spoken, other: Spoken) -> bool:
    """Whether two quotations give the same words, signs, case and what is cut off at ends aside."""
    first, second = one.statement.content, other.statement.content
    return _within(first, second) or _within(second, first)


def _within(pieces: Sequence[Span], whole: Sequence[Span]) -> bool:
    words = "".join(_spoken(span) for span in whole).replace("  ", " ")
    return all(_spoken(span) in words for span in pieces)


def _spoken(span: Span) -> str:
    """Return the words of a span as they sound: "offence" and "offense" are one."""
    return f" {' '.join(sound(word) for word in plain_words(span.quote))} "
