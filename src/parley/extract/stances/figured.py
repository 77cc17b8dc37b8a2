"""What somebody's figure is said to be, or the most that he would give -> the stance.

"Eight percent was the miners' figure", "the Torrian figure was 360 million", "the least the widows
would take was an apology": a union's figure is asked for, another side's is offered.
"""

from __future__ import annotations

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.doers import is_anybody
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice
from parley.extract.stances.wants.sought import is_said
from parley.model import StanceKind

__all__ = ["figure_is", "most_given"]


def figure_is(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the stance of "eight percent was the miners' figure": `verb` is "was"."""
    grammar = voice.grammar
    ends = grammar.child(verb, "nsubj"), grammar.child(verb, "attr")
    if ends[0] is None or ends[1] is None or not is_said(voice, verb, "bargaining"):
        return None
    known = shape("figured", "offered") | shape("figured", "claimed")
    for figure, told in (ends, ends[::-1]):
        if figure is None or told is None or grammar.lemma[figure] not in known:
            continue
        whose = _owner(voice, figure)
        if whose is None or not _is_sum(grammar, told) or _is_guess(grammar, figure, told):
            continue
        kind = _kind(voice, figure, whose)
        trigger = (min(figure, verb), max(figure, verb))
        return voice.draft(kind, trigger, verb, content=voice.content(told), subject=whose,
                           reason="it is said what their figure is")  # fmt: skip
    return None


def _is_guess(grammar: Grammar, figure: int, told: int) -> bool:
    """Whether a figure may only be counted or reckoned: "the board's figure is £94m"."""
    return grammar.lemma[figure] == "figure" and grammar.lemma[told] not in shape("figured", "rate")


def _kind(voice: Voice, figure: int, whose: int) -> StanceKind:
    claims = voice.grammar.lemma[figure] in shape("figured", "claimed")
    return "demand" if claims or voice.nouns.is_any(whose, ("union", "union_side")) else "offer"


def _owner(voice: Voice, figure: int) -> int | None:
    """Return whose a figure is: "the miners'", "Torrian"."""
    grammar = voice.grammar
    owner = grammar.child(figure, "poss")
    if owner is not None:
        return owner if is_anybody(voice, owner) else None
    before = figure - 1
    beside = grammar.head[before] == figure and grammar.dep[before] in ("amod", "compound")
    named = beside and grammar.word(before)[0].isupper() and is_anybody(voice, before)
    return before if named else None


def _is_sum(grammar: Grammar, told: int) -> bool:
    return any(grammar.tag[row] == "CD" for row in grammar.subtree(told))


def most_given(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the stance of "the most they would give was ten years": `verb` is "was"."""
    grammar = voice.grammar
    most, told = grammar.child(verb, "nsubj"), grammar.child(verb, "attr")
    if most is None or told is None or grammar.lower(most) not in shape("figured", "utmost"):
        return None
    does = grammar.child(most, "relcl")
    whose = None if does is None else grammar.subject(does)
    if does is None or not is_anybody(voice, whose) or not is_said(voice, verb, "bargaining"):
        return None
    lemma = grammar.lemma[does]
    if lemma not in shape("figured", "giving") | shape("figured", "taking"):
        return None
    kind: StanceKind = "offer" if lemma in shape("figured", "giving") else "demand"
    return voice.draft(kind, (most, does), verb, content=voice.content(told), subject=whose,
                       reason="it is the most or the least that they would")  # fmt: skip
