"""A verb and its frames -> the frame that fits: all that it asks for stands beside the verb."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeVar

from parley.extract.events.clauses import Clause
from parley.extract.events.frames import Beside
from parley.extract.events.nouns import Nouns

__all__ = ["fitting", "is_naming", "trigger_end"]

OneFrame = TypeVar("OneFrame", bound=Beside)
_BIDDING: Final = frozenset({"must", "should", "ought"})


def fitting(clause: Clause, frames: Iterable[OneFrame], nouns: Nouns) -> OneFrame | None:
    """Return the first frame that fits a verb, or none."""
    fits = (frame for frame in frames if all(test(clause, frame, nouns) for test in _TESTS))
    return next(fits, None)


def trigger_end(clause: Clause, frame: Beside) -> int:
    """Return the row at which the words of the verb end: at "off" in "called off"."""
    last = clause.row
    found = [clause.particles[word] for word in frame.particle if word in clause.particles]
    words = {preposition for preposition, _ in frame.phrases}
    if not found and not frame.object - {"none"}:
        found = [row for word, row in clause.particles.items() if word in words]
    return last + 1 if last + 1 in found else last


def _is_on_topic(clause: Clause, frame: Beside, nouns: Nouns) -> bool:
    del clause
    return not frame.topic or not frame.topic.isdisjoint(nouns.topics)


def _has_words(clause: Clause, frame: Beside, nouns: Nouns) -> bool:
    """Whether its particle stands there, and its voice is right."""
    del nouns
    if frame.particle and frame.particle.isdisjoint(clause.particles):
        return False
    return clause.passive or not frame.passive


def _has_clause(clause: Clause, frame: Beside, nouns: Nouns) -> bool:
    """Whether it governs what it must, and depends on a condition where it must."""
    if frame.clause and frame.clause.isdisjoint(clause.clauses):
        return False
    if frame.only_if and (clause.condition is None or "to" in clause.clauses):
        return False  # not for "if they leave, we are going to sign"
    if frame.does and not any(nouns.is_any(row, frame.does) for row in clause.clauses.values()):
        return False
    return not frame.subjunctive or _asks(clause)


def _asks(clause: Clause) -> bool:
    """Whether what is suggested is to be done: "suggested that it be moved", not "that it was"."""
    grammar, verb = clause.grammar, clause.clauses.get("that")
    if verb is None:
        return False
    aux = [kid for kid in grammar.children[verb] if "aux" in grammar.dep[kid]]
    if any(grammar.lower(kid) in _BIDDING for kid in aux):
        return True
    helpers = {grammar.tag[kid] for kid in aux}
    if grammar.tag[verb] == "VBP" and grammar.tag[clause.row] in ("VBD", "VBN"):
        return not helpers  # "insisted that the guards leave"
    return not helpers & {"VBD", "VBZ", "VBP", "MD"} and (
        grammar.tag[verb] == "VB" or "VB" in helpers
    )


def is_naming(clause: Clause) -> bool:
    """Whether it is told what something is called: "called the strike a folly"."""
    grammar, row = clause.grammar, clause.row
    below = [grammar.dep[kid] for kid in grammar.children[row] if kid > row]
    named = below.count("dobj") > 1 or any(label in ("oprd", "ccomp", "attr") for label in below)
    return named or any(
        grammar.tag[at + 1] == "``" for at in clause.objects if at + 1 < len(grammar)
    )


def _has_object(clause: Clause, frame: Beside, nouns: Nouns) -> bool:
    if not frame.object:
        return True
    if frame.verb == "call" and is_naming(clause):
        return False
    if "none" in frame.object:
        return not (clause.objects or clause.passive or "that" in clause.clauses)
    tags = clause.grammar.tag
    objects = clause.objects or (clause.driven if frame.particle else ())
    return any(tags[row][0] != "W" and nouns.is_any(row, frame.object) for row in objects)


def _has_phrase(clause: Clause, frame: Beside, nouns: Nouns) -> bool:
    return not frame.phrases or any(
        word == preposition and nouns.is_any(row, (kind,))
        for preposition, kind in frame.phrases
        for word, row in clause.phrases
    )


def _has_subject(clause: Clause, frame: Beside, nouns: Nouns) -> bool:
    """Whether who does it fits; where nobody is named, any does: "is ready to sign"."""
    if any(nouns.is_any(row, frame.not_by) for row in clause.subjects if frame.not_by):
        return False
    if not frame.subject:
        return True
    if not clause.subjects:
        tag = clause.grammar.tag[clause.row]
        unowned = tag == "VB" and "none" not in frame.object
        return clause.passive or clause.is_plan or tag == "VBG" or unowned
    if "several" in frame.subject and len(clause.subjects) > 1:
        return True
    nations = {"demonym"} if "who" in frame.subject else set()  # "the Lunian plan"
    return any(nouns.is_any(row, frame.subject | nations) for row in clause.subjects)


def _is_unbarred(clause: Clause, frame: Beside, nouns: Nouns) -> bool:
    """Whether nothing stands beside the verb that its frame does not bear."""
    if not frame.unless:
        return True
    beside = (*clause.objects, *(row for _, row in clause.phrases), *clause.clauses.values())
    return not any(nouns.is_any(row, frame.unless) for row in beside)


_TESTS: Final = (
    _is_on_topic,
    _has_words,
    _has_clause,
    _has_object,
    _has_phrase,
    _is_unbarred,
    _has_subject,
)
"""All must hold; the cheap ones first."""
