"""A document's grammar -> the stances that the shape of a sentence tells, not one word of stance.

Each base form of lexicon/stance_shapes.toml at which a shape may be seen has its readers; the
first that finds a stance there tells it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from parley.extract.stances.as_wanted import as_wanted
from parley.extract.stances.burdens import came_not_to, not_asked_to, stays_until
from parley.extract.stances.but_not import but_not, turned_down_by
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.equated import amounted, equated
from parley.extract.stances.figured import figure_is, most_given
from parley.extract.stances.insisted import (
    figure_was,
    made_conditional,
    no_further,
    wanted_away,
)
from parley.extract.stances.left_to import time_to_study, up_to
from parley.extract.stances.outright import (
    accepted_if,
    agreed_at_once,
    balked,
    had_none,
    refused,
    threw_out,
)
from parley.extract.stances.put_off import deferred, lifted, off_the_table
from parley.extract.stances.rather import preferred_to, rather_than
from parley.extract.stances.shape_words import shape
from parley.extract.stances.ultimatums import given_time
from parley.extract.stances.under_plan import under_plan
from parley.extract.stances.voice import Voice
from parley.extract.stances.wants.demanded import demand_readers, demand_words

__all__ = ["shapes"]

_Reader = Callable[[Voice, int], StanceDraft | None]


def shapes(voice: Voice) -> Iterator[StanceDraft]:
    """Yield a draft for each stance that a sentence's shape tells, in order of the text."""
    grammar, readers = voice.grammar, _readers()
    for row in [row for row, lemma in enumerate(grammar.lemma) if lemma in readers]:
        if grammar.tag[row][0] != "V" and grammar.lemma[row] not in _not_verbs():
            continue
        if grammar.dep[row] in ("aux", "auxpass"):
            continue
        found = (read(voice, row) for read in readers[grammar.lemma[row]])
        draft = next((one for one in found if one is not None), None)
        if draft is not None:
            yield draft


@cache
def _of_words() -> Mapping[str, _Reader]:
    """Return the words that are no verbs, and what reads a stance at them."""
    return {
        "than": rather_than, "not": but_not, "up": up_to, "under": under_plan,
    } | dict.fromkeys(shape("time", "spans"), time_to_study)  # fmt: skip


@cache
def _not_verbs() -> frozenset[str]:
    return frozenset(_of_words()) | frozenset(demand_words())


@cache
def _readers() -> Mapping[str, tuple[_Reader, ...]]:
    """Return base form -> what reads a stance at it, in order."""
    found: dict[str, tuple[_Reader, ...]] = {word: (read,) for word, read in _of_words().items()}
    found["be"] = (equated, figure_is, figure_was, most_given)
    for words, read in (
        (shape("taken_off", "taking"), off_the_table),
        (shape("but_not", "downing") | shape("bare", "refusing"), turned_down_by),
        (shape("bare", "taking"), turned_down_by),
        (shape("as_wanted", "wanting") | shape("as_wanted", "offering"), as_wanted),
        (shape("ultimatum", "giving"), given_time),
        (shape("rather", "preferring"), preferred_to),
        (shape("equated", "amounting"), amounted),
        (frozenset({"have", "want"}), had_none),
        (shape("bare", "shying"), balked),
        (shape("bare", "consenting"), agreed_at_once),
        (shape("bare", "consenting") | shape("bare", "taking"), accepted_if),
        (shape("bare", "refusing") | shape("bare", "taking"), refused),
        (shape("bare", "throwing"), threw_out),
        (shape("journey", "coming"), came_not_to),
        (shape("journey", "burdening"), not_asked_to),
        (shape("lasting", "staying"), stays_until),
        (shape("deferred", "deferring"), deferred),
        (shape("lifted", "agreeing"), lifted),
        (shape("insisted", "wanting"), wanted_away),
        (shape("insisted", "making"), made_conditional),
        (shape("insisted", "going"), no_further),
    ):
        for word in words:
            found[word] = (*found.get(word, ()), read)
    for word, readers in demand_readers().items():
        found[word] = (*found.get(word, ()), *readers)
    return found
