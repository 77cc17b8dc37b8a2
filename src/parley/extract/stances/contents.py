"""The heads of what a stance is about -> its rows, without asides and what is joined to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.frames import noun_frames

__all__ = ["content_rows", "without_clauses"]

_ASIDE: Final = frozenset({"parataxis", "intj"})
_CLAUSAL: Final = frozenset({"relcl", "acl", "appos", "advcl", "parataxis"})
_OPENERS: Final = frozenset({"``", "''", ",", ":", "-LRB-", "-RRB-", "."})
_CONTRAST: Final = frozenset({"but", "while", "although", "though", "whereas", "yet"})


def content_rows(
    grammar: Grammar, roots: Iterable[int], barred: Collection[int] = ()
) -> tuple[int, ...]:
    """Return the rows at or below `roots`, sorted; `barred` rows and what hangs on them are out."""
    roots, found = tuple(roots), set[int]()
    for root in roots:
        out = {*_asides(grammar, root), *barred}
        found.update(grammar.subtree(root, out - {root}))
    rows = sorted(found.difference(barred))
    while rows and _is_edge(grammar, rows[-1], -1):
        rows.pop()
    if rows and _is_cut(grammar, rows[-1], roots):
        rows.append(rows[-1] + 1)
    while rows and _is_edge(grammar, rows[0], 1):
        rows.pop(0)
    return tuple(rows)


def without_clauses(grammar: Grammar, head: int) -> tuple[int, ...]:
    """Return the rows of a noun without its clauses: "the text" of "the text they refused"."""
    return content_rows(
        grammar, (head,), [kid for kid in grammar.children[head] if grammar.dep[kid] in _CLAUSAL]
    )


def _asides(grammar: Grammar, root: int) -> list[int]:
    """Return the heads below a root that go on with something else: "…, but they will wait"."""
    found = []
    for kid in grammar.children[root]:
        label = grammar.dep[kid]
        another = label == "conj" and grammar.subject(kid) is not None and kid > root
        another = another and not _goes_on(grammar, kid)
        after_comma = label in ("relcl", "advcl") and kid > root and _comma_before(grammar, kid)
        contrast = label == "cc" and grammar.lower(kid) in _CONTRAST
        if label in _ASIDE or another or contrast or (after_comma and label == "relcl"):
            found.append(kid)
    return found


def _goes_on(grammar: Grammar, row: int) -> bool:
    """Whether a joined clause is told of in the same breath: "…, and that nobody be dismissed"."""
    return any(
        grammar.dep[kid] == "mark" and grammar.lower(kid) == "that" for kid in grammar.children[row]
    )


def _is_cut(grammar: Grammar, last: int, roots: Collection[int]) -> bool:
    """Whether the noun after a noun was taken for a verb: "rejected the Lunian truce | offer"."""
    head = last + 1
    if head >= len(grammar) or last not in roots or grammar.dep[last] != "dobj":
        return False
    kids = grammar.children[head]
    verb = grammar.tag[head] in ("VB", "VBP") and grammar.dep[head] in ("ccomp", "conj", "dep")
    opened = grammar.child(last, "det", "poss") is not None
    noun = grammar.lemma[head] in noun_frames() and all(kid > head for kid in kids)
    return verb and opened and noun and grammar.child(head, "dobj") is None


def _comma_before(grammar: Grammar, row: int) -> bool:
    first = min(grammar.subtree(row))
    return first > 0 and grammar.word(first - 1) == ","


def _is_edge(grammar: Grammar, row: int, step: int) -> bool:
    """Whether a row at the edge tells nothing: a mark, "and", "that", "to" at the start."""
    if grammar.dep[row] in ("punct", "cc") or grammar.tag[row] in _OPENERS:
        return True
    return step > 0 and grammar.dep[row] == "mark" and grammar.lower(row) == "that"
