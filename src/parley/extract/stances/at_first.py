"""A document's grammar -> what somebody held at first: "after initially refusing, it agreed".

"Having long rejected a vote, the board called one": the clause beside the main one tells what was.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.extract.sources.quoting import joined
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group
from parley.model import StanceKind

__all__ = ["at_first"]

_NEAR: Final = 3
"""Rows before a verb among which "initially" stands."""


def at_first(voice: Voice) -> Iterator[StanceDraft]:
    """Yield a draft of a past stance for each such clause, in order of the text."""
    grammar = voice.grammar
    for row, tag in enumerate(grammar.tag):
        kind = _kind(grammar.lemma[row]) if tag in ("VBG", "VBN") else None
        draft = None if kind is None else _draft(voice, row, kind)
        if draft is not None:
            yield draft


def _kind(lemma: str) -> StanceKind | None:
    if lemma in group("shifts", "refusing"):
        return "reject"
    return "demand" if lemma in group("shifts", "asking") else None


def _draft(voice: Voice, verb: int, kind: StanceKind) -> StanceDraft | None:
    grammar = voice.grammar
    first = _opening(voice, verb)
    if first is None or voice.is_denied(verb):
        return None
    top = _main(voice, verb)
    subject = None if top is None else grammar.subject(top)
    if top is None or subject is None or not voice.is_who(subject):
        return None
    content = voice.content(verb, [kid for kid in grammar.children[verb] if kid < verb])
    rows = tuple(row for row in content if row > verb) or voice.content(top)
    return StanceDraft(
        kind=kind,
        first=first,
        last=verb,
        row=verb,
        holders=joined(grammar, subject),
        content=rows,
        own=voice.is_self(subject),
        time="past",
        reasons=(f"told as what was before: “{grammar.lower(verb)}”",),
    )


def _opening(voice: Voice, verb: int) -> int | None:
    """Return where "initially refusing", "having long refused", "weeks of refusing" begins."""
    grammar = voice.grammar
    before = range(max(0, verb - _NEAR), verb)
    words = [row for row in before if grammar.lower(row) in group("shifts", "first")]
    having = [row for row in before if grammar.lower(row) == "having"]
    if grammar.tag[verb] == "VBN":
        return having[0] if having else None
    after = any(grammar.lower(row) in ("after", "despite") for row in before)
    if words and after:
        return words[0]
    of = grammar.head[verb]
    times = grammar.lower(of) == "of" and grammar.lemma[grammar.head[of]] in group(
        "shifts", "times"
    )
    return grammar.head[of] if times and of < verb else None


def _main(voice: Voice, verb: int) -> int | None:
    """Return the verb of the main clause."""
    grammar, row = voice.grammar, verb
    for _ in range(_NEAR + 1):
        row = grammar.head[row]
        if grammar.tag[row].startswith("VB") and grammar.subject(row) is not None:
            return row
    return None
