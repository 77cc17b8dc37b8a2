"""The readers of what is asked for by the shape of a sentence, by the base form at which it shows.

"The onus is on Torria", "a bridge is a must for them", "nothing less will do", "hopes to keep it".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice
from parley.extract.stances.wants.brought_about import wants_back, wants_more, would_like
from parley.extract.stances.wants.getting import getting, would_have
from parley.extract.stances.wants.lists import (
    is_after,
    is_bottom_line,
    is_on_list,
    is_wanted,
    tops_list,
)
from parley.extract.stances.wants.needs import deemed_needful, is_needed_by
from parley.extract.stances.wants.nothing_less import not_rest, nothing_less, only_would_do
from parley.extract.stances.wants.onus import (
    falls_to,
    had_better,
    has_got_to,
    is_bound,
    is_for,
    laid_on,
    would_do_well,
)
from parley.extract.stances.wants.positions import aim_is, line_is, terms_are
from parley.extract.stances.wants.pursued import for_more, heart_set_on, in_search_of, out_for
from parley.extract.stances.wants.under_way import is_doing

__all__ = ["Reader", "demand_readers", "demand_words"]

Reader = Callable[[Voice, int], StanceDraft | None]


@cache
def demand_words() -> Mapping[str, tuple[Reader, ...]]:
    """Return the words that are no verbs, and what reads a demand at them."""
    found: dict[str, tuple[Reader, ...]] = {
        "well": (had_better, would_do_well),
        "less": (nothing_less,),
        "short": (nothing_less,),
        "ought": (is_bound,),
        "out": (out_for,),
    }
    for words, read in (
        (shape("onus", "laid"), laid_on),
        (shape("onus", "wise"), would_do_well),
        (shape("pursued", "seeking") | shape("pursued", "stopping"), in_search_of),
        (shape("pursued", "hearts"), heart_set_on),
        (shape("needs", "limits"), is_bottom_line),
        (shape("needs", "stands"), line_is),
        (shape("needs", "terms"), terms_are),
        (shape("needs", "aims") | shape("needs", "wishes") | shape("equated", "ideas"), aim_is),
    ):
        for word in words:
            found[word] = (*found.get(word, ()), read)
    return found


@cache
def demand_readers() -> Mapping[str, tuple[Reader, ...]]:
    """Return base form -> what reads a demand at it, in order."""
    found = dict(demand_words())
    of_be = (is_for, is_on_list, is_wanted, is_after, is_needed_by)
    for words, readers in (
        (frozenset({"be"}), of_be),
        (frozenset({"remain", "become"}), (is_on_list, is_wanted, is_needed_by)),
        (shape("onus", "falling"), (falls_to,)),
        (shape("onus", "binding"), (is_bound,)),
        (shape("needs", "deeming"), (deemed_needful,)),
        (shape("needs", "topping"), (tops_list,)),
        (shape("nothing_less", "satisfying"), (only_would_do,)),
        (shape("nothing_less", "resting"), (not_rest,)),
        (shape("getting", "getting") | shape("getting", "taking"), (getting,)),
        (frozenset({"have"}), (would_have,)),
        (frozenset({"like"}), (would_like,)),
        (shape("pursued", "preferring"), (wants_more,)),
        (frozenset({"want"}), (wants_back,)),
        (frozenset({"get"}), (has_got_to,)),
        (shape("pursued", "striving"), (for_more,)),
        (shape("under_way", "doing"), (is_doing,)),
    ):
        for word in words:
            found[word] = tuple(dict.fromkeys((*found.get(word, ()), *readers)))
    return found
