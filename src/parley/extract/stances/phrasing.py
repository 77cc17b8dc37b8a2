"""A verb and its frame -> where its trigger ends, what it is about, and of whom it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.events.fitting import trigger_end
from parley.extract.events.nouns import Nouns
from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.contents import content_rows, without_clauses
from parley.extract.stances.fits import called_for, given_to
from parley.extract.stances.frames import StanceFrame

__all__ = ["addressees_of", "content_of", "owner_before", "roots_of", "summed_up", "trigger_last"]

_PHRASE: Final = 4
"""Rows after a verb in which the words that belong to it may stand."""
_FROM: Final = frozenset({"from", "of", "with"})
_ABOUT: Final = frozenset({"to", "for", "on", "over"})
"""What follows a claim that is given up, and hangs on the verb: "gave up its claim to"."""
_MATTERS: Final = frozenset({"on", "about", "over"})
_EMPTY: Final = frozenset(
    {"itself", "himself", "herself", "themselves", "ourselves", "myself", "nothing"}
)
"""Objects that tell nothing beside a phrase: "resigned itself to a smaller stake"."""
_UNDECIDED: Final = frozenset({"ccomp", "xcomp", "advcl"})
_BESIDE: Final = frozenset({"without", "over", "about", "per"})
_PLACES: Final = frozenset({"in", "at", "to", "for", "on", "behind"})
_TO: Final = frozenset({"to"})
_SUMMING: Final = frozenset({"appos", "npadvmod", "dobj", "dep", "ccomp"})


def owner_before(grammar: Grammar, verb: int) -> int | None:
    """Return whose noun was taken for a verb: "and Lunia demands for the crew to go home"."""
    owner = verb - 1
    noun = verb > 0 and grammar.dep[owner] == "compound" and grammar.head[owner] == verb
    return owner if noun and grammar.subject(verb) is None else None


def trigger_last(clause: Clause, frame: StanceFrame) -> int:
    """Return the last row of the trigger: at "for" of "called for", at "open" of "left it open"."""
    last = trigger_end(clause, frame)
    if frame.beside:
        near = range(clause.row + 1, min(clause.row + 5, len(clause.grammar)))
        return max(at for at in near if clause.grammar.lower(at) in frame.beside)
    words = frame.particle | {preposition for preposition, _ in frame.phrases}
    grammar = clause.grammar
    for row in range(last + 1, min(last + _PHRASE, len(grammar))):
        if grammar.lower(row) in words:
            last = row
        elif grammar.tag[row] not in ("RP", "RB"):
            break
    return last


def roots_of(clause: Clause, frame: StanceFrame) -> list[int]:
    """Return the heads of what a stance is about."""
    bare = not (frame.clause or frame.phrases)
    found = list(clause.objects) if (frame.object or bare) and not frame.idiom else []
    if frame.beside:
        found = [row for row in found if clause.grammar.lower(row) not in frame.beside]
        found += [] if frame.phrases else _after(clause, frame.beside)
    found += [row for kind, row in clause.clauses.items() if kind in frame.clause]
    called = called_for(clause) if frame.calls_for else None
    if called is not None:
        return [called]
    that = clause.clauses.get("that")
    if that is not None and [clause.grammar.lower(row) for row in found] == ["it"]:
        found = [that]  # "wants it in writing that"
    target = given_to(clause) if frame.given else None
    found += [] if target is None else [target]
    wanted = {preposition for preposition, kind in frame.phrases if kind != "table"}
    if frame.kind == "dropped":
        wanted |= _ABOUT
    if owner_before(clause.grammar, clause.row) is not None:
        wanted |= {"for"}
    led = [row for word, row in clause.phrases if word in wanted]
    if led:
        found = [row for row in found if clause.grammar.lower(row) not in _EMPTY]
    found += led
    if not found and frame.beside:
        found = [kid for kid in clause.grammar.children[clause.row] if kid > clause.row + 1
                 and clause.grammar.dep[kid] in _UNDECIDED]  # fmt: skip
    if not found and frame.only_not:
        found = [kid for kid in clause.grammar.children[clause.row] if kid > clause.row
                 and clause.grammar.dep[kid] in _UNDECIDED]  # fmt: skip
        found = found or [row for word, row in clause.phrases if word in _MATTERS]
    if not found and frame.particle:
        found = [*clause.driven, *(row for row in clause.clauses.values())]
    return list(dict.fromkeys(found))


def _after(clause: Clause, words: frozenset[str]) -> list[int]:
    """Return what stands after a word: "wants them back | in that room", "open | to a deal"."""
    grammar = clause.grammar
    near = range(clause.row + 1, min(clause.row + _PHRASE + 1, len(grammar)))
    at = next((row for row in near if grammar.lower(row) in words), None)
    if at is None:
        return []
    kids = [*grammar.children[at], *grammar.children[clause.row]]
    left = grammar.child(at, "dobj")  # "left open the possibility"
    return [kid for kid in kids if kid > at and grammar.dep[kid] == "prep"
            and grammar.lower(kid) in _PLACES] or ([] if left is None else [left])  # fmt: skip


def addressees_of(clause: Clause, frame: StanceFrame, nouns: Nouns) -> tuple[int, ...]:
    """Return of whom it is asked: "the board" of "urged the board to accept"."""
    asked = frame.kind == "demand"
    found: list[int] = []
    if asked and frame.clause:
        found += [row for row in clause.objects if nouns.is_any(row, ("who",))]
        found += [row for word, row in clause.phrases
                  if word in ("on", "upon", "to") and nouns.is_any(row, ("who",))]  # fmt: skip
    words = _FROM if asked else _TO if frame.kind == "offer" else frozenset()
    found += [row for word, row in clause.phrases if word in words and nouns.is_any(row, ("who",))
              and clause.grammar.tag[row] != "CD"]  # fmt: skip
    if asked and not found:
        verb = clause.clauses.get("else") or clause.clauses.get("that")
        subject = None if verb is None else clause.grammar.subject(verb)
        found += [subject] if subject is not None and nouns.is_any(subject, ("who",)) else []
        if asked and not found and "for" in {word for word, _ in frame.phrases}:
            found += [row for row in clause.objects if nouns.is_any(row, ("who",))]
    return tuple(dict.fromkeys(found))


def _right_after(grammar: Grammar, verb: int, roots: Sequence[int]) -> list[int]:
    """Return what was hung on a verb, and tells more of its object: "three years without cuts"."""
    ends = {grammar.subtree(row)[-1] + 1 for row in roots if row > verb}
    return [kid for kid in grammar.children[verb] if kid in ends and grammar.dep[kid] == "prep"
            and grammar.lower(kid) in _BESIDE]  # fmt: skip


def content_of(
    grammar: Grammar, clause: Clause, roots: Sequence[int], barred: set[int]
) -> tuple[int, ...]:
    """Return the rows of what it is about; a noun before its clause stands without that clause."""
    roots = [*roots, *_right_after(grammar, clause.row, roots)]
    before = [row for row in roots if row < clause.row and grammar.is_below(clause.row, row)]
    rows = {row for root in before for row in without_clauses(grammar, root)}
    rows |= set(content_rows(grammar, [row for row in roots if row not in before], barred))
    rows |= {row for root in before for row in summed_up(grammar, root)}
    return tuple(sorted(rows))


def summed_up(grammar: Grammar, root: int) -> list[int]:
    """Return the rows of what "something" sums up: "checks" of "checks, something it resisted"."""
    if grammar.lower(root) != "something" or grammar.dep[root] not in _SUMMING:
        return []
    told = [row for row in grammar.subtree(grammar.head[root]) if row < root - 1]
    parted = max((row for row in told if grammar.word(row) in (";", ":")), default=-1)
    return [row for row in told if row > parted]
