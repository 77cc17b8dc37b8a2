"""A verb and its frames -> the frame that fits: all that it asks for stands beside the verb."""

from __future__ import annotations

from collections.abc import Iterable

from parley.extract.events.clauses import Clause
from parley.extract.events.frames import VerbFrame
from parley.extract.events.nouns import Nouns

__all__ = ["fitting", "trigger_end"]


def fitting(clause: Clause, frames: Iterable[VerbFrame], nouns: Nouns) -> VerbFrame | None:
    """Return the first frame that fits a verb, or none."""
    return next((frame for frame in frames if _fits(clause, frame, nouns)), None)


def trigger_end(clause: Clause, frame: VerbFrame) -> int:
    """Return the row at which the words of the verb end: at "off" in "called off"."""
    last = clause.row
    found = [clause.particles[word] for word in frame.particle if word in clause.particles]
    words = {preposition for preposition, _ in frame.phrases}
    if not found and not frame.object:
        found = [row for word, row in clause.particles.items() if word in words]
    return last + 1 if last + 1 in found else last


def _fits(clause: Clause, frame: VerbFrame, nouns: Nouns) -> bool:
    if frame.topic and frame.topic.isdisjoint(nouns.topics):
        return False
    if frame.particle and frame.particle.isdisjoint(clause.particles):
        return False
    if (frame.does or frame.does_not) and not _does(clause, frame, nouns):
        return False
    if frame.only_if and clause.condition is None:
        return False
    if frame.clause and frame.clause.isdisjoint(clause.clauses):
        return False
    if (frame.does or frame.does_not) and not _does(clause, frame, nouns):
        return False
    if frame.only_if and "to" in clause.clauses:
        return False  # "if they leave, we are going to sign"
    if frame.subjunctive and not _asks(clause):
        return False
    if frame.passive and not clause.passive:
        return False
    if frame.object and not _has_object(clause, frame, nouns):
        return False
    if frame.phrases and not _has_phrase(clause, frame, nouns):
        return False
    if frame.verb == "call" and frame.object and _is_naming(clause):
        return False
    if frame.unless and _is_barred(clause, frame, nouns):
        return False
    return not frame.subject or _has_subject(clause, frame, nouns)


def _does(clause: Clause, frame: VerbFrame, nouns: Nouns) -> bool:
    """Whether the clause that the verb governs tells of what it must, and not of what it may not."""
    verbs = clause.clauses.values()
    if any(nouns.is_any(row, frame.does_not) for row in verbs):
        return False
    return not frame.does or any(nouns.is_any(row, frame.does) for row in verbs)


def _asks(clause: Clause) -> bool:
    """Whether what is suggested is to be done: "suggested that it be moved", not "that it was"."""
    grammar, verb = clause.grammar, clause.clauses["that"]
    helpers = {grammar.tag[kid] for kid in grammar.children[verb] if "aux" in grammar.dep[kid]}
    return not helpers & {"VBD", "VBZ", "VBP", "MD"} and (
        grammar.tag[verb] == "VB" or "VB" in helpers
    )


def _is_naming(clause: Clause) -> bool:
    """Whether it is told what something is called: "called the strike a folly"."""
    grammar, row = clause.grammar, clause.row
    below = [grammar.dep[kid] for kid in grammar.children[row] if kid > row]
    named = below.count("dobj") > 1 or any(label in ("oprd", "ccomp", "attr") for label in below)
    return named or any(
        grammar.tag[at + 1] == "``" for at in clause.objects if at + 1 < len(grammar)
    )


def _has_object(clause: Clause, frame: VerbFrame, nouns: Nouns) -> bool:
    if "none" in frame.object:
        return not clause.objects and not clause.passive
    tags = clause.grammar.tag
    return any(tags[row][0] != "W" and nouns.is_any(row, frame.object) for row in clause.objects)


def _has_phrase(clause: Clause, frame: VerbFrame, nouns: Nouns) -> bool:
    return any(
        word == preposition and nouns.is_any(row, (kind,))
        for preposition, kind in frame.phrases
        for word, row in clause.phrases
    )


def _has_subject(clause: Clause, frame: VerbFrame, nouns: Nouns) -> bool:
    """Whether who does it fits; a passive that names nobody, and a participle, fit any."""
    if not clause.subjects:
        return clause.passive or clause.grammar.tag[clause.row] == "VBG"
    if "several" in frame.subject and len(clause.subjects) > 1:
        return True
    return any(nouns.is_any(row, frame.subject) for row in clause.subjects)


def _is_barred(clause: Clause, frame: VerbFrame, nouns: Nouns) -> bool:
    """Whether something stands beside the verb that its frame does not bear."""
    beside = (*clause.objects, *(row for _, row in clause.phrases), *clause.clauses.values())
    return any(nouns.is_any(row, frame.unless) for row in beside)
