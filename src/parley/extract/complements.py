"""Grammar and a cue -> the complement that holds what is reported: runs of rows.

A clause, an infinitive, a gerund, an object, or the subject of a passive, as the cue takes them
(cues.toml). COMPLEMENTS lists the shapes in the order in which they are tried.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from parley.extract.cues import Cue
from parley.extract.ends import own_rows
from parley.extract.grammar import SUBJECTS, Grammar

__all__ = ["COMPLEMENTS", "Content", "Shape"]

_FINITE: Final = frozenset({"VBD", "VBP", "VBZ"})
_WONDERS: Final = frozenset({"WRB", "WDT", "WP"})
_PREPOSITIONS: Final = frozenset({"for", "of"})
_REASONS: Final = frozenset(
    {"because", "if", "unless", "although", "though", "since", "so", "until", "whether"}
)
_AFTER_OBJECT: Final = frozenset({"as", "for", "of", "over", "from", "on", "about", "to", "with"})


@dataclass(frozen=True, slots=True)
class Content:
    """Runs of rows (first, last) that hold the words reported, and why these."""

    runs: tuple[tuple[int, int], ...]
    reason: str
    clause: bool = True


def _clause(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "said (that) the talks failed", with a reason that the parser hung on the cue."""
    if "clause" not in cue.takes:
        return None
    clauses = [kid for kid in grammar.children[cue.row] if _is_clause(grammar, kid, cue)]
    if not clauses:
        return None
    rest = [
        kid
        for kid in grammar.children[cue.row]
        if kid > clauses[-1] > cue.row and _gives_reason(grammar, kid)
    ]
    return _runs(grammar, [*clauses, *rest], cue, "clause that the cue governs")


def _is_clause(grammar: Grammar, kid: int, cue: Cue) -> bool:
    """Whether a child is a reported clause: with a subject, "that", or an auxiliary of its own."""
    if grammar.dep[kid] != "ccomp":
        return False
    if kid < cue.row:
        return True
    if _has_to(grammar, kid):
        return "infinitive" in cue.takes
    below = grammar.children[kid]
    return any(grammar.dep[k] in _CLAUSE_SIGNS for k in below)


_CLAUSE_SIGNS: Final = SUBJECTS | {"expl", "mark", "aux"}


def _gives_reason(grammar: Grammar, kid: int) -> bool:
    return grammar.dep[kid] == "advcl" and any(
        grammar.dep[k] == "mark" and grammar.lower(k) in _REASONS for k in grammar.children[kid]
    )


