"""What alone would do -> the demand: "will settle for nothing less than a withdrawal".

"Nothing short of a withdrawal will satisfy Torria", "only a withdrawal would do, she said", "they
will not rest until the islands are free".
"""

from __future__ import annotations

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.doers import is_anybody
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice

__all__ = ["not_rest", "nothing_less", "only_would_do"]

_OPENERS = frozenset({"nothing", "anything", "something"})
_HIGHEST = 4


def nothing_less(voice: Voice, row: int) -> StanceDraft | None:
    """Return the demand of "nothing less than", "nothing short of": `row` is "less", "short"."""
    grammar = voice.grammar
    than = next((kid for kid in grammar.children[row] if kid == row + 1
                 and grammar.lower(kid) in ("than", "of")), None)  # fmt: skip
    thing = None if than is None else grammar.child(than, "pobj", "pcomp")
    if than is None or thing is None:
        return None
    top = grammar.head[row] if grammar.lower(grammar.head[row]) in _OPENERS else row
    verb, before = _verb_above(grammar, top)
    nothing = grammar.lower(top) == "nothing"
    if grammar.tag[verb][0] != "V" or voice.is_question(verb) or nothing == _is_not(grammar, verb):
        return None
    if grammar.dep[top] == "nsubj" and nothing:
        return _alone(voice, verb, thing, (top, than))
    taking = {grammar.lemma[verb], grammar.lower(before)} & shape("nothing_less", "taking")
    subject = voice.subject(verb)
    beside = grammar.dep[before] in ("dobj", "prep", "acomp", "pobj")
    if not taking or not beside or not is_anybody(voice, subject):
        return None
    return voice.draft("demand", (top, than), verb, content=voice.content(thing), subject=subject,
                       reason="nothing less will do")  # fmt: skip


def _verb_above(grammar: Grammar, row: int) -> tuple[int, int]:
    """Return the verb over a noun, and what hangs on it there: "settle" and "for"."""
    verb, before = grammar.head[row], row
    for _ in range(_HIGHEST):
        if grammar.tag[verb][0] == "V" or grammar.head[verb] == verb:
            break
        verb, before = grammar.head[verb], verb
    return verb, before


def only_would_do(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "only a withdrawal would satisfy Torria"."""
    grammar, thing = voice.grammar, voice.grammar.child(verb, "nsubj")
    only = thing is not None and any(
        grammar.lower(kid) == "only" for kid in grammar.children[thing]
    )
    if thing is None or not only or _is_not(grammar, verb):
        return None
    modal = any(grammar.tag[kid] == "MD" for kid in grammar.children[verb])
    return _alone(voice, verb, thing, (verb, verb)) if modal else None


def not_rest(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "will not rest until the islands are free"."""
    grammar, subject = voice.grammar, voice.subject(verb)
    clauses = (kid for kid in grammar.children[verb] if grammar.dep[kid] == "advcl" and kid > verb)
    until = next((kid for kid in clauses if _opener(grammar, kid) is not None), None)
    modal = any(grammar.tag[kid] == "MD" for kid in grammar.children[verb])
    vowed = grammar.dep[verb] == "xcomp"
    if until is None or not (modal or vowed) or not _is_not(grammar, verb):
        return None
    if not is_anybody(voice, subject) or voice.is_question(verb):
        return None
    if "affairs" not in voice.nouns.topics:
        return None
    opener = _opener(grammar, until)
    without = [] if opener is None else [opener]
    return voice.draft("demand", (verb, verb), until, content=voice.content(until, without),
                       subject=subject, reason="there will be no rest until it is so")  # fmt: skip


def _opener(grammar: Grammar, clause: int) -> int | None:
    """Return the row of the "until" of a clause."""
    kids = grammar.children[clause]
    return next((kid for kid in kids if grammar.lower(kid) in ("until", "till")), None)


def _alone(voice: Voice, verb: int, thing: int, trigger: tuple[int, int]) -> StanceDraft | None:
    """Return the demand for what alone will satisfy somebody, or do, as a speaker says."""
    grammar = voice.grammar
    if grammar.lemma[verb] not in shape("nothing_less", "satisfying"):
        return None
    whom = grammar.child(verb, "dobj")
    for kid in grammar.children[verb]:
        if whom is None and grammar.lower(kid) == "for":
            whom = grammar.child(kid, "pobj")
    if whom is not None and not is_anybody(voice, whom):
        return None
    if whom is None and not voice.is_asserted(verb):
        return None
    return voice.draft("demand", trigger, verb, content=voice.content(thing), subject=whom,
                       reason="nothing else will do")  # fmt: skip


def _is_not(grammar: Grammar, verb: int) -> bool:
    """Whether a verb, or what governs it, is denied: "will not settle", "refuses to settle"."""
    denied = any(grammar.dep[kid] == "neg" for kid in grammar.children[verb])
    above = grammar.head[verb]
    refused = grammar.dep[verb] == "xcomp" and grammar.lemma[above] in ("refuse", "decline")
    return denied or refused
