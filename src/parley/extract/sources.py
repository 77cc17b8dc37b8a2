"""Grammar and a cue -> who is printed as the source: the head rows of the mention, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parley.extract.cues import Cue
from parley.extract.grammar import Grammar

__all__ = ["Source", "source_of"]

_CLIMB: Final = frozenset(
    {"xcomp", "advcl", "conj", "pcomp", "prep", "acl", "relcl", "dep", "ccomp"}
)
_RELATIVES: Final = frozenset({"who", "which", "that", "whom"})
_EXPLETIVES: Final = frozenset({"it", "there"})


@dataclass(frozen=True, slots=True)
class Source:
    """The head rows of the source's mentions (several where joined by "and"), and the reason."""

    heads: tuple[int, ...]
    reason: str


def source_of(grammar: Grammar, cue: Cue) -> Source:
    """Return the source of a cue; without heads where the report names none."""
    if cue.prepositional:
        for kid in grammar.children[cue.row]:
            target = grammar.child(kid, "pobj")
            if target is not None:
                return Source(_joined(grammar, target), f"object of “{grammar.word(kid)}”")
        return Source((), "nobody is named after the cue")
    if _is_passive(grammar, cue.row):
        return _passive_source(grammar, cue.row)
    return _climb(grammar, cue.row)


def _is_passive(grammar: Grammar, verb: int) -> bool:
    return any(grammar.dep[kid] in ("auxpass", "nsubjpass") for kid in grammar.children[verb])


def _passive_source(grammar: Grammar, verb: int) -> Source:
    agent = grammar.child(verb, "agent")
    if agent is not None:
        target = grammar.child(agent, "pobj")
        if target is not None:
            return Source(_joined(grammar, target), "named with “by” after a passive cue")
    return Source((), "passive, and nobody is named with “by”")


def _climb(grammar: Grammar, verb: int) -> Source:
    """Find the subject of the verb, or the one it shares with the verbs above it."""
    row, steps = verb, 0
    while steps < 6:
        subject = grammar.subject(row)
        if subject is not None and not (steps and grammar.lower(subject) in _EXPLETIVES):
            return _subject(grammar, row, subject, steps)
        label, head = grammar.dep[row], grammar.head[row]
        if label in ("acl", "relcl") and grammar.tag[head][0] in "NP":
            return Source(_joined(grammar, head), "the noun that the cue describes")
        if head == row or label not in _CLIMB:
            break
        if label == "ccomp" and grammar.tag[row] != "VBG":
            break
        row, steps = head, steps + 1
    return Source((), "the cue has no subject")


def _subject(grammar: Grammar, verb: int, subject: int, steps: int) -> Source:
    relative = grammar.lower(subject) in _RELATIVES and grammar.tag[subject] in ("WP", "WDT")
    if relative and grammar.dep[verb] == "relcl":
        head = grammar.head[verb]
        return Source(_joined(grammar, head), "the noun that the relative clause describes")
    if steps and grammar.dep[subject] == "nsubjpass" and grammar.lemma[verb] not in _QUOTED_AS:
        return Source(_joined(grammar, subject), "subject of a passive clause around the cue")
    reason = "subject of the cue" if not steps else "subject shared with a verb above the cue"
    return Source(_joined(grammar, subject), reason)


_QUOTED_AS: Final = frozenset({"quote", "cite", "report"})


def _joined(grammar: Grammar, head: int) -> tuple[int, ...]:
    """Return the head and what is joined to it by "and": two sources of one statement."""
    heads = [head]
    for kid in grammar.children[head]:
        if grammar.dep[kid] == "conj" and grammar.tag[kid][0] in "NP":
            heads += _joined(grammar, kid)
    return tuple(heads)
