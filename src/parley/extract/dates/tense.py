"""The clause around an expression -> whether it tells of what was or of what is to come.

A weekday of which nothing else is known is the nearest up to the report's own day: that held for
90.7 % of 311 weekdays in dated news. What the governing verb, its auxiliaries and the preposition
say tells most of the others: "will meet Tuesday", "is due on Friday", "talks set for Monday".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from parley.extract.grammar import SUBJECTS, Grammar
from parley.lexicon import load

__all__ = ["Towards", "direction"]

Towards = Literal["past", "future", "nearest"]

_VERBS: Final = ("VB", "MD")
_AUXILIARIES: Final = frozenset({"aux", "auxpass"})
_SO_FAR: Final = 12
"""Heads to climb at most."""


@dataclass(frozen=True, slots=True)
class _Cues:
    """Words that tell of what is to come (lexicon/dates.toml, `ahead`)."""

    modals: frozenset[str]
    scheduling: frozenset[str]
    wanting: frozenset[str]
    words: frozenset[str]
    limits: frozenset[str]
    telling: frozenset[str]
    unmarked: frozenset[str]


@cache
def _cues() -> _Cues:
    lexicon = load("dates")["ahead"]
    return _Cues(**{name: frozenset(words) for name, words in lexicon.items()})


def direction(grammar: Grammar, row: int, first: int, near: bool = True) -> tuple[Towards, str]:
    """Return where the day lies that the words at a row leave open, and the rule that tells it.

    `first` is the row with which the expression begins; `near` tells that it recurs often (a
    weekday), so that a clause around its noun may tell of it too: "will open talks on Monday".
    """
    cues = _cues()
    if (verb := _said_before(grammar, first)) is not None:
        return "past", f"beside “{grammar.lower(verb)}”: the nearest before"
    preposition = _preposition(grammar, row)
    if preposition == "since":
        return "past", "after “since”: the nearest before"
    if first and grammar.lower(first - 1) in cues.words and grammar.tag[first - 1] == "JJ":
        return "future", f"after “{grammar.lower(first - 1)}”: the nearest to come"
    ahead = first > 1 and grammar.lower(first - 2) == "ahead"
    if ahead or (preposition in cues.words and (near or preposition != "for")):
        word = "ahead of" if ahead else preposition
        if not ahead and _was_before(grammar, row):
            return "past", f"after “{word}” in an earlier past: the nearest before"
        return "future", f"after “{word}”: the nearest to come"
    direct = True
    for above in _heads(grammar, row):
        lower, tag = grammar.lower(above), grammar.tag[above]
        if lower in cues.words and tag not in ("IN", "VBD") and not _is_over(grammar, above):
            return "future", f"beside “{lower}”: the nearest to come"
        if tag.startswith(_VERBS):
            found = _of_verb(grammar, above, row, preposition, direct, near)
            if found is not None:
                return found
        direct = direct and tag in ("IN", "TO", "NNP") and grammar.dep[row] != "poss"
    return "nearest", "no verb tells: the nearest"


def _said_before(grammar: Grammar, first: int) -> int | None:
    """Return the verb of "said Monday" and "said on Monday", whatever the parse makes of it."""
    at = first - 2 if first > 1 and grammar.lower(first - 1) == "on" else first - 1
    if at < 0 or grammar.tag[at] != "VBD":
        return None
    return at if grammar.lemma[at] in _cues().telling else None


def _was_before(grammar: Grammar, row: int) -> bool:
    """Whether the nearest verb above stands with "had": "had announced for Monday"."""
    for above in _heads(grammar, row):
        if grammar.tag[above].startswith("VB"):
            return any(grammar.lower(kid) == "had" for kid in grammar.children[above])
    return False


def _is_over(grammar: Grammar, row: int) -> bool:
    """Whether what was due lies back already: "had been due Friday"."""
    above = grammar.head[row]
    return any(
        grammar.lower(kid) == "had" for kid in (*grammar.children[row], *grammar.children[above])
    )


def _heads(grammar: Grammar, row: int) -> Iterator[int]:
    """Yield what the row hangs on, from the nearest up."""
    for _ in range(_SO_FAR):
        above = grammar.head[row]
        if above == row:
            return
        yield above
        row = above


def _preposition(grammar: Grammar, row: int) -> str:
    """Return the preposition that governs the expression, "" without one."""
    for _ in range(3):
        above = grammar.head[row]
        if above == row:
            return ""
        if grammar.tag[above] in ("IN", "TO"):
            return grammar.lower(above)
        if not grammar.tag[above].startswith(("NN", "CD")):
            return ""
        row = above
    return ""


def _of_verb(
    grammar: Grammar, verb: int, row: int, preposition: str, direct: bool, near: bool
) -> tuple[Towards, str] | None:
    """Return what a verb says of the time of what hangs on it, None where its own head must."""
    cues = _cues()
    lemma, tag = grammar.lemma[verb], grammar.tag[verb]
    helpers = [kid for kid in grammar.children[verb] if grammar.dep[kid] in _AUXILIARIES]
    words = {grammar.lower(kid) for kid in helpers}
    named = f"“{grammar.lower(verb)}”"
    if words & cues.modals and "have" not in words:
        modal = min(words & cues.modals)
        if not direct and not near:
            return "nearest", f"inside a clause with “{modal}”: the nearest"
        return "future", f"a clause with “{modal}”: the nearest to come"
    if "had" in words:
        return "past", f"an earlier past, {named}: the nearest before"
    fronted = direct and tag == "VBD" and not words and row < verb
    if lemma in cues.scheduling and (tag != "VBG" or preposition) and not fronted:
        return "future", f"{named} tells of a plan: the nearest to come"
    if preposition in cues.limits and lemma in cues.wanting and lemma != "go":
        return "future", f"a term after {named}: the nearest to come"
    if "to" in words or tag in ("VB", "VBG") and not helpers:
        return _of_infinitive(grammar, verb)
    if tag == "VBD" or words & {"was", "were", "had", "did"}:
        return "past", f"a past clause, {named}: the nearest before"
    if words & {"has", "have", "'ve", "’ve"}:
        return "past", f"a perfect clause, {named}: the nearest before"
    if tag == "VBN" and not helpers:
        return "past", f"what was done, {named}: the nearest before"
    if tag in ("VBZ", "VBP", "VBG") or words & {"is", "are", "am", "being"}:
        return _of_present(grammar, verb, direct)
    return None


def _of_present(grammar: Grammar, verb: int, direct: bool) -> tuple[Towards, str] | None:
    """Read "returns Tuesday", "are meeting on Monday", but "says Tuesday", "Friday's talks are"."""
    named = f"“{grammar.lower(verb)}”"
    if grammar.lower(verb) in _cues().unmarked:
        return "past", f"a clause whose tense does not show, {named}: the nearest before"
    if not direct or grammar.lemma[verb] in _cues().telling:
        return "nearest", f"beside a present clause, {named}: the nearest"
    return "future", f"a present clause, {named}: the nearest to come"


def _of_infinitive(grammar: Grammar, verb: int) -> tuple[Towards, str] | None:
    """Return what governs an infinitive: "expects to meet", "is to meet", but "failed to meet"."""
    cues = _cues()
    above = grammar.head[verb]
    orders = grammar.tag[verb] == "VB" and not any(
        grammar.dep[kid] in _AUXILIARIES or grammar.dep[kid] in SUBJECTS
        for kid in grammar.children[verb]
    )
    opens = verb == 0 or not grammar.lower(verb - 1).isalnum()
    if orders and opens and grammar.dep[verb] in ("ROOT", "ccomp", "parataxis"):
        return "future", f"an order or request, “{grammar.lower(verb)}”: the nearest to come"
    if above == verb:
        return None
    lemma, tag = grammar.lemma[above], grammar.tag[above]
    if lemma in cues.scheduling or lemma in cues.wanting or grammar.lower(above) in cues.words:
        if _is_over(grammar, above):
            return "past", f"what “{grammar.lower(above)}” looked ahead to: the nearest before"
        return "future", f"what “{grammar.lower(above)}” looks ahead to: the nearest to come"
    if tag.startswith("NN") and grammar.tag[verb] == "VB":
        return "future", f"what a “{grammar.lower(above)}” is to do: the nearest to come"
    if lemma == "be" and grammar.tag[verb] == "VB":
        return "future", "what is to be done: the nearest to come"
    return None
