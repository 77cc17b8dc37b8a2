"""What the readers of needs and lists share: whose it is, whether it is said, and the demand."""

from __future__ import annotations

from typing import Final

from parley.extract.stances.doers import is_anybody
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.voice import Voice

__all__ = ["SOUGHT", "for_whom", "is_said", "owner_of", "sought_by"]

SOUGHT: Final = (
    "negotiable", "sought", "own_act", "talks", "counted", "vessel", "place", "captive",
)  # fmt: skip
"""The kinds of nouns that sides seek."""
_SIDES: Final = ("body", "land", "union", "union_side", "envoy")
_FOR: Final = frozenset({"for", "to"})
_EMPTY: Final = frozenset({"it", "this", "that", "there", "what", "which"})


def is_said(voice: Voice, verb: int, topic: str = "affairs") -> bool:
    """Whether it is told as so, in a report on a topic: no guess, question or denial."""
    modal = any(voice.grammar.tag[kid] == "MD" for kid in voice.grammar.children[verb])
    if modal or voice.is_denied(verb) or voice.is_question(verb):
        return False
    return topic in voice.nouns.topics and voice.is_asserted(verb)


def for_whom(voice: Voice, row: int) -> int | None:
    """Return to whom something matters: "for Torria", "to Torria"."""
    grammar = voice.grammar
    for kid in grammar.children[row]:
        if grammar.dep[kid] in ("prep", "dative") and grammar.lower(kid) in _FOR:
            whom = grammar.child(kid, "pobj")
            if whom is not None and is_anybody(voice, whom):
                return whom
    return None


def owner_of(voice: Voice, row: int) -> int | None:
    """Return whose list or demand it is: "Torria's list", "a demand of Torria"."""
    owner = voice.grammar.child(row, "poss")
    return owner if owner is not None else next(iter(voice.nouns.of(row, ("of", "by"))), None)


def sought_by(
    voice: Voice,
    verb: int,
    thing: int,
    whose: int | None,
    trigger: tuple[int, int],
    reason: str,
) -> StanceDraft | None:
    """Return the demand of whoever is meant; None where nobody is, or it is nothing sought."""
    grammar = voice.grammar
    if whose is None or grammar.lower(thing) in _EMPTY or voice.is_who(thing):
        return None
    named = is_anybody(voice, whose) or grammar.tag[whose] == "PRP$"
    side = grammar.tag[whose] == "PRP$" or voice.nouns.is_any(whose, _SIDES)
    if not named or not (side or voice.nouns.is_any(thing, SOUGHT)):
        return None
    rows = grammar.subtree(whose)
    content = tuple(row for row in voice.content(thing) if row not in rows)
    told = (min(trigger), max(trigger))
    return voice.draft("demand", told, verb, content=content, subject=whose, reason=reason)
