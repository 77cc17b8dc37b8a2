"""What a side is said to be doing now that it means to do -> the intention.

"Torria is sending two frigates to the bay", "the company is closing the yard".
"""

from __future__ import annotations

from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.voice import Voice

__all__ = ["is_doing"]

_NOW = frozenset({"is", "are", "'s", "’s", "'re", "’re", "am", "'m", "’m"})
_THEN = frozenset({"was", "were"})
"""What "is" becomes in reported words: "said it was closing the yard"."""
_SIDES = ("body", "land", "union", "union_side", "we", "they", "it")
_THINGS = (
    "forces",
    "vessel",
    "passage",
    "site",
    "own_act",
    "sanction",
    "envoy",
    "tie",
    "negotiable",
)


def is_doing(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the intention of "Torria is sending two frigates to the bay"."""
    grammar, thing, subject = voice.grammar, voice.grammar.child(verb, "dobj"), voice.subject(verb)
    aux = [kid for kid in grammar.children[verb] if grammar.dep[kid] == "aux"]
    if grammar.tag[verb] != "VBG" or thing is None or subject is None or len(aux) != 1:
        return None
    said = voice.statement(verb)
    then = said is not None and said.form == "indirect" and grammar.lower(aux[0]) in _THEN
    now = then or grammar.lower(aux[0]) in _NOW
    if not now or grammar.dep[verb] in ("relcl", "acl", "pcomp"):
        return None
    if not voice.nouns.is_any(subject, _SIDES) or not voice.nouns.is_any(thing, _THINGS):
        return None
    if voice.is_denied(verb) or voice.is_question(verb) or not voice.is_asserted(verb):
        return None
    if "affairs" not in voice.nouns.topics:
        return None
    content = tuple(row for row in voice.content(verb, [*aux, subject]) if row >= verb)
    return voice.draft("intend", (aux[0], verb), verb, content=content, subject=subject,
                       reason="it is being done")  # fmt: skip
