"""A document's grammar -> movements that a report tells in its own word: "softened its line"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.extract.sources.quoting import joined
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group
from parley.model import StanceKind

__all__ = ["shifts"]

_ASKED: Final = frozenset({"demand", "condition", "claim", "request", "requirement", "term"})
_PARTS: Final = frozenset({"some", "all", "part", "many", "most", "several", "much"})


def shifts(voice: Voice) -> Iterator[StanceDraft]:
    """Yield a draft for each movement told, in order of the text: `open` where it softens."""
    grammar = voice.grammar
    moving = group("shifts", "softening") | group("shifts", "hardening") | group("shifts", "giving")
    for row in range(len(grammar)):
        if grammar.lemma[row] in moving and grammar.tag[row].startswith("VB"):
            draft = _shift(voice, row)
            if draft is not None:
                yield draft


def _shift(voice: Voice, verb: int) -> StanceDraft | None:
    grammar, lemma = voice.grammar, voice.grammar.lemma[verb]
    what = grammar.child(verb, "dobj", "nsubjpass")
    if (
        what is None
        or voice.is_denied(verb)
        or voice.is_question(verb)
        or not _is_told(voice, verb)
    ):
        return None
    about = _of_part(voice, what)
    kind = _kind(lemma, grammar.lemma[about])
    holders = _holders(voice, verb, about)
    if kind is None or not holders:
        return None
    own = voice.is_self(holders[0])
    return StanceDraft(
        kind=kind,
        first=verb,
        last=verb,
        row=verb,
        holders=holders,
        content=_about(voice, verb, what),
        own=own,
        reasons=(f"the report's word: “{grammar.lower(verb)}” of a {grammar.lemma[about]}",),
    )


def _about(voice: Voice, verb: int, what: int) -> tuple[int, ...]:
    """Return the rows of what moved, and of what it is on: "its stance on the withdrawal"."""
    grammar = voice.grammar
    beside = [kid for kid in grammar.children[verb]
              if kid > what and grammar.dep[kid] == "prep"
              and grammar.lower(kid) in group("obstacles", "over")]  # fmt: skip
    found = list(voice.content(what))
    for kid in beside:
        target = grammar.child(kid, "pobj")
        if target is not None and grammar.lemma[target] not in group("conditions", "times"):
            found += () if voice.nouns.is_day(target) else voice.content(kid)
    return tuple(sorted({*found}))


def _kind(lemma: str, about: str) -> StanceKind | None:
    """Return what a movement leaves: `open` where it softens, else what is asked or refused."""
    if about in group("shifts", "ground"):
        return "open" if lemma in group("shifts", "giving") else None
    if about not in group("shifts", "stances"):
        return None
    if lemma in group("shifts", "softening"):
        return "open"
    hardens = lemma in group("shifts", "hardening")
    return None if not hardens else "demand" if about in _ASKED else "reject"


def _of_part(voice: Voice, row: int) -> int:
    """Return what something is part of: "positions" of "some of its positions"."""
    grammar = voice.grammar
    of = voice.nouns.of(row) if grammar.lemma[row] in _PARTS else []
    return of[0] if of else row


def _holders(voice: Voice, verb: int, about: int) -> tuple[int, ...]:
    """Return who moved: the subject, or whose position it is."""
    grammar = voice.grammar
    subject = None if voice.is_passive(verb) else voice.subject(verb)
    if subject is not None and voice.is_who(subject):
        return joined(grammar, subject)
    owner = grammar.child(about, "poss")
    return () if owner is None else joined(grammar, owner)


def _is_told(voice: Voice, verb: int) -> bool:
    """Whether it is told as done: no wish, denial or forecast, but perhaps forced on somebody."""
    grammar, above = voice.grammar, voice.grammar.head[verb]
    helpers = [kid for kid in grammar.children[verb] if grammar.dep[kid] == "aux"]
    if any(grammar.tag[kid] == "MD" for kid in helpers):
        return False
    if any(grammar.tag[kid] == "TO" for kid in helpers):
        return grammar.lemma[above] in group("shifts", "forcing")
    return voice.is_asserted(verb) or grammar.dep[verb] == "relcl"
