"""What somebody would sooner do, or prefers, to something else -> the refusal of that.

"Would sooner resign than sign" and "resigned rather than sign" refuse to sign, whatever the verb
after "than" tells by itself.
"""

from __future__ import annotations

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.doers import is_anybody
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice

__all__ = ["preferred_to", "rather_than"]

_FARTHEST = 30
"""Rows at most from the verb to the word after "than"."""


def rather_than(voice: Voice, row: int) -> StanceDraft | None:
    """Return the refusal of what stands after "than": `row` is that word."""
    grammar, verb = voice.grammar, _yielded(voice.grammar, row)
    if verb is None or grammar.lemma[verb] not in shape("rather", "yielding"):
        return None
    above = grammar.head[verb]
    if above > row or above < row - _FARTHEST or not grammar.tag[above].startswith("VB"):
        return None
    if not _is_preferred(grammar, row, above) or voice.is_question(above):
        return None
    subject = voice.subject(above)
    if not is_anybody(voice, subject) or voice.is_denied(above):
        return None
    first = row - 1 if grammar.lower(row - 1) in shape("rather", "ways") else row
    content = tuple(at for at in voice.content(verb) if at > row)
    return voice.draft("reject", (first, verb), verb, content=content, subject=subject,
                       reason="something else is rather done")  # fmt: skip


def _yielded(grammar: Grammar, than: int) -> int | None:
    """Return the verb right after "than": "than sign", "than to sign", "than signing"."""
    rows = range(than + 1, min(than + 3, len(grammar)))
    verb = next((row for row in rows if grammar.tag[row] in ("VB", "VBG", "VBP")), None)
    if verb is None and _ends_bare(grammar, than):
        verb = than + 1
    return None if verb is None or grammar.head[verb] == verb else verb


def _ends_bare(grammar: Grammar, than: int) -> bool:
    """Whether one bare word ends the sentence, a verb that was taken for a noun: "than sign"."""
    last = than + 2
    return last < len(grammar) and grammar.dep[last] == "punct" and grammar.tag[than + 1] == "NN"


def _is_preferred(grammar: Grammar, than: int, above: int) -> bool:
    """Whether "rather" or "sooner" stands right before, or "would" with it at the verb."""
    ways = shape("rather", "ways")
    if than > 0 and grammar.lower(than - 1) in ways and grammar.lower(than - 1) != "sooner":
        return True
    words = {grammar.lower(kid) for kid in grammar.children[above] if kid < than}
    return bool(words & ways and words & {"would", "'d", "’d"})


def preferred_to(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the refusal of what is liked less: "a strike" of "prefer a pause to a strike"."""
    grammar, subject = voice.grammar, voice.subject(verb)
    liked = grammar.child(verb, "dobj")
    if liked is None or voice.is_denied(verb) or voice.is_question(verb):
        return None
    beside = (kid for row in (verb, *grammar.subtree(liked)) for kid in grammar.children[row])
    preps = [kid for kid in beside if kid > liked and grammar.lower(kid) == "to"
             and grammar.dep[kid] == "prep"]  # fmt: skip
    less = grammar.child(preps[-1], "pobj") if preps else None
    if less is None or not voice.nouns.is_any(less, ("negotiable", "own_act", "offer")):
        return None
    if not is_anybody(voice, subject):
        return None
    return voice.draft("reject", (preps[-1], preps[-1]), preps[-1], content=voice.content(less),
                       subject=subject, reason="something else is liked better")  # fmt: skip
