"""Grammar and a cue -> the clause around it that holds what is reported: runs of rows.

"The talks, he said, had failed"; "According to the agency, they had"; "They had, he told a paper".
SURROUNDINGS lists the shapes in the order in which they are tried.
"""

from __future__ import annotations

from typing import Final

from parley.extract.complements import Content, Shape
from parley.extract.cues import Cue
from parley.extract.grammar import Grammar

__all__ = ["SURROUNDINGS", "around_phrase"]

_FINITE: Final = frozenset({"VBD", "VBP", "VBZ"})
_SHORTEST_ASIDE: Final = 10
"""Rows of a parenthetic cue with its subject: ", the agency said in a June report,"."""


def _around_aside(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "The talks, he said, had failed"; "As he put it, …": the clause that the cue breaks."""
    row, head = cue.row, grammar.head[cue.row]
    if "clause" not in cue.takes or head == row or grammar.subject(row) is None:
        return None
    label = grammar.dep[row]
    as_clause = label in ("advcl", "ccomp", "parataxis") and any(
        grammar.lower(kid) == "as" and grammar.dep[kid] in ("mark", "advmod", "prep")
        for kid in grammar.children[row]
    )
    aside = label in ("parataxis", "ccomp", "dep") and _is_aside(grammar, row)
    return _clause_around(grammar, cue, head) if as_clause or aside else None


def _is_aside(grammar: Grammar, verb: int) -> bool:
    """Whether the verb and its subject stand between commas, short, with nothing governed."""
    rows = [row for row in grammar.subtree(verb) if grammar.dep[row] != "punct"]
    if len(rows) > _SHORTEST_ASIDE or rows[0] == 0:
        return False
    passive = any(grammar.dep[kid] in ("auxpass", "nsubjpass") for kid in grammar.children[verb])
    return grammar.word(rows[0] - 1) == "," and not passive


def around_phrase(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "According to the agency, …": the clause on which the phrase hangs."""
    head = grammar.head[cue.row]
    return None if head == cue.row else _clause_around(grammar, cue, head)


def _clause_around(grammar: Grammar, cue: Cue, head: int) -> Content | None:
    root = head
    while grammar.head[root] != root and not grammar.tag[root].startswith("VB"):
        root = grammar.head[root]
    while grammar.dep[root] in ("aux", "auxpass", "xcomp", "pcomp", "prep"):
        root = grammar.head[root]
    own = set(grammar.subtree(cue.row))
    rows = [row for row in grammar.subtree(root) if row not in own]
    if not any(grammar.tag[row][0] in "NVJ" for row in rows):
        return None
    return Content(tuple(grammar.pieces(rows)), "the clause around the cue")


def _before_cue(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "The paper is new, two people told a newspaper": what the last clause closes."""
    subject = grammar.subject(cue.row)
    if "clause" not in cue.takes or subject is None or grammar.dep[subject] == "csubj":
        return None
    first, past = grammar.sentences[grammar.sentence[cue.row]]
    own = [
        row
        for row in grammar.subtree(cue.row)
        if row >= min(grammar.subtree(subject)[0], cue.row) and row < past
    ]
    begins = own[0]
    ends_sentence = all(grammar.dep[row] == "punct" for row in range(own[-1] + 1, past))
    joined = any(grammar.dep[kid] == "cc" for kid in grammar.children[grammar.head[cue.row]])
    if begins == first or grammar.word(begins - 1) != "," or not ends_sentence or joined:
        return None
    rows = range(first, begins - 1)
    if not any(grammar.tag[row] in _FINITE or grammar.tag[row] == "MD" for row in rows):
        return None
    return Content(((rows[0], rows[-1]),), "the clause before the cue, to the comma")


SURROUNDINGS: Final[tuple[Shape, ...]] = (
    _around_aside,
    _before_cue,
)
