"""A turn of speech in rows -> the rows of what it is about.

What stands after it in the same words, its subject, or what the report tells that the speaker said
it of: "said of the offer", "asked about a lump sum", "asked if he would sign".
"""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.voice import Voice

__all__ = ["about", "asked"]

_ENDS: Final = frozenset({".", ";", ":", "!", "?", "”", '"', "--", "—", "–"})
_LINKS: Final = frozenset({"to", "for", "in", "of", "on", "with", "about", "at", "over", "from"})
_OF: Final = frozenset({"of", "about", "on"})
_ASKED: Final = frozenset({"if", "whether", "about"})


def about(voice: Voice, told: str, turn: tuple[int, int], subject: int | None) -> tuple[int, ...]:
    """Return what a turn at the rows `turn` is about; its own words where nothing tells it.

    `told` is where to look first: "after" it, at its "subject", or at what was "asked".
    """
    readers = {
        "after": (_after, _subject, _asked),
        "subject": (_subject, _asked, _after),
        "asked": (_asked, _after, _subject),
    }[told]
    for read in readers:
        rows = read(voice, turn, subject)
        if rows:
            return rows
    return tuple(range(turn[0], turn[1] + 1))


def _after(voice: Voice, turn: tuple[int, int], subject: int | None) -> tuple[int, ...]:
    """Return the words after it, up to the end of the clause."""
    del subject
    grammar, first = voice.grammar, turn[1] + 1
    said = voice.statement(turn[0])
    rows: list[int] = []
    for row in range(first, len(grammar)):
        same = grammar.sentence[row] == grammar.sentence[turn[0]]
        if not same or voice.statement(row) is not said or grammar.word(row) in _ENDS:
            break
        if grammar.word(row) == "," and rows:
            break
        rows.append(row)
    while rows and (grammar.lower(rows[0]) in _LINKS or grammar.dep[rows[0]] == "punct"):
        rows.pop(0)
    named = any(
        grammar.tag[row][0] == "N" or grammar.tag[row] in ("VB", "VBG", "CD") for row in rows
    )
    return tuple(rows) if named else ()


def _subject(voice: Voice, turn: tuple[int, int], subject: int | None) -> tuple[int, ...]:
    """Return its subject, where that is a thing."""
    del turn
    if subject is None or voice.grammar.tag[subject][0] != "N" or voice.is_who(subject):
        return ()
    return voice.content(subject)


def _asked(voice: Voice, turn: tuple[int, int], subject: int | None) -> tuple[int, ...]:
    """Return what the report tells that it was said of, or in answer to."""
    del subject
    grammar, said = voice.grammar, voice.statement(turn[0])
    start, past = grammar.sentences[grammar.sentence[turn[0]]]
    outside = [row for row in range(start, past) if voice.statement(row) is not said]
    for row in outside:
        if grammar.lower(row) in _OF and _is_said(grammar, grammar.head[row]):
            target = grammar.child(row, "pobj", "pcomp")
            if target is not None and target in outside:
                return tuple(at for at in grammar.subtree(target) if at in outside)
        asked = grammar.lower(row) in _ASKED and grammar.lower(row - 1) == "asked"
        if asked and row > 0:
            return _clause(grammar, row, outside)
    return ()


def asked(voice: Voice, turn: tuple[int, int]) -> tuple[int, ...]:
    """Return what the report tells that a turn was said of; none where it does not tell."""
    return _asked(voice, turn, None)


def _is_said(grammar: Grammar, verb: int) -> bool:
    return grammar.tag[verb][0] == "V" and grammar.lemma[verb] in ("say", "ask", "remark", "add")


def _clause(grammar: Grammar, row: int, outside: list[int]) -> tuple[int, ...]:
    """Return the rows after "asked if", up to a mark."""
    found = []
    for at in range(row + 1, outside[-1] + 1):
        if at not in outside or grammar.dep[at] == "punct":
            break
        found.append(at)
    return tuple(found)
