"""What will not or cannot be, in a report on talks -> whether somebody refuses it.

There what a speaker says that his side will not do with a thing is a refusal, whatever the verb,
but for those of knowing, telling and faring; elsewhere only verbs of doing tell one.
"""

from __future__ import annotations

from typing import Final

from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group

__all__ = ["is_held", "is_refusal", "is_spared"]

_HELD: Final = (
    *("negotiable", "own_act", "passage", "tie", "talks", "stoppage", "sanction", "stance_word"),
    *("offer", "forces", "vessel"),
)


def is_refusal(voice: Voice, verb: int) -> bool:
    """Whether not to do it is a refusal: "would not reward them", "could not be a party to it"."""
    grammar, lemma = voice.grammar, voice.grammar.lemma[verb]
    if not voice.is_parley or lemma in group("deeds", "silent"):
        return False
    if lemma == "be":
        what = grammar.child(verb, "attr")
        return what is not None and grammar.lemma[what] in group("deeds", "parties")
    after = [kid for kid in grammar.children[verb] if kid > verb and grammar.dep[kid] != "punct"]
    if lemma in ("have", "get", "do", "try"):
        whom = grammar.child(verb, "dobj", "ccomp")
        return whom is not None and grammar.tag[whom] != "CD" and len(after) > 1
    thing = grammar.child(verb, "dobj")
    return thing is not None and grammar.tag[thing] in ("NN", "NNS") and not voice.is_who(thing)


def is_held(voice: Voice, verb: int, subject: int) -> bool:
    """Whether a thing that sides deal about is not to change: "the timetable will not slip"."""
    grammar = voice.grammar
    told = voice.is_parley and voice.statement(verb) is not None
    thing = grammar.tag[subject] in ("NN", "NNS") and not voice.is_who(subject)
    if not (told and thing) or grammar.lemma[verb] not in group("deeds", "altering"):
        return False
    nothing = grammar.lower(subject) == "nothing"
    return nothing or voice.nouns.is_any(subject, _HELD)


def is_spared(voice: Voice, verb: int) -> bool:
    """Whether nobody can ask it, or do it: "the islanders could not be handed over"."""
    return voice.is_parley and voice.grammar.lemma[verb] in group("deeds", "burdened")
