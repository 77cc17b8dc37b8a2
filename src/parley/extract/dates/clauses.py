"""A verb and what hangs on it -> whether that lies in the past or ahead, and the rule that says so.

VERB_RULES are tried in order; the first that knows decides. A rule returns None where it cannot
tell; where none can, the verb's own head must.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Final, Literal

from parley.extract.grammar.grammar import SUBJECTS, Grammar
from parley.lexicon import load

__all__ = ["Clause", "Cues", "Towards", "Verdict", "cues", "is_called_off", "is_over", "of_verb"]

Towards = Literal["past", "future", "nearest"]
Verdict = tuple[Towards, str]
"""Where the day lies, and why."""

_AUXILIARIES: Final = frozenset({"aux", "auxpass"})
_PERFECT: Final = frozenset({"has", "have", "'ve", "’ve"})
_RANKS: Final = frozenset({"first", "second", "third", "only", "last"})
"""Ranks of those who did what an infinitive tells: "the first to return on Tuesday"."""
_PAST: Final = frozenset({"was", "were", "did"})
_PRESENT: Final = frozenset({"is", "are", "am", "being"})


@dataclass(frozen=True, slots=True)
class Cues:
    """Words that tell of what is to come (lexicon/dates.toml, `ahead`)."""

    modals: frozenset[str]
    scheduling: frozenset[str]
    wanting: frozenset[str]
    words: frozenset[str]
    limits: frozenset[str]
    telling: frozenset[str]
    cancelling: frozenset[str]
    unmarked: frozenset[str]
    moving: frozenset[str]
    keeping: frozenset[str]


@cache
def cues() -> Cues:
    """Return the words of the lexicon."""
    lexicon = load("dates")["ahead"]
    return Cues(**{name: frozenset(words) for name, words in lexicon.items()})


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb, and the words of time at `row` that hang on it.

    `direct` tells that no noun stands between; `near` that the words recur often (a weekday), so
    that a clause around their noun may tell of them too: "will open talks on Monday".
    """

    grammar: Grammar
    verb: int
    row: int
    preposition: str
    direct: bool
    near: bool
    helpers: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        grammar = self.grammar
        helpers = [k for k in grammar.children[self.verb] if grammar.dep[k] in _AUXILIARIES]
        object.__setattr__(self, "helpers", frozenset(grammar.lower(kid) for kid in helpers))

    @property
    def lemma(self) -> str:
        """The verb's base form."""
        return self.grammar.lemma[self.verb]

    @property
    def tag(self) -> str:
        """The verb's tag."""
        return self.grammar.tag[self.verb]

    @property
    def named(self) -> str:
        """The verb as a reason names it."""
        return f"“{self.grammar.lower(self.verb)}”"


def of_verb(clause: Clause) -> Verdict | None:
    """Return what the first rule that knows says, None where none does."""
    for rule in VERB_RULES:
        if (verdict := rule(clause)) is not None:
            return verdict
    return None


def is_called_off(grammar: Grammar, row: int) -> bool:
    """Whether a plan was given up: "talks planned for Friday were cancelled"."""
    if grammar.lemma[row] not in cues().cancelling:
        return False
    helpers = {grammar.lower(kid) for kid in grammar.children[row] if grammar.dep[kid] == "auxpass"}
    return bool(helpers & (_PAST | {"been"}))


def is_over(grammar: Grammar, row: int) -> bool:
    """Whether what was due lies back already: "had been due Friday"."""
    near = (*grammar.children[row], *grammar.children[grammar.head[row]])
    return any(grammar.lower(kid) == "had" for kid in near)


def _modal(clause: Clause) -> Verdict | None:
    """Read "Will return on Tuesday"; "would have returned" is past."""
    modals = clause.helpers & cues().modals
    if not modals or "have" in clause.helpers:
        return None
    if not clause.direct and not clause.near and clause.preposition not in cues().limits:
        return "nearest", f"inside a clause with “{min(modals)}”: the nearest"
    return "future", f"a clause with “{min(modals)}”: the nearest to come"


def _earlier_past(clause: Clause) -> Verdict | None:
    """Read "Had left on Tuesday", also where it had been planned."""
    if "had" not in clause.helpers:
        return None
    return "past", f"an earlier past, {clause.named}: the nearest before"


