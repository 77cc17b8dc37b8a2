"""A document's grammar -> refusals that are told of the thing, not of who refuses it.

"The tariff angered the growers", "a joint flag is anathema to the islanders", "there is no support
in the cabinet for it": each word of lexicon/stance_refusals.toml at which such a turn may be seen
has its reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from parley.extract.stances.against.against_words import against_words
from parley.extract.stances.against.excepted import all_but, see_undone
from parley.extract.stances.against.excess import falls_short_of, judged_for, too_far, too_much_for
from parley.extract.stances.against.feeling import (
    in_no_mood,
    never_happens,
    none_for,
    not_pressed,
    to_which,
    unease_over,
)
from parley.extract.stances.against.firm import cannot_ask, firm_against, foe_of
from parley.extract.stances.against.reacting import (
    in_protest,
    in_the_way,
    no_action,
    nothing_would,
    reacted,
    said_no,
    short_shrift,
    up_in_arms,
)
from parley.extract.stances.against.reception import displeased, landed_badly, met_with, upset
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.voice import Voice

__all__ = ["against"]

_Reader = Callable[[Voice, int], StanceDraft | None]


def against(voice: Voice) -> Iterator[StanceDraft]:
    """Yield a draft for each refusal told of what is refused, in order of the text."""
    grammar, readers = voice.grammar, _readers()
    if "affairs" not in voice.nouns.topics:
        return
    for row in [row for row, lemma in enumerate(grammar.lemma) if lemma in readers]:
        found = (read(voice, row) for read in readers[grammar.lemma[row]])
        draft = next((one for one in found if one is not None), None)
        if draft is not None:
            yield draft


@cache
def _readers() -> Mapping[str, tuple[_Reader, ...]]:
    """Return base form -> what reads a refusal at it, in order."""
    found: dict[str, tuple[_Reader, ...]] = {}
    for words, read in (
        (against_words("reception", "upsetting"), upset),
        (against_words("reception", "pleasing"), displeased),
        (against_words("reception", "appealing"), displeased),
        (against_words("reception", "scorn"), met_with),
        (against_words("reception", "welcome"), met_with),
        (against_words("reception", "favour"), met_with),
        (against_words("reception", "badly"), landed_badly),
        (against_words("reception", "coldly") - against_words("reception", "badly"), landed_badly),
        (against_words("reception", "well"), landed_badly),
        (against_words("reacting", "reacting"), reacted),
        (frozenset({"arm", "arms"}), up_in_arms),
        (against_words("reacting", "protests"), in_protest),
        (against_words("reacting", "shrift"), short_shrift),
        (against_words("reacting", "way"), in_the_way),
        (frozenset({"no"}), said_no),
        (frozenset({"action"}), no_action),
        (frozenset({"nothing"}), nothing_would),
        (against_words("excess", "judgements"), judged_for),
        (against_words("excess", "bitter"), judged_for),
        (against_words("excess", "measured"), too_much_for),
        (frozenset({"enough"}), too_much_for),
        (frozenset({"far"}), too_far),
        (frozenset({"short"}), falls_short_of),
        (against_words("feeling", "wished"), none_for),
        (against_words("feeling", "ill"), unease_over),
        (against_words("feeling", "firm"), firm_against),
        (against_words("feeling", "asking"), cannot_ask),
        (against_words("feeling", "foes") | against_words("feeling", "friends"), foe_of),
        (against_words("feeling", "moods"), in_no_mood),
        (against_words("feeling", "happening"), never_happens),
        (against_words("feeling", "pressing"), not_pressed),
        (against_words("feeling", "answering"), to_which),
        (against_words("excepted", "except"), all_but),
        (frozenset({"see"}), see_undone),
    ):
        for word in words:
            found[word] = (*found.get(word, ()), read)
    return found
