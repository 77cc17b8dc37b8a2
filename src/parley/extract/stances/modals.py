"""A modal and the verb that it helps -> the stance they make: "will not", "must", "cannot".

What will be is a stance only where somebody can will it; what must be, only where somebody says so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from parley.extract.stances.bearable import borne, mooted
from parley.extract.stances.can import able
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.helping import is_plain, obliged
from parley.extract.stances.must import bounden, regretted
from parley.extract.stances.voice import Voice
from parley.extract.stances.will import coming
from parley.extract.stances.words import group

__all__ = ["of_modal", "triggers"]


def triggers() -> Mapping[str, Callable[[Voice, int, int], StanceDraft | None]]:
    """Return modal word -> what reads it with its verb."""
    readers = {"coming": coming, "bounden": bounden, "able": able, "mooted": mooted}
    return {word: read for name, read in readers.items() for word in group("modals", name)}


def of_modal(
    voice: Voice, modal: int, read: Callable[[Voice, int, int], StanceDraft | None]
) -> StanceDraft | None:
    """Return the stance of a modal and the verb that it helps; None where it makes none."""
    grammar, verb = voice.grammar, voice.grammar.head[modal]
    if grammar.dep[modal] != "aux" or verb <= modal:
        return None
    if not is_plain(grammar, verb):
        return regretted(voice, modal, verb) if read is bounden else None
    relative = grammar.dep[verb] == "relcl" and read is able
    if voice.is_question(verb) or not (relative or voice.is_asserted(verb)):
        return None
    if relative:
        return borne(voice, modal, verb)
    inner = obliged(grammar, verb)
    if inner is not None:  # "they may have to leave" tells of none
        must = grammar.lemma[verb] == "have" and read is not mooted
        return bounden(voice, modal, inner) if must else None
    return read(voice, modal, verb)
