"""Where somebody wants others or a thing to be, what he hangs a deal on, how far he goes.

"Wants the frigates out", "made a credit conditional on cuts", "would go no further than seven
years", "its last figure was 145,000 tons".
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.doers import doer, done, is_anybody, is_fact
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice

__all__ = ["figure_was", "made_conditional", "no_further", "wanted_away"]

_SPAN = 8
"""Rows at most from "wants" to "out"."""


def wanted_away(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "wants the frigates out"."""
    grammar = voice.grammar
    _, past = grammar.sentences[grammar.sentence[verb]]
    rows = range(verb + 2, min(verb + _SPAN, past))
    at = next((row for row in rows if grammar.lower(row) in shape("insisted", "away")), None)
    if at is None or "affairs" not in voice.nouns.topics:
        return None
    noun = grammar.tag[at - 1] in ("NN", "NNS", "NNP", "NNPS", "PRP")
    between = range(verb + 1, at)
    if not noun or any(grammar.tag[row][0] in "VIT" for row in between):
        return None
    if grammar.head[at - 1] not in (verb, at) or grammar.head[at] not in (verb, at - 1):
        return None
    if at + 1 < past and grammar.lower(at + 1) in shape("insisted", "places"):
        return None  # "wants them back in that room" is read as a verb of stance
    of = [row for row in grammar.subtree(at) if row > at]
    of = of if of and grammar.lower(of[0]) in ("of", "from") else []
    return done(voice, "demand", (verb, verb), (*between, at, *of), "it is wanted elsewhere")


def made_conditional(voice: Voice, verb: int) -> StanceDraft | None:
    """Return what is hung on what in "made a credit conditional on cuts"."""
    grammar = voice.grammar
    small = grammar.child(verb, "ccomp", "oprd")
    if small is not None and grammar.lemma[small] in shape("insisted", "hanging"):
        preps = [kid for row in (small, verb) for kid in grammar.children[row]
                 if kid > small and grammar.lower(kid) in ("on", "upon")]  # fmt: skip
        what = grammar.subject(small) or grammar.child(verb, "dobj")
        if not preps or what is None or what < verb:
            return None
        content = voice.content(what)
        draft = done(voice, "conditional", (verb, small), content, "it is made to hang on it")
        return None if draft is None else replace(draft, otherwise="offer")
    noun = small is not None and grammar.tag[small] == "NN"
    named = small if noun else grammar.child(verb, "oprd") or grammar.child(verb, "dobj")
    if named is None:
        return None
    asked = grammar.child(verb, "dative") or grammar.child(named, "nsubj")
    asked = asked or grammar.child(verb, "dobj")
    if asked is None or not verb < asked < named:
        return None
    if grammar.lemma[named] not in shape("insisted", "conditions"):
        return None
    return done(voice, "demand", (verb, verb), voice.content(asked), "it is made a condition")


def no_further(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the refusal of "would go no further than seven years"."""
    grammar = voice.grammar
    kids = (kid for kid in grammar.children[verb] if kid > verb)
    more = next((kid for kid in kids if grammar.lower(kid) in shape("insisted", "more")), None)
    if more is None or not any(grammar.lower(kid) == "no" for kid in grammar.children[more]):
        return None
    subject = doer(voice, verb)
    if subject is None or voice.is_question(verb) or "affairs" not in voice.nouns.topics:
        return None
    content = tuple(row for row in grammar.subtree(more) if row >= more)
    return voice.draft("reject", (verb, more), verb, content=content, subject=subject,
                       reason="no further, it is told")  # fmt: skip


def figure_was(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the offer of "its last figure was 145,000 tons": `verb` is "was"."""
    grammar, told = voice.grammar, voice.grammar.child(verb, "attr")
    figure = grammar.subject(verb)
    if told is None or figure is None or grammar.lemma[figure] not in shape("insisted", "figures"):
        return None
    owner, ranked = grammar.child(figure, "poss"), _is_ranked(grammar, figure)
    if owner is None or not ranked or not is_anybody(voice, owner):
        return None
    if not any(grammar.tag[row] == "CD" for row in grammar.subtree(told)):
        return None
    if not is_fact(voice, verb) or "affairs" not in voice.nouns.topics:
        return None
    return voice.draft("offer", (figure, verb), verb, content=voice.content(told), subject=owner,
                       reason="it is said what the last figure is")  # fmt: skip


def _is_ranked(grammar: Grammar, figure: int) -> bool:
    """Whether a figure is one of a row that was tabled: "its last figure"."""
    words = {grammar.lower(kid) for kid in grammar.children[figure] if kid < figure}
    return bool(words & shape("insisted", "ranks")) or grammar.lemma[figure] == "offer"