def _infinitive(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "promised to return", "urged both sides to return", "told them to return"."""
    told = "told" in cue.takes and grammar.child(cue.row, "dobj") is not None
    if "infinitive" not in cue.takes and not told:
        return None
    for kid in grammar.children[cue.row]:
        if kid > cue.row and grammar.dep[kid] in ("xcomp", "ccomp") and _has_to(grammar, kid):
            if any(grammar.tag[row] in _WONDERS for row in grammar.subtree(kid) if row < kid):
                return None  # "how many ships the board is offering to release", "told how to"
            asked = _asked(grammar, cue, kid) or _called_on(grammar, cue, kid)
            return _runs(grammar, [*asked, kid], cue, "infinitive after the cue")
    return None


def _asked(grammar: Grammar, cue: Cue, before: int) -> list[int]:
    """Return who is urged or accused: part of what is said, as in "urged both sides to return"."""
    if "object" not in cue.takes:
        return []
    kids = grammar.children[cue.row]
    return [kid for kid in kids if grammar.dep[kid] == "dobj" and cue.row < kid < before]


def _called_on(grammar: Grammar, cue: Cue, before: int) -> list[int]:
    """Return who is called on: "both sides" in "called on both sides to return"."""
    on = grammar.child(cue.row, "prep")
    if "on" not in cue.takes or on is None or grammar.lower(on) != "on":
        return []
    target = grammar.child(on, "pobj")
    return [target] if target is not None and cue.row < target < before else []


def _gerund(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "ruled out returning"."""
    if "gerund" not in cue.takes:
        return None
    for kid in grammar.children[cue.row]:
        if kid > cue.row and grammar.dep[kid] in ("xcomp", "ccomp") and grammar.tag[kid] == "VBG":
            return _runs(grammar, [kid], cue, "gerund after the cue", clause=False)
    return None


def _prepositional(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "called for a truce", "accused them of stalling", "called on both to stop"."""
    for kid in grammar.children[cue.row]:
        word = grammar.lower(kid)
        if grammar.dep[kid] != "prep" or kid < cue.row or word not in cue.takes:
            continue
        target = grammar.child(kid, "pobj", "pcomp")
        if target is None:
            continue
        reason = f"object of “{word}”"
        if word in _PREPOSITIONS:
            accused = _asked(grammar, cue, kid)
            if not accused and word == "of" and not _is_finite(grammar, cue.row):
                continue
            whole = [*accused, kid] if accused or word == "of" else [target]
            return _runs(grammar, whole, cue, reason, clause=False)
        told = [k for k in grammar.children[cue.row] if k > target and _has_to(grammar, k)]
        if word == "on" and told:
            return _runs(grammar, [target, *told], cue, reason, clause=False)
    return None


def _figure(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "put the toll at six"."""
    counted, at = grammar.child(cue.row, "dobj"), grammar.child(cue.row, "prep")
    if "at" not in cue.takes or counted is None or at is None or grammar.lower(at) != "at":
        return None
    number = grammar.child(at, "pobj")
    if number is None or grammar.tag[number] != "CD" or not cue.row < counted < at:
        return None
    first, last = grammar.subtree(counted)[0], grammar.subtree(at)[-1]
    return Content(((first, last),), "what is counted, and the figure put on it", clause=False)


def _description(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "called it a trap", "described it as a trap": what is described, and as what."""
    if "as" not in cue.takes:
        return None
    kids = [kid for kid in grammar.children[cue.row] if kid > cue.row]
    predicate = [
        kid
        for kid in kids
        if grammar.dep[kid] in ("oprd", "ccomp")
        or (grammar.dep[kid] == "prep" and grammar.lower(kid) == "as")
    ]
    if not predicate:
        return None
    described = [kid for kid in kids if grammar.dep[kid] in ("dobj", "nsubj")]
    reason = "what is called, and what it is called"
    return _runs(grammar, [*described, *predicate], cue, reason, clause=False)


def _object(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "rejected the offer", "criticised them for stalling"; only of a finite cue."""
    if "object" not in cue.takes or not _is_finite(grammar, cue.row):
        return None
    target = grammar.child(cue.row, "dobj")
    if target is None or target < cue.row or grammar.tag[target][0] != "N":
        return None
    rest = [
        kid
        for kid in grammar.children[cue.row]
        if kid > target and (_goes_on(grammar, kid) or _is_that(grammar, kid))
    ]
    return _runs(grammar, [target, *rest], cue, "object of the cue", clause=False)


def _goes_on(grammar: Grammar, kid: int) -> bool:
    return grammar.dep[kid] == "prep" and grammar.lower(kid) in _AFTER_OBJECT


def _is_that(grammar: Grammar, kid: int) -> bool:
    """Whether a clause tells what the object is: "expressed regret that the talks failed"."""
    that = grammar.child(kid, "mark")
    return grammar.dep[kid] == "ccomp" and that is not None and grammar.lower(that) == "that"


def _passive(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "the offer was rejected by the union": the subject of a passive cue with its agent."""
    subject = grammar.child(cue.row, "nsubjpass")
    agent = grammar.child(cue.row, "agent")
    if "object" not in cue.takes or subject is None or agent is None:
        return None
    rows = grammar.subtree(subject)
    reason = "subject of the passive cue"
    return Content(tuple(grammar.pieces(rows)), reason, clause=False)


def _is_finite(grammar: Grammar, verb: int) -> bool:
    if grammar.tag[verb] in _FINITE:
        return True
    return any(grammar.dep[kid] in ("aux", "auxpass") and grammar.tag[kid] != "TO"
               for kid in grammar.children[verb])  # fmt: skip


def _has_to(grammar: Grammar, verb: int) -> bool:
    return any(grammar.tag[kid] == "TO" for kid in grammar.children[verb])


def _runs(
    grammar: Grammar, roots: Sequence[int], cue: Cue, reason: str, *, clause: bool = True
) -> Content:
    own = {cue.row, cue.last}
    subject = grammar.subject(cue.row)
    if subject is not None:
        own.update(grammar.subtree(subject))
    rows: set[int] = set()
    for root in roots:
        rows.update(grammar.subtree(root, without={cue.row}))
    kept = own_rows(grammar, sorted(rows - own), roots, cue, clause=clause)
    return Content(tuple(grammar.pieces(kept)), reason, clause)


Shape = Callable[[Grammar, Cue], Content | None]
COMPLEMENTS: Final[tuple[Shape, ...]] = (
    _clause,
    _infinitive,
    _gerund,
    _prepositional,
    _figure,
    _description,
    _object,
    _passive,
)
