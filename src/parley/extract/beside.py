"""A cue beside a free-standing quotation -> its source, outside of the marks."""

from __future__ import annotations

from typing import Final

from parley.extract.cues import Cue
from parley.extract.grammar import Grammar
from parley.extract.sources import NOMINAL, Source, joined, source_of

__all__ = ["source_outside"]

_SPEAKERS_SELF: Final = frozenset({"you", "me", "us"})
_INVERTED_REACH: Final = 10


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
    past = grammar.paragraphs[grammar.paragraph[cue.row]][1]
    low = quoted[1] if side == "after" else grammar.sentences[grammar.sentence[cue.row]][0]
    ahead = [row for row in range(low, cue.row) if _is_nominal(grammar, row)]
    if ahead and source.heads:
        return Source(joined(grammar, ahead[-1]), "noun phrase between quotation and cue")
    for row in range(cue.last + 1, min(past, cue.last + _INVERTED_REACH)):
        if quoted[0] <= row < quoted[1]:
            break
        if _is_nominal(grammar, row) and (side == "after" or not source.heads):
            return Source(joined(grammar, row), "noun phrase after the cue")
    if ahead:
        return Source(joined(grammar, ahead[-1]), "noun phrase before the cue")
    return source if not inside else Source((), "the cue has no subject outside of the marks")


def _is_nominal(grammar: Grammar, row: int) -> bool:
    """Whether a row heads a noun phrase: no modifier, no object of a preposition."""
    label = grammar.dep[row]
    return grammar.tag[row] in NOMINAL and label not in (
        "compound", "poss", "pobj", "npadvmod", "amod", "nmod", "appos", "dobj", "conj"
    )  # fmt: skip
