"""Grammar and a cue -> the clause or infinitive that holds what is reported: runs of rows.

As the cue takes them (cues.toml): "said that …", "said in a statement that …", "promised to …".
CLAUSES lists the shapes in the order in which they are tried; what is no clause is in objects.py.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from parley.extract.grammar.cues import Cue, speaks
from parley.extract.grammar.ends import own_rows
from parley.extract.grammar.grammar import SUBJECTS, Grammar
from parley.extract.statements.colons import past_colon

__all__ = ["CLAUSES", "Content", "Shape", "addressee", "has_to", "runs_of"]

_WONDERS: Final = frozenset({"WRB", "WDT", "WP"})
_REASONS: Final = frozenset(
    {"because", "if", "unless", "although", "though", "since", "so", "until", "whether"}
)


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
    reason, last = "clause that the cue governs", clauses[-1]
    if last < cue.row:
        before = runs_of(grammar, clauses, cue, reason)
        return replace(before, runs=past_colon(grammar, before.runs, cue.row))
    later = [kid for kid in grammar.children[cue.row] if kid > last]
    rest = [kid for kid in later if _gives_reason(grammar, kid) or _is_cut_off(grammar, kid)]
    joined = [kid for kid in later if _is_that_too(grammar, kid)]
    opens = [kid for kid in grammar.children[cue.row] if _opens(grammar, kid, cue, clauses[0])]
    found = runs_of(grammar, [*opens, *clauses, *rest, *joined], cue, reason)
    return _from_that(grammar, cue, _bridged(grammar, found))


def _opens(grammar: Grammar, kid: int, cue: Cue, clause: int) -> bool:
    """Whether a gerund is the clause's subject, cut from it: "said closing it could cost jobs"."""
    return grammar.tag[kid] == "VBG" and grammar.dep[kid] == "xcomp" and cue.row < kid < clause


def _is_cut_off(grammar: Grammar, kid: int) -> bool:
    """Whether a verb is the end of the clause before it: "said nine, and more, were killed"."""
    passive = grammar.child(kid, "auxpass")
    return grammar.dep[kid] == "ccomp" and passive is not None and grammar.tag[kid] == "VBN"


def _bridged(grammar: Grammar, content: Content) -> Content:
    """Take in the "and" or "but" between two clauses that are both said."""
    runs = list(content.runs[:1])
    for first, last in content.runs[1:]:
        gap = range(runs[-1][1] + 1, first)
        if all(grammar.dep[row] in ("cc", "punct", "advmod") for row in gap):
            runs[-1] = (runs[-1][0], last)
        else:
            runs.append((first, last))
    return Content(tuple(runs), content.reason, content.clause)


def _is_that_too(grammar: Grammar, kid: int) -> bool:
    """Whether a verb joined to the cue is said too: "… and that B", "… but would not wait"."""
    mark, subject = grammar.child(kid, "mark"), grammar.subject(kid)
    if grammar.dep[kid] == "conj" and mark is not None and grammar.lower(mark) == "that":
        return subject is not None or grammar.child(kid, "expl") is not None
    if grammar.dep[kid] not in ("conj", "xcomp") or speaks(grammar, kid) or has_to(grammar, kid):
        return False
    listed = grammar.tag[kid] in ("VB", "VBP") and grammar.word(kid - 1) == ","
    if listed and grammar.lower(kid) == grammar.lemma[kid] and subject is None:
        return grammar.tag[grammar.head[kid]] == "VBD"  # "…, allow all to return and lift the ban"
    did = any(grammar.lemma[aux] == "do" for aux in grammar.children[kid])
    return grammar.dep[kid] == "conj" and grammar.tag[kid] == "VB" and not did


def _from_that(grammar: Grammar, cue: Cue, content: Content) -> Content:
    """Begin at the "that" after the cue, where words stand between it and the clause."""
    if not content.runs:
        return content
    (first, last), *others = content.runs
    for row in range(cue.last + 1, first):
        if grammar.lower(row) == "that" and grammar.tag[row] == "IN":
            return Content(((row, last), *others), content.reason, content.clause)
    return content


