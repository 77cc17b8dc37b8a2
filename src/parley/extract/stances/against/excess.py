"""What is too much, too little or nothing for somebody -> his refusal of it.

"A joint flag is anathema to the islanders", "the price is too low for the board", "the plan goes
too far for them", "fell short of what the union wants". With nobody named it is the speaker's.
"""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.against.against_words import against_words
from parley.extract.stances.against.unwanted import beside, is_thing, thing_of, told_of, unwanted
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.voice import Voice

__all__ = ["falls_short_of", "judged_for", "too_far", "too_much_for"]

_BEING: Final = frozenset({"be", "remain", "prove", "seem", "become"})
_TO: Final = ("to", "for", "with", "among", "in")
_WHO: Final = ("who", "demonym")
_HIGHEST: Final = 3


def judged_for(voice: Voice, row: int) -> StanceDraft | None:
    """Return the refusal of "is anathema to the islanders", "is unpalatable to the islanders"."""
    return _said_for(voice, row, denied=False)


def too_much_for(voice: Voice, row: int) -> StanceDraft | None:
    """Return the refusal of "is too low for the islanders", "was not enough for the islanders"."""
    grammar = voice.grammar
    enough = grammar.lower(row) == "enough"
    too = any(grammar.lower(kid) == "too" for kid in grammar.children[row] if kid < row)
    return _said_for(voice, row, denied=enough) if enough or too else None


def _said_for(voice: Voice, row: int, *, denied: bool) -> StanceDraft | None:
    """Return the refusal of what "is" so "for" somebody; `denied`: of what "is not"."""
    grammar, verb = voice.grammar, _stating(voice.grammar, row)
    if verb is None:
        return None
    near, subject = beside(voice, (row, verb), _TO), voice.subject(verb)
    if near is None or subject is None or grammar.tag[subject] not in ("NN", "NNS", "NNP", "NNPS"):
        return None
    if voice.nouns.is_any(subject, _WHO) or not (is_thing(voice, subject) or _is_told(voice, row)):
        return None
    force = told_of(voice, verb)
    if force is None or force.negated != denied:
        return None
    reason = f"it is said to be “{grammar.lower(row)}” for them"
    return unwanted(voice, subject, near[1], (verb, max(row, near[0])), force, reason)


def _is_told(voice: Voice, row: int) -> bool:
    """Whether a word alone tells of a refusal, whatever it is said of: "anathema"."""
    return voice.grammar.lemma[row] in against_words("excess", "judgements")


def too_far(voice: Voice, row: int) -> StanceDraft | None:
    """Return the refusal of "goes too far", "does not go far enough", "is a step too far"."""
    grammar = voice.grammar
    too = any(grammar.lower(kid) == "too" for kid in grammar.children[row] if kid < row)
    enough = row + 1 < len(grammar) and grammar.lower(row + 1) == "enough"
    above = grammar.head[row + 1] if enough and grammar.head[row] == row + 1 else grammar.head[row]
    if too and grammar.lemma[above] in against_words("excess", "steps"):
        return _step_for(voice, above, row)
    if not (too or enough) or grammar.lemma[above] not in against_words("excess", "going"):
        return None
    thing, force = thing_of(voice, above), told_of(voice, above)
    if thing is None or force is None or force.negated == too:
        return None
    last = row + 1 if enough else row
    near = beside(voice, (above, row, last), ("for",))
    reason = "it is said to go too far" if too else "it is said not to go far enough"
    if near is not None:
        return unwanted(voice, thing, near[1], (above, last), force, reason)
    return _of_speaker(voice, thing, (above, last), reason)


def _step_for(voice: Voice, step: int, far: int) -> StanceDraft | None:
    """Return the refusal of "is a step too far for the islanders"."""
    grammar, verb = voice.grammar, _stating(voice.grammar, step)
    subject = None if verb is None else voice.subject(verb)
    force = None if verb is None else told_of(voice, verb)
    if verb is None or subject is None or force is None or force.negated:
        return None
    if grammar.tag[subject] not in ("NN", "NNS") or voice.nouns.is_any(subject, _WHO):
        return None
    near, reason = beside(voice, (step, verb, far), ("for",)), "it is said to be a step too far"
    if near is not None:
        return unwanted(voice, subject, near[1], (verb, far), force, reason)
    return _of_speaker(voice, subject, (verb, far), reason)


def falls_short_of(voice: Voice, row: int) -> StanceDraft | None:
    """Return the refusal of "fell short of the union's demands", "of what the union wants"."""
    grammar, verb = voice.grammar, voice.grammar.head[row]
    if grammar.lemma[verb] not in against_words("excess", "falling") or row < verb:
        return None
    of = next((kid for kid in grammar.children[row] if grammar.lower(kid) == "of"), None)
    wanted = None if of is None else grammar.child(of, "pobj", "pcomp")
    if wanted is None or grammar.lemma[wanted] not in against_words("excess", "wants"):
        return None
    who = grammar.child(wanted, "poss") or grammar.subject(wanted)
    thing, force = thing_of(voice, verb), told_of(voice, verb)
    if who is None or thing is None or force is None or force.negated:
        return None
    if not voice.nouns.is_any(who, _WHO):
        return None
    return unwanted(voice, thing, who, (verb, row), force, "it falls short of what they want")


def _of_speaker(
    voice: Voice, thing: int, trigger: tuple[int, int], reason: str
) -> StanceDraft | None:
    """Return the refusal of whoever says so; none where nobody is told to."""
    verb = trigger[0]
    if voice.statement(verb) is None or not voice.is_asserted(verb):
        return None
    content = tuple(row for row in voice.content(thing) if not verb <= row <= trigger[1])
    return voice.draft("reject", trigger, verb, content=content, reason=reason,
                       subject=voice.believer(verb))  # fmt: skip


def _stating(grammar: Grammar, row: int) -> int | None:
    """Return the "is" by which a word is said of something."""
    for _ in range(_HIGHEST):
        if grammar.dep[row] not in ("attr", "acomp", "oprd"):
            return None
        row = grammar.head[row]
        if grammar.lemma[row] in _BEING:
            return row
    return None
