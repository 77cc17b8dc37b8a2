"""Bare answers in quotation marks -> stances: "Talk, yes. Sign, no.", "Yes to talks"."""

from __future__ import annotations

from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.voice import Voice
from parley.model import StanceKind

__all__ = ["yes_or_no"]

_LONGEST = 4
"""Rows at most of what is answered in "Talk, yes"."""
_ENDS = frozenset({".", ",", ";", "!", "”", '"', "’", "'"})


def yes_or_no(voice: Voice, row: int) -> StanceDraft | None:
    """Return the answer of a bare "yes" or "no" in the speaker's own words."""
    said = voice.statement(row)
    if said is None or said.form == "indirect" or voice.is_question(row):
        return None
    kind: StanceKind = "accept" if voice.grammar.lower(row) == "yes" else "reject"
    content = _answered_before(voice, row) or _answered_after(voice, row)
    reason = f"“{voice.grammar.lower(row)}” is the answer"
    return voice.draft(kind, (row, row), row, content=content, reason=reason)


def _answered_before(voice: Voice, row: int) -> tuple[int, ...]:
    """Return what is answered in "Talk, yes": all that the sentence holds beside."""
    grammar, said = voice.grammar, voice.statement(row)
    last = row + 1
    if grammar.word(row - 1) != "," or last >= len(grammar) or grammar.word(last) not in _ENDS:
        return ()
    if grammar.word(last) == "," and voice.statement(last + 1) is said:
        return ()
    first = row - 1
    while first > 0 and voice.statement(first - 1) is said and grammar.word(first - 1) not in _ENDS:
        first -= 1
    rows = tuple(range(first, row - 1))
    begins = first == 0 or grammar.word(first - 1) != "," or voice.statement(first - 1) is not said
    told = any(grammar.tag[at][0] in "NV" for at in rows)
    finite = any(grammar.tag[at] in ("VBZ", "VBD", "MD") for at in rows)
    return rows if begins and told and not finite and len(rows) <= _LONGEST else ()


def _answered_after(voice: Voice, row: int) -> tuple[int, ...]:
    """Return what is answered in "Yes to talks": what stands after "to", up to a mark."""
    grammar, said = voice.grammar, voice.statement(row)
    first = row + 2
    if first >= len(grammar) or grammar.lower(row + 1) != "to":
        return ()
    opens = row == 0 or grammar.word(row - 1) in _ENDS | {"“", "``", ":", "‘"}
    opens = opens or grammar.lower(row - 1) in ("and", "but")
    last = first
    while last < len(grammar) and voice.statement(last) is said and grammar.word(last) not in _ENDS:
        last += 1
    rows = range(first, last)
    told = any(grammar.tag[at] in ("NN", "NNS", "NNP") for at in rows)
    finite = any(grammar.tag[at] in ("VBZ", "VBD", "MD") for at in rows)
    return tuple(rows) if opens and told and not finite else ()