def _clause_in_phrase(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "said in a statement that the talks failed", where it hangs on the statement."""
    if "clause" not in cue.takes:
        return None
    for phrase in grammar.children[cue.row]:
        if phrase < cue.row or grammar.lower(phrase) not in _WHERE or not speaks(grammar, cue.row):
            continue
        for row in grammar.subtree(phrase):
            verb = grammar.head[row]
            that = grammar.lower(row) == "that" and grammar.dep[row] in ("mark", "advmod")
            if that and phrase < row < verb and not speaks(grammar, grammar.head[verb]):
                reason = "clause that the phrase after the cue governs"
                return runs_of(grammar, [verb], cue, reason)
    return None


_WHERE: Final = frozenset(
    {"in", "on", "at", "during", "through", "via", "for", "upon", "by", "from", "with"}
)


def _is_clause(grammar: Grammar, kid: int, cue: Cue) -> bool:
    """Whether a child is a reported clause: with a subject, "that", or an auxiliary of its own."""
    if _is_asked_if(grammar, kid, cue):
        return True
    if grammar.dep[kid] != "ccomp" or _is_set_off(grammar, kid, cue):
        return False
    if kid < cue.row:
        return True
    if has_to(grammar, kid):
        return "infinitive" in cue.takes
    below = grammar.children[kid]
    return any(grammar.dep[k] in _CLAUSE_SIGNS for k in below)


def _is_asked_if(grammar: Grammar, kid: int, cue: Cue) -> bool:
    """As in "asked the envoy if the talks would go on", read as a condition of asking."""
    mark = grammar.child(kid, "mark")
    asks = grammar.lemma[cue.row] in ("ask", "wonder", "inquire") and kid > cue.row
    if mark is None or not asks or grammar.dep[kid] != "advcl":
        return False
    return grammar.lower(mark) in ("if", "whether") and grammar.word(mark - 1) != ","


def _is_set_off(grammar: Grammar, kid: int, cue: Cue) -> bool:
    """Whether a clause is another's: before a colon or semicolon, or after an object's comma."""
    first, past = sorted((kid, cue.row))
    between = [grammar.word(row) for row in range(first + 1, past)]
    if kid < cue.row:
        return any(mark in _STOPS for mark in between)
    target = grammar.child(cue.row, "dobj")
    if target is None or "told" in cue.takes or not cue.row < target < kid:
        return False
    marked = any(grammar.dep[below] == "mark" for below in grammar.children[kid])
    return not marked and "," in between[target - cue.row :]


_STOPS: Final = frozenset({":", ";", ".", "!", "?"})
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
        if kid > cue.row and grammar.dep[kid] in ("xcomp", "ccomp") and has_to(grammar, kid):
            if any(grammar.tag[row] in _WONDERS for row in grammar.subtree(kid) if row < kid):
                return None  # "how many ships the board is offering to release", "told how to"
            asked = addressee(grammar, cue, kid) or _called_on(grammar, cue, kid)
            return runs_of(grammar, [*asked, kid], cue, "infinitive after the cue")
    return None


def addressee(grammar: Grammar, cue: Cue, before: int) -> list[int]:
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


def has_to(grammar: Grammar, verb: int) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(grammar.tag[kid] == "TO" for kid in grammar.children[verb])


def runs_of(
    grammar: Grammar, roots: Sequence[int], cue: Cue, reason: str, *, clause: bool = True
) -> Content:
    """Return the rows at or below the roots that are the speaker's own, as content."""
    own = set(range(cue.row, cue.last + 1))
    subject = grammar.subject(cue.row)
    if subject is not None:
        own.update(grammar.subtree(subject))
    rows: set[int] = set()
    for root in roots:
        rows.update(grammar.subtree(root, without={cue.row}))
    kept = own_rows(grammar, sorted(rows - own), roots, cue, clause=clause)
    return Content(tuple(grammar.pieces(kept)), reason, clause)


Shape = Callable[[Grammar, Cue], Content | None]
"""One way in which a cue governs what it reports."""
CLAUSES: Final[tuple[Shape, ...]] = (
    _clause,
    _clause_in_phrase,
    _infinitive,
)
