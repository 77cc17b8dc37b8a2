"""Unnamed sources -> why they are not named, and what they claim to know, as printed.

"on condition of anonymity because they were not authorised to speak publicly"; "briefed on the
talks", "familiar with the matter". What is told once holds for the source in the whole report.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Final

from parley.extract.grammar.cues import speaks
from parley.extract.grammar.grammar import Grammar
from parley.extract.sources.unnamed import Introductions, Unnamed
from parley.lexicon import load

__all__ = ["anonymity", "knowledge"]

_CLAUSE_END: Final = re.compile(r"[.,;:!?”“\"«»()–—\n]")
_WHO: Final = re.compile(r"^who (?:(?:was|were|is|are) )?", re.IGNORECASE)
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ALL: Final = frozenset({"they", "all", "others", "both"})
_RELATIVES: Final = frozenset({"who", "that", "which"})
_FINITE_REASONS: Final = ("because", "since", "as", "for fear", "out of")
"""Reasons that have a verb of their own: "because they were not allowed to speak"."""
_CONJUNCTIONS: Final = frozenset({"and", "or", "but"})
_LONGEST_KNOWLEDGE: Final = 12
_STEPS: Final = 8
"""How many heads are climbed from the words to the clause whose subject is not named."""


def anonymity(
    grammar: Grammar, sources: Introductions, is_quoted: Callable[[int], bool]
) -> dict[Unnamed, str]:
    """Return for each source why its name is withheld: the reason, else the condition.

    `is_quoted(row)` tells what stands in quotation marks, where nothing is told of a source.
    """
    found: dict[Unnamed, str] = {}
    reach = 0
    for match in _conditions().finditer(grammar.text):
        first, past = grammar.rows_in(match.start(), match.end())
        if match.start() < reach or first >= past or is_quoted(first):
            continue
        reason, reach = _reason(grammar, match)
        for source in _whose(grammar, sources, first):
            found.setdefault(source, reason)
    return found


@cache
def _conditions() -> re.Pattern[str]:
    """Return the pattern of the words that grant anonymity, the longest first."""
    phrases = sorted(load("roles")["anonymous"]["conditions"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)


@cache
def _reasons() -> re.Pattern[str]:
    words = sorted(load("roles")["anonymous"]["reasons"], key=len, reverse=True)
    return re.compile(rf",?\s+((?:{'|'.join(words)})\b)", re.IGNORECASE)


def _reason(grammar: Grammar, match: re.Match[str]) -> tuple[str, int]:
    """Return the reason after a condition, else the condition to its end; and where that ends."""
    text, after = grammar.text, _reasons().match(grammar.text, match.end())
    start = match.start() if after is None else after.start(1)
    stop = _CLAUSE_END.search(text, match.end() if after is None else after.end())
    end = len(text) if stop is None else stop.start()
    if after is None and "not a" not in match.group().lower():
        end = match.end()
    elif after is None or not after.group(1).lower().startswith(_FINITE_REASONS):
        end = _before_cue(grammar, match.end(), end)
    return _WHO.sub("", text[start:end].strip()), end


def _before_cue(grammar: Grammar, start: int, end: int) -> int:
    """Return where the words "to discuss the talks" end: before the verb of who gives them."""
    for row in range(*grammar.rows_in(start, end)):
        if grammar.tag[row] in _FINITE and speaks(grammar, row):
            return grammar.start[row]
    return end


def _whose(grammar: Grammar, sources: Introductions, row: int) -> Iterable[Unnamed]:
    """Return the sources of whom a condition is told: the subject of its clause."""
    for _ in range(_STEPS):
        told = sources.at(row)
        if told is not None:
            return _with_members(sources, told)
        subject = grammar.subject(row)
        if subject is not None and grammar.lower(subject) not in _RELATIVES:
            told = sources.at(subject)
            if told is not None:
                return _with_members(sources, told)
            before = [one for one in sources.all if one.row < row and one.someone]
            if grammar.lower(subject) in _ALL:
                return before
            return before[-1:] if grammar.tag[subject] == "PRP" else ()
        if grammar.head[row] == row:
            return ()
        row = grammar.head[row]
    return ()


def _with_members(sources: Introductions, told: Unnamed) -> list[Unnamed]:
    """Return a source, and those before it who are meant by "the officials"."""
    if not told.several or not told.introduced.quote.lower().startswith("the "):
        return [told]
    return [told, *(one for one in sources.all if one.introduced in told.perhaps)]


def knowledge(grammar: Grammar, sources: Introductions) -> dict[Unnamed, str]:
    """Return for each source what it claims to know, as first printed."""
    found: dict[Unnamed, str] = {}
    for source in sources.all:
        for row in source.mentions:
            claimed = _claimed(grammar, row)
            if claimed is not None:
                found[source] = claimed
                break
    return found


@cache
def _knowing() -> re.Pattern[str]:
    phrases = sorted(load("roles")["anonymous"]["knowledge"], key=len, reverse=True)
    being = r"(?:who (?:is|are|was|were|has been|have been|had been) )?"
    how = r"(?:(?:directly|closely|intimately|personally|well) )?"
    return re.compile(rf",?\s+{being}({how}(?:{'|'.join(map(re.escape, phrases))})\b)")


def _claimed(grammar: Grammar, row: int) -> str | None:
    """Return the words after a mention that tell what it knows: "familiar with the matter"."""
    match = _knowing().match(grammar.text, grammar.end[row])
    if match is None:
        return None
    first, past = grammar.rows_in(match.start(1), match.end(1))
    last = past - 1
    for at in range(past, min(len(grammar), past + _LONGEST_KNOWLEDGE)):
        stops = grammar.tag[at] in _FINITE or _CLAUSE_END.match(grammar.word(at))
        if stops or grammar.sentence[at] != grammar.sentence[first]:
            break
        last = at
    while grammar.lower(last) in _CONJUNCTIONS:
        last -= 1
    return grammar.text[grammar.start[first] : grammar.end[last]]
