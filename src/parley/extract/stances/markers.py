"""A document's grammar -> the phrases that may open a condition: "only if", "in exchange for"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, cast

from parley.extract.grammar.grammar import SUBJECTS, Grammar
from parley.extract.stances.words import phrases, stands_at
from parley.model import ConditionKind

__all__ = ["Marker", "markers"]

_CLAUSES: Final = frozenset({"mark", "advmod", "aux"})
_GIVEN: Final = frozenset({"provided", "providing"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB"})
_CLOSE: Final = 12
"""Rows after "provided" in which its verb may stand."""
_ONLY: Final = frozenset({"only", "not"})


@dataclass(frozen=True, slots=True)
class Marker:
    """A phrase of the lexicon at the rows first..last.

    `head` is the verb or noun that it opens, None where grammar gives none; `top` what hangs on the
    clause that it governs: the marker itself, where it is a preposition. `clausal`: it opens a
    clause; `only`: "only" or "not" stands in it; `word` its first word without these.
    """

    kind: ConditionKind
    first: int
    last: int
    head: int | None
    top: int
    clausal: bool
    only: bool
    word: str


def markers(grammar: Grammar) -> Iterator[Marker]:
    """Yield the phrases that may open a condition, in order of the text, the longest of each."""
    known, past = phrases("markers"), -1
    for row in [row for row, word in enumerate(grammar.lowers) if word in known]:
        found = None if row <= past else _at(grammar, row, known[grammar.lower(row)])
        if found is not None:
            yield found
            past = found.last


def _at(
    grammar: Grammar, row: int, several: tuple[tuple[tuple[str, ...], str], ...]
) -> Marker | None:
    after = grammar.lowers[row + 1] if row + 1 < len(grammar) else ""
    for words, kind in several:
        if (len(words) == 1 or words[1] == after) and stands_at(grammar, row, words):
            last = row + len(words) - 1
            return _read(grammar, row, last, cast("ConditionKind", kind))
    return None


def _read(grammar: Grammar, first: int, last: int, kind: ConditionKind) -> Marker | None:
    words = [grammar.lower(row) for row in range(first, last + 1)]
    word = next((one for one in words if one not in _ONLY), words[0])
    label, above = grammar.dep[last], grammar.head[last]
    only = not _ONLY.isdisjoint(words)
    if word == "should":
        subject = next(
            (kid for kid in grammar.children[above] if grammar.dep[kid] in SUBJECTS), last
        )
        below = grammar.dep[above] in ("advcl", "ccomp") or _is_behind(grammar, first, above)
        inverted = label == "aux" and below and last < subject
        return Marker(kind, first, last, above, above, True, only, word) if inverted else None
    if label in _CLAUSES and above > last and grammar.tag[above][0] in "VJNM":
        return Marker(kind, first, last, above, _top(grammar, first, above), True, only, word)
    clause = _after(grammar, last, above) if label == "advmod" and above < first else None
    if clause is not None:
        return Marker(kind, first, last, clause, clause, True, only, word)
    target = grammar.child(last, "pobj", "pcomp", "ccomp", "advcl")
    if word in _GIVEN and (target is None or grammar.tag[target][0] != "V"):
        verb = _finite_after(grammar, last)
        if verb is not None:
            return Marker(kind, first, last, verb, last, True, only, word)
    if target is None or target < last:
        return Marker(kind, first, last, None, last, False, only, word)
    clausal = grammar.dep[target] in ("ccomp", "advcl")
    return Marker(kind, first, last, target, _top(grammar, first, last), clausal, only, word)


def _is_behind(grammar: Grammar, first: int, verb: int) -> bool:
    """Whether a main clause was read as part of it: "will close it should the patrols go on"."""
    told = (kid for kid in grammar.children[verb] if kid < first)
    return any(grammar.dep[kid] == "ccomp" and grammar.tag[kid][0] == "V" for kid in told)


def _finite_after(grammar: Grammar, last: int) -> int | None:
    """Return the verb of the clause after "provided", where that was read as no clause."""
    _, past = grammar.sentences[grammar.sentence[last]]
    rows = range(last + 2, min(last + _CLOSE, past))
    return next((row for row in rows if grammar.tag[row] in _FINITE
                 and grammar.dep[row] not in ("aux", "auxpass")), None)  # fmt: skip


def _after(grammar: Grammar, last: int, verb: int) -> int | None:
    """Return the clause right after a marker that was read apart from it: "only once it is out"."""
    clauses = (kid for kid in grammar.children[verb] if kid > last and grammar.dep[kid] == "advcl")
    return next((kid for kid in clauses if grammar.subtree(kid)[0] == last + 1), None)


def _top(grammar: Grammar, first: int, row: int) -> int:
    """Return the uppermost row at or above `row` that no word before the marker governs."""
    for _ in range(4):
        above = grammar.head[row]
        if above < first or above == row or not _opens(grammar, first, above):
            break
        row = above
    return row


def _opens(grammar: Grammar, first: int, row: int) -> bool:
    """Whether a row is one of the marker's own words: "exchange" of "in exchange for"."""
    return (
        first <= row
        and grammar.tag[row] in ("IN", "NN", "JJ", "RB", "VBN", "VBG")
        and row <= first + 3
    )
