"""How a verb tells of a stance, "not", "no longer", "may", and what that makes of its kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.frames import adverbs, turned
from parley.model import StanceKind, StanceTime

__all__ = ["LONGEST", "Force", "has_none", "plain", "turned_kind"]

LONGEST: Final = 8
"""Rows at most from the first word of a trigger to its verb."""
_NEGATORS: Final = frozenset({"never", "longer", "no"})


@dataclass(frozen=True, slots=True)
class Force:
    """How a verb tells of a stance.

    `first` is the first row of its trigger ("would", "refused"), `via` the rows of the verbs that
    govern it; `negated` whether it is turned to its opposite, `yet` only so far ("not yet"),
    `longer` no longer, `unsure` where a refusal is denied ("did not rule out accepting"); `able`
    with "can", `coming` with "will"; `hedge` rows that leave it open.
    """

    first: int
    negated: bool = False
    yet: bool = False
    longer: bool = False
    unsure: bool = False
    able: bool = False
    coming: bool = False
    time: StanceTime = "now"
    hedge: tuple[int, ...] = ()
    via: tuple[int, ...] = ()
    reasons: tuple[str, ...] = ()


def turned_kind(kind: StanceKind, force: Force) -> StanceKind | None:
    """Return the kind as "not", "not yet" and "no longer" leave it; None where nothing is told."""
    if force.unsure:
        return "open"
    if not force.negated:
        return kind
    if force.yet and force.time == "past":
        return None  # "it had not accepted the offer when …"
    by = "longer" if force.longer else "yet" if force.yet else "not"
    return turned(kind, by)


def is_no_longer(grammar: Grammar, row: int) -> bool:
    """Whether a word is the "longer" of "no longer", "not any longer": no length of something."""
    if grammar.lower(row) != "longer" or row == 0:
        return False
    return grammar.lower(row - 1) in ("no", "any", "much")


def plain(grammar: Grammar, verb: int, found: Force) -> Force:
    """Return a force with what its negation and adverbs make of it."""
    kids = [kid for kid in grammar.children[verb] if kid >= verb - LONGEST]
    words = {grammar.lower(kid) for kid in kids}
    longer = any(is_no_longer(grammar, kid) for kid in kids)
    negated = is_negated(grammar, verb) or longer or has_none(grammar, verb)
    before = [kid for kid in kids if kid < verb]
    negators = [
        kid for kid in before if grammar.dep[kid] == "neg" or grammar.lower(kid) in _NEGATORS
    ]
    found = replace(
        found,
        first=min([found.first, *negators]),
        negated=found.negated != negated,
        longer=longer,
        yet=negated and ("yet" in words or _is_perfect(grammar, verb)),
    )
    unsure = [kid for kid in kids if grammar.lower(kid) in adverbs("probably")]
    told = [kid for kid in kids if grammar.lower(kid) in adverbs("reportedly")]
    if unsure or told:
        time: StanceTime = "expected" if unsure else found.time
        found = replace(found, time=time, hedge=(*found.hedge, *unsure, *told))
    if words & adverbs("formerly") and not found.coming:
        found = replace(found, time="past")
    return found


def has_none(grammar: Grammar, verb: int) -> bool:
    """Whether its object is none: "would accept nothing", "made no offer"."""
    target = grammar.child(verb, "dobj")
    if target is None or target < verb:
        return False
    none = any(grammar.lower(kid) == "no" for kid in grammar.children[target] if kid < target)
    return none or grammar.lower(target) == "nothing"


def _is_perfect(grammar: Grammar, verb: int) -> bool:
    """Whether it only was not done so far: "has not accepted"."""
    words = {grammar.lower(kid) for kid in grammar.children[verb] if grammar.dep[kid] == "aux"}
    return bool(words & {"has", "have", "had"}) and grammar.tag[verb] == "VBN"
