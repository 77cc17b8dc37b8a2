"""Grammar and a cue -> what is reported, outside of free-standing quotations: runs of rows.

Content is the complement that the cue takes (cues.toml): a clause, an infinitive, a gerund, an
object; or the clause around a parenthetic cue ("The talks, he said, had failed").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parley.extract.cues import Cue
from parley.extract.grammar import SUBJECTS, Grammar

__all__ = ["Content", "content_of"]

_AROUND: Final = frozenset({"parataxis", "advcl", "ccomp", "prep", "dep", "npadvmod", "pcomp"})
_FINITE: Final = frozenset({"VBD", "VBP", "VBZ", "MD"})
_TIME: Final = frozenset({"npadvmod", "tmod"})


@dataclass(frozen=True, slots=True)
class Content:
    """Runs of rows (first, last) that hold the words reported, and why these."""

    runs: tuple[tuple[int, int], ...]
    reason: str


def content_of(grammar: Grammar, cue: Cue) -> Content | None:
    """Return what the cue reports, or None where it reports nothing."""
    if cue.prepositional:
        return _around(grammar, cue)
    found = _complement(grammar, cue)
    return found if found is not None else _around(grammar, cue)


def _complement(grammar: Grammar, cue: Cue) -> Content | None:
    if "clause" in cue.takes:
        clauses = [k for k in grammar.children[cue.row] if _is_clause(grammar, k, cue)]
        if clauses:
            return _runs(grammar, clauses, cue, "clause that the cue governs")
    for kid in grammar.children[cue.row]:
        label = grammar.dep[kid]
        infinitive = label in ("xcomp", "ccomp") and _has_to(grammar, kid)
        if infinitive and "to" in cue.takes:
            return _runs(grammar, [kid], cue, "infinitive after the cue")
        if label in ("xcomp", "pcomp") and grammar.tag[kid] == "VBG" and "gerund" in cue.takes:
            return _runs(grammar, [kid], cue, "gerund after the cue")
        if label == "prep" and kid > cue.row and grammar.lower(kid) in cue.takes:
            target = grammar.child(kid, "pobj", "pcomp")
            if target is not None:
                return _runs(grammar, [target], cue, f"object of “{grammar.word(kid)}”")
    if "object" in cue.takes and not _has_clause(grammar, cue.row):
        target = grammar.child(cue.row, "dobj")
        if target is not None and target > cue.row and grammar.tag[target][0] == "N":
            return _runs(grammar, [target], cue, "object of the cue")
    return None


def _is_clause(grammar: Grammar, kid: int, cue: Cue) -> bool:
    """Whether a child is a reported clause: finite, with a subject of its own or with "that"."""
    if grammar.dep[kid] != "ccomp":
        return False
    below = grammar.children[kid]
    if _has_to(grammar, kid) and "to" not in cue.takes and kid > cue.row:
        return False
    has_subject = any(grammar.dep[k] in SUBJECTS or grammar.dep[k] == "expl" for k in below)
    has_mark = any(grammar.dep[k] == "mark" for k in below)
    return has_subject or has_mark or any(grammar.dep[k] == "aux" for k in below) or kid < cue.row


def _has_to(grammar: Grammar, verb: int) -> bool:
    return any(grammar.tag[kid] == "TO" for kid in grammar.children[verb])


def _has_clause(grammar: Grammar, verb: int) -> bool:
    return any(grammar.dep[kid] in ("ccomp", "xcomp") for kid in grammar.children[verb])


def _runs(grammar: Grammar, roots: list[int], cue: Cue, reason: str) -> Content:
    own = _cue_clause(grammar, cue)
    rows: set[int] = set()
    for root in roots:
        rows.update(grammar.subtree(root, without={cue.row}))
    kept = sorted(rows - own)
    return Content(tuple(grammar.pieces(kept)), reason)


def _cue_clause(grammar: Grammar, cue: Cue) -> set[int]:
    """Rows of the cue itself with its subject: never content."""
    rows = {cue.row, cue.last}
    subject = grammar.subject(cue.row)
    if subject is not None:
        rows.update(grammar.subtree(subject))
    return rows


def _around(grammar: Grammar, cue: Cue) -> Content | None:
    """The clause around a parenthetic cue, less the cue's own part."""
    label, head = grammar.dep[cue.row], grammar.head[cue.row]
    if head == cue.row or label not in _AROUND:
        return None
    if not cue.prepositional:
        parenthetic = label == "parataxis" or (
            label in ("advcl", "ccomp", "dep")
            and grammar.subject(cue.row) is not None
            and "clause" in cue.takes
            and (
                _introduced_by_as(grammar, cue.row)
                or (label == "ccomp"
                and _between_commas(grammar, cue))
            )
        )
        if not parenthetic or "clause" not in cue.takes:
            return None
    root = head
    while (
        grammar.head[root] != root
        and grammar.tag[root] not in _FINITE
        and not _is_verb(grammar, root)
    ):
        root = grammar.head[root]
    while grammar.dep[root] in ("aux", "auxpass"):
        root = grammar.head[root]
    if cue.prepositional and grammar.dep[root] in ("xcomp", "conj", "advcl", "pcomp"):
        while grammar.dep[root] in ("xcomp", "pcomp") and grammar.head[root] != root:
            root = grammar.head[root]
    own = set(grammar.subtree(cue.row))
    rows = [row for row in grammar.subtree(root) if row not in own]
    if not rows or not any(grammar.tag[row][0] in "NVJ" for row in rows):
        return None
    return Content(tuple(grammar.pieces(rows)), "the clause around the cue")


def _is_verb(grammar: Grammar, row: int) -> bool:
    return grammar.tag[row].startswith("VB")


def _introduced_by_as(grammar: Grammar, verb: int) -> bool:
    return any(
        grammar.lower(kid) == "as" and grammar.dep[kid] in ("mark", "advmod", "prep")
        for kid in grammar.children[verb]
    )


def _between_commas(grammar: Grammar, cue: Cue) -> bool:
    rows = grammar.subtree(cue.row)
    return rows[0] > 0 and grammar.word(rows[0] - 1) == ","
