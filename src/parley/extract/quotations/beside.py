"""A cue beside a free-standing quotation -> its source, outside of the marks."""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.cues import Cue
from parley.extract.grammar.grammar import Grammar
from parley.extract.sources.quoting import NOMINAL, joined
from parley.extract.sources.sources import Source, source_of

__all__ = ["source_outside"]

_SPEAKERS_SELF: Final = frozenset({"you", "me", "us"})
_INVERTED_REACH: Final = 10
_STOPS: Final = frozenset(".!?;")
_DEPENDENT: Final = frozenset(
    {"compound", "poss", "pobj", "npadvmod", "amod", "nmod", "appos", "conj"}
)


def source_outside(grammar: Grammar, cue: Cue, quoted: tuple[int, int], side: str) -> Source:
    """Return the source of a cue beside a quotation (rows first, past the last).

    The parser often hangs words of the quotation on the cue as its subject; then the source is the
    noun phrase next to the cue and outside of the marks.
    """
    source = source_of(grammar, cue)
    inside = any(quoted[0] <= head < quoted[1] for head in source.heads)
    first_person = any(grammar.lower(head) in _SPEAKERS_SELF for head in source.heads)
    if source.heads and not inside and not (first_person and side == "after"):
        return source
    _, past = grammar.paragraphs[grammar.paragraph[cue.row]]
    low = quoted[1] if side == "after" else grammar.sentences[grammar.sentence[cue.row]][0]
    loose = side == "after"
    ahead = [row for row in range(low, cue.row) if _is_nominal(grammar, row, loose=loose)]
    if ahead and (source.heads or loose):
        first = loose and _opens(grammar, low, ahead[0])
        row = ahead[0] if first else ahead[-1]
        return Source(joined(grammar, row), "noun phrase between quotation and cue")
    reach = 0 if "told" in cue.takes else _INVERTED_REACH  # "told a news conference"
    for row in range(cue.last + 1, min(past, cue.last + reach)):
        if quoted[0] <= row < quoted[1] or grammar.word(row) in _STOPS:
            break
        if _is_nominal(grammar, row, loose=True) and (loose or not source.heads):
            return Source(joined(grammar, row), "noun phrase after the cue")
    if ahead:
        return Source(joined(grammar, ahead[-1]), "noun phrase before the cue")
    return source if not inside else Source((), "the cue has no subject outside of the marks")


def _opens(grammar: Grammar, low: int, head: int) -> bool:
    """Whether a noun phrase opens what stands after `low`: only its own words come before it."""
    own = set(grammar.subtree(head))
    rows = (row for row in range(low, head) if grammar.dep[row] != "punct")
    return all(row in own for row in rows)


def _is_nominal(grammar: Grammar, row: int, *, loose: bool = False) -> bool:
    """Whether a row heads a noun phrase: no modifier, no object of a preposition.

    Beside a quotation (`loose`) an object counts: the parser takes "…," asked Ada Obi so.
    """
    if loose and grammar.dep[row] == "dobj":
        return grammar.tag[row] in NOMINAL or grammar.lower(row) == "another"
    label = grammar.dep[row]
    return grammar.tag[row] in NOMINAL and label != "dobj" and label not in _DEPENDENT
