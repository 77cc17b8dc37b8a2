"""A verb -> what the clauses around it leave of its force: "if", "hopes that", "expects", "?".

What is asked, hoped, or stands in a condition, is nobody's stance.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from parley.extract.events.clauses import is_conditional
from parley.extract.events.denial import is_negated
from parley.extract.events.frames import governing
from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.force import Force
from parley.extract.stances.frames import governors

__all__ = ["around", "is_question", "is_reported"]

_DEEPEST: Final = 8
_NOT_YET: Final = frozenset({"before", "lest", "than"})
_FREE: Final = frozenset({"ccomp", "acl", "relcl", "advcl", "xcomp", "pcomp", "conj"})
_FINITE: Final = frozenset({"will", "would", "shall", "'ll", "’ll", "wo", "do", "does", "did"})
_BELIEVING: Final = frozenset({"believe", "think", "suppose", "accept"})
_PROSPECTS: Final = frozenset(
    {"risk", "chance", "possibility", "hope", "fear", "prospect", "danger", "pressure", "need"}
    | {
        "sign",
        "indication",
        "suggestion",
        "call",
        "demand",
        "right",
        "appeal",
        "likelihood",
        "doubt",
        "question",
        "plea",
        "request",
    }
)
"""Nouns with a clause of what may be: "the risk that they reject it"."""


def around(grammar: Grammar, verb: int, found: Force) -> Force | None:
    """Return what the clauses around a verb leave of its force: "if", "hopes that", "expects"."""
    row = verb
    for _ in range(_DEEPEST):
        if is_conditional(grammar, row) or _is_before(grammar, row):
            return None
        head, label = grammar.head[row], grammar.dep[row]
        if head == row:
            break
        lemma = grammar.lemma[head]
        governed = label in ("ccomp", "pcomp") and row > head and head not in found.via
        if governed and _is_void(grammar, row, head):
            return None
        if governed and _is_how(grammar, row):  # "do not see how we can accept it"
            found = replace(found, negated=not found.negated)
        if governed and lemma in governors("foreseen"):
            found = replace(found, time="expected", hedge=(*found.hedge, head))
        if label in ("acl", "ccomp", "relcl") and lemma in _PROSPECTS and row > head:
            return None
        if label not in _FREE:
            break
        row = head
    return found


def _is_void(grammar: Grammar, row: int, head: int) -> bool:
    """Whether the verb over a clause leaves nothing of it: it is denied, wished, asked, bidden."""
    lemma = grammar.lemma[head]
    if lemma in governing("denying") or (_is_how(grammar, row) and not is_negated(grammar, head)):
        return True
    if lemma in _BELIEVING and is_negated(grammar, head) and not _is_to_come(grammar, row):
        return True  # "did not believe that they had accepted it"
    if lemma in governors("unreal") and not _is_said(grammar, row, head):
        return True
    return lemma in governors("bidding") and _is_bid(grammar, row)


def _is_to_come(grammar: Grammar, row: int) -> bool:
    """Whether a clause tells what will or can be: "do not think we can accept it"."""
    return any(grammar.tag[kid] == "MD" for kid in grammar.children[row])


def _is_how(grammar: Grammar, row: int) -> bool:
    """Whether a clause tells how: "asked how they could accept it"."""
    return any(grammar.lower(kid) == "how" for kid in grammar.children[row] if kid < row)


def _is_bid(grammar: Grammar, row: int) -> bool:
    """Whether a clause tells what should be: "recommended that owners reject it"."""
    aux = {grammar.lower(kid) for kid in grammar.children[row] if grammar.dep[kid] == "aux"}
    return grammar.tag[row] in ("VB", "VBP") and not aux & _FINITE


def _is_said(grammar: Grammar, row: int, head: int) -> bool:
    """Whether a verb of asking or warning reports: "warned that it would reject the offer"."""
    reports = grammar.lemma[head] in ("warn", "mean")
    subject = grammar.subject(row)
    return reports and subject is not None and subject > head


def _is_before(grammar: Grammar, row: int) -> bool:
    """Whether a clause tells what was not so yet: "before it signs", "than it had accepted"."""
    if grammar.dep[row] not in ("advcl", "pcomp"):
        return False
    marks = [grammar.lower(kid) for kid in grammar.children[row] if grammar.dep[kid] == "mark"]
    if grammar.dep[row] == "pcomp":
        marks.append(grammar.lower(grammar.head[row]))
    return not _NOT_YET.isdisjoint(marks)


def is_reported(grammar: Grammar, verb: int) -> bool:
    """Whether a past before the past is only that of reported speech: "said it had rejected"."""
    row = verb
    for _ in range(_DEEPEST):
        head, label = grammar.head[row], grammar.dep[row]
        if head == row or label not in ("ccomp", "conj"):
            return False
        if label == "ccomp":
            return grammar.tag[head][0] == "V"
        row = head
    return False


def is_question(grammar: Grammar, verb: int) -> bool:
    """Whether its sentence is a question, or speaks to "you"."""
    subject = grammar.subject(verb)
    if subject is not None and grammar.lower(subject) == "you":
        return True
    _, past = grammar.sentences[grammar.sentence[verb]]
    return any(grammar.word(at) == "?" for at in range(past - 1, max(past - 4, verb), -1))
