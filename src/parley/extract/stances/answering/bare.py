"""An answer that is named and no more -> whose answer it is to what was last spoken of.

"Torria's rejection came within the hour", "after the board's refusal".
"""

from __future__ import annotations

from typing import Final

from parley.extract.sources.quoting import joined
from parley.extract.stances.answering.answer_words import answer_words
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.voice import Voice

__all__ = ["bare_answer"]

_TOLD: Final = frozenset({"nsubj", "nsubjpass"})
_COMPLEMENTS: Final = frozenset({"acl", "relcl", "ccomp", "xcomp"})


def bare_answer(voice: Voice, noun: int) -> StanceDraft | None:
    """Return the answer of "the board's refusal came on Friday": `noun` is "refusal"."""
    grammar, owner = voice.grammar, voice.grammar.child(noun, "poss")
    if owner is None or grammar.tag[owner] == "PRP$" or not voice.is_who(owner):
        return None
    if _is_of_something(voice, noun) or not _is_fact(voice, noun):
        return None
    refused = grammar.lemma[noun] in answer_words("bare", "refusals")
    return StanceDraft(
        kind="reject" if refused else "accept",
        first=noun,
        last=noun,
        row=noun,
        holders=joined(grammar, owner),
        content=(noun,),
        reasons=(f"their {grammar.lower(noun)} is told of",),
    )


def _is_of_something(voice: Voice, noun: int) -> bool:
    """Whether it is told what is answered: "of the plan", "to sign"; other readers tell that."""
    grammar = voice.grammar
    words = answer_words("bare", "of")
    return any(
        grammar.lower(kid) in words
        or (grammar.dep[kid] in _COMPLEMENTS and any(
            grammar.tag[one] == "TO" or grammar.lower(one) == "that"
            for one in grammar.children[kid]
        ))
        for kid in grammar.children[noun]
        if kid > noun
    )  # fmt: skip


def _is_fact(voice: Voice, noun: int) -> bool:
    """Whether it has been given: something is told of it, or is told to come after it."""
    grammar, above = voice.grammar, voice.grammar.head[noun]
    if grammar.dep[noun] == "pobj":
        return grammar.lower(above) in answer_words("bare", "after")
    if grammar.dep[noun] not in _TOLD or grammar.tag[above][0] != "V" or voice.is_question(above):
        return False
    helped = any(grammar.tag[kid] in ("MD", "TO") for kid in grammar.children[above])
    return not helped and not any(grammar.lower(kid) == "if" for kid in grammar.children[above])