def _plan(clause: Clause) -> Verdict | None:
    """Read "Scheduled talks on Tuesday", but "on Tuesday the board planned"."""
    plain = clause.tag == "VBD" and not clause.helpers
    fronted = clause.direct and plain and clause.row < clause.verb
    set_for = clause.lemma == "set" and clause.tag == "VBN" and not clause.helpers
    if set_for and any(
        clause.grammar.lower(kid) == "for" for kid in clause.grammar.children[clause.verb]
    ):
        return "future", "“set for” tells of a plan: the nearest to come"
    if clause.lemma not in cues().scheduling or fronted:
        return None
    if clause.tag == "VBG" and not clause.preposition:
        return None
    return "future", f"{clause.named} tells of a plan: the nearest to come"


def _term(clause: Clause) -> Verdict | None:
    """Read "demanded an answer by Friday"."""
    if clause.preposition in ("until", "till") and clause.lemma in cues().keeping:
        return "future", f"a term of what one has, {clause.named}: the nearest to come"
    if clause.preposition in ("to", "until", "till") and clause.lemma in cues().moving:
        return "future", f"moved by {clause.named}: the nearest to come"
    sets = clause.lemma in cues().wanting and clause.lemma != "go"
    if clause.preposition not in cues().limits or not sets:
        return None
    return "future", f"a term after {clause.named}: the nearest to come"


def _order(clause: Clause) -> Verdict | None:
    """Read "Ask me on Wednesday": a bare verb without a subject at the head of its clause."""
    grammar, verb = clause.grammar, clause.verb
    if clause.tag != "VB" or grammar.dep[verb] not in ("ROOT", "ccomp", "parataxis"):
        return None
    if clause.helpers or any(grammar.dep[kid] in SUBJECTS for kid in grammar.children[verb]):
        return None
    if verb and grammar.lower(verb - 1).isalnum():
        return None
    return "future", f"an order or request, {clause.named}: the nearest to come"


def _infinitive(clause: Clause) -> Verdict | None:
    """Read "expects to meet", "a plan to meet", "is to meet"; "failed to meet" asks its head."""
    if "to" not in clause.helpers:
        return None
    grammar = clause.grammar
    above = grammar.head[clause.verb]
    governs, lemma = grammar.lower(above), grammar.lemma[above]
    wants = lemma in cues().scheduling | cues().wanting and (lemma != "go" or governs == "going")
    if wants or (governs in cues().words and grammar.tag[above] != "IN"):
        if is_over(grammar, above):
            return "past", f"what “{governs}” looked ahead to: the nearest before"
        return "future", f"what “{governs}” looks ahead to: the nearest to come"
    if _is_done(grammar, clause.verb):
        return None
    is_task = grammar.tag[above].startswith("NN") or lemma == "be"
    if clause.tag == "VB" and is_task and above != clause.verb:
        return "future", f"what is to be done, {clause.named}: the nearest to come"
    return None


def _is_done(grammar: Grammar, verb: int) -> bool:
    """Whether a past clause tells of it as done: "The first to return on Friday were two"."""
    above = grammar.head[verb]
    if grammar.tag[above].startswith("NN"):
        ranked = any(grammar.lower(kid) in _RANKS for kid in grammar.children[above])
        above = grammar.head[above] if ranked else verb
    return verb < above and grammar.tag[above] == "VBD"


def _is_infinitive(clause: Clause) -> bool:
    return "to" in clause.helpers or (clause.tag in ("VB", "VBG") and not clause.helpers)


def _past(clause: Clause) -> Verdict | None:
    """Read "Left on Tuesday", "has left", "a truce signed on Tuesday"."""
    if _is_infinitive(clause):
        return None
    if clause.tag == "VBD" or clause.helpers & _PAST:
        return "past", f"a past clause, {clause.named}: the nearest before"
    if clause.helpers & _PERFECT:
        return "past", f"a perfect clause, {clause.named}: the nearest before"
    if clause.tag == "VBN" and not clause.helpers and clause.preposition not in cues().limits:
        return "past", f"what was done, {clause.named}: the nearest before"
    return None


def _present(clause: Clause) -> Verdict | None:
    """Read "Returns Tuesday", "are meeting on Monday", but "says Tuesday", "Friday's talks are"."""
    present = clause.tag in ("VBZ", "VBP", "VBG") or clause.helpers & _PRESENT
    if not present or _is_infinitive(clause):
        return None
    if clause.grammar.lower(clause.verb) in cues().unmarked:
        return "past", f"a clause whose tense does not show, {clause.named}: the nearest before"
    if not clause.direct or clause.lemma in cues().telling:
        return "nearest", f"beside a present clause, {clause.named}: the nearest"
    return "future", f"a present clause, {clause.named}: the nearest to come"


VERB_RULES: Final[tuple[Callable[[Clause], Verdict | None], ...]] = (
    _modal, _earlier_past, _plan, _term, _order, _infinitive, _past, _present,
)  # fmt: skip
